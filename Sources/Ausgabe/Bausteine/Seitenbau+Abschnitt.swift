import Templates

extension Shape {
  static let abschnitt = Shape.satz([
    (.titel, .text), (.hinweis, .text), (.anker, .text), (.bilder, .list(.bild)), (.davor, .markup),
    (.tafeln, .list(.tafel)), (.danach, .markup), (.fussnote, .text),
  ])
}

extension Seitenbau {
  /// `mitTitel` says whether the page prints the heading; without one, plain text prints the remark
  /// on its own.
  mutating func abschnitt(
    _ feld: Seitenfeld?, _ sicht: borrowing Abschnittssicht, mitTitel: Bool = true
  ) {
    let satz = beginneSatz(feld)
    id(.anker, sicht.ueberschrift)
    titel(sicht.titel, sicht.hinweis, mitTitel: mitTitel)
    bilder(.bilder, sicht.bilder)
    prosa(.davor, sicht.davor, titel: sicht.titel)
    tafeln(.tafeln, sicht.tafeln)
    prosa(.danach, sicht.danach, titel: sicht.titel)
    absatz(.fussnote, sicht.fussnote)
    beende(satz)
  }

  mutating func abschnitt(
    _ feld: Seitenfeld?, wahlweise sicht: Abschnittssicht?, mitTitel: Bool = true
  ) {
    if let sicht { abschnitt(feld, sicht, mitTitel: mitTitel) } else { fehlt(feld) }
  }

  private mutating func titel(_ text: String, _ hinweis: String, mitTitel: Bool) {
    guard mitTitel, !hinweis.isEmpty else {
      titel(.titel, text)
      return absatz(.hinweis, hinweis)
    }
    nur([.html, .markdown]) { bau in
      bau.titel(.titel, text)
      bau.absatz(.hinweis, hinweis)
    }
    nur(.klartext) { bau in
      bau.titel(.titel, "\(text) \(hinweis)")
      bau.absatz(.hinweis, "")
    }
  }

  mutating func abschnitte(_ feld: Seitenfeld?, _ sichten: [Abschnittssicht]) {
    liste(feld) { bau in
      sichten.verleihe { bau.abschnitt(nil, $0) }
    }
  }

  mutating func tafeln(_ feld: Seitenfeld?, _ tafeln: [Tafel]) {
    liste(feld) { bau in
      tafeln.verleihe { if !$0.spalten.isEmpty { bau.tafel($0) } }
    }
  }
}
