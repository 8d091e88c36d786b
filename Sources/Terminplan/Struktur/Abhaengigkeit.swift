import Fachmodell
package import SourceText

/// One predecessor as a cell names it: „1.2.2 EA + 5 AT“.
package struct Abhaengigkeit: Sendable {
  /// The code as written.
  package let code: String
  /// Index of the element; `nil` where there is none with that code.
  package let vorgaenger: Int?
  package let art: Anordnungsart
  /// Working days; `nil` where it could not be read, so that no date may be compared.
  package let abstand: Int?
  package let span: Span

  /// Reads a cell: items between „,“ and „;“, each a code, a kind or none, and a distance or none. The
  /// English kinds FS, SS, FF, SF are known too, and weeks count five days.
  static func lies(
    _ zeile: Datensatz, _ datei: SourceFile, _ nummern: [String: Int]
  ) -> [Abhaengigkeit] {
    guard let eintrag = zeile.eintrag(Strukturelement.vorgaenger), eintrag.wert != .leer else {
      return []
    }
    // Most cells hold one code and nothing else.
    if let stelle = nummern[eintrag.text], istCode(eintrag.text) {
      return [
        Abhaengigkeit(
          eintrag.text, stelle,
          datei.suche(eintrag.text, von: eintrag.span.start, bis: eintrag.span.end)
            ?? eintrag.span)
      ]
    }
    var ab = eintrag.span.start
    return eintrag.text.split(whereSeparator: { $0 == "," || $0 == ";" }).compactMap { teil in
      let text = trimmed(String(teil))
      guard !text.isEmpty else { return nil }
      let stelle = datei.suche(text, von: ab, bis: eintrag.span.end)
      if let stelle { ab = stelle.end }
      return Abhaengigkeit(text, stelle ?? eintrag.span, nummern)
    }
  }

  /// Digits and dots, so that there is nothing else to read.
  private static func istCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E }
  }

  private init(_ code: String, _ vorgaenger: Int, _ span: Span) {
    self.code = code
    self.vorgaenger = vorgaenger
    self.span = span
    art = .endeAnfang
    abstand = 0
  }

  private init(_ text: String, _ span: Span, _ nummern: [String: Int]) {
    self.span = span
    var code = String(text.prefix { $0 != " " && $0 != "\u{A0}" && $0 != "+" && $0 != "(" })
    var rest = trimmed(String(text.dropFirst(code.count)))
    // „1.1EA+5“ without a blank.
    if nummern[code] == nil, let art = Self.art(code.suffix(2)), code.count > 2 {
      rest = art.rawValue + rest
      code = String(code.dropLast(2))
    }
    self.code = code
    vorgaenger = nummern[code]
    if let art = Self.art(rest.prefix(2)) {
      self.art = art
      rest = trimmed(String(rest.dropFirst(2)))
    } else {
      art = .endeAnfang
    }
    abstand = Self.abstand(rest)
  }

  /// The German pairs, the English ones, and the names of DIN 69900: Normalfolge, Anfangsfolge, Endfolge,
  /// Sprungfolge.
  private static func art(_ wort: Substring) -> Anordnungsart? {
    switch wort.uppercased() {
    case "EA", "FS", "NF": .endeAnfang
    case "AA", "SS", "AF": .anfangAnfang
    case "EE", "FF", "EF": .endeEnde
    case "AE", "SF": .anfangEnde
    default: nil
    }
  }

  /// „“, „+ 5 AT“, „-2“, „+ 1 Woche“; at most ten years of working days.
  private static func abstand(_ text: String) -> Int? {
    guard let vorzeichen = text.first else { return 0 }
    let istMinus = vorzeichen == "-" || vorzeichen == "–" || vorzeichen == "−"
    guard istMinus || vorzeichen == "+" else { return nil }
    let rest = trimmed(String(text.dropFirst()))
    let ziffern = rest.prefix { $0.isASCII && $0.isNumber }
    guard let zahl = Int(ziffern), zahl <= 2500 else { return nil }
    let faktor: Int
    switch trimmed(String(rest.dropFirst(ziffern.count))).lowercased() {
    case "", "at", "tag", "tage", "arbeitstag", "arbeitstage", "t", "d": faktor = 1
    case "w", "wo", "woche", "wochen": faktor = 5
    default: return nil
    }
    return (istMinus ? -zahl : zahl) * faktor
  }
}
