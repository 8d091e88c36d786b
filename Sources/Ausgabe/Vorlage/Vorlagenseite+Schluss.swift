import Fachmodell
import Markup
import Templates

extension Vorlagenseite {
  static func unterschriften(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard let abschnitt = sicht.unterschriften else { return .absent }
    return .satz([
      PageField(.titel, bau.titel(abschnitt.titel)),
      PageField(.anker, bau.id(abschnitt.ueberschrift)),
      PageField(.davor, bau.prosa(abschnitt.davor)),
      PageField(.tafeln, bau.tafeln(abschnitt.tafeln)),
      PageField(
        .unterzeichner,
        .list(
          sicht.unterzeichner.map { name, funktion, am in
            .satz([
              PageField(.name, bau.absatz(name)), PageField(.funktion, bau.absatz(funktion)),
              PageField(.am, bau.text(am)),
            ])
          })), PageField(.danach, bau.prosa(abschnitt.danach)),
    ])
  }

  static func anlagen(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard let (abschnitt, zeilen) = sicht.anlagen else { return .absent }
    var eintraege: [PageValue] = []
    for zeile in zeilen {
      let zusatz = zeile.zusatz.joined(separator: ", ")
      let satz = [zeile.nummer, zeile.bezeichnung, zusatz.isEmpty ? "" : "(\(zusatz))"]
      eintraege.append(
        .satz([
          PageField(.nummer, bau.text(zeile.nummer)),
          PageField(.bezeichnung, bau.text(zeile.bezeichnung)),
          PageField(.zusatz, bau.text(zusatz)), PageField(.adresse, bau.weg(zeile.adresse)),
          PageField(.text, bau.listenpunkt(satz)),
        ]))
    }
    return .satz([
      PageField(.titel, bau.titel(abschnitt.titel)),
      PageField(.anker, bau.id(abschnitt.ueberschrift)),
      PageField(.davor, bau.prosa(abschnitt.davor)),
      PageField(.danach, bau.prosa(abschnitt.danach)),
      PageField(.eintraege, .list(eintraege)),
    ])
  }

  static func bezuege(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard !sicht.bezuege.isEmpty || !sicht.bezugExtern.isEmpty else { return .absent }
    var eintraege: [PageValue] = []
    for bezug in sicht.bezuege {
      let art = "\(sicht.umgebung.wort(bezug.art.rawValue)):"
      eintraege.append(
        .satz([
          PageField(.art, bau.text(art)), PageField(.nummer, bau.text(bezug.vorlage.nummer)),
          PageField(.bezeichnung, bau.text(bezug.vorlage.titel)),
          PageField(.adresse, bau.weg(bezug.vorlage.adresse)),
          PageField(.text, bau.listenpunkt([art, bezug.vorlage.nummer, bezug.vorlage.titel])),
        ]))
    }
    return .satz([
      PageField(.titel, bau.titel(sicht.umgebung.wort("Bezug zu anderen Vorlagen"))),
      PageField(.extern, sicht.bezugExtern.isEmpty ? .absent : bau.absatz(sicht.bezugExtern)),
      PageField(.eintraege, .list(eintraege)),
    ])
  }
}

extension Seitenbau {
  /// An item of a list in plain text, bullet and hanging indent included; absent elsewhere.
  func listenpunkt(_ teile: [String]) -> PageValue {
    guard format == .txt else { return .absent }
    let text = teile.filter { !$0.isEmpty }.joined(separator: " ")
    return .text("- " + Self.umgebrochen(text, einzug: 2))
  }
}
