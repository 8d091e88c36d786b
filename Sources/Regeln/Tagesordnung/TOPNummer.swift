import Fachmodell
import SourceText

/// The number of an item as people write it: „TOP N 3“, „Ö 1“, „1.2“.
struct TOPNummer: Sendable {
  /// Folded, without words before it and signs: „n3“.
  let schluessel: String
  /// „N“ or „NÖ“ before the number.
  let istGeschlossen: Bool
  /// „Ö“ before the number.
  let istOffen: Bool

  init(_ text: String) {
    var teile = words(text, with: ".").map { fold($0) }
    while let erstes = teile.first, Self.vorworte.contains(erstes) { teile.removeFirst() }
    schluessel = teile.joined().trimmingPeriods
    // Nearly all of them are numbers and nothing else.
    guard let erstes = schluessel.utf8.first, erstes &- 0x30 >= 10 else {
      (istGeschlossen, istOffen) = (false, false)
      return
    }
    let marke = String(schluessel.prefix(while: \.isLetter))
    istGeschlossen = Self.geschlossen.contains(marke)
    istOffen = Self.offen.contains(marke)
  }

  /// Those of the rows of an agenda; none for other kinds.
  static func alle(_ dokument: Dokument) -> [TOPNummer] {
    guard dokument.art == .sitzung else { return [] }
    return dokument.zeilen(Sitzung.tagesordnung).map { TOPNummer($0.text(Tagesordnungspunkt.top)) }
  }

  private static let vorworte: Set<String> = ["top", "tagesordnungspunkt", "punkt", "nr.", "nr"]
  private static let geschlossen: Set<String> = ["n", "noe", "noeff", "nichtoeffentlich"]
  private static let offen: Set<String> = ["oe", "oeff", "oeffentlich"]
}

extension String {
  fileprivate var trimmingPeriods: String {
    var rest = self[...]
    while rest.last == "." { rest.removeLast() }
    return String(rest)
  }
}
