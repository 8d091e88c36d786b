import Fachmodell

/// The numbers of an agenda as they are written, looked for one after the other.
///
/// Nearly all rows that name an item name it letter by letter, in the order of the agenda: then nobody has to read
/// what the number says.
struct TOPFolge {
  private let zeilen: [Datensatz]
  private let feld: Feld<String>
  private var stelle = 0

  init(_ zeilen: [Datensatz], _ feld: Feld<String>) {
    self.zeilen = zeilen
    self.feld = feld
  }

  /// Whether a row near the last one has the text; `false` also where it stands further away.
  mutating func hat(_ text: String) -> Bool {
    let ende = min(stelle + 50, zeilen.count)
    guard stelle < ende, let fund = (stelle..<ende).first(where: { zeilen[$0].text(feld) == text })
    else { return false }
    stelle = fund
    return true
  }

  mutating func beginneNeu() { stelle = 0 }
}
