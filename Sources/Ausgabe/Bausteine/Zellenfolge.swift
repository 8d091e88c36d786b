import Fachmodell
import SourceText

/// The entries of one row, which its cells ask for in their order: mostly the next one is meant.
struct Zellenfolge {
  private let eintraege: [Eintrag]
  private let jahreswerte: [Eintrag]
  private var eintrag = 0
  private var jahreswert = 0

  /// Of no row: there is nothing to ask for.
  init(_ satz: Datensatz?) {
    eintraege = satz?.eintraege ?? []
    jahreswerte = satz?.jahreswerte ?? []
  }

  /// What stands at that place, where its spelling may be another one than the written; by index,
  /// since entries are dear to copy.
  mutating func anzeige(an span: Span) -> String? {
    if Self.steht(span, eintrag, eintraege) {
      eintrag += 1
      return Self.anzeige(eintrag - 1, eintraege)
    }
    if Self.steht(span, jahreswert, jahreswerte) {
      jahreswert += 1
      return Self.anzeige(jahreswert - 1, jahreswerte)
    }
    if let stelle = Self.stelle(span, eintraege) {
      eintrag = stelle + 1
      return Self.anzeige(stelle, eintraege)
    }
    if let stelle = Self.stelle(span, jahreswerte) {
      jahreswert = stelle + 1
      return Self.anzeige(stelle, jahreswerte)
    }
    return nil
  }

  private static func steht(_ span: Span, _ stelle: Int, _ eintraege: [Eintrag]) -> Bool {
    guard stelle < eintraege.count else { return false }
    return eintraege.leihe(stelle) { $0.span == span }
  }

  private static func stelle(_ span: Span, _ eintraege: [Eintrag]) -> Int? {
    var stelle = 0
    while stelle < eintraege.count {
      if eintraege.leihe(stelle, { $0.span == span }) { return stelle }
      stelle += 1
    }
    return nil
  }

  private static func anzeige(_ stelle: Int, _ eintraege: [Eintrag]) -> String? {
    eintraege.leihe(stelle) { $0.wert.kanonisch }
  }
}
