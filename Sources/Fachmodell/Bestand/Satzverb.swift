import SourceText

extension Zustaendigkeit {
  /// What the finite verb of a lead sentence says: „empfiehlt“ prepares, „beschließt“ decides.
  ///
  /// The first such verb counts: „Der Ausschuss empfiehlt dem Kreistag, er möge beschließen“.
  package static func ausVerb(_ satz: String) -> Zustaendigkeit? {
    var satz = satz
    return satz.withUTF8 { bytes in
      var worte = Wortfolge(bytes)
      while let wort = worte.next() {
        guard let nummer = verben[wort] else { continue }
        switch Verb.allCases[nummer] {
        case .bereitetVor: return .vorberatung
        case .entscheidet: return .entscheidung
        case .nimmt: return worte.contains(kenntnis) ? .kenntnisnahme : nil
        case .schlaegt: if worte.contains(vor) { return .vorberatung }
        case .stimmt: if worte.contains(zu) { return .entscheidung }
        case .lehnt: if worte.contains(ab) { return .entscheidung }
        }
      }
      return nil
    }
  }

  /// All finite verbs („beschließt“, not „beschließen“) with what each says, and their bytes in the text.
  package static func finiteVerben(_ satz: String) -> [(
    zustaendigkeit: Zustaendigkeit, ort: Range<Int>
  )] {
    var satz = satz
    return satz.withUTF8 { bytes in
      var gefunden: [(zustaendigkeit: Zustaendigkeit, ort: Range<Int>)] = []
      var worte = Wortfolge(bytes)
      while let zustaendigkeit = naechstesVerb(&worte, bytes) {
        gefunden.append((zustaendigkeit, worte.ort))
      }
      return gefunden
    }
  }

  /// Whether one of the finite verbs of a sentence says this: mostly the first one, and nobody reads on.
  package func istFinitesVerb(in satz: UnsafeBufferPointer<UInt8>) -> Bool {
    var worte = Wortfolge(satz)
    while let zustaendigkeit = Self.naechstesVerb(&worte, satz) {
      if zustaendigkeit == self { return true }
    }
    return false
  }

  /// The next finite verb among these words; its place is that of the last word.
  private static func naechstesVerb(
    _ worte: inout Wortfolge, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Zustaendigkeit? {
    while let ort = worte.naechstes() {
      // All of them end with „t“: nobody folds the others.
      guard bytes[ort.upperBound - 1] == 0x74, let nummer = verben[worte.wort(ort)] else {
        continue
      }
      let rest = worte
      let zustaendigkeit: Zustaendigkeit? =
        switch Verb.allCases[nummer] {
        case .bereitetVor: .vorberatung
        case .entscheidet: .entscheidung
        case .nimmt: rest.contains(kenntnis) ? .kenntnisnahme : nil
        case .schlaegt: rest.contains(vor) ? .vorberatung : nil
        case .stimmt: rest.contains(zu) ? .entscheidung : nil
        case .lehnt: rest.contains(ab) ? .entscheidung : nil
        }
      if let zustaendigkeit { return zustaendigkeit }
    }
    return nil
  }

  /// What a verb says, alone or with a word that follows somewhere.
  private enum Verb: CaseIterable { case bereitetVor, entscheidet, nimmt, schlaegt, stimmt, lehnt }

  private static let kenntnis = FoldedKey("kenntnis")
  private static let vor = FoldedKey("vor")
  private static let zu = FoldedKey("zu")
  private static let ab = FoldedKey("ab")

  private static let verben: FoldedKeyTable = {
    let worte: [(Verb, [String])] = [
      (.bereitetVor, ["empfiehlt", "empfehlen", "befürwortet", "berät", "behandelt"]),
      (
        .entscheidet,
        [
          "beschließt", "beschließen", "beauftragt", "genehmigt", "bewilligt", "erteilt",
          "ermächtigt", "erlässt", "verabschiedet", "wählt", "bestellt", "entscheidet", "vergibt",
          "bestimmt", "benennt", "beruft", "entsendet", "setzt", "legt", "stellt", "gewährt",
          "spricht", "hebt", "ändert",
        ]
      ),
      (.nimmt, ["nimmt", "nehmen"]), (.schlaegt, ["schlägt"]), (.stimmt, ["stimmt"]),
      (.lehnt, ["lehnt"]),
    ]
    return FoldedKeyTable(
      worte.flatMap { verb, worte in
        worte.map { (FoldedKey($0), Verb.allCases.firstIndex(of: verb) ?? 0) }
      })
  }()
}

/// The words of a text, folded: what stands between signs that are no letters.
private struct Wortfolge: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the last word stands.
  private(set) var ort = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> FoldedKey? { naechstes().map { wort($0) } }

  /// The same without folding it.
  mutating func naechstes() -> Range<Int>? {
    var start: Int?
    while index < bytes.count {
      let (laenge, istBuchstabe) = zeichen(imWort: start != nil)
      if istBuchstabe {
        start = start ?? index
      } else if start != nil {
        break
      }
      index += laenge
    }
    guard let start else { return nil }
    ort = start..<index
    return ort
  }

  func wort(_ bereich: Range<Int>) -> FoldedKey {
    FoldedKey(bytes: UnsafeBufferPointer(rebasing: bytes[bereich]))
  }

  /// Length in bytes of the scalar at the index, and whether it belongs to a word.
  private func zeichen(imWort: Bool) -> (laenge: Int, istBuchstabe: Bool) {
    let byte = bytes[index]
    if byte < 0x80 { return (1, (0x61...0x7A).contains(byte | 0x20)) }
    let zweites = index + 1 < bytes.count ? bytes[index + 1] : 0
    // Letters of Western languages; × and ÷ stand among them.
    if byte == 0xC3 { return (2, zweites != 0x97 && zweites != 0xB7) }
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return (1, false) }
    let eigenschaften = scalar.properties
    // A mark over a letter belongs to it.
    let istBuchstabe =
      eigenschaften.isAlphabetic
      || (imWort && (eigenschaften.isGraphemeExtend || scalar == "\u{200D}"))
    return (UTF8.width(scalar), istBuchstabe)
  }
}
