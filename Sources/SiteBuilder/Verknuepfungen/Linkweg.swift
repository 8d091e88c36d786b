/// Where a link in a document of a folder leads.
enum Linkweg: Hashable {
  /// Another site, an e-mail address, a telephone number.
  case fremd
  case selbst(anker: String)
  /// A path from the project folder.
  case datei(pfad: String, anker: String?)
  /// Absolute, or out of Content/.
  case draussen

  init(_ ziel: String, in ordner: String) {
    var ziel = ziel
    self = ziel.withUTF8 { Self.weg($0, ordner) }
  }

  private static func weg(_ ziel: UnsafeBufferPointer<UInt8>, _ ordner: String) -> Linkweg {
    guard let erstes = ziel.first else { return .selbst(anker: "") }
    if erstes == 0x23 { return .selbst(anker: text(entschluesselt(ziel[1...]))) }
    let ende = ziel.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? ziel.endIndex
    if ziel[..<ende].contains(0x3A) || (erstes == 0x2F && ziel.dropFirst().first == 0x2F) {
      return .fremd
    }
    if erstes == 0x2F { return .draussen }
    let raute = ziel.firstIndex(of: 0x23)
    let anker = raute.map { text(entschluesselt(ziel[($0 + 1)...])) }
    var pfad = Array(ordner.utf8)
    // How many folders the path has: „Content“ itself is never left.
    var tiefe = pfad.split(separator: 0x2F).count
    for teil in entschluesselt(ziel[..<(raute ?? ziel.endIndex)]).split(separator: 0x2F) {
      if teil.elementsEqual([0x2E]) { continue }
      if teil.elementsEqual([0x2E, 0x2E]) {
        guard tiefe > 1 else { return .draussen }
        pfad.removeSubrange((pfad.lastIndex(of: 0x2F) ?? 0)...)
        tiefe -= 1
      } else {
        if tiefe > 0 { pfad.append(0x2F) }
        pfad += teil
        tiefe += 1
      }
    }
    return .datei(pfad: text(pfad), anker: anker)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes with „%20“ and the like as what they stand for.
  private static func entschluesselt(_ teil: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var bytes = Array(teil)
    guard bytes.contains(0x25) else { return bytes }
    var (lesen, schreiben) = (0, 0)
    while lesen < bytes.count {
      if bytes[lesen] == 0x25, lesen + 2 < bytes.count, let hoch = ziffer(bytes[lesen + 1]),
        let tief = ziffer(bytes[lesen + 2])
      {
        bytes[schreiben] = hoch << 4 | tief
        lesen += 3
      } else {
        bytes[schreiben] = bytes[lesen]
        lesen += 1
      }
      schreiben += 1
    }
    bytes.removeSubrange(schreiben...)
    return bytes
  }

  /// The value of a hexadecimal digit.
  private static func ziffer(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
