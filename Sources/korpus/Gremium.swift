/// A body of the invented Landkreis, and the days on which it sits.
struct Gremium {
  enum Typ: String {
    case vertretung = "Vertretung"
    case beschliessend = "beschließender Ausschuss"
    case beratend = "beratender Ausschuss"
    case beirat = "Beirat"
  }

  let kennung: String
  let name: String
  /// What the resolutions call the body; equal to the name where that is short.
  let kurzname: String
  let typ: Typ
  let mitglieder: Int
  /// Earliest day of the month on which the body sits.
  let ab: Int

  var entscheidet: Bool { typ == .vertretung || typ == .beschliessend }

  /// One Sitzung in each of the ten months with Sitzungen: always Tuesday to Thursday, no holiday.
  func sitzung(year: Int, slot: Int) -> Tag {
    let month = Gremium.months[slot % Gremium.months.count]
    return Tag(year + slot / Gremium.months.count, month, ab).sittingDay
  }

  static let months = [2, 3, 4, 5, 6, 7, 9, 10, 11, 12]

  /// Index of the Kreistag in the register.
  static let kreistag = 0

  static let register = [
    Gremium(
      kennung: "kreistag", name: "Kreistag", kurzname: "Kreistag", typ: .vertretung, mitglieder: 60,
      ab: 18),
    Gremium(
      kennung: "finanzen", name: "Verwaltungs- und Finanzausschuss", kurzname: "Finanzausschuss",
      typ: .beschliessend, mitglieder: 21, ab: 10),
    Gremium(
      kennung: "umwelt", name: "Ausschuss für Umwelt & Technik", kurzname: "Umweltausschuss",
      typ: .beschliessend, mitglieder: 21, ab: 7),
    Gremium(
      kennung: "soziales",
      name: "Sozialausschuss und Betriebsausschuss „Pflegeheime des Landkreises“",
      kurzname: "Sozialausschuss", typ: .beschliessend, mitglieder: 21, ab: 4),
    Gremium(
      kennung: "jugendhilfe", name: "Jugendhilfeausschuss", kurzname: "Jugendhilfeausschuss",
      typ: .beschliessend, mitglieder: 17, ab: 9),
    Gremium(
      kennung: "schule", name: "Schul- und Kulturausschuss", kurzname: "Schulausschuss",
      typ: .beschliessend, mitglieder: 19, ab: 6),
    Gremium(
      kennung: "abfall", name: "Betriebsausschuss Abfallwirtschaft", kurzname: "Abfallausschuss",
      typ: .beschliessend, mitglieder: 15, ab: 3),
    Gremium(
      kennung: "verkehr", name: "Ausschuss für Mobilität & Straßen", kurzname: "Verkehrsausschuss",
      typ: .beschliessend, mitglieder: 19, ab: 8),
    Gremium(
      kennung: "laendlicher-raum", name: "Ausschuss für den Ländlichen Raum",
      kurzname: "Landausschuss", typ: .beratend, mitglieder: 13, ab: 5),
    Gremium(
      kennung: "digitales", name: "Ausschuss für Digitales & Organisation",
      kurzname: "Digitalausschuss", typ: .beratend, mitglieder: 13, ab: 11),
    Gremium(
      kennung: "teilhabe", name: "Beirat für Menschen mit Behinderungen",
      kurzname: "Behindertenbeirat", typ: .beirat, mitglieder: 12, ab: 2),
    Gremium(
      kennung: "senioren", name: "Kreisseniorenbeirat", kurzname: "Seniorenbeirat", typ: .beirat,
      mitglieder: 11, ab: 1),
  ]
}
