package import Fachmodell
package import Kalender
import Markup
import SourceText

/// What all pages of one build have in common: the house, its registers, the day.
///
/// A class, so that builders which keep it copy one reference and not dozens.
package final class Umgebung: Sendable {
  package let register: Register
  /// Of the register; kept here too, since what another thing hands out would be a copy.
  package let mandant: Mandant
  package let gremien: Gremienverzeichnis
  /// Whether the build may have faults, so that every page says „Entwurf“.
  package let istEntwurf: Bool
  /// „vorlagenwerk 0.1.0“.
  package let erzeuger: String
  /// The day of the build as pages name it.
  let stand: String
  /// The host of the house's site; `nil` where none is known.
  let domain: String?
  /// The names of the bodies in paths, and the folders of their pages where they have one.
  private let gremiennamen: [String]
  private let gremienordner: [String?]
  /// Pages that the navigation names, in its order.
  let menueseiten: [(titel: String, adresse: String)]

  /// The rows of the house's Mittelbereitstellung, in the order of its form.
  struct Formularzeile: Sendable {
    let haushalt: Haushaltsart
    /// „Bedarf“ or „Plan“.
    let block: String
    let text: String
    let knapp: String
    let schluessel: FoldedKey
  }
  let mittelzeilen: [Formularzeile]
  static let mittelbloecke = ["Bedarf", "Plan"]

  /// The goals of a paper, with the guiding questions of this house behind their names.
  let ziele: [(ziel: Abschnittsdefinition, label: String)]

  package init(register: Register, istEntwurf: Bool, erzeuger: String) {
    self.register = register
    self.mandant = register.mandant
    gremien = register.gremien
    self.istEntwurf = istEntwurf
    self.erzeuger = erzeuger
    stand = register.baudatum.text
    domain = Austauschplan.domain(register.mandant.basisURL)
    gremiennamen = register.gremien.eintraege.map { slug($0.kennung) }
    gremienordner = register.gremien.eintraege.map {
      $0.oeffentlich.istOeffentlich && !$0.kennung.isEmpty ? Adressen.gremium($0.kennung) : nil
    }
    mittelzeilen = Self.mittelbloecke.flatMap { block in
      register.mandant.mittelzeilen.map { zeile in
        let text = "\(block): \(zeile.name)"
        return Formularzeile(
          haushalt: zeile.haushalt, block: block, text: text, knapp: "\(block) \(zeile.name)",
          schluessel: FoldedKey(text))
      }
    }
    let mandant = register.mandant
    let ziele: [(Abschnittsdefinition, Formularwort)] = [
      (Vorlage.wirkungsziel, .wirkungsziel), (Vorlage.leistungsziel, .leistungsziel),
      (Vorlage.zielerreichungskriterium, .zielerreichungskriterium),
    ]
    self.ziele = ziele.map { ziel, zusatz in
      let frage = mandant.text(zusatz)
      return (ziel, mandant.label(ziel.name) + (frage.isEmpty ? "" : " " + frage))
    }
    menueseiten = register.seiten
      .filter {
        $0.oeffentlichkeit(am: register.baudatum).istOeffentlich && $0[Seite.navigation] != nil
      }
      .sorted {
        ($0[Seite.navigation] ?? 0, $0.titel, $0.pfad)
          < ($1[Seite.navigation] ?? 0, $1.titel, $1.pfad)
      }
      .map { ($0.titel, Adressen.seite($0.stamm)) }
  }

  package var baudatum: Datum { register.baudatum }

  /// The folder of a body's page; `nil` where the body is unknown or not public.
  func adresse(gremium index: Int?) -> String? {
    index.flatMap { gremienordner[$0] }
  }

  /// The folder of a project's page; `nil` where the house has none.
  func adresse(projekt kennung: String) -> String? {
    mandant.projektseiten ? Adressen.projekt(kennung) : nil
  }

  /// The folder of the page of the session in which a public station takes place; `nil` where body
  /// or day is unknown, or the session's file is not public.
  func adresse(sitzung gremium: Int?, am datum: Datumsbereich?) -> String? {
    guard let gremium, let datum, gremienordner[gremium] != nil else { return nil }
    let name = gremiennamen[gremium]
    guard let index = register.sitzung(gremium, am: datum.von) else {
      return Adressen.sitzung(slug: name, am: datum.von)
    }
    let sitzung = register.sitzungen[index]
    guard sitzung.oeffentlichkeit.istOeffentlich else { return nil }
    return Adressen.sitzung(slug: name, am: sitzung.datum?.von ?? datum.von)
  }

  /// The column that a heading names, by the word of the form or by that of this house.
  func spalte(
    _ definition: Tabellendefinition?, _ schluessel: FoldedKey
  ) -> Tabellendefinition.Spaltenangabe? {
    if let angabe = definition?.angabe(schluessel) { return angabe }
    guard !mandant.labels.isEmpty else { return nil }
    return definition?.angabe { feld in
      mandant.labels[feld.schluessel].map { FoldedKey($0) == schluessel } ?? false
    }
  }

  /// The word of the form as this house prints it.
  func wort(_ wort: String) -> String { mandant.labels.isEmpty ? wort : mandant.label(wort) }
}
