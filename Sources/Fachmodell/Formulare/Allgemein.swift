package import Kalender

/// Keys and sections that every kind of document has.
package enum Allgemein {
  package static let art = Feld<String>(
    "art", .text, pflicht: true, "Was für ein Dokument das ist, zum Beispiel Beschlussvorlage.")
  package static let beispiel = Feld<Bool>(
    "beispiel", .jaNein, "ja: Der Inhalt ist eine Annahme; jede Ausgabe sagt das.")
  package static let sperrvermerk = Feld<Bool>(
    "sperrvermerk", .jaNein, "ja: Das Dokument wird nicht veröffentlicht.")
  package static let freigabeAb = Feld<Datum>(
    "freigabe-ab", .datum, "Erster Tag, an dem veröffentlicht werden darf.")
  package static let intern = Feld<String>(
    "intern", .text, "Vermerk für das Haus; wird nie veröffentlicht.")
  package static let schlagworte = Feld<[String]>(
    "schlagworte", .liste(.text), "Schlagworte, mit Semikolon getrennt.")
  package static let orte = Feld<[String]>("orte", .liste(.text), "Orte, mit Semikolon getrennt.")
  package static let stand = Feld<Datum>("stand", .datum, "Datum der Fassung.")
  package static let version = Feld<String>("version", .text, "Bezeichnung der Fassung.")

  static let felder: [Felddefinition] = [
    art.definition, beispiel.definition, sperrvermerk.definition, freigabeAb.definition,
    intern.definition, schlagworte.definition, orte.definition, stand.definition,
    version.definition,
  ]

  package static let ausnahmen = Abschnittsdefinition(
    "Ausnahmen", tabelle: Ausnahmezeile.tabelle, intern: true,
    "Befunde, die das Haus mit Grund stehen lässt; werden nie veröffentlicht.")
}

package enum Ausnahmezeile {
  package static let regel = Feld<String>(
    "Regel", .text, pflicht: true, "Nummer der Regel: BV-BF-006.")
  package static let grund = Feld<String>(
    "Grund", .text, pflicht: true, "Warum der Befund stehen bleibt, ein Satz.")
  package static let durch = Feld<String>("Durch", .text, "Wer das entschieden hat.")
  package static let am = Feld<Datum>("Am", .datum, "Wann das entschieden wurde: 08.06.2018.")
  static let tabelle = Tabellendefinition([
    regel.definition, grund.definition, durch.definition, am.definition,
  ])
}
