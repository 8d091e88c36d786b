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
    if let einfache = Self.einfache(text) {
      self = einfache
      return
    }
    var teile = words(text, with: ".").map { fold($0) }
    while let erstes = teile.first, Self.vorworte.contains(erstes) { teile.removeFirst() }
    schluessel = teile.joined().trimmingPeriods
    let marke = String(schluessel.prefix(while: \.isLetter))
    istGeschlossen = Self.geschlossen.contains(marke)
    istOffen = Self.offen.contains(marke)
  }

  private init(schluessel: String, istGeschlossen: Bool, istOffen: Bool) {
    self.schluessel = schluessel
    self.istGeschlossen = istGeschlossen
    self.istOffen = istOffen
  }

  /// „3“, „1.2“, „Ö 1“ and „NÖ 4“, as nearly all are written: read without looking for words.
  private static func einfache(_ text: String) -> TOPNummer? {
    for (marke, gefaltet) in marken {
      guard text.utf8.starts(with: marke) else { continue }
      var zahl = text.utf8.dropFirst(marke.count).drop { $0 == 0x20 }
      while zahl.last == 0x2E { zahl.removeLast() }
      guard let erstes = zahl.first, erstes &- 0x30 < 10,
        zahl.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E })
      else { return nil }
      return TOPNummer(
        schluessel: gefaltet + String(Substring(zahl)), istGeschlossen: gefaltet.hasPrefix("n"),
        istOffen: gefaltet == "oe")
    }
    return nil
  }

  /// The longest first.
  private static let marken: [([UInt8], String)] = ["NÖ", "Ö", "N", ""].map {
    (Array($0.utf8), fold($0))
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
