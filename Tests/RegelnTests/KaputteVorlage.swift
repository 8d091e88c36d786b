import Testing

/// Papers as they come in practice, each with several faults at once.
struct KaputteVorlage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The rules that strike at the marks, in the order of the places.
  let regeln: [String]
  let text: String

  private init(_ name: String, _ regeln: [String], _ text: String) {
    testDescription = name
    self.regeln = regeln
    self.text = text
  }

  private static let folge = """
    ## Beratungsfolge

    | Gremium  | Status     | Datum      | Zuständigkeit |
    |----------|------------|------------|---------------|
    | Kreistag | öffentlich | 18.07.2018 | Kenntnisnahme |

    """

  private static let rumpf = """
    \(folge)
    ## Mitteilung

    Die Mühle läuft.

    ## Begründung

    Süß & günstig.

    """

  private static let kopf = """
    ---
    art: Informationsvorlage
    nummer: 140/2018
    datum: 08.06.2018
    betreff: Bericht über die Mühle
    fachbereich: Verkehr
    ---

    """

  static let alle: [KaputteVorlage] = [
    KaputteVorlage(
      "misspelt and missing keys", ["BV-ST-001", "BV-ST-002", "BV-ST-004", "BV-ST-003"],
      """
      ---
      art: ⟦Informationsvorlage⟧
      ⟦numer⟧: 140/2018
      betreff: Bericht: Mühle und „Bäcker“
      dezernat: V - Soziales & Jugend
      ⟦Betreff⟧: noch einer
      gesamtkosten: ⟦20.5⟧
      ---

      \(rumpf)
      """),
    KaputteVorlage(
      "a key without its colon", ["LE-006", "LE-006"],
      """
      ---
      art: Informationsvorlage
      nummer: 140/2018
      ⟦datum 08.06.2018⟧
      betreff: Bericht
      ⟦fachbereich = Verkehr⟧
      ---

      \(rumpf)
      """),
    KaputteVorlage(
      "a head that is not YAML", ["LE-006", "LE-006", "LE-007", "LE-006", "LE-004"],
      """
      ---
      art: Informationsvorlage
      nummer: 140/2018
      datum⟦:⟧08.06.2018
      betreff: Bericht über die Mühle
      ⟦Ein Satz ohne Doppelpunkt⟧
      verfasser: Müller
      stand: ⟦&tag⟧ 08.06.2018
      gesamtkosten: 5.000 €⟦:⟧ brutto
      fachbereich: Verkehr
      ⟦–--⟧

      \(rumpf)
      """),
    KaputteVorlage(
      "no head at all", ["LE-004", "BV-ST-005"],
      "⟦⟧# Überschrift\n\nFöhr ⟦XXX⟧ Amrum\n"),
    KaputteVorlage(
      "a head without end", ["LE-005", "LE-014"],
      "⟦---⟧\nart: Informationsvorlage\nnummer: 140/2018\n\n# Größe\n\n⟦Höhe:⟧\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    ),
    KaputteVorlage(
      "tables", ["LE-012", "LE-013", "LE-014", "LE-014"],
      kopf + rumpf + """

        ### Übersicht

        | Größe | Höhe |
        |-------|------|
        | ä | ö | ⟦ü⟧ |
        ⟦| nur eine |⟧
        ⟦Gleich dahinter Text.⟧

        | A | B |
        ⟦|---|⟧
        | 1 | 2 |

        """),
    KaputteVorlage(
      "headings and columns",
      ["BV-ST-002", "BV-ST-002", "BV-ST-004", "BV-ST-001", "BV-ST-002"],
      kopf + """

        ## Beratungsfolge

        | Gremium | Status     | Datum      | ⟦Zustndigkeit⟧ | ⟦Farbe⟧ | ⟦Status⟧ |
        |---------|------------|------------|---------------|-------|--------|
        | ⟦⟧       | öffentlich | 18.07.2018 | Kenntnisnahme | blau  | nö     |

        ## Mitteilung

        Größer.

        ⟦## Begrundung⟧

        Weil.

        """),
    KaputteVorlage(
      "empty sections and a heading too deep",
      ["BV-ST-001", "BV-ST-001", "BV-ST-002", "BV-ST-001"],
      kopf + """

        ## Beratungsfolge

        ⟦Folgt.⟧

        ⟦## Mitteilung⟧

        <!-- folgt -->

        ## Ausblick

        ⟦### Stellen⟧

        | Stelle |
        |--------|
        | Müller |

        ⟦## Begründung⟧

        ### Sachverhalt

        """),
    KaputteVorlage(
      "passages", ["LE-011", "LE-015", "LE-010"],
      kopf + rumpf + """

        Zeile⟦<br>⟧ und ⟦[Übel](javascript:alert(1))⟧.

        ⟦::: nicht-öffentlich!⟧

        Bieter: Bäckerei Größe

        :::

        """),
    KaputteVorlage(
      "placeholders left in the form",
      ["BV-ST-005", "BV-ST-005", "BV-ST-005", "BV-ST-005", "BV-ST-005", "BV-ST-005", "BV-ST-005"],
      kopf.replacing(
        "fachbereich: Verkehr", with: "fachbereich: ⟦bitte auswählen⟧\nverfasser: ⟦...⟧")
        + rumpf + """

          Zuständig: (⟦Bitte  AUSWÄHLEN⟧), Kosten ⟦<Betrag in €>⟧, ⟦TODO⟧: Größe; ⟦Lorem ipsum⟧ dolor.
          `<Betrag>`, <https://example.org>, <post@example.org>, TODOS, a < b und c > d, XXXIV … usw.

          | Ä | Ö |
          |---|---|
          | ⟦…⟧ | ja |

          ```
          TODO <Betrag>
          ```

          <!-- TODO <Betrag>
          bitte auswählen -->

          """),
    KaputteVorlage(
      "values", ["BV-ST-003", "BV-ST-003", "BV-ST-003", "BV-ST-003", "BV-ST-003", "BV-ST-003"],
      kopf.replacing(
        "fachbereich: Verkehr",
        with: "fachbereich: Verkehr\nfinanzielle-auswirkungen: ⟦vielleicht⟧\nförderung: "
          + "⟦gewährt⟧\nfolgekosten: ⟦ca. 5.000 €⟧\nauftrag-im-jahr: ⟦2018/19⟧\n"
          + "gesamtkosten: ⟦[⟧20.000,50 €, 1]")
        + rumpf + """

          ## Stellen

          | Stelle | VZÄ |
          |--------|----:|
          | Müller | ⟦0.5⟧ |

          """),
    KaputteVorlage(
      "an unknown kind raises one finding", ["BV-ST-002"],
      kopf.replacing("Informationsvorlage", with: "⟦Infovorlage für den Kreis⟧") + rumpf),
    KaputteVorlage(
      "a kind left out", ["BV-ST-001"],
      kopf.replacing("---\nart: Informationsvorlage", with: "⟦---⟧") + rumpf),
    KaputteVorlage(
      "limits", ["LE-016", "LE-011"],
      kopf + rumpf + "\n⟦ä " + String(repeating: "|", count: 70) + "⟧\n\nÖ ⟦<!--⟧ offen\n\nweg\n"),
  ]
}
