/// What the examples of the rules are made of: a small county whose files raise nothing.
package enum Beispielgeruest {
  /// Files that every example has unless it brings its own.
  static let ueblich: [Beispieldatei] = [
    .datei("Content/mandant.yml", mandant),
    .datei("Content/gremien/kreistag.md", kreistag),
    .datei("Content/gremien/sozialausschuss.md", sozialausschuss),
    .datei("Content/gremien/seniorenrat.md", seniorenrat),
  ]

  /// The usual paper, complete.
  package static let vorlage = """
    ---
    art: Beschlussvorlage
    nummer: 139/2018
    datum: 08.06.2018
    betreff: Weiterentwicklung des Integrationskonzeptes
    dezernat: V - Soziales & Jugend
    fachbereich: Aufnahme & Integration
    verfasser: Vollbrecht, Thomas
    personelle-auswirkungen: nein
    finanzielle-auswirkungen: nein
    ---

    ## Beratungsfolge

    | Gremium         | Status     | Datum      | Zuständigkeit |
    |-----------------|------------|------------|---------------|
    | Sozialausschuss | öffentlich | 20.06.2018 | Vorberatung   |
    | Kreistag        | öffentlich | 18.07.2018 | Entscheidung  |

    ## Beschlussvorschlag

    ### Sozialausschuss

    Der Sozialausschuss empfiehlt dem Kreistag, die Verwaltung zu beauftragen, das
    Integrationskonzept fortzuschreiben.

    ### Kreistag

    Der Kreistag beauftragt die Verwaltung, das Integrationskonzept fortzuschreiben.

    ## Begründung

    ### Sachverhalt

    Das Integrationskonzept aus dem Jahr 2007 ist nicht mehr zeitgemäß.

    """

  package static let mandant = """
    name: Landkreis Beispiel
    land: BW
    basis-url: https://kreistag.example.org
    nummernmuster:
      - muster: '\\d{1,4}/\\d{4}'
        beispiel: 139/2018
    ladungsfrist-tage: 7
    ladungsfrist-zählweise: volle Tage

    """

  static let kreistag = """
    ---
    art: Gremium
    kennung: kreistag
    name: Kreistag
    typ: Vertretung
    ---

    """

  static let sozialausschuss = """
    ---
    art: Gremium
    kennung: sozialausschuss
    name: Sozialausschuss und Betriebsausschuss "Heime"
    kurzname: Sozialausschuss
    typ: beschließender Ausschuss
    ---

    """

  static let seniorenrat = """
    ---
    art: Gremium
    kennung: seniorenrat
    name: Seniorenrat
    typ: Beirat
    ---

    """

  static let sitzung = """
    ---
    art: Sitzung
    gremium: Sozialausschuss
    datum: 20.06.2018
    einladung-am: 12.06.2018
    ---

    """

  static let sitzungskalender = """
    ---
    art: Sitzungskalender
    jahr: 2018
    ---

    ## Sitzungen

    | Gremium         | Datum      |
    |-----------------|------------|
    | Sozialausschuss | 20.06.2018 |
    | Kreistag        | 18.07.2018 |

    """

  static let hauptsatzung = """
    ---
    art: Hauptsatzung
    gültig-ab: 01.01.2018
    ---

    ## Wertgrenzen

    | Gegenstand | Gremium         | über     | bis       | Fundstelle     |
    |------------|-----------------|---------:|----------:|----------------|
    | Vergabe    | Sozialausschuss | 50.000 € | 200.000 € | § 5 Abs. 2     |
    | Vergabe    | Kreistag        | 200.000 € |          | § 4            |

    """

  static let haushaltsplan = """
    ---
    art: Haushaltsplan
    jahr: 2018
    ---

    ## Teilhaushalte

    | Nr. | Bezeichnung        | Ausschuss       |
    |-----|--------------------|-----------------|
    | 5   | Soziales & Jugend  | Sozialausschuss |

    """
}
