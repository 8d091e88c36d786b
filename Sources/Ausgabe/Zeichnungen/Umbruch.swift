/// Breaks a text into lines that fit: at blanks, behind hyphens and slashes, and a word that is too long for
/// a line of its own with a hyphen. Nothing is ever left out.
package enum Umbruch {
  /// At least one line, which may be empty; a line is wider than the room only where a single letter is.
  package static func zeilen(_ text: String, _ schrift: Schrift, breite: Int) -> [String] {
    let text = bereinigt(text)
    let grenze = breite * 1000 / max(1, schrift.groesse)
    // Codes, offices and most names fit on one line.
    if promille(text, schrift) <= grenze { return [text] }
    var zeilen: [String] = []
    var zeile = Zeile(text)
    var belegt = 0
    let blank = schrift.promille(" ")
    for wort in woerter(text) {
      let laenge = promille(wort.text, schrift)
      let abstand = wort.nachBlank && !zeile.istLeer ? blank : 0
      if belegt + abstand + laenge <= grenze {
        zeile.fuege(wort)
        belegt += abstand + laenge
        continue
      }
      if !zeile.istLeer { zeilen.append(zeile.inhalt) }
      zeile = Zeile(text)
      if laenge <= grenze {
        zeile.fuege(wort)
        belegt = laenge
      } else {
        var teile = zerlegt(wort.text, schrift, grenze: grenze)
        zeile.beginne(teile.popLast() ?? "")
        zeilen += teile
        belegt = promille(zeile.inhalt, schrift)
      }
    }
    if !zeile.istLeer || zeilen.isEmpty { zeilen.append(zeile.inhalt) }
    return zeilen
  }

  /// A line on the way: a piece of the text, which is copied only when it is done.
  private struct Zeile {
    private let text: String
    /// The rest of a word that had to be divided.
    private var rest = ""
    private var stueck: Range<String.Index>?

    init(_ text: String) { self.text = text }

    var istLeer: Bool { rest.isEmpty && stueck == nil }

    var inhalt: String {
      guard let stueck else { return rest }
      return rest.isEmpty ? String(text[stueck]) : rest + text[stueck]
    }

    mutating func beginne(_ rest: String) { self.rest = rest }

    /// Adds a word that follows those in the line, with the blank before it.
    mutating func fuege(_ wort: Wort) {
      let mitBlank = wort.nachBlank && !istLeer
      let anfang =
        mitBlank ? text.utf8.index(before: wort.text.startIndex) : wort.text.startIndex
      stueck = (stueck?.lowerBound ?? anfang)..<wort.text.endIndex
    }
  }

  /// One line of characters that XML can hold: runs of blanks become one, controls go.
  package static func bereinigt(_ text: String) -> String {
    guard !istSauber(text) else { return text }
    var sauber = String.UnicodeScalarView()
    var blank = false
    for zeichen in text.unicodeScalars {
      switch zeichen.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: blank = true
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0xAD, 0x200B, 0x202A...0x202E, 0x2066...0x2069:
        continue
      default:
        if blank, !sauber.isEmpty { sauber.append(" ") }
        blank = false
        sauber.append(zeichen)
      }
    }
    return String(sauber)
  }

  /// Whether nothing is to be mended, seen at the bytes: true of nearly every text of a plan.
  private static func istSauber(_ text: String) -> Bool {
    text.verleiheBytes(istSauber)
  }

  private static func istSauber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var stelle = 0
    // No blank at the beginning, at the end, or behind another one.
    var blank = true
    var naechstes = 0
    while stelle < bytes.count {
      if stelle >= naechstes, let wort = Bytewort(bytes, stelle) {
        naechstes = stelle + 8
        if wort.istDruckbar {
          let blanks = wort.blanks
          if (blank && blanks & 0x80 != 0) || blanks & (blanks << 8) != 0 { return false }
          blank = blanks >> 63 == 1
          stelle += 8
          continue
        }
      }
      let byte = bytes[stelle]
      if byte == 0x20 {
        if blank { return false }
        blank = true
      } else {
        guard byte > 0x20, byte < 0x7F || istSauber(bytes, stelle) else { return false }
        blank = false
      }
      stelle += 1
    }
    return !blank || bytes.isEmpty
  }

  /// The same of one byte beyond the letters of ASCII.
  private static func istSauber(_ bytes: UnsafeBufferPointer<UInt8>, _ stelle: Int) -> Bool {
    switch bytes[stelle] {
    case 0x7F, 0xEF: false
    case 0xC2: bytes[stelle + 1] >= 0xA0 && bytes[stelle + 1] != 0xAD
    // Quotation marks, dashes and dots are 80 90 to 80 A7; what is not seen lies around them.
    case 0xE2:
      bytes[stelle + 1] != 0x81
        && (bytes[stelle + 1] != 0x80 || 0x90..<0xA8 ~= bytes[stelle + 2])
    default: true
    }
  }

  /// The text as one line, of what nobody can have meant as a name only the beginning.
  package static func kurz(_ text: String) -> String {
    let sauber = bereinigt(text)
    guard sauber.utf8.count > 300, sauber.count > 300 else { return sauber }
    return sauber.prefix(299) + "…"
  }

  private struct Wort {
    var text: Substring
    var nachBlank: Bool
  }

  /// Pieces between which a line may end; hyphen and slash stay with what stands before them.
  private static func woerter(_ text: String) -> [Wort] {
    var woerter: [Wort] = []
    woerter.reserveCapacity(8)
    // By bytes: where one character ends and the next begins is dear to find out.
    let utf8 = text.utf8
    var rest = utf8.startIndex
    while rest < utf8.endIndex {
      let ende = utf8[rest...].firstIndex(of: 0x20) ?? utf8.endIndex
      let stueck = text[rest..<ende]
      rest = ende < utf8.endIndex ? utf8.index(after: ende) : ende
      guard !stueck.isEmpty else { continue }
      var anfang = stueck.startIndex
      var nachBlank = true
      // Most words have no place to end a line.
      guard stueck.utf8.contains(where: { $0 == 0x2D || $0 == 0x2F || $0 == 0xE2 }) else {
        woerter.append(Wort(text: stueck, nachBlank: true))
        continue
      }
      for stelle in stueck.indices {
        let danach = stueck.index(after: stelle)
        guard danach < stueck.endIndex, stelle > anfang, "-/–".contains(stueck[stelle]),
          stueck[danach].isLetter, !stueck[stueck.index(before: stelle)].isNumber
        else { continue }
        woerter.append(Wort(text: stueck[anfang..<danach], nachBlank: nachBlank))
        anfang = danach
        nachBlank = false
      }
      woerter.append(Wort(text: stueck[anfang...], nachBlank: nachBlank))
    }
    return woerter
  }

  private static func promille(_ text: some StringProtocol, _ schrift: Schrift) -> Int {
    schrift.promille(text)
  }
}
