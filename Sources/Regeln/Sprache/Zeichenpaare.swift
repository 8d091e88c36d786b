import SourceText

/// Which quotation marks belong together.
enum Zeichenpaare {
  struct Paar {
    let oeffnend: Schriftspur
    /// With both marks.
    let span: Span
    var inhalt: Span {
      let breite = oeffnend.span.end - oeffnend.span.start
      return Span(span.start + breite, span.end - breite)
    }
  }

  /// Straight marks that enclose something in one paragraph; a mark behind a digit may be inches.
  static func gerade(_ datei: SourceFile, _ zeichen: [Schriftspur]) -> [Paar] {
    let gerade = zeichen.filter { $0.art == .geradesZeichen }
    return datei.bytes.withUnsafeBufferPointer { bytes in
      let schrift = Schriftbytes(bytes: bytes)
      var paare: [Paar] = []
      var offen: Schriftspur?
      for spur in gerade {
        let start = spur.span.start
        let kannOeffnen =
          !schrift.istBuchstabe(start - 1) && !schrift.istZiffer(start - 1)
          && !schrift.istLuecke(start + 1)
        if let anfang = offen, !schrift.istLuecke(start - 1),
          start - anfang.span.start < 1000, !schrift.istGetrennt(anfang.span.end, start)
        {
          paare.append(Paar(oeffnend: anfang, span: anfang.span.union(spur.span)))
          offen = nil
        } else {
          offen = kannOeffnen ? spur : nil
        }
      }
      return paare
    }
  }

  /// “So” as the English quote, outside of any „“.
  static func englische(_ datei: SourceFile, _ zeichen: [Schriftspur]) -> [Paar] {
    datei.bytes.withUnsafeBufferPointer { bytes in
      let schrift = Schriftbytes(bytes: bytes)
      var paare: [Paar] = []
      var tiefe = 0
      var offen: Schriftspur?
      for spur in zeichen where spur.art != .geradesZeichen {
        let start = spur.span.start
        if spur.art == .oeffnendesZeichen {
          tiefe += 1
          offen = nil
        } else if tiefe > 0 {
          tiefe -= 1
        } else if schrift[start + 2] == 0x9C,
          schrift.istLuecke(start - 1) || schrift[start - 1] == 0x28,
          !schrift.istLuecke(spur.span.end)
        {
          offen = spur
        } else if let anfang = offen, schrift[start + 2] == 0x9D, !schrift.istLuecke(start - 1),
          start - anfang.span.start < 1000, !schrift.istGetrennt(anfang.span.end, start)
        {
          paare.append(Paar(oeffnend: anfang, span: anfang.span.union(spur.span)))
          offen = nil
        }
      }
      return paare
    }
  }

  /// Whether the pair stands inside „…“ of the same paragraph.
  static func istInnen(_ paar: Paar, _ datei: SourceFile, _ zeichen: [Schriftspur]) -> Bool {
    var offen: Schriftspur?
    for spur in zeichen where spur.art != .geradesZeichen && spur.span.start < paar.span.start {
      offen = spur.art == .oeffnendesZeichen ? spur : nil
    }
    guard let anfang = offen,
      let ende = zeichen.first(where: {
        $0.art != .geradesZeichen && $0.span.start >= paar.span.end
      }), ende.art == .schliessendesZeichen
    else { return false }
    return datei.bytes.withUnsafeBufferPointer {
      !Schriftbytes(bytes: $0).istGetrennt(anfang.span.end, ende.span.start)
    }
  }

  /// The first „ that is never closed or “ that nothing opens; `nil` where the text also quotes the English
  /// way, “so”, or opens each paragraph of a long quotation again.
  static func einzelnes(_ datei: SourceFile, _ zeichen: [Schriftspur]) -> Schriftspur? {
    let eigene = zeichen.filter { $0.art != .geradesZeichen }
    return datei.bytes.withUnsafeBufferPointer { bytes in
      let schrift = Schriftbytes(bytes: bytes)
      var offen: [Schriftspur] = []
      for spur in eigene {
        if spur.art == .oeffnendesZeichen {
          // The quotation goes on in a new paragraph.
          if let letztes = offen.last, beginntAbsatz(schrift, spur.span.start),
            schrift.istGetrennt(letztes.span.end, spur.span.start)
          {
            offen.removeLast()
          }
          offen.append(spur)
        } else if offen.popLast() == nil {
          let oeffnetEnglisch =
            schrift.istLuecke(spur.span.start - 1) || schrift[spur.span.start - 1] == 0x28
          return oeffnetEnglisch ? nil : spur
        }
      }
      return offen.first
    }
  }

  private static func beginntAbsatz(_ schrift: Schriftbytes, _ start: Int) -> Bool {
    start == 0 || schrift[start - 1] == 0x0A
  }
}
