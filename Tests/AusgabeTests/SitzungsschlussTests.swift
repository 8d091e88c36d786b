import Kalender
import Testing

@testable import Ausgabe

/// What a session's file says of closed items and of wordings outside Ergebnisse is in no output.
@Suite("Closed items of a session")
struct SitzungsschlussTests {
  private func vorlage(_ nummer: String, _ status: String, _ kopf: String = "") -> String {
    """
    ---
    art: Beschlussvorlage
    nummer: \(nummer)
    betreff: Vorlage \(nummer)
    datum: 01.03.2020
    \(kopf)
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Kreistag | \(status) | 02.03.2020 |
    """
  }

  /// All outputs about a session with the rows Ö 1 and N 1 and what is given.
  private func seiten(
    zeilen: String = "", ergebnisse: String = "", davor: String = "", _ text: String
  )
    throws -> [String: String]
  {
    try Muster(
      [
        "Content/g/k.md": "---\nart: Gremium\nkennung: kreistag\nname: Kreistag\n---\n",
        "Content/v/1/vorlage.md": vorlage("1/2020", "öffentlich"),
        "Content/v/2/vorlage.md": vorlage("2/2020", "nichtöffentlich"),
        "Content/v/3/vorlage.md": vorlage("3/2020", "öffentlich", "sperrvermerk: ja"),
        "Content/s/s.md": """
        ---
        art: Sitzung
        gremium: Kreistag
        datum: 02.03.2020
        ---

        \(davor)

        ## Tagesordnung

        | TOP | Vorlage | Titel | Status |
        |-----|---------|-------|--------|
        | Ö 1 | 1/2020 | Offener Titel | öffentlich |
        | N 1 | | KANARIENVOGEL | nichtöffentlich |
        \(zeilen)

        \(text)

        ## Ergebnisse

        | TOP | Ergebnis |
        |-----|----------|
        | Ö 1 | vertagt |
        \(ergebnisse)

        ### Wortlaut Ö 1

        Offener Wortlaut.

        #### Wortlaut N 1

        KANARIENVOGEL unter einem offenen Wortlaut.
        """,
      ], am: try #require(Datum(jahr: 2020, monat: 1, tag: 1))
    ).seiten
  }

  private func pruefe(_ seiten: [String: String], enthaelt texte: [String] = []) throws {
    for (pfad, text) in seiten.sorted(by: { $0.key < $1.key }) {
      let zeile = text.split(separator: "\n").first { $0.lowercased().contains("kanarienvogel") }
      #expect(zeile == nil, "\(pfad)")
    }
    for pfad in ["index.md", "index.html"] {
      let sitzung = try #require(seiten["sitzungen/2020-03-02-kreistag/\(pfad)"])
      for text in ["Offener Titel", "vertagt", "Offener Wortlaut."] + texte {
        #expect(sitzung.contains(text), "\(pfad): \(text)")
      }
    }
  }

  @Test(
    "a wording outside Ergebnisse is not shown, whatever its item",
    arguments: [
      "### Wortlaut Ö 7", "### Wortlaut Ö 1", "### Wortlaut", "### *Wortlaut* N 1",
      "### WORTLAUT: Ö 1", "## Wortlaut Ö 7", "## Wortlaute der Beschlüsse", "##### Wortlaut Ö 1",
      "## Protokoll\n\n### Wortlaut Ö 1", "## Protokoll\n\n#### Wortlaut Ö 7",
      "## Umsetzung\n\n### Wortlaut Ö 1", "## Abstimmung nach Fraktionen\n\n#### Wortlaut Ö 1",
      "## Protokoll\n\n### N 1: Vergabe", "## N 1 Vergabe", "### TOP N 1 – Vergabe",
      "### N 8: Nirgends genannt", "### NÖ 8", "### n1", "## Protokoll\n\n##### TOP N1",
      "**Wortlaut Ö 7**", "**Wortlaut** N 1", "__Wortlaut Ö 1:__", "##Wortlaut Ö 7",
      "Wortlaut Ö 7", "Wortlaut zu Ö 7:", "**N 1 Vergabe**", "***N 3***",
      "## Protokoll\n\n**TOP N 1: Vergabe**",
    ])
  func wortlautAusserhalb(ueberschrift: String) throws {
    let seiten = try seiten(
      """
      \(ueberschrift)

      KANARIENVOGEL.

      ###### Darunter

      | A |
      |---|
      | KANARIENVOGEL |

      ## Hinweise

      Offener Hinweis.

      > ### Wortlaut Ö 1
      >
      > KANARIENVOGEL im Zitat.
      """)
    try pruefe(seiten, enthaelt: ["Offener Hinweis."])
  }

  @Test(
    "a part that says it is not public is not shown, up to the next section",
    arguments: [
      "## Nichtöffentlicher Teil", "## B. Nicht öffentlicher Teil", "## NICHTÖFFENTLICHE SITZUNG",
      "### II. Nicht-öffentliche Tagesordnung", "## Teil 2 (nichtöffentlich)", "## Nichtöffendlich",
      "## Nichtöffentlich: Vergabe", "### Vergabe – nichtöffentlich", "**Nichtöffentlicher Teil**",
      "__Nichtöffentlich__", "##Nichtöffentlicher Teil", "Nichtöffentlicher Teil:", "## N-Teil",
      "## Nö. Teil", "## Vertraulicher Teil", "## Protokoll\n\n*Nichtöffentlicher Teil*",
      "## Nichtöffentliche Beratungen\n\n### Vergabe", "## NÖ",
      "## Öffentlicher und nichtöffentlicher Teil",
    ])
  func teil(ueberschrift: String) throws {
    try pruefe(
      seiten(
        """
        \(ueberschrift)

        KANARIENVOGEL.

        ### Noch eine Sache

        | A |
        |---|
        | KANARIENVOGEL |

        ## Hinweise

        Offener Hinweis.

        - Öffentlicher Teil
        - Nichtöffentlicher Teil
          - KANARIENVOGEL
        """), enthaelt: ["Offener Hinweis."])
  }

  @Test(
    "an agenda written as a list or as rows without dashes tells nothing of closed items",
    arguments: [
      "1. Bänke\n2. Nichtöffentlich: KANARIENVOGEL", "- Ö 1 Bänke\n- N 2 KANARIENVOGEL",
      "TOP N 2: KANARIENVOGEL", "Nichtöffentlich: KANARIENVOGEL",
      "TOP | Titel | Status\n2 | KANARIENVOGEL | nichtöffentlich",
      "| TOP | Titel | Status |\n\n| 2 | KANARIENVOGEL | nichtöffentlich |",
    ])
  func liste(text: String) throws {
    try pruefe(
      seiten("Noch dazu:\n\n\(text)\n\n## Hinweise\n\nOffener Hinweis."),
      enthaelt: ["Noch dazu", "Offener Hinweis."])
  }

  @Test(
    "what only speaks of it is shown",
    arguments: [
      "## Bekanntgabe nichtöffentlich gefasster Beschlüsse", "## Öffentlicher Teil",
      "## Neuer Teil",
      "## Nichtöffentlich gefasste Beschlüsse: Bekanntgabe", "**Nachtrag**",
      "## Veröffentlichungen",
    ])
  func offen(ueberschrift: String) throws {
    try pruefe(seiten("\(ueberschrift)\n\nOffener Absatz."), enthaelt: ["Offener Absatz."])
  }

  @Test("nor is one on its own before the first section")
  func vorAllem() throws {
    try pruefe(seiten(davor: "### Wortlaut Ö 1\n\nKANARIENVOGEL.", ""))
    try pruefe(
      seiten("### Neues\n\nOffen.\n\n### Nachtrag 1\n\nOffen, auch das."),
      enthaelt: [
        "Neues", "Offen, auch das.",
      ])
  }

  @Test("a derived Zuständigkeit has the mark and the note of the paper")
  func abgeleitet() throws {
    let wortlaut = "## Beschlussvorschlag\n\nDer Kreistag beschließt die Sanierung."
    let dateien = [
      "Content/g/k.md": "---\nart: Gremium\nkennung: kreistag\nname: Kreistag\n---\n",
      "Content/v/1/vorlage.md": vorlage("1/2020", "öffentlich") + "\n\n" + wortlaut,
    ]
    let tag = try #require(Datum(jahr: 2020, monat: 1, tag: 1))
    let seiten = try Muster(dateien, am: tag).seiten
    for pfad in ["vorlagen/1-2020/index.md", "sitzungen/2020-03-02-kreistag/index.md"] {
      let seite = try #require(seiten[pfad])
      #expect(seite.contains("Entscheidung\\*"), "\(pfad)")
      #expect(seite.contains("aus dem Wortlaut des Beschlussvorschlags abgeleitet"), "\(pfad)")
    }
  }

  @Test(
    "an item whose paper is not public is closed",
    arguments: ["2/2020", "3/2020", "3 / 2020", "1/2020, 3/2020"])
  func gesperrteVorlage(nummer: String) throws {
    let seiten = try seiten(
      zeilen: "| Ö 2 | \(nummer) | KANARIENVOGEL | öffentlich |",
      ergebnisse: """
        | Ö 2 | abgelehnt |

        ### Wortlaut Ö 2

        KANARIENVOGEL.
        """, "### Ö 2: KANARIENVOGEL\n\nKANARIENVOGEL.")
    try pruefe(seiten, enthaelt: ["Ö 2", "(nichtöffentlich)"])
    #expect(seiten.values.allSatisfy { !$0.contains("abgelehnt") })
  }

  @Test(
    "an item whose number begins with N is closed",
    arguments: ["N 9", "NÖ 3", "nö 1", "TOP N 4", "n5"])
  func nummerMitN(top: String) throws {
    let seiten = try seiten(
      zeilen: "| \(top) | | KANARIENVOGEL | öffentlich |",
      ergebnisse: """
        | \(top) | abgelehnt |

        ### Wortlaut \(top)

        KANARIENVOGEL.
        """, "### \(top): KANARIENVOGEL\n\nKANARIENVOGEL.")
    try pruefe(seiten, enthaelt: ["(nichtöffentlich)"])
    #expect(seiten.values.allSatisfy { !$0.contains("abgelehnt") })
  }

  @Test(
    "„Nr.“ and „Nachtrag“ begin with an N and close nothing", arguments: ["Nr. 3", "Nachtrag 1"])
  func keinN(top: String) throws {
    try pruefe(seiten(zeilen: "| \(top) | | Bänke | öffentlich |", ""), enthaelt: ["Bänke"])
  }
}
