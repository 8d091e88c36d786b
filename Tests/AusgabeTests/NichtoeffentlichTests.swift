import Fachmodell
import Kalender
import Testing

@testable import Ausgabe

/// What is not public is in no page, list or path.
@Suite("Nothing that is not public")
struct NichtoeffentlichTests {
  private static let vorlage = """
    ---
    art: Beschlussvorlage
    nummer: 1/2020
    datum: 01.03.2020
    betreff: Kauf eines Fahrzeugs
    fachbereich: Technik
    intern: KANARIENVOGEL im Kopf
    projekt: kanarienvogel
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum | Grund |
    |---------|--------|-------|-------|
    | Kreistag | öffentlich | 02.03.2020 | KANARIENVOGEL als Grund der öffentlichen Station |
    | Vergabeausschuss | nichtöffentlich | 03.03.2020 | KANARIENVOGEL als Grund |

    ## Beschlussvorschlag

    ### Kreistag

    Der Kreistag beschließt den Kauf.

    #### Vergabeausschuss

    KANARIENVOGEL unter einer tieferen Überschrift.

    ### Vergabeausschuss

    Der Vergabeausschuss vergibt an KANARIENVOGEL.

    ## Begründung

    Vorher.

    ::: nichtöffentlich
    Der KANARIENVOGEL singt.
    :::

    Nachher. <!-- KANARIENVOGEL im Kommentar -->

    ### Anlagen

    | Titel | Datei | Öffentlich |
    |-------|-------|------------|
    | KANARIENVOGEL in einer verirrten Liste | x.pdf | nein |

    ### Nichtöffentlicher Teil

    KANARIENVOGEL unter einer Überschrift statt in einer Passage.

    ## Mitzeichnung

    | Stelle | Name | Bemerkung |
    |--------|------|-----------|
    | KANARIENVOGEL | KANARIENVOGEL | KANARIENVOGEL |

    ## Anlagen

    | Nr. | Titel | Datei | Öffentlich |
    |-----|-------|-------|------------|
    | 1 | Angebot | angebot.pdf | |
    | 2 | KANARIENVOGEL als Titel | kanarienvogel.md | nein |
    | 3 | KANARIENVOGEL, im Kopf gesperrt | gesperrt.md | |

    | Titel | Datei | Öffentlich |
    |-------|-------|------------|
    | KANARIENVOGEL in der zweiten Tabelle | x.pdf | nein |

    ## Ausnahmen

    | Regel | Grund |
    |-------|-------|
    | BV-ST-001 | KANARIENVOGEL |
    """

  private static let dateien = [
    "Content/gremien/kreistag.md": "---\nart: Gremium\nkennung: kreistag\nname: Kreistag\n---\n",
    "Content/gremien/vergabe.md":
      "---\nart: Gremium\nkennung: vergabe\nname: Vergabeausschuss\nintern: KANARIENVOGEL\n---\n",
    "Content/gremien/kanarienvogel.md":
      "---\nart: Gremium\nkennung: kanarienvogel\nname: KANARIENVOGEL\nsperrvermerk: ja\n---\n",
    "Content/seiten/kanarienvogel.md":
      "---\nart: Seite\ntitel: KANARIENVOGEL\nnavigation: 1\nsperrvermerk: ja\n---\n\nX\n",
    "Content/vorlagen/1/vorlage.md": vorlage,
    "Content/vorlagen/1/kanarienvogel.md":
      "---\nart: Projektauftrag\nkennung: kanarienvogel\nprojektname: KANARIENVOGEL\n---\n",
    "Content/vorlagen/1/gesperrt.md":
      "---\nart: Vereinbarung\nkennung: g\ntitel: KANARIENVOGEL\nsperrvermerk: ja\n---\n",
    "Content/vorlagen/2/vorlage.md": """
    ---
    art: Beschlussvorlage
    nummer: 2/2020 KANARIENVOGEL
    betreff: KANARIENVOGEL
    datum: 01.03.2020
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Kreistag | nichtöffentlich | 02.03.2020 |
    """,
    "Content/vorlagen/3/vorlage.md": """
    ---
    art: Informationsvorlage
    nummer: 3/2020
    betreff: Bericht
    datum: 01.03.2020
    bezug: 2/2020 KANARIENVOGEL
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Kreistag | öffentlich | 02.03.2020 |

    ## Mitteilung

    Es wird berichtet.
    """,
    "Content/vorlagen/4/vorlage.md": """
    ---
    art: Beschlussvorlage
    nummer: 4/2020
    betreff: Ausbildungsmesse
    datum: 01.03.2020
    projekt: messe
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Kreistag | öffentlich | 02.03.2020 |
    | Vergabeausschuss | nichtöffentlich | 03.03.2020 |

    ## Termine

    | Termin | Wann |
    |--------|------|
    | Eröffnung | 04.05.2020 |

    ::: nichtöffentlich

    ## Termine

    | Termin | Wann |
    |--------|------|
    | KANARIENVOGEL | 05.05.2020 |

    :::

    ## Anlagen

    | Titel | Datei | Öffentlich |
    |-------|-------|------------|
    | Projektauftrag | auftrag.md | |
    | KANARIENVOGEL | plan.md | nein |
    """,
    "Content/vorlagen/4/auftrag.md": """
    ---
    art: Projektauftrag
    kennung: messe
    projektname: Messe der Berufe
    beginn: 01.04.2020
    ende: 31.05.2020
    intern: KANARIENVOGEL
    ---

    ## Ziele

    | Ziel | Termin |
    |------|--------|
    | Tausend Gäste | 31.05.2020 |

    ## Risiken

    Keine.

    ::: nichtöffentlich
    Der KANARIENVOGEL singt.
    :::

    ## Mitzeichnung

    | Stelle | Bemerkung |
    |--------|-----------|
    | KANARIENVOGEL | KANARIENVOGEL |
    """,
    "Content/vorlagen/4/plan.md": """
    ---
    art: Projektstrukturplan
    kennung: messe-psp
    projekt: messe
    kalender: BW
    ---

    ## Struktur

    | Code | Element | Art | Verantwortlich | Beginn | Ende |
    |------|---------|-----|----------------|--------|------|
    | 1 | KANARIENVOGEL | Projekt | | | |
    | 1.1 | KANARIENVOGEL | Arbeitspaket | KANARIENVOGEL | 01.04.2020 | 02.04.2020 |
    """,
    "Content/vorlagen/5/vorlage.md": """
    ---
    art: Beschlussvorlage
    nummer: 5/2020
    betreff: KANARIENVOGEL
    datum: 01.03.2020
    sperrvermerk: ja
    projekt: messe
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Kreistag | öffentlich | 02.03.2020 |
    """,
    "Content/sitzungen/2020-03-02.md": """
    ---
    art: Sitzung
    gremium: Kreistag
    datum: 02.03.2020
    intern: KANARIENVOGEL
    ---

    ## Tagesordnung

    | TOP | Vorlage | Titel | Status |
    |-----|---------|-------|--------|
    | Ö 1 | 1/2020 | | öffentlich |
    | Ö 2 | 2/2020 KANARIENVOGEL | Bericht | öffentlich |
    | N 1 | 2/2020 KANARIENVOGEL | KANARIENVOGEL | nichtöffentlich |
    | KANARIENVOGEL | | KANARIENVOGEL | |

    ### N 1: KANARIENVOGEL

    KANARIENVOGEL im Einzelnen.

    ### Hinweis

    Die Sitzung wird übertragen.

    ## Ergebnisse

    | TOP | Ergebnis | Ja |
    |-----|----------|----|
    | Ö 1 | ungeändert beschlossen | 20 |
    | N 1 | abgelehnt | 11 |
    | KANARIENVOGEL | vertagt | |

    ### Wortlaut Ö 1

    Beschlossen wie vorgeschlagen.

    ### Wortlaut N 1

    KANARIENVOGEL als Wortlaut.

    ## Umsetzung

    | TOP | Stelle | Stand |
    |-----|--------|-------|
    | N 1 | KANARIENVOGEL | KANARIENVOGEL |
    """,
    "Content/sitzungen/2020-03-09.md": """
    ---
    art: Sitzung
    gremium: Kreistag
    datum: 09.03.2020
    sperrvermerk: ja
    ort: KANARIENVOGEL
    ---
    """,
  ]

  private func muster(istEntwurf: Bool = false) throws -> Muster {
    try Muster(
      Self.dateien, am: try #require(Datum(jahr: 2020, monat: 2, tag: 1)), istEntwurf: istEntwurf)
  }

  @Test("no canary in any file or path", arguments: [false, true])
  func keinKanarienvogel(istEntwurf: Bool) throws {
    let seiten = try muster(istEntwurf: istEntwurf).seiten
    for (pfad, text) in seiten.sorted(by: { $0.key < $1.key }) {
      #expect(!pfad.lowercased().contains("kanarienvogel"), "\(pfad)")
      let zeile = text.split(separator: "\n").first { $0.lowercased().contains("kanarienvogel") }
      #expect(zeile == nil, "\(pfad)")
    }
  }

  @Test("what is public is there all the same")
  func oeffentliches() throws {
    let seiten = try muster().seiten
    let vorlage = try #require(seiten["vorlagen/1-2020/vorlage.txt"])
    for text in [
      "Der Kreistag beschließt den Kauf.", "Vorher.", "Nachher.", "- 1 Angebot",
      "- Anlage 2 (nichtöffentlich)", "- Anlage 3 (nichtöffentlich)",
    ] {
      #expect(vorlage.contains(text))
    }
    let sitzung = try #require(seiten["sitzungen/2020-03-02-kreistag/index.md"])
    for text in [
      "ungeändert beschlossen", "Beschlossen wie vorgeschlagen.", "Kauf eines Fahrzeugs",
      "| N 1 ", "(nichtöffentlich)", "3/2020", "Die Sitzung wird übertragen.",
    ] {
      #expect(sitzung.contains(text))
    }
    #expect(!sitzung.contains("abgelehnt"))
    #expect(seiten["sitzungen/2020-03-03-vergabe/index.html"] == nil)
    #expect(seiten["sitzungen/2020-03-09-kreistag/index.html"] == nil)
  }

  @Test("a project tells what its public annexes tell, and nothing of its plan")
  func projekt() throws {
    let seiten = try muster().seiten
    let projekte = seiten.keys.filter { $0.hasPrefix("projekte/") && $0.count > 20 }.sorted()
    #expect(
      projekte == [
        "projekte/messe/ablauf.svg", "projekte/messe/index.html", "projekte/messe/index.md",
        "projekte/messe/projekt.txt",
        "projekte/messe/termine.ics",
      ])
    let text = try #require(seiten["projekte/messe/projekt.txt"])
    for wort in ["Messe der Berufe", "Tausend Gäste", "Kreistag: Vorlage 4/2020", "Eröffnung"] {
      #expect(text.contains(wort), "\(wort)")
    }
    #expect(!text.contains("Vergabeausschuss"))
    #expect(!text.contains("Projektstrukturplan"))
    let kalender = try #require(seiten["projekte/messe/termine.ics"])
    #expect(kalender.contains("DTSTART;VALUE=DATE:20200504"))
    #expect(kalender.contains("DTSTART;VALUE=DATE:20200302"))
    #expect(!kalender.contains("DTSTART;VALUE=DATE:20200303"))
    #expect(seiten["projekte/index.html"]?.contains("Messe der Berufe") == true)
  }
}
