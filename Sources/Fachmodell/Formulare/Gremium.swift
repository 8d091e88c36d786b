package import Kalender

package enum Gremientyp: String, Auswahl {
  case vertretung = "Vertretung"
  case beschliessend = "beschließender Ausschuss"
  case beratend = "beratender Ausschuss"
  case beirat = "Beirat"
  case projektgremium = "Projektgremium"

  /// Whether the body may decide at all (GemO §§ 39, 41; LKrO §§ 34, 36).
  package var darfEntscheiden: Bool {
    switch self {
    case .vertretung, .beschliessend: true
    case .beratend, .beirat, .projektgremium: false
    }
  }
}

package enum Gremium {
  package static let kennung = Feld<String>(
    "kennung", .text, pflicht: true, "Kurzer Name in Kleinbuchstaben; wird zur Adresse: kreistag.")
  package static let name = Feld<String>(
    "name", .text, pflicht: true, "Name des Gremiums, wie er auf Vorlagen steht.")
  package static let kurzname = Feld<String>(
    "kurzname", .text, "Kurzer Name für Listen: Sozialausschuss.")
  package static let alias = Feld<[String]>(
    "alias", .liste(.text), "Andere Namen, mit Semikolon getrennt.")
  package static let typ = Feld<Gremientyp>(
    "typ", Gremientyp.typ, pflicht: true,
    "Vertretung, beschließender Ausschuss, beratender Ausschuss, Beirat oder Projektgremium.")
  package static let sitzungen = Feld<Oeffentlichkeitsstatus>(
    "sitzungen", Oeffentlichkeitsstatus.typ,
    "Ob das Gremium nach dem Gesetz öffentlich oder nichtöffentlich tagt.")
  package static let vorsitz = Feld<String>("vorsitz", .text, "Wer den Vorsitz hat: Amt oder Name.")
  package static let vorsitzStimmrecht = Feld<Bool>(
    "vorsitz-stimmrecht", .jaNein, "nein, wenn der Vorsitz nicht mitstimmt.")
  package static let mitglieder = Feld<Int>(
    "mitglieder", .ganzzahl, "Zahl der stimmberechtigten Mitglieder: 42.")
  package static let gueltigAb = Feld<Datum>(
    "gültig-ab", .datum, "Seit wann es das Gremium unter diesem Namen gibt: 01.07.2019.")
  package static let gueltigBis = Feld<Datum>(
    "gültig-bis", .datum, "Bis wann es das Gremium unter diesem Namen gab.")

  package static let wahlperioden = Abschnittsdefinition(
    "Wahlperioden", tabelle: Wahlperiode.tabelle, "Die Wahlperioden mit Beginn und Ende.")

  package static let formular = Formular(
    .gremium, artworte: Auswahlliste(["Gremium"]),
    felder: [
      kennung.definition, name.definition, kurzname.definition, alias.definition,
      typ.definition, sitzungen.definition, vorsitz.definition, vorsitzStimmrecht.definition,
      mitglieder.definition, gueltigAb.definition, gueltigBis.definition,
    ],
    abschnitte: [wahlperioden])
}

package enum Wahlperiode {
  package static let nummer = Feld<String>("Nr.", .text, "Nummer der Wahlperiode.")
  package static let von = Feld<Datum>("von", .datum, "Erster Tag: 01.07.2019.")
  package static let bis = Feld<Datum>("bis", .datum, "Letzter Tag.")
  package static let sitze = Feld<Int>("Sitze", .ganzzahl, "Zahl der Sitze.")
  static let tabelle = Tabellendefinition([
    nummer.definition, von.definition, bis.definition, sitze.definition,
  ])
}
