/// Columns and cells of the tables that the form prescribes; both writers use them.
enum Formular {
  static let ergebnis = ["Betroffen", "Aufwand", "Ertrag", "einmalig in", "wiederkehrend"]

  static func ergebnis(_ haushalt: Haushalt?) -> [String] {
    guard let haushalt else { return ["nein", "", "", "", ""] }
    return [
      "ja", euro(haushalt.gesamt), haushalt.ertrag > 0 ? euro(haushalt.ertrag) : "",
      euro(haushalt.gesamt), haushalt.folgekosten > 0 ? euro(haushalt.folgekosten) : "",
    ]
  }

  static let finanz = [
    "Betroffen", "Investitionskosten brutto", "Zuschüsse u. ä.", "Investitionskosten LK netto",
    "zeitliche Umsetzung",
  ]

  static func finanz(_ haushalt: Haushalt?) -> [String] {
    guard let haushalt, let investition = haushalt.investition else {
      return ["nein", "", "", "", ""]
    }
    return [
      "ja", euro(investition.brutto), euro(investition.zuschuss), euro(investition.netto),
      "\(haushalt.jahr) und \(haushalt.jahr + 1)",
    ]
  }

  static let deckung = [
    "Quelle", "Teilhaushalt", "Produkt", "Jahr", "Planansatz", "Eigenbedarf", "Inanspruchnahme",
  ]

  static func deckung(_ haushalt: Haushalt, _ deckung: Haushalt.Deckung) -> [String] {
    [
      deckung.quelle, String(deckung.teilhaushalt), "", String(haushalt.jahr), euro(deckung.ansatz),
      euro(deckung.eigenbedarf), euro(deckung.inanspruchnahme),
    ]
  }

  static let stellen = ["Stelle", "VZÄ", "Herkunft", "Stellenplan", "Befristung", "Bewertung"]

  static func stelle(_ stelle: Vorlage.Stelle) -> [String] {
    [
      stelle.name, stelle.vzae, stelle.herkunft, stelle.stellenplan, stelle.befristung,
      stelle.bewertung,
    ]
  }

  static let alternativen = ["Variante", "Inhalt", "Kosten", "Folgekosten/Jahr", "Empfehlung"]

  static func alternative(_ alternative: Vorlage.Alternative) -> [String] {
    [
      alternative.variante, alternative.inhalt, euro(alternative.kosten),
      euro(alternative.folgekosten), alternative.empfohlen ? "ja" : "nein",
    ]
  }

  static let termine = ["Termin", "Wann", "Art", "Verbindlich"]

  static func termin(_ termin: Vorlage.Termin) -> [String] {
    [termin.name, termin.wann, termin.art, termin.verbindlich]
  }
}
