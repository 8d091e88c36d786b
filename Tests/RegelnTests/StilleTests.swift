import Diagnostics
import Regeln
import SourceText
import Testing

/// What people rightly write, and no rule about language, protection or accessibility may touch.
@Suite("Right sentences stay alone")
struct StilleTests {
  static let saetze = [
    "Die Maßnahme kostet ca. 1,2 Mio. € brutto, davon 20.000 € im Jahr 2019; 5000 € sind 2,5 %.",
    "Die Arbeiten dauern von Mo. – Fr., 8:00–12:00 Uhr, in den Jahren 2018–2020 und 2021/22.",
    "Az. 022.31; 632.6:0001/2018-01, Telefon 07621 410-5300, Flurstück 1234/5, Konto 12345678.",
    "Nach §§ 5 und 6 LBO, Art. 28 GG und § 84 Abs. 1 GemO i. V. m. § 48 LKrO, z. B. bei der UVP.",
    "Die 50%-Stelle ist 100%ig besetzt; Anteil 12,5 % – 13 %, CO2 um 55 % senken, 0,35 €/kWh.",
    "Vor- und Nachteile, Tief- sowie Hochbau, Kreis- bis Landesstraßen, Nord-, Ost- und Südseite.",
    "Linie S5, B 317, A 98, K 6353, Klasse 5a, Haus A/B, THH 6, FB 5, DIN EN 301 549, ISO 9001.",
    "Das Integrierte Stadtentwicklungskonzept (ISEK) liegt vor; das ISEK ist beschlossen.",
    "Kapitel VIII und XIV, Ziffer IV, Teil MCM; Kfz LÖ-AB 123; PLZ 79539; ÖPNV und Kfz.",
    "Er sagte: „Das ‚Haus‘ ist fertig …“ Und dann ... nichts. Siehe Seite ...... 12.",
    "Das Projekt – so die Planung – beginnt im Mai – oder im Juni.",
    "Der Satzungserlass und der Erlass des Ministeriums zur Schülerbeförderung liegen vor.",
    "Die Beförderung zur Schule und die Beförderung von Kindern regelt die Satzung.",
    "Eine Kündigung des Mietvertrags ist möglich; die Bieter wurden benachrichtigt.",
    "Alle Kinder, geboren am 01.10.2015 oder später, deren Eltern im Kreis wohnhaft sind.",
    "Das Rathaus, Marktplatz 1, 79539 Lörrach, und die Schule am Musterweg 3 werden saniert.",
    "Frau Muster, Landratsamt, Palmstraße 3, 79539 Lörrach, gibt Auskunft.",
    "Die Mengen {a, b} und {x | x > 0}; Pfad ../vorlage.md; Befehl `a.. --x \"y\"`.",
    "Auskunft: www.example.org, amt@example.org, [Satzung des Kreises](https://example.org/s?a=5%25).",
    "Der Saldo beträgt -20.000 €, in T€: 12345, in Mio. EUR 2018 und 2019.",
    "Beträge in Euro; der Euro-Raum; 5 € je Kind.",
    "ACHTUNG: NICHT ÖFFENTLICH auslegen. WICHTIG: Frist beachten.",
    "Der 24\"-Monitor und das 19\" Gerät.",
    "**Wichtig:** Das gilt ab 2019.",
  ]

  @Test("a right sentence raises nothing", arguments: saetze)
  func still(satz: String) throws {
    let pruefling = try Pruefling("---\n\(Self.kopf)\n\n\(satz)\n")
    let befunde = pruefling.befunde.filter { befund in
      ["SP-", "DS-", "BA-"].contains { befund.rule.hasPrefix($0) }
    }
    #expect(befunde.map { "\($0.rule) «\(pruefling.datei.text($0.span))»" } == [])
  }

  private static let kopf = """
    art: Beschlussvorlage
    nummer: 1/2018
    datum: 08.06.2018
    betreff: Probe
    dezernat: V
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---|---|---|
    | Kreistag | öffentlich | 18.07.2018 |

    ## Begründung
    """

  @Test(
    "a mechanical fix leaves nothing of its rule and changes nothing else",
    arguments: [
      ("SP-001", "Gruppe vorzunehmen.. Ende..", "Gruppe vorzunehmen. Ende."),
      (
        "SP-002", "Politik und –arbeit sind neu.", "Politik und -arbeit sind neu."
      ),
      ("SP-003", "Die Vor -und Nachteile.", "Die Vor- und Nachteile."),
      (
        "SP-003", "Die Corona-Pandemie ist neu. Nach der Corona- Pandemie und so fort.",
        "Die Corona-Pandemie ist neu. Nach der Corona-Pandemie und so fort."
      ),
      ("SP-004", "Er sagt: „Das \"Dorf\" lebt.“", "Er sagt: „Das ‚Dorf‘ lebt.“"),
      (
        "SP-004", "Das „Haus“ und \"das „Dorf“ hier\".", "Das „Haus“ und „das ‚Dorf‘ hier“."
      ),
      ("SP-004", "Das „Haus“ und \"Heim\" und \"Hof\".", "Das „Haus“ und „Heim“ und „Hof“."),
      (
        "SP-004", "Das „Haus“:\n\n| A | B |\n|---|---|\n| 5 | \"Hof\" |",
        "Das „Haus“:\n\n| A | B |\n|---|---|\n| 5 | „Hof“ |"
      ),
      ("SP-005", "Es sind 20000 € und 1.500,-- €.", "Es sind 20.000 € und 1.500 €."),
      ("SP-005", "Es sind EUR 20,000.00.", "Es sind 20.000,00 €."),
      (
        "SP-006", "Nach §5 sind 5% z.B. 20€, d.h. viel.",
        "Nach § 5 sind 5 % z. B. 20 €, d. h. viel."
      ),
      ("SP-007", "Es sind 5 Euro, 3 € und 7 EUR.", "Es sind 5 €, 3 € und 7 €."),
    ])
  func behebt(regel: String, vorher: String, nachher: String) throws {
    func datei(_ text: String) -> String { "---\n\(Self.kopf)\n\n\(text)\n" }
    let pruefling = try Pruefling(datei(vorher))
    #expect(pruefling.befunde.contains { $0.rule == regel })
    #expect(pruefling.behoben(regel) == datei(nachher))
    #expect(try Pruefling(datei(nachher)).befunde.allSatisfy { $0.rule != regel })
  }

  @Test("a thousand findings of one kind hide none of another")
  func verdeckt() throws {
    let zeilen = String(repeating: "| ABC | \"x\" 5% |\n", count: 1000)
    let text = """
      ---
      \(Self.kopf)

      | Code | Wert |
      |---|---|
      \(zeilen)
      Das Konto DE44 5001 0517 5407 3249 31 und die XYZ.
      """
    let befunde = try Pruefling(text).befunde
    #expect(befunde.contains { $0.rule == "DS-004" })
    #expect(befunde.filter { $0.rule == "SP-008" }.map(\.summary).count == 1)
  }

  @Test("all mechanical fixes together leave nothing for a second time")
  func einmal() throws {
    let vorher =
      "Es sind EUR 20.000, 500,--€, 7 Euro und 30000€ nach §5.. Das „A“ und \"B\" bei 5%."
    let regeln = ["SP-001", "SP-002", "SP-004", "SP-005", "SP-006", "SP-007"]
    let pruefling = try Pruefling("---\n\(Self.kopf)\n\n\(vorher)\n")
    var bytes = pruefling.datei.bytes
    let stellen = pruefling.befunde.filter { regeln.contains($0.rule) }.flatMap { befund in
      befund.fixes.compactMap { fix in fix.replacement.map { (fix.span ?? befund.span, $0) } }
    }.sorted { $0.0 > $1.0 }
    for (span, ersatz) in stellen { bytes.replaceSubrange(span.range, with: Array(ersatz.utf8)) }
    let danach = try Pruefling(bytes: bytes)
    #expect(
      danach.datei.text(Span(0, bytes.count)).contains(
        "Es sind 20.000 €, 500 €, 7 € und 30.000 € nach § 5. Das „A“ und „B“ bei 5 %."))
    #expect(danach.befunde.filter { regeln.contains($0.rule) }.map(\.summary) == [])
  }
}
