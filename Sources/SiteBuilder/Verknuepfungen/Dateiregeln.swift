import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// Rules about files and about `mandant.yml`: they look at what lies where, not at one document.
enum Dateiregeln {
  static let blaetter = [
    mandantblatt, verweigertblatt, adressblatt, stufenblatt, ungelesenblatt,
  ]

  static let mandantblatt = Regelblatt(
    "DI-001", .warnung, "Das Projekt hat eine Datei Content/mandant.yml mit „name“ und „land“",
    warum: "Feiertage, Nummern und Namen sind von Haus zu Haus verschieden; ohne die Datei "
      + "gelten Vorgaben, die vielleicht nicht die Ihren sind.",
    stattdessen:
      "Bitte eine Datei Content/mandant.yml mit den Zeilen „name: …“ und „land: …“ anlegen. Sobald "
      + "die Website eine Adresse hat, gehört auch „basis-url: https://…“ hinein.",
    gut: [
      Regelbeispiel(zeigt: [
        .datei(
          "Content/mandant.yml",
          "name: Landkreis Beispiel\nland: BW\nbasis-url: https://kreistag.example.org\n")
      ])
    ],
    schlecht: [
      Regelbeispiel(zeigt: [
        .datei("Content/mandant.yml", "⟦⟧land: BW\nbasis-url: https://kreistag.example.org\n")
      ]),
      Regelbeispiel("", dazu: [.mandant("vorlagearten:\n  - ⟦name⟧: Drucksache")]),
      Regelbeispiel("", dazu: [.mandant("basis-url: ⟦kreistag.example.org⟧")]),
    ])

  static let verweigertblatt = Regelblatt(
    "DI-002", .warnung, "In Content/ liegen nur gewöhnliche Dateien",
    warum: "Eine Verknüpfung kann aus dem Projekt hinausführen und veröffentlichen, was nicht "
      + "hineingehört; deshalb wird keine gelesen.",
    stattdessen: "Bitte statt der Verknüpfung die Datei selbst ablegen und ihren Namen prüfen.",
    beschrieben: Regelblatt.Beschreibung(
      schlecht: [
        "`Content/vorlagen/139/gutachten.pdf` ist eine Verknüpfung (`ln -s`) auf "
          + "`/daten/amt/gutachten.pdf`.",
        "`Content/vorlagen/139/Gr??e.pdf` kommt aus einem alten ZIP-Archiv; der Name ist nicht in UTF-8 "
          + "geschrieben, und niemand weiß, wie er heißt.",
      ],
      gut: ["`Content/vorlagen/139/gutachten.pdf` ist die Datei selbst, mit lesbarem Namen."]),
    gut: [], schlecht: [])

  static let adressblatt = Regelblatt(
    "DI-003", .fehler, "Jedes Dokument hat eine eigene Adresse auf der Website",
    warum: "Groß- und Kleinschreibung, Umlaute und Sonderzeichen fallen in Adressen weg; "
      + "zwei Seiten mit derselben Adresse würden einander überschreiben.",
    stattdessen: "Bitte einem der beiden Dokumente eine andere Nummer, Kennung oder einen "
      + "anderen Dateinamen geben.",
    gut: [seiten("fragen", kopf: "---\nart: Seite\ntitel: Fragen\n---\n")],
    schlecht: [seiten("hilfe", kopf: "⟦---\nart: Seite\ntitel: Fragen\n---\n⟧")])

  static let stufenblatt = Regelblatt(
    "DI-004", .fehler,
    "Unter „stufen“ stehen nur Regeln, die es gibt, mit Fehler, Warnung, Hinweis oder aus",
    warum: "Sonst wirkt die Zeile nicht, und niemand merkt es.",
    stattdessen: "Bitte Nummer der Regel und Stufe prüfen; „vorlagenwerk rules“ zeigt alle.",
    gut: [Regelbeispiel("", dazu: [.mandant("stufen:\n  SP-008: aus\n  KA-004: Hinweis")])],
    schlecht: [
      Regelbeispiel("", dazu: [.mandant("stufen:\n  SP-888: ⟦aus⟧")]),
      Regelbeispiel("", dazu: [.mandant("stufen:\n  SP-008: ⟦leise⟧")]),
      Regelbeispiel("", dazu: [.mandant("stufen:\n  DS-004: ⟦Hinweis⟧")]),
    ])

  static let ungelesenblatt = Regelblatt(
    "DI-005", .warnung, "Texte in Content/ sind Markdown-Dateien mit der Endung „.md“",
    warum: "Dateien mit anderen Endungen werden nicht gelesen: Was darin steht, wird weder geprüft "
      + "noch veröffentlicht.",
    stattdessen: "Bitte die Datei in „….md“ umbenennen, wenn sie ein Dokument ist, oder sie unter "
      + "„Anlagen“ der Vorlage nennen; Entwürfe gehören in einen Ordner mit „_“ am Anfang.",
    gut: [Regelbeispiel(zeigt: [.datei("Content/_entwurf/notiz.txt", "Notiz.\n")])],
    schlecht: [Regelbeispiel(zeigt: [.datei("Content/vorlagen/notiz.txt", "⟦⟧Notiz.\n")])])

  /// Two pages, the second with this name.
  private static func seiten(_ name: String, kopf: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .datei("Content/seiten/Hilfe.md", "---\nart: Seite\ntitel: Hilfe\n---\n\nText.\n"),
      .datei("Content/seiten/\(name).md", kopf + "\nText.\n"),
    ])
  }

  static func ungelesen(_ eintrag: Dateieintrag) -> Finding {
    ungelesenblatt.befund(
      eintrag.pfad, .fileStart, "Datei wird nicht gelesen, denn sie endet nicht auf „.md“",
      rat: [Fix(ungelesenblatt.stattdessen)])
  }

  static func mandantFehlt() -> Finding {
    mandantblatt.befund(
      Bestandsaufnahme.mandant, .fileStart, "Datei Content/mandant.yml fehlt",
      rat: [Fix(mandantblatt.stattdessen)])
  }

  /// What `mandant.yml` leaves out or says in vain.
  static func mandant(
    _ mandant: Mandant, _ befunde: [Lesebefund], _ datei: SourceFile,
    gibtEs: (_ ort: String) -> Bool
  ) -> [Finding] {
    // Of a file that could not be read, or only by a guess, nothing more is said than that.
    guard !befunde.contains(where: \.istKodierung) else { return [] }
    var gefunden = Mandantangaben.fehlende(mandant, datei)
    gefunden += Mandantangaben.basisURL(mandant, datei)
    gefunden += Mandantangaben.regelseiten(mandant, datei, gibtEs: gibtEs)
    let bekannte = Regelwerk.stufen
    for zeile in mandant.stufen {
      if bekannte[zeile.regel] == nil {
        let naechste = nearest(zeile.regel, among: bekannte.keys.sorted())
        gefunden.append(
          stufenblatt.befund(
            datei.path, zeile.span, "Regel „\(zeile.regel)“ gibt es nicht",
            rat: [Fix(naechste.map { "Meinten Sie „\($0)“?" } ?? stufenblatt.stattdessen)]))
      } else if Regelwerk.vorgabe(zeile.stufe) == nil {
        gefunden.append(
          stufenblatt.befund(
            datei.path, zeile.span, "Stufe „\(zeile.stufe)“ gibt es nicht",
            rat: [Fix("Bitte „Fehler“, „Warnung“, „Hinweis“ oder „aus“ schreiben.")]))
      } else if let stufe = bekannte[zeile.regel],
        Richtlinie.isProtected(rule: zeile.regel, stufe: stufe), fold(zeile.stufe) != "fehler"
      {
        gefunden.append(
          stufenblatt.befund(
            datei.path, zeile.span, "Stufe von \(zeile.regel) lässt sich nicht senken",
            weil: "Die Regel schützt, was nicht öffentlich ist; sie bleibt ein Fehler.",
            rat: [Fix("Bitte die Zeile streichen.")]))
      }
    }
    return gefunden
  }

  static func verweigert(_ eintrag: Dateieintrag) -> Finding {
    verweigertblatt.befund(
      eintrag.pfad, .fileStart,
      eintrag.istVerknuepfung
        ? "Verknüpfung wird nicht gelesen" : "Dateiname ist nicht in UTF-8 geschrieben",
      rat: [Fix(verweigertblatt.stattdessen)])
  }

  /// `adresse`: the folder on the site that both claim.
  static func doppelteAdresse(
    _ pfad: String, _ span: Span, _ adresse: String, andere: String
  ) -> Finding {
    adressblatt.befund(
      pfad, span, "Adresse „\(adresse)“ hat schon \(andere)",
      notizen: [Note(path: andere, span: .fileStart, text: "dieselbe Adresse")],
      rat: [Fix(adressblatt.stattdessen)])
  }
}

extension Lesebefund {
  fileprivate var istKodierung: Bool {
    if case .kodierung = art { true } else { false }
  }
}
