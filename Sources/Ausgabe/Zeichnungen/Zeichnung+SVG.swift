package import SourceText

extension Zeichnung {
  /// Writes the drawing as SVG: one element for a page, or a file of its own with the style in it.
  /// `id` begins every id in the drawing: unique in the page, an ASCII name.
  package func schreibe(id: String, eigenstaendig: Bool, into puffer: inout ByteWriter) {
    schreibeKopf(id: id, eigenstaendig: eigenstaendig, into: &puffer)
    schreibeFormen(into: &puffer)
    schreibeFuss(into: &puffer)
  }

  /// What stands before the shapes: size, names, and in a file the style.
  func schreibeKopf(id: String, eigenstaendig: Bool, into puffer: inout ByteWriter) {
    if eigenstaendig { puffer.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    puffer.put("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"zeichnung\" width=\"")
    puffer.put(decimal: breite)
    puffer.put("\" height=\"")
    puffer.put(decimal: hoehe)
    puffer.put("\" viewBox=\"0 0 ")
    puffer.put(decimal: breite)
    puffer.put(byte: 0x20)
    puffer.put(decimal: hoehe)
    puffer.put("\" role=\"img\" aria-labelledby=\"")
    puffer.putEscaped(id)
    puffer.put("-titel ")
    puffer.putEscaped(id)
    puffer.put("-text\">\n<title id=\"")
    puffer.putEscaped(id)
    puffer.put("-titel\">")
    puffer.putEscaped(Umbruch.bereinigt(titel))
    puffer.put("</title>\n<desc id=\"")
    puffer.putEscaped(id)
    puffer.put("-text\">")
    puffer.putEscaped(Umbruch.bereinigt(beschreibung))
    puffer.put("</desc>\n")
    if eigenstaendig {
      puffer.put("<style>\n")
      puffer.put(Zeichenstil.css)
      puffer.put("</style>\n")
    }
  }

  func schreibeFormen(into puffer: inout ByteWriter) {
    formen.withUnsafeBufferPointer { formen in
      for stelle in formen.indices { formen[stelle].schreibe(into: &puffer) }
    }
  }

  func schreibeFuss(into puffer: inout ByteWriter) { puffer.put("</svg>\n") }
}

extension Zeichnung.Form {
  fileprivate func schreibe(into puffer: inout ByteWriter) {
    switch self {
    case .kasten(let rechteck, let klasse, let rundung):
      puffer.put("<rect class=\"")
      puffer.put(klasse.rawValue)
      puffer.zahl("\" x=\"", rechteck.x)
      puffer.zahl("\" y=\"", rechteck.y)
      puffer.zahl("\" width=\"", rechteck.breite)
      puffer.zahl("\" height=\"", rechteck.hoehe)
      if rundung > 0 { puffer.zahl("\" rx=\"", rundung) }
    case .flaeche(let punkte, let klasse):
      puffer.weg(punkte, klasse.rawValue)
      puffer.put(byte: UInt8(ascii: "Z"))
    case .linie(let punkte, let klasse):
      puffer.weg(punkte, klasse.rawValue)
    case .schraffur(let rechteck):
      puffer.put("<path class=\"z-schraffur\" d=\"")
      // Lines up to the right at 45 degrees, cut at the edges: no pattern, which would need an id of its own.
      var start = rechteck.x - rechteck.hoehe + 6
      while start < rechteck.rechts {
        let von = max(start, rechteck.x)
        let bis = min(start + rechteck.hoehe, rechteck.rechts)
        if von < bis {
          puffer.punkt("M", von, rechteck.unten - (von - start))
          puffer.punkt("L", bis, rechteck.unten - (bis - start))
        }
        start += 7
      }
    case .text(let zug):
      puffer.put("<text class=\"")
      puffer.put(zug.klasse.rawValue)
      puffer.zahl("\" x=\"", zug.x)
      puffer.zahl("\" y=\"", zug.y)
      puffer.zahl("\" font-size=\"", zug.schrift.groesse)
      if zug.schrift.fett { puffer.put("\" font-weight=\"700") }
      switch zug.ausrichtung {
      case .links: break
      case .mitte: puffer.put("\" text-anchor=\"middle")
      case .rechts: puffer.put("\" text-anchor=\"end")
      }
      puffer.put("\">")
      puffer.putEscaped(zug.text)
      puffer.put("</text>\n")
      return
    }
    puffer.put("\"/>\n")
  }
}

extension ByteWriter {
  /// Closes the attribute before and opens this one. Inlined, so that the length is known.
  @inline(__always)
  fileprivate mutating func zahl(_ attribut: StaticString, _ wert: Int) {
    put(attribut)
    put(decimal: wert)
  }

  @inline(__always)
  fileprivate mutating func punkt(_ befehl: StaticString, _ x: Int, _ y: Int) {
    put(befehl)
    put(decimal: x)
    put(byte: 0x20)
    put(decimal: y)
  }

  fileprivate mutating func weg(_ punkte: [Zeichnung.Punkt], _ klasse: String) {
    put("<path class=\"")
    put(klasse)
    put("\" d=\"")
    for (index, punkt) in punkte.enumerated() {
      self.punkt(index == 0 ? "M" : "L", punkt.x, punkt.y)
    }
  }
}
