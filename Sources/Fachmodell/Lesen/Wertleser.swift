import SourceText

/// Types the source text of a key or cell by its field's grammar. No YAML typing anywhere.
package struct Wertleser: Sendable {
  /// Whether bare numbers in amount fields count thousands of euro.
  package var inTausend: Bool

  package init(inTausend: Bool = false) { self.inTausend = inTausend }

  /// `text` is trimmed. Empty, „-“, „–“, „—“ and „./.“ mean that nothing is said, not zero; so does „€“ alone,
  /// which forms print in cells that are to be filled.
  package func lies(_ text: String, _ typ: Feldtyp) -> Result<Wert, Lesefehler> {
    if text.isEmpty || istLeerzeichen(text) { return .success(.leer) }
    switch typ {
    case .text, .verweis, .eintraege, .zuordnung: return .success(.text)
    case .nummerName: return .success(.nummerName(Self.nummerUndName(text)))
    case .datum: return Datumsleser.datum(text).map { .datum($0) }
    case .datumsbereich: return Datumsleser.bereich(text).map { .datumsbereich($0) }
    case .betrag: return Betragsleser(inTausend: inTausend).lies(text).map { .betrag($0) }
    case .betragOderJahre: return betragOderJahre(text)
    case .zahl: return Self.zahl(text)
    case .ganzzahl: return Self.ganzzahl(text)
    case .haushaltsjahre: return Self.haushaltsjahre(text)
    case .prozent: return Self.ganzzahl(text.last == "%" ? trimmed(String(text.dropLast())) : text)
    case .code: return Self.code(text)
    case .jaNein: return Self.jaNein(text)
    case .uhrzeit: return Self.uhrzeit(text)
    case .wann: return Datumsleser.wann(text).map { .wann($0) }
    case .auswahl(let liste): return Self.auswahl(text, liste)
    case .liste(let inner): return Self.liste(text, inner)
    }
  }

  private func istLeerzeichen(_ text: String) -> Bool {
    // Byte by byte: nearly every cell is asked, and comparing text that is not ASCII is slow.
    let bytes = text.utf8
    guard bytes.count <= 3, let first = bytes.first, first == 0x2D || first == 0x2E || first == 0xE2
    else { return false }
    return bytes.elementsEqual("-".utf8) || bytes.elementsEqual("./.".utf8)
      || bytes.elementsEqual("–".utf8) || bytes.elementsEqual("—".utf8)
      || bytes.elementsEqual("−".utf8) || bytes.elementsEqual("€".utf8)
  }

  private func betragOderJahre(_ text: String) -> Result<Wert, Lesefehler> {
    // Four digits alone can only be a year here: an amount of that size is written „2.018 €“.
    guard text.utf8.count == 4 || text.utf8.contains(where: { ",;/".utf8.contains($0) }) else {
      return Betragsleser(inTausend: inTausend).lies(text).map { .betrag($0) }
    }
    var jahre: [Int] = []
    for teil in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" }) {
      let teil = trimmed(String(teil))
      guard teil.utf8.count == 4, let jahr = Int(teil), (1900...2199).contains(jahr) else {
        return Betragsleser(inTausend: inTausend).lies(text).map { .betrag($0) }
      }
      jahre.append(jahr)
    }
    return .success(.jahre(jahre))
  }

  /// `d+(,d{1,2})?`
  static func zahl(_ text: String) -> Result<Wert, Lesefehler> {
    guard let zahl = hundertstel(text) else { return .failure(keineZahl(text, .keineZahl)) }
    return .success(.zahl(zahl))
  }

  private static func hundertstel(_ text: String) -> Hundertstel? {
    scan(text) { scanner in
      guard let ganze = scanner.digits(), ganze < 1_000_000_000_000 else { return nil }
      var bruch = 0
      if scanner.skip(0x2C) {
        let start = scanner.index
        guard let stellen = scanner.digits(), scanner.index - start <= 2 else { return nil }
        bruch = scanner.index - start == 1 ? stellen * 10 : stellen
      }
      return scanner.atEnd ? Hundertstel(ganze * 100 + bruch) : nil
    }
  }

  /// A number with something before or behind it that somebody may have meant, else the failure given.
  private static func keineZahl(_ text: String, _ sonst: Lesefehler) -> Lesefehler {
    for strich in ["-", "−", "–"] where text.hasPrefix(strich) {
      let rest = trimmed(String(text.dropFirst()))
      return hundertstel(rest) != nil ? .negativeZahl : sonst
    }
    let ziffern = text.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
    let einheit = trimmed(String(text.dropFirst(ziffern.count)))
    guard !ziffern.isEmpty, hundertstel(String(ziffern)) != nil,
      einheit == "%" || einheit.count <= 20 && einheit.allSatisfy(\.isLetter)
    else { return sonst }
    return .zahlMitEinheit(zahl: String(ziffern), einheit: einheit)
  }

  static func ganzzahl(_ text: String) -> Result<Wert, Lesefehler> {
    scan(text) { scanner in
      guard let ganze = scanner.digits(), ganze < 1_000_000_000_000, scanner.atEnd else {
        let fehler = keineZahl(text, .keineGanzeZahl)
        if case .zahlMitEinheit(let zahl, _) = fehler, zahl.contains(",") {
          return .failure(.keineGanzeZahl)
        }
        return .failure(fehler)
      }
      return .success(.zahl(Hundertstel(ganze * 100)))
    }
  }

  /// Segments of letters and digits, divided by „.“, „/“ or „-“.
  static func code(_ text: String) -> Result<Wert, Lesefehler> {
    var previousWasDivider = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: previousWasDivider = false
      case 0x2E, 0x2F, 0x2D:
        guard !previousWasDivider else { return .failure(.keinCode) }
        previousWasDivider = true
      default: return .failure(.keinCode)
      }
    }
    return previousWasDivider ? .failure(.keinCode) : .success(.text)
  }

  static let jaNeinWorte = Auswahlliste(
    ["ja", "nein", "offen"],
    andere: [
      ("nicht angekreuzt", "offen"), ("x", "ja"), ("☒", "ja"), ("[x]", "ja"), ("☐", "offen"),
      ("[ ]", "offen"),
    ])

  static func jaNein(_ text: String) -> Result<Wert, Lesefehler> {
    switch jaNeinWorte.index(of: text) {
    case 0: .success(.jaNein(true))
    case 1: .success(.jaNein(false))
    case 2: .success(.leer)
    default: .failure(.keinJaNein)
    }
  }

  /// HH:MM, also „15.00 Uhr“.
  static func uhrzeit(_ text: String) -> Result<Wert, Lesefehler> {
    scan(text) { scanner in
      guard let stunde = scanner.digits(), stunde <= 24 else { return .failure(.keineUhrzeit) }
      var minute = 0
      if scanner.skip(0x3A) || scanner.skip(0x2E) {
        guard let zahl = scanner.digits(2), zahl < 60 else { return .failure(.keineUhrzeit) }
        minute = zahl
      } else if scanner.atEnd {
        return .failure(.keineUhrzeit)
      }
      scanner.skipSpaces()
      _ = scanner.skip("Uhr")
      guard scanner.atEnd, stunde < 24 || minute == 0 else { return .failure(.keineUhrzeit) }
      return .success(.uhrzeit(Uhrzeit(minuten: stunde * 60 + minute)))
    }
  }

  static func auswahl(_ text: String, _ liste: Auswahlliste) -> Result<Wert, Lesefehler> {
    if let index = liste.index(of: text) { return .success(.auswahl(index)) }
    return .failure(
      .nichtInListe(naechstes: nearest(text, among: liste.worte), worte: liste.worte))
  }

  /// Items between „;“; numbers of papers also between commas, since none contains one.
  static func liste(_ text: String, _ inner: Feldtyp) -> Result<Wert, Lesefehler> {
    let mitKomma = inner == .verweis(.vorlage) || inner == .datumsbereich
    let teile = teile(text, mitKomma: mitKomma)
    if inner != .text {
      let leser = Wertleser()
      for teil in teile {
        if case .failure(let fehler) = leser.lies(teil, inner) { return .failure(fehler) }
      }
    }
    return .success(teile.isEmpty ? .leer : .liste(teile))
  }

  private static func teile(_ text: String, mitKomma: Bool) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var teile: [String] = []
      var start = 0
      for index in 0...bytes.count {
        guard index == bytes.count || bytes[index] == 0x3B || (mitKomma && bytes[index] == 0x2C)
        else { continue }
        let teil = String(utf8: trimmed(UnsafeBufferPointer(rebasing: bytes[start..<index])))
        if !teil.isEmpty { teile.append(teil) }
        start = index + 1
      }
      return teile
    }
  }

  /// „11.14 Zentrale Funktionen“, „V - Soziales & Jugend“: the first word is the number if it has a
  /// digit or is a Roman numeral.
  package static func nummerUndName(_ text: String) -> NummerName {
    var text = text
    return text.withUTF8 { bytes in
      let ende = endeDerNummer(bytes)
      guard ende > 0 else {
        return NummerName(nummer: "", name: String(decoding: bytes, as: UTF8.self))
      }
      var rest = trimmed(UnsafeBufferPointer(rebasing: bytes[ende...]))
      for strich in striche where beginnt(rest, strich) {
        rest = trimmed(UnsafeBufferPointer(rebasing: rest[strich.utf8CodeUnitCount...]))
      }
      return NummerName(
        nummer: String(utf8: UnsafeBufferPointer(rebasing: bytes[..<ende])),
        name: String(utf8: rest))
    }
  }

  /// What may stand between number and name.
  private static let striche: [StaticString] = ["- ", "– ", "— ", ": ", "| "]

  private static func beginnt(_ bytes: UnsafeBufferPointer<UInt8>, _ strich: StaticString) -> Bool {
    let anzahl = strich.utf8CodeUnitCount
    return bytes.count >= anzahl && (0..<anzahl).allSatisfy { bytes[$0] == strich.utf8Start[$0] }
  }

  /// The number alone; empty where the text has none.
  package static func nummer(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(utf8: UnsafeBufferPointer(rebasing: $0[..<endeDerNummer($0)])) }
  }

  /// Behind the first word, if it is a number.
  private static func endeDerNummer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let ende = endeDesErstenWorts(bytes)
    let erstes = bytes[..<ende]
    let istNummer =
      erstes.contains { $0 &- 0x30 < 10 }
      || (!erstes.isEmpty && erstes.allSatisfy { "IVXLC".utf8.contains($0) })
    return istNummer ? ende : 0
  }

  /// Before the first blank, no-break space or colon.
  private static func endeDesErstenWorts(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x3A { return index }
      if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return index }
    }
    return bytes.count
  }
}
