/// The part of the Haushalt that the papers refer to.
struct Produktplan {
  struct Produkt {
    let code: String
    let name: String
  }

  struct Gruppe {
    let code: String
    let name: String
    /// Number of the Teilhaushalt, 1 to 6.
    let teilhaushalt: Int
    let produkte: [Produkt]
  }

  static let teilhaushalte = [
    "Finanzen & Zentrale Steuerung", "Umwelt & Bauen", "Ordnung & Gesundheit", "Verkehr & Straßen",
    "Soziales", "Jugend & Schulen",
  ]

  static let gruppen: [Gruppe] = [
    group("11.14", "Zentrale Funktionen", 1, ["Förderung des Ehrenamts", "Öffentlichkeitsarbeit"]),
    group("11.20", "Organisation & IT", 1, ["Informationstechnik", "Elektronische Akte"]),
    group("12.60", "Brandschutz", 3, ["Brandbekämpfung", "Vorbeugender Brandschutz"]),
    group("21.30", "Berufliche Schulen", 6, ["Gewerbliche Schulen", "Kaufmännische Schulen"]),
    group("25.20", "Kultur", 6, ["Kreisarchiv", "Kulturförderung", "Volkshochschule"]),
    group("31.30", "Hilfen für Geflüchtete", 5, ["Unterbringung", "Soziale Beratung"]),
    group("31.80", "Sonstige soziale Hilfen", 5, ["Pflegestützpunkt", "Suchtberatung"]),
    group("36.50", "Kindertagesbetreuung", 6, ["Kindertagespflege", "Fachberatung"]),
    group("41.40", "Gesundheitspflege", 3, ["Gesundheitsplanung", "Rettungsdienst"]),
    group("53.70", "Abfallwirtschaft", 2, ["Bioabfall", "Wertstoffhöfe"]),
    group("54.20", "Kreisstraßen", 4, ["Unterhaltung", "Neubau und Ausbau", "Radwege"]),
    group("54.70", "Nahverkehr", 4, ["Linienverkehr", "Rufbus"]),
    group("55.20", "Gewässer", 2, ["Hochwasserschutz", "Gewässerpflege"]),
    group("56.10", "Klimaschutz", 2, ["Energieberatung", "Klimaanpassung"]),
  ]

  private static func group(
    _ code: String, _ name: String, _ teilhaushalt: Int, _ produkte: [String]
  ) -> Gruppe {
    Gruppe(
      code: code, name: name, teilhaushalt: teilhaushalt,
      produkte: produkte.enumerated().map { index, produkt in
        Produkt(code: "\(code).\(twoDigits(index * 3 + 2))", name: produkt)
      })
  }
}
