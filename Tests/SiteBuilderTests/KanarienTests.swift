import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import Testing

/// A word is put wherever something is not public; it must be in no byte and no name of the site,
/// neither of a build nor of a draft.
@Suite("Canary")
struct KanarienTests {
  static let wort = "KANARIE"

  static let gremien = [
    "gremien/kreistag.md": """
    ---
    art: Gremium
    kennung: kreistag
    name: Kreistag
    typ: Vertretung
    intern: KANARIE
    ---
    """,
    "gremien/geheim.md": """
    ---
    art: Gremium
    kennung: kanarie
    name: Rat KANARIE
    typ: Beirat
    sperrvermerk: ja
    ---
    """,
    "mandant.yml": "name: Landkreis Muster\nland: BW\n",
  ]

  static func vorlage(
    _ nummer: Int, kopf: String = "betreff: Dach",
    folge: String = "| Kreistag | öffentlich | 18.07.2018 | Entscheidung | |",
    rest: String = ""
  ) -> String {
    """
    ---
    art: Beschlussvorlage
    nummer: \(nummer)/2018
    datum: 08.06.2018
    dezernat: II
    \(kopf)
    ---

    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit | Grund |
    |---|---|---|---|---|
    \(folge)

    ## Beschlussvorschlag

    Der Kreistag beschließt die Sanierung.

    ## Begründung

    Es regnet.

    \(rest)
    """
  }

  static let oeffentlich = "| Kreistag | öffentlich | 18.07.2018 | Entscheidung | |"

  /// Name of the case → files below Content/.
  static let faelle: [(name: String, dateien: [String: String])] = [
    (
      "sperrvermerk",
      ["vorlagen/kanarie/v.md": vorlage(1, kopf: "betreff: KANARIE\nsperrvermerk: ja")]
    ),
    (
      "freigabe", ["vorlagen/x/v.md": vorlage(1, kopf: "betreff: KANARIE\nfreigabe-ab: 01.01.2030")]
    ),
    (
      "nur N",
      [
        "vorlagen/x/v.md": vorlage(
          1, kopf: "betreff: KANARIE",
          folge: "| Kreistag | nichtöffentlich | 18.07.2018 | Entscheidung | x |")
      ]
    ),
    (
      "N vor Ö",
      [
        "vorlagen/x/v.md": vorlage(
          1, kopf: "betreff: KANARIE",
          folge: "| Kreistag | nichtöffentlich | 18.06.2018 | Vorberatung | x |\n" + oeffentlich)
      ]
    ),
    (
      "Grund",
      [
        "vorlagen/x/v.md": vorlage(
          1, kopf: "betreff: Dach\nfreigabe-ab: 01.01.2018",
          folge: "| Kreistag | nichtöffentlich | 18.06.2018 | Vorberatung | KANARIE |\n"
            + oeffentlich)
      ]
    ),
    ("intern", ["vorlagen/x/v.md": vorlage(1, kopf: "betreff: Dach\nintern: KANARIE")]),
    (
      "Kommentar",
      [
        "vorlagen/x/v.md": vorlage(
          1, kopf: "betreff: Dach # x",
          rest: "<!-- KANARIE -->\n\nText <!-- KANARIE\n\nKANARIE --> Ende")
      ]
    ),
    (
      "Passage",
      [
        "vorlagen/x/v.md": vorlage(
          1, rest: "::: nichtöffentlich\nKANARIE [x](kanarie.pdf)\n:::\n\nEnde"),
        "vorlagen/x/kanarie.pdf": "KANARIE",
      ]
    ),
    (
      "Passage mit Titel",
      [
        "vorlagen/x/v.md": vorlage(
          1, kopf: "aktenzeichen: 1", rest: "::: nichtöffentlich\n\n# KANARIE\n\n:::\n")
      ]
    ),
    (
      "Passage mit Anlagen",
      [
        "vorlagen/x/v.md": vorlage(
          1,
          rest:
            "::: nichtöffentlich\n\n## Anlagen\n\n| Titel | Datei |\n|---|---|\n| KANARIE | kanarie.pdf |\n\n:::\n"
        ), "vorlagen/x/kanarie.pdf": "KANARIE",
      ]
    ),
    (
      "Passage mit Beratungsfolge",
      [
        "vorlagen/x/v.md": vorlage(1, kopf: "betreff: KANARIE", folge: "\n::: nichtöffentlich\n")
          .replacing("## Beratungsfolge\n", with: "::: nichtöffentlich\n\n## Beratungsfolge\n")
      ]
    ),
    ("offene Passage", ["vorlagen/x/v.md": vorlage(1, rest: "::: nichtöffentlich\nKANARIE")]),
    ("falscher Zaun", ["vorlagen/x/v.md": vorlage(1, rest: ":::: nichtöffentlich\nKANARIE\n::::")]),
    (
      "Zaun in Liste",
      ["vorlagen/x/v.md": vorlage(1, rest: "- a\n\n  ::: nichtöffentlich\n  KANARIE\n  :::\n")]
    ),
    (
      "Zaun in der Zeile",
      ["vorlagen/x/v.md": vorlage(1, rest: "Text ::: nichtöffentlich KANARIE :::\n\nKANARIE")]
    ),
    (
      "Zaun hinter Codezaun",
      ["vorlagen/x/v.md": vorlage(1, rest: "```\nx\n\n::: nichtöffentlich\nKANARIE\n:::\n")]
    ),
    (
      "Zaun im Kopf",
      ["vorlagen/x/v.md": vorlage(1, kopf: "betreff: Dach ::: nichtöffentlich KANARIE :::")]
    ),
    (
      "Zaun mit CR", ["vorlagen/x/v.md": vorlage(1, rest: "a\r::: nichtöffentlich\rKANARIE\r:::\r")]
    ),
    (
      "Mitzeichnung",
      [
        "vorlagen/x/v.md": vorlage(
          1,
          rest:
            "## Mitzeichnung\n\n| Stelle | Bemerkung |\n|---|---|\n| Kämmerei | KANARIE |\n\nKANARIE\n\n### KANARIE\n"
        )
      ]
    ),
    (
      "Mitzeichnung tief",
      [
        "vorlagen/x/v.md": vorlage(
          1, rest: "#### Mitzeichnung\n\nKANARIE\n\n## Mitzeichnung (intern)\n\nKANARIE\n")
      ]
    ),
    ("Mitzeichnung fett", ["vorlagen/x/v.md": vorlage(1, rest: "**Mitzeichnung**\n\nKANARIE\n")]),
    (
      "Ausnahmen",
      [
        "vorlagen/x/v.md": vorlage(
          1, rest: "## Ausnahmen\n\n| Regel | Grund |\n|---|---|\n| KA-003 | KANARIE |\n")
      ]
    ),
    (
      "Anlage nein",
      [
        "vorlagen/x/v.md": vorlage(
          1,
          rest:
            "## Anlagen\n\n| Titel | Datei | Öffentlich |\n|---|---|---|\n| KANARIE | kanarie.pdf | nein |\n\nSiehe [hier](kanarie.pdf)."
        ), "vorlagen/x/kanarie.pdf": "KANARIE",
      ]
    ),
    (
      "Anlage einer anderen",
      [
        "vorlagen/x/v.md": vorlage(
          1,
          rest:
            "## Anlagen\n\n| Titel | Datei | Öffentlich |\n|---|---|---|\n| KANARIE | kanarie.pdf | nein |\n"
        ), "vorlagen/x/kanarie.pdf": "KANARIE",
        "vorlagen/y.md": vorlage(2, rest: "[a](x/kanarie.pdf)"),
      ]
    ),
    (
      "zwei in einem Ordner",
      [
        "vorlagen/a.md": vorlage(
          1,
          rest:
            "## Anlagen\n\n| Titel | Datei | Öffentlich |\n|---|---|---|\n| KANARIE | kanarie.pdf | nein |\n"
        ), "vorlagen/kanarie.pdf": "KANARIE", "vorlagen/b.md": vorlage(2, rest: "[a](kanarie.pdf)"),
      ]
    ),
    (
      "Status der Anlage",
      [
        "vorlagen/x/v.md": vorlage(
          1,
          rest:
            "## Anlagen\n\n| Titel | Datei | Status |\n|---|---|---|\n| KANARIE | kanarie.pdf | nichtöffentlich |\n"
        ), "vorlagen/x/kanarie.pdf": "KANARIE",
      ]
    ),
    (
      "fremder Schlüssel",
      ["vorlagen/x/v.md": vorlage(1, kopf: "betreff: KANARIE\nvertraulich: ja")]
    ),
    (
      "fremder Schlüssel, andersherum",
      ["vorlagen/x/v.md": vorlage(1, kopf: "betreff: KANARIE\nÖffentlichkeit: nein")]
    ),
    (
      "Zaun im Kommentar",
      [
        "vorlagen/x/v.md": vorlage(
          1, rest: "::: nichtöffentlich\nx\n<!--\n:::\n-->\nKANARIE\n:::\n\nKANARIE\n")
      ]
    ),
    (
      "Mitzeichnung anderswo",
      [
        "vorlagen/x/v.md": vorlage(
          1, rest: "## Anlagen\n\n| Titel | Datei |\n|---|---|\n| Vertrag | vertrag.md |\n"),
        "vorlagen/x/vertrag.md":
          "---\nart: Vereinbarung\nvorlage: 1/2018\n---\n\n## Leistung\n\nx\n\n## Mitzeichnung\n\nKANARIE\n",
        "seiten/seite.md": "---\nart: Seite\ntitel: Seite\n---\n\n## Mitzeichnung\n\nKANARIE\n",
        "gremien/weitere.md":
          "---\nart: Gremium\nkennung: w\nname: Beirat\ntyp: Beirat\n---\n\n## Mitzeichnung\n\nKANARIE\n",
      ]
    ),
    ("ungenannte Datei", ["vorlagen/x/v.md": vorlage(1), "vorlagen/x/kanarie.pdf": "KANARIE"]),
    (
      "Skript",
      [
        "vorlagen/x/v.md": vorlage(1, rest: "[a](kanarie.html) ![b](kanarie.svg)"),
        "vorlagen/x/kanarie.html": "KANARIE", "vorlagen/x/kanarie.svg": "KANARIE",
      ]
    ),
    (
      "Bezug",
      [
        "vorlagen/x/v.md": vorlage(1, kopf: "betreff: Dach\nbezug: 2/2018"),
        "vorlagen/y/v.md": vorlage(2, kopf: "betreff: KANARIE\nsperrvermerk: ja\nbezug: 1/2018"),
      ]
    ),
    (
      "Sitzung",
      [
        "vorlagen/x/v.md": vorlage(1),
        "vorlagen/y/v.md": vorlage(2, kopf: "betreff: KANARIE\nsperrvermerk: ja"),
        "sitzungen/s.md": """
        ---
        art: Sitzung
        gremium: Kreistag
        datum: 18.07.2018
        ---

        ## Tagesordnung

        | TOP | Vorlage | Titel | Status |
        |---|---|---|---|
        | Ö 1 | 1/2018 | Dach | öffentlich |
        | Ö 2 | 2/2018 | KANARIE | öffentlich |
        | N 3 | | KANARIE | nichtöffentlich |
        | N 4 | | KANARIE | öffentlich |

        ### Wortlaut N 3

        KANARIE

        ## Ergebnisse

        | TOP | Ergebnis | Mehrheit |
        |---|---|---|
        | N 3 | ungeändert beschlossen | KANARIE |

        ### Wortlaut N 3

        KANARIE
        """,
      ]
    ),
  ]

  @Test("the word is nowhere", arguments: faelle.map(\.name))
  func nirgends(_ name: String) async throws {
    let fall = try #require(Self.faelle.first { $0.name == name })
    let wurzel = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for entwurf in [false, true] {
      let ordner = try WritingFolder()
      for (pfad, text) in Self.gremien.merging(fall.dateien, uniquingKeysWith: { $1 }) {
        try ordner.put("Content/" + pfad, text)
      }
      try FileManager.default.copyItem(
        at: wurzel.appending(path: "Templates"),
        to: URL(filePath: ordner.path).appending(path: "Templates"))
      let tag = try #require(Datum(jahr: 2018, monat: 7, tag: 1))
      let ergebnis = try await baue(
        Auftrag(
          projekt: ordner.path, ausgabe: ordner.site, baudatum: tag, entwurf: entwurf, jobs: 2))
      if entwurf { #expect(ergebnis.bau != nil) }
      let pfade = (try? FileManager.default.subpathsOfDirectory(atPath: ordner.site)) ?? []
      for pfad in pfade {
        #expect(!pfad.uppercased().contains(Self.wort), "\(name): \(pfad)")
        guard let daten = FileManager.default.contents(atPath: ordner.site + "/" + pfad) else {
          continue
        }
        let text = String(decoding: daten, as: UTF8.self)
        #expect(!text.uppercased().contains(Self.wort), "\(name) (Entwurf \(entwurf)): \(pfad)")
      }
    }
  }
}
