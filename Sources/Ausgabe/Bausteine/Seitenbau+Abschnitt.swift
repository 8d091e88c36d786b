import Templates

extension Shape {
  static let abschnitt = Shape.satz([
    (.titel, .text), (.hinweis, .text), (.anker, .text), (.davor, .markup),
    (.tafeln, .list(.tafel)), (.danach, .markup), (.fussnote, .text),
  ])
}

extension Seitenbau {
  /// `mitTitel` says whether the page prints the heading; without one, plain text prints the remark
  /// on its own.
  mutating func abschnitt(_ sicht: Abschnittssicht?, mitTitel: Bool = true) -> PageValue {
    guard let sicht else { return .absent }
    let ueberschrift = mitTitel && format == .txt && !sicht.hinweis.isEmpty
    return .satz([
      PageField(.titel, titel(ueberschrift ? "\(sicht.titel) \(sicht.hinweis)" : sicht.titel)),
      PageField(
        .hinweis, ueberschrift || sicht.hinweis.isEmpty ? .absent : absatz(sicht.hinweis)),
      PageField(.anker, id(sicht.ueberschrift)),
      PageField(.davor, prosa(sicht.davor, titel: sicht.titel)),
      PageField(.tafeln, tafeln(sicht.tafeln)),
      PageField(.danach, prosa(sicht.danach, titel: sicht.titel)),
      PageField(.fussnote, sicht.fussnote.isEmpty ? .absent : absatz(sicht.fussnote)),
    ])
  }

  mutating func abschnitte(_ sichten: [Abschnittssicht]) -> PageValue {
    var werte: [PageValue] = []
    for sicht in sichten { werte.append(abschnitt(sicht)) }
    return .list(werte)
  }

  mutating func tafeln(_ tafeln: [Tafel]) -> PageValue {
    var werte: [PageValue] = []
    for tafel in tafeln where !tafel.spalten.isEmpty { werte.append(self.tafel(tafel)) }
    return .list(werte)
  }
}
