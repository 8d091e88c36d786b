/// Unpacks what „deflate“ has packed (RFC 1951), up to a limit: office files hold their names so.
///
/// Made to be short, not fast. What cannot be read ends it; what was read until then is given back.
struct Entpacker {
  private let datei: Dateibytes
  private var stelle: Int
  private let ende: Int
  private let grenze: Int
  private var puffer = 0
  private var vorrat = 0
  private var ausgabe: [UInt8] = []

  static func entpacke(
    _ datei: Dateibytes, von start: Int, bis ende: Int, hoechstens grenze: Int
  ) -> [UInt8] {
    var entpacker = Entpacker(datei: datei, stelle: start, ende: ende, grenze: grenze)
    entpacker.lies()
    return entpacker.ausgabe
  }

  private init(datei: Dateibytes, stelle: Int, ende: Int, grenze: Int) {
    self.datei = datei
    self.stelle = stelle
    self.ende = ende
    self.grenze = grenze
  }

  private mutating func lies() {
    var istLetzter = false
    while !istLetzter, ausgabe.count < grenze {
      guard let letzter = bits(1), let art = bits(2) else { return }
      istLetzter = letzter == 1
      let istGelesen =
        switch art {
        case 0: gespeichert()
        case 1: gepackt(Self.festeZeichen, Self.festeAbstaende)
        case 2: mitEigenenCodes()
        default: false
        }
      guard istGelesen else { return }
    }
  }

  private mutating func bits(_ anzahl: Int) -> Int? {
    while vorrat < anzahl {
      guard stelle < ende else { return nil }
      puffer |= Int(datei[stelle]) << vorrat
      stelle += 1
      vorrat += 8
    }
    let wert = puffer & (1 << anzahl - 1)
    puffer >>= anzahl
    vorrat -= anzahl
    return wert
  }

  private mutating func gespeichert() -> Bool {
    (puffer, vorrat) = (0, 0)
    let laenge = datei.klein16(stelle)
    stelle += 4
    guard stelle + laenge <= ende else { return false }
    ausgabe += datei.bytes[stelle..<stelle + laenge]
    stelle += laenge
    return true
  }

  private mutating func symbol(_ code: Huffmancode) -> Int? {
    var (wert, erstes, index) = (0, 0, 0)
    for laenge in 1...15 {
      guard let bit = bits(1) else { return nil }
      wert |= bit
      let anzahl = code.anzahl[laenge]
      if wert - anzahl < erstes {
        let nummer = index + wert - erstes
        return code.symbole.indices.contains(nummer) ? code.symbole[nummer] : nil
      }
      index += anzahl
      erstes = (erstes + anzahl) << 1
      wert <<= 1
    }
    return nil
  }

  private mutating func gepackt(_ zeichen: Huffmancode, _ abstaende: Huffmancode) -> Bool {
    while ausgabe.count < grenze {
      guard let symbol = symbol(zeichen) else { return false }
      if symbol < 256 {
        ausgabe.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol <= 285, let mehr = bits(Self.laengenbits[symbol - 257]),
        let nummer = self.symbol(abstaende), nummer < 30,
        let weiter = bits(Self.abstandsbits[nummer])
      else { return false }
      let abstand = Self.abstaende[nummer] + weiter
      guard abstand <= ausgabe.count else { return false }
      for _ in 0..<Self.laengen[symbol - 257] + mehr {
        ausgabe.append(ausgabe[ausgabe.count - abstand])
      }
    }
    return true
  }

  private mutating func mitEigenenCodes() -> Bool {
    guard let zeichen = bits(5), let abstaende = bits(5), let codes = bits(4) else { return false }
    var laengen = [Int](repeating: 0, count: 19)
    for stelle in Self.reihenfolge.prefix(codes + 4) {
      guard let laenge = bits(3) else { return false }
      laengen[stelle] = laenge
    }
    let code = Huffmancode(laengen[...])
    laengen = []
    while laengen.count < zeichen + 257 + abstaende + 1 {
      guard let symbol = symbol(code) else { return false }
      switch symbol {
      case 0...15: laengen.append(symbol)
      case 16:
        guard let letzte = laengen.last, let mehr = bits(2) else { return false }
        laengen += [Int](repeating: letzte, count: 3 + mehr)
      default:
        guard let mehr = bits(symbol == 17 ? 3 : 7) else { return false }
        laengen += [Int](repeating: 0, count: (symbol == 17 ? 3 : 11) + mehr)
      }
    }
    return gepackt(
      Huffmancode(laengen[..<(zeichen + 257)]),
      Huffmancode(laengen[(zeichen + 257)..<(zeichen + 258 + abstaende)]))
  }

  private static let reihenfolge = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let laengen = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163,
    195, 227, 258,
  ]
  private static let laengenbits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let abstaende = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073,
    4097, 6145, 8193, 12_289, 16_385, 24_577,
  ]
  private static let abstandsbits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let festeZeichen = Huffmancode(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }[...])
  private static let festeAbstaende = Huffmancode([Int](repeating: 5, count: 30)[...])
}
