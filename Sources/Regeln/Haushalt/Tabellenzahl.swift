import Fachmodell
import SourceText

/// What stands in a cell of a free table: a number with its unit, nothing, or something else.
enum Tabellenzahl: Equatable {
  /// Nothing, or a dash.
  case leer
  case anderes
  /// `wert` in units of the last of `stellen` digits behind the comma.
  case zahl(wert: Int, stellen: Int, einheit: String)

  /// Grammar: sign? (`d{1,3}(.ddd)*` | `d+`) (`,d{1,4}` | `,-` | `,--`)? unit?; a unit of money may stand before
  /// the number. „20.00“ and „1.2.3“ are no numbers.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      var leser = Zahlleser(bytes: bytes)
      return leser.lies()
    }
  }

  /// The value in units of so many digits behind the comma.
  func wert(mit stellen: Int) -> Int {
    guard case .zahl(let wert, let eigene, _) = self else { return 0 }
    return (eigene..<max(eigene, stellen)).reduce(wert) { wert, _ in wert * 10 }
  }
}

private struct Zahlleser {
  let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func lies() -> Tabellenzahl {
    leerraum()
    if index == bytes.count { return .leer }
    let istMinus = nimm("-") || nimm("−") || nimm("–") || nimm("—")
    leerraum()
    if index == bytes.count { return .leer }
    if !istMinus { _ = nimm("+") }
    let davor = geldeinheit()
    leerraum()
    guard let ganze = ganzeZahl() else { return .anderes }
    var (wert, stellen) = (ganze, 0)
    if nimm(",") {
      if nimm("-") || nimm("–") || nimm("—") {
        _ = nimm("-")
      } else {
        while index < bytes.count, stellen < 5, bytes[index] &- 0x30 < 10 {
          wert = wert * 10 + Int(bytes[index] - 0x30)
          stellen += 1
          index += 1
        }
        guard (1...4).contains(stellen) else { return .anderes }
      }
    }
    leerraum()
    guard let danach = einheit(), davor.isEmpty || danach.isEmpty else { return .anderes }
    return .zahl(
      wert: istMinus ? -wert : wert, stellen: stellen, einheit: davor.isEmpty ? danach : davor)
  }

  private mutating func ganzeZahl() -> Int? {
    let start = index
    var wert = 0
    while index < bytes.count, index - start < 12, bytes[index] &- 0x30 < 10 {
      wert = wert * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > start, !istZiffer(index) else { return nil }
    while index - start <= 16, index - start >= 1, nimmGruppe(start) {
      for stelle in index - 3..<index { wert = wert * 10 + Int(bytes[stelle] - 0x30) }
      // So many rows of it can still be added up.
      guard wert < 1_000_000_000_000 else { return nil }
    }
    // „20.00“, „01.02.2025“
    guard index == bytes.count || bytes[index] != 0x2E else { return nil }
    return wert
  }

  /// „.000“, or with a space that does not break.
  private mutating func nimmGruppe(_ start: Int) -> Bool {
    let anfang = index
    guard nimm(".") || nimm("\u{A0}") || nimm("\u{202F}") else { return false }
    guard anfang - start <= 3 || bytes[start..<anfang].contains(where: { $0 &- 0x30 >= 10 }),
      (0..<3).allSatisfy({ istZiffer(index + $0) }), !istZiffer(index + 3)
    else {
      index = anfang
      return false
    }
    index += 3
    return true
  }

  private mutating func geldeinheit() -> String {
    for wort in ["€", "EUR", "Euro"] as [StaticString] where nimm(wort) {
      return wort.description
    }
    return ""
  }

  /// Letters and signs without digits; `nil` where something else follows.
  private mutating func einheit() -> String? {
    let rest = bytes[index...]
    guard rest.count <= 24, !rest.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    guard let erstes = rest.first else { return "" }
    guard (erstes | 0x20) &- 0x61 < 26 || erstes >= 0x80 || erstes == 0x25 else { return nil }
    return trimmed(String(decoding: rest, as: UTF8.self))
  }

  private func istZiffer(_ stelle: Int) -> Bool {
    stelle < bytes.count && bytes[stelle] &- 0x30 < 10
  }

  private mutating func leerraum() {
    while nimm(" ") || nimm("\u{A0}") || nimm("\u{202F}") {}
  }

  private mutating func nimm(_ wort: StaticString) -> Bool {
    let laenge = wort.utf8CodeUnitCount
    guard index + laenge <= bytes.count,
      (0..<laenge).allSatisfy({ bytes[index + $0] == wort.utf8Start[$0] })
    else { return false }
    index += laenge
    return true
  }
}
