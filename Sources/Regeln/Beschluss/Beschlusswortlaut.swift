import Fachmodell
import Markup
import SourceText

/// The proposed wording of one part, as rules look at it.
struct Beschlusswortlaut {
  /// Bytes of the blocks, in their order; „Wortlaut wie Kreistag“ replaced by that body's blocks.
  let bloecke: [Span]
  /// The heading of the part, or of the section where there are no parts.
  let titelSpan: Span
  /// Whether it only repeats another part.
  let wiederholt: Bool
}

extension Dokumentkontext {
  /// The station that decides, the last one if there are several.
  var entscheidendeStation: Beratung? {
    beratungen.last { $0.zustaendigkeit == .entscheidung }
  }

  /// The part that belongs to a station; a text without parts belongs to all.
  func beschlussteil(_ station: Beratung) -> Beschlussteil? {
    beschlussteile.first { $0.gehoert(zu: station.gremium, station.gremiumText) }
      ?? beschlussteile.first { $0.abschnitt == nil }
  }

  /// What the deciding body is to say; `nil` where nobody decides.
  var entscheidung: Beschlusswortlaut? {
    guard let station = entscheidendeStation, let teil = beschlussteil(station) else { return nil }
    return wortlaut(teil)
  }

  func wortlaut(_ teil: Beschlussteil) -> Beschlusswortlaut? {
    guard let abschnitt = dokument.abschnitt(Vorlage.beschlussvorschlag) else { return nil }
    var bloecke: [Span] = []
    var wiederholt = false
    for knoten in teil.bloecke where dokument.baum.kind(knoten) != .heading {
      if let anderer = wiederholter(knoten, in: teil) {
        wiederholt = true
        bloecke += anderer.bloecke.dropFirst(anderer.bloecke.count > 1 ? 1 : 0)
          .map { dokument.baum.span($0) }
      } else {
        bloecke.append(dokument.baum.span(knoten))
      }
    }
    return Beschlusswortlaut(
      bloecke: bloecke.filter { !$0.isEmpty },
      titelSpan: teil.abschnitt?.titelSpan ?? abschnitt.titelSpan, wiederholt: wiederholt)
  }

  /// The part that „Wortlaut wie <Gremium>“ stands for.
  private func wiederholter(_ knoten: Int, in teil: Beschlussteil) -> Beschlussteil? {
    guard dokument.baum.kind(knoten) == .paragraph else { return nil }
    let text = dokument.baum.plainText(of: knoten)
    guard text.hasPrefix("Wortlaut wie ") else { return nil }
    let artikel: Set<Substring> = ["der", "die", "das", "dem", "den", "im", "in", "beim"]
    let worte = text.split(separator: " ").dropFirst(2).drop { artikel.contains($0) }
    var name = worte.joined(separator: " ")
    while name.hasSuffix(".") { name.removeLast() }
    let gremium = register.gremien.index(name)
    return beschlussteile.first { anderer in
      anderer.gehoert(zu: gremium, name) && !anderer.bloecke.contains(knoten)
    }
  }
}
