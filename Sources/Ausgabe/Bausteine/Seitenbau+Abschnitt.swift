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
    _ feld: Seitenfeld?, _ sicht: Abschnittssicht?, mitTitel: Bool = true
  ) {
    guard let sicht else { return fehlt(feld) }
    let istImTitel = mitTitel && format == .txt && !sicht.hinweis.isEmpty
    satz(feld) { bau in
      bau.id(.anker, sicht.ueberschrift)
      bau.titel(.titel, istImTitel ? "\(sicht.titel) \(sicht.hinweis)" : sicht.titel)
      bau.absatz(.hinweis, istImTitel ? "" : sicht.hinweis)
      bau.bilder(.bilder, sicht.bilder)
      bau.prosa(.davor, sicht.davor, titel: sicht.titel)
      bau.tafeln(.tafeln, sicht.tafeln)
      bau.prosa(.danach, sicht.danach, titel: sicht.titel)
      bau.absatz(.fussnote, sicht.fussnote)
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
