import Fachmodell
import SourceText

/// Whether a paper is about a by-law or the budget as a whole: „Haushaltssatzung 2025“, „Satzung über die
/// Gebühren“, „2. Nachtragshaushalt“.
///
/// What it resolves is the text of the by-law, and its amounts are those of everything the house does. One
/// that only names it („Mehraufwand im Haushaltsplan“, „nach der Hauptsatzung“) is about something else.
enum Satzungstitel {
  static func passt(_ dokument: Dokument) -> Bool { passt(dokument.titel) }

  static func passt(_ titel: String) -> Bool {
    // Nearly all titles have none of these words.
    guard titel.hat("atzung") || titel.hat("aushalt") || titel.hat("irtschaftspl") else {
      return false
    }
    let worte = titel.lowercased().split { !$0.isLetter && !$0.isNumber }
    return worte.indices.contains { istGegenstand(worte, $0) && !istNurGenannt(worte, $0) }
  }

  private static func istGegenstand(_ worte: [Substring], _ stelle: Int) -> Bool {
    let wort = worte[stelle]
    if endungen.contains(where: { wort.hasSuffix($0) }) { return wort != "besatzung" }
    guard haushalte.contains(where: { wort.hasSuffix($0) }) else { return false }
    // „Nachtragshaushalt“, „Doppelhaushalt“, „Haushalt 2025“, but not „Haushalt“ of anybody else.
    return wort.hasPrefix("nachtrag") || wort.hasPrefix("doppel")
      || worte.indices.contains(stelle + 1) && worte[stelle + 1].count == 4
        && worte[stelle + 1].hasPrefix("20")
  }

  /// „im Haushaltsplan“, „nach der Hauptsatzung“; an addition to it is about it: „Nachtrag zur Satzung“.
  private static func istNurGenannt(_ worte: [Substring], _ stelle: Int) -> Bool {
    var davor = worte[..<stelle].reversed()[...]
    while let wort = davor.first, artikel.contains(wort) { davor = davor.dropFirst() }
    guard let wort = davor.first else { return false }
    if wort == "zum" || wort == "zur" || wort == "zu" {
      return !(davor.dropFirst().first.map { zusaetze.contains($0) } ?? false)
    }
    return verhaeltnisworte.contains(wort)
  }

  private static let endungen = [
    "satzung", "satzungen", "haushaltsplan", "haushaltsplans", "haushaltsplanes",
    "haushaltspläne", "wirtschaftsplan", "wirtschaftsplans", "wirtschaftsplanes",
    "wirtschaftspläne",
  ]
  private static let haushalte = ["haushalt", "haushalts", "haushaltes"]
  private static let artikel: Set<Substring> = [
    "der", "die", "das", "dem", "den", "des", "einer", "eine", "einem", "einen", "eines",
  ]
  private static let zusaetze: Set<Substring> = [
    "nachtrag", "nachtrags", "änderung", "neufassung", "ergänzung",
  ]
  private static let verhaeltnisworte: Set<Substring> = [
    "im", "in", "aus", "nach", "gemäß", "laut", "mit", "auf", "vom", "von", "außerhalb", "trotz",
    "entsprechend", "für",
  ]
}
