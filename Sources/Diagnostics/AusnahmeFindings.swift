/// What can be wrong with a waiver; the rules AU-001 to AU-004.
enum AusnahmeFindings {
  /// Their levels, for catalogues and for waivers that name them.
  static let rules: [String: Stufe] = [
    "AU-001": .fehler, "AU-002": .hinweis, "AU-003": .fehler, "AU-004": .fehler,
  ]

  static func unknownRule(_ ausnahme: LocatedAusnahme, nearest: String?) -> LocatedFinding {
    let advice =
      nearest.map { "Bitte „\($0)“ schreiben, falls diese Regel gemeint ist." }
      ?? "Bitte die Kennung aus dem Befund übernehmen; „vorlagenwerk rules“ nennt alle Regeln."
    return finding(
      .fehler, "AU-001", ausnahme,
      ausnahme.rule.isEmpty
        ? "Regel der Ausnahme fehlt" : "Regel „\(ausnahme.ausnahme.rule)“ gibt es nicht",
      explanation: "Eine Ausnahme nennt die Kennung der Regel so, wie sie im Befund steht.",
      advice: advice, replacement: nearest)
  }

  static func hitsNothing(_ ausnahme: LocatedAusnahme) -> LocatedFinding {
    finding(
      .hinweis, "AU-002", ausnahme, "Ausnahme für \(ausnahme.rule) trifft nichts mehr",
      explanation: "In dieser Datei gibt es keinen Befund dieser Regel.",
      advice: "Bitte die Zeile streichen.")
  }

  static func hitsHinweise(_ ausnahme: LocatedAusnahme) -> LocatedFinding {
    finding(
      .hinweis, "AU-002", ausnahme, "Ausnahme für \(ausnahme.rule) ist nicht nötig",
      explanation:
        "Die Regel gibt hier nur einen Hinweis; er steht keiner Veröffentlichung im Weg.",
      advice: "Bitte die Zeile streichen.")
  }

  static func repeated(_ ausnahme: LocatedAusnahme, first: LocatedAusnahme) -> LocatedFinding {
    finding(
      .hinweis, "AU-002", ausnahme, "Ausnahme für \(ausnahme.rule) steht zweimal da",
      notes: [
        LocatedNote(path: first.ausnahme.path, place: first.place, text: "hier steht sie zuerst")
      ],
      advice: "Bitte eine der beiden Zeilen streichen.")
  }

  static func notAllowed(_ ausnahme: LocatedAusnahme) -> LocatedFinding {
    let isDatenschutz = ausnahme.rule.hasPrefix("DS-")
    return finding(
      .fehler, "AU-003", ausnahme, "\(ausnahme.rule) lässt keine Ausnahme zu",
      explanation: isDatenschutz
        ? "Fehler dieser Art schützen, was nicht öffentlich ist; sie gelten ohne Ausnahme."
        : "Fehler in der Liste der Ausnahmen lassen sich nicht selbst ausnehmen.",
      advice: "Bitte die Ursache des Fehlers beheben und die Zeile streichen.")
  }

  static func missingGrund(_ ausnahme: LocatedAusnahme) -> LocatedFinding {
    LocatedFinding(
      .fehler, "AU-004", path: ausnahme.ausnahme.path, place: ausnahme.grundPlace,
      "Grund der Ausnahme für \(ausnahme.rule) fehlt",
      explanation: "Ohne Grund gilt sie nicht: Andere müssen nachlesen können, warum.",
      fixes: [
        LocatedFix(
          advice: "Bitte in der Spalte „Grund“ einen Satz eintragen.", replacement: nil,
          place: ausnahme.grundPlace)
      ])
  }

  private static func finding(
    _ stufe: Stufe, _ rule: String, _ ausnahme: LocatedAusnahme, _ summary: String,
    explanation: String? = nil, notes: [LocatedNote] = [], advice: String,
    replacement: String? = nil
  ) -> LocatedFinding {
    LocatedFinding(
      stufe, rule, path: ausnahme.ausnahme.path, place: ausnahme.place, summary,
      explanation: explanation, notes: notes,
      fixes: [LocatedFix(advice: advice, replacement: replacement, place: ausnahme.place)])
  }
}
