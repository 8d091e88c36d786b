/// What is there once: the Mandant, the Gremien, the Haushalt of a year, the pages of the site.
enum Register {
  static let name = "Landkreis Hohentann"

  static let mandant = """
    # Erzeugter Prüfbestand: Landkreis, Orte und Personen sind erfunden.
    name: \(name)
    land: BW
    basis-url: https://rat.hohentann.example.org
    nummernmuster:
      - muster: '\\d{1,4}/\\d{4}'
        beispiel: 139/2018
    ladungsfrist-tage: 7
    ladungsfrist-zählweise: volle Tage
    einmalig-bedeutet: Betrag
    betragsprüfung-ab: 1.000 €
    personentag-stunden: 8
    vertretung: []
    merktage: []
    abkürzungen:
      BW: Baden-Württemberg
      EG: Entgeltgruppe
      LK: Landkreis
      VZÄ: Vollzeitäquivalente

    """

  static func gremium(_ gremium: Gremium) -> String {
    var lines = ["art: Gremium", "kennung: \(gremium.kennung)", "name: \(gremium.name)"]
    if gremium.kurzname != gremium.name { lines.append("kurzname: \(gremium.kurzname)") }
    lines.append("typ: \(gremium.typ.rawValue)")
    if gremium.typ == .vertretung {
      lines.append("vorsitz: Landrätin")
      lines.append("vorsitz-stimmrecht: nein")
    }
    lines.append("mitglieder: \(gremium.mitglieder)")
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + beschreibung(gremium)
  }

  static func beschreibung(_ gremium: Gremium) -> String {
    "Der \(gremium.kurzname) hat \(gremium.mitglieder) Mitglieder und tagt in der Regel zehnmal im "
      + "Jahr.\n"
  }

  static func haushalt(_ jahr: Int) -> String {
    var areas = Tabelle(["Nr.", "Bezeichnung", "Ausschuss"])
    for (index, area) in Produktplan.teilhaushalte.enumerated() {
      areas.add([String(index + 1), area, ""])
    }
    var products = Tabelle(["Produkt", "Bezeichnung", "Teilhaushalt"])
    for gruppe in Produktplan.gruppen {
      products.add([gruppe.code, gruppe.name, String(gruppe.teilhaushalt)])
      for produkt in gruppe.produkte {
        products.add([produkt.code, produkt.name, String(gruppe.teilhaushalt)])
      }
    }
    return """
      ---
      art: Haushaltsplan
      jahr: \(jahr)
      system: NKHR-BW
      beschlossen-am: \(Tag(jahr - 1, 12, 15).sittingDay.german)
      ---

      ## Teilhaushalte

      \(areas.markdown)## Produkte

      \(products.markdown)
      """
  }

  /// The pages that a public site must have: file name, title, text.
  static let seiten: [(datei: String, titel: String, text: String)] = [
    ("impressum", "Impressum", "\(name), Schlossallee 1, 70000 Hohentann (erfunden)."),
    ("datenschutz", "Datenschutz", "Diese Seiten setzen keine Cookies und zählen niemanden."),
    ("barrierefreiheit", "Barrierefreiheit", "Bitte melden Sie uns Hürden, die Sie bemerken."),
    ("hilfe", "Hilfe", "Die Vorlagen sind nach Jahren, Gremien und Sitzungen geordnet."),
  ]

  static func seite(_ index: Int) -> String {
    let seite = seiten[index]
    return """
      ---
      art: Seite
      titel: \(seite.titel)
      navigation: \(index + 1)
      ---

      \(seite.text)

      """
  }
}
