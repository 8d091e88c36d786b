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
  package static let kennung = Feld<String>("kennung", .text, pflicht: true)
  package static let name = Feld<String>("name", .text, pflicht: true)
  package static let kurzname = Feld<String>("kurzname", .text)
  package static let alias = Feld<[String]>("alias", .liste(.text))
  package static let typ = Feld<Gremientyp>("typ", Gremientyp.typ, pflicht: true)
  package static let sitzungen = Feld<Oeffentlichkeitsstatus>(
    "sitzungen", Oeffentlichkeitsstatus.typ,
    "Ob das Gremium nach dem Gesetz öffentlich oder nichtöffentlich tagt.")
  package static let vorsitz = Feld<String>("vorsitz", .text)
  package static let vorsitzStimmrecht = Feld<Bool>("vorsitz-stimmrecht", .jaNein)
  package static let mitglieder = Feld<Int>("mitglieder", .ganzzahl)
  package static let gueltigAb = Feld<Datum>("gültig-ab", .datum)
  package static let gueltigBis = Feld<Datum>("gültig-bis", .datum)

  package static let wahlperioden = Abschnittsdefinition(
    "Wahlperioden", tabelle: Wahlperiode.tabelle)

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
  package static let nummer = Feld<String>("Nr.", .text)
  package static let von = Feld<Datum>("von", .datum)
  package static let bis = Feld<Datum>("bis", .datum)
  package static let sitze = Feld<Int>("Sitze", .ganzzahl)
  static let tabelle = Tabellendefinition([
    nummer.definition, von.definition, bis.definition, sitze.definition,
  ])
}
