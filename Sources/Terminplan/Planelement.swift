package import Fachmodell
package import Kalender

/// One row of a Projektstrukturplan, with what follows from the others.
package struct Planelement: Sendable {
  /// What is written in the row. One reference, since drawings, lists and files go through all elements,
  /// and each look at one would count all its texts.
  private var texte: Texte
  package var art: Elementart
  /// Index of the element that it is a part of; `nil` for roots.
  package var eltern: Int?
  /// Indices, in the order of the file.
  package var kinder: [Int]
  /// 0 for roots.
  package var ebene: Int
  /// The dates that drawings and lists show: as the plan says them, else as computed, of an inner element
  /// from its parts; `nil` where neither is known.
  package var beginn: Datum?
  package var ende: Datum?
  /// Working days, both ends included; 0 for a milestone, `nil` where nothing is known.
  package var dauer: Int?
  /// What the network says; `nil` where an element cannot be placed (nothing known, or in a circle).
  package var termine: Termine?
  /// Own and others' days of work; of an inner element the sum of its leaves. Never added to each other.
  package var ptIntern: Hundertstel?
  package var ptExtern: Hundertstel?
  package var kosten: Betrag?
  /// Percent; of an inner element weighted by duration.
  package var fertig: Int?
  package var istBeginn: Datum?
  package var istEnde: Datum?
  package var nichtVor: Datum?
  package var nichtNach: Datum?
  /// How far it is on the day to compare with; `nil` without such a day or any word about what happened.
  package var stand: Stand?
  /// Working days that should have been done by then and have not; negative where it is ahead.
  package var rueckstand: Int?

  package var istBlatt: Bool { kinder.isEmpty }
  package var istMeilenstein: Bool { art == .meilenstein }

  package init(
    code: String, name: String, art: Elementart, eltern: Int? = nil, kinder: [Int] = [],
    ebene: Int = 0, verantwortlich: String = "", ergebnis: String = "", abnahme: String = ""
  ) {
    texte = Texte(code, name, verantwortlich, ergebnis, abnahme)
    self.art = art
    self.eltern = eltern
    self.kinder = kinder
    self.ebene = ebene
  }
}

extension Planelement {
  private final class Texte: Sendable {
    let code: String
    let name: String
    let verantwortlich: String
    let ergebnis: String
    let abnahme: String

    init(
      _ code: String, _ name: String, _ verantwortlich: String, _ ergebnis: String,
      _ abnahme: String
    ) {
      self.code = code
      self.name = name
      self.verantwortlich = verantwortlich
      self.ergebnis = ergebnis
      self.abnahme = abnahme
    }
  }

  /// „1.2.3“, as written.
  package var code: String {
    get { texte.code }
    set { setze(code: newValue) }
  }

  package var name: String {
    get { texte.name }
    set { setze(name: newValue) }
  }

  package var verantwortlich: String { texte.verantwortlich }

  package var ergebnis: String {
    get { texte.ergebnis }
    set { setze(ergebnis: newValue) }
  }

  package var abnahme: String { texte.abnahme }

  private mutating func setze(
    code: String? = nil, name: String? = nil, ergebnis: String? = nil
  ) {
    texte = Texte(
      code ?? texte.code, name ?? texte.name, texte.verantwortlich, ergebnis ?? texte.ergebnis,
      texte.abnahme)
  }
}
