/// How two elements are tied (DIN 69900): which end of the predecessor to which end of the successor.
package enum Anordnungsart: String, Sendable, CaseIterable {
  /// Normalfolge, FS: the successor begins after the end of the predecessor.
  case endeAnfang = "EA"
  /// Anfangsfolge, SS: the successor begins with the predecessor, not before it.
  case anfangAnfang = "AA"
  /// Endfolge, FF: the successor ends with the predecessor, not before it.
  case endeEnde = "EE"
  /// Sprungfolge, SF: the successor ends on the day on which the predecessor begins, not before it.
  case anfangEnde = "AE"
}

/// That one element of a plan has to wait for another one.
package struct Anordnung: Hashable, Sendable {
  /// Indices of the elements.
  package let vorgaenger: Int
  package let nachfolger: Int
  package let art: Anordnungsart
  /// Working days of the project's calendar; negative where the two overlap.
  package let abstand: Int

  package init(vorgaenger: Int, nachfolger: Int, art: Anordnungsart, abstand: Int = 0) {
    self.vorgaenger = vorgaenger
    self.nachfolger = nachfolger
    self.art = art
    self.abstand = abstand
  }
}

extension Anordnung {
  /// The distance for a program that counts from one moment to another: a task begins in the morning of its
  /// first day and ends in the evening of its last, a milestone lies in the evening.
  ///
  /// Where the successor's side lies in the evening and the predecessor's in the morning (AE, and AA into a
  /// milestone), the day itself lies between the two; the other way round (AA out of one) it does not.
  package func verzug(vonMeilenstein: Bool, zuMeilenstein: Bool) -> Int {
    guard art != .endeAnfang else { return abstand }
    let vomAbend = vonMeilenstein || art == .endeEnde
    let zumAbend = zuMeilenstein || art != .anfangAnfang
    return abstand + (zumAbend ? 1 : 0) - (vomAbend ? 1 : 0)
  }
}
