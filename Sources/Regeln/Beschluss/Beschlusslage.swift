import Fachmodell
import Markup
import SourceText

/// Who is to say what about a paper: read once for all rules that ask.
struct Beschlusslage: Sendable {
  /// The Beratungsfolge, resolved; empty for other kinds.
  let beratungen: [Beratung]
  /// The parts of the Beschlussvorschlag; empty for other kinds.
  let teile: [Beschlussteil]
  /// What the deciding body is to say; `nil` where nobody decides.
  let entscheidung: Beschlusswortlaut?
  /// The amounts in it, with the block that each stands in.
  let betraege: [(betrag: Prosabetrag, block: Span)]

  init(_ dokument: Dokument, _ gremien: Gremienverzeichnis) {
    let teile = dokument.beschlussteile(gremien)
    let beratungen = dokument.beratungen(gremien, teile: teile)
    self.teile = teile
    self.beratungen = beratungen
    entscheidung = Self.entscheidende(beratungen)
      .flatMap { Self.teil(teile, $0) }
      .flatMap { Self.wortlaut($0, teile, dokument, gremien) }
    betraege = (entscheidung?.bloecke ?? []).flatMap { block in
      Prosabetrag.alle(in: dokument.datei.bytes, block).map { ($0, block) }
    }
  }

  /// The station that decides, the last one if there are several.
  private static func entscheidende(_ beratungen: [Beratung]) -> Beratung? {
    beratungen.last { $0.zustaendigkeit == .entscheidung }
  }

  var entscheidendeStation: Beratung? { Self.entscheidende(beratungen) }

  /// The part that belongs to a station; a text without parts belongs to all.
  private static func teil(_ teile: [Beschlussteil], _ station: Beratung) -> Beschlussteil? {
    teile.first { $0.gehoert(zu: station.gremium, station.gremiumText) }
      ?? teile.first { $0.abschnitt == nil }
  }

  func teil(_ station: Beratung) -> Beschlussteil? { Self.teil(teile, station) }

  /// The wording of a part.
  static func wortlaut(
    _ teil: Beschlussteil, _ teile: [Beschlussteil], _ dokument: Dokument,
    _ gremien: Gremienverzeichnis
  ) -> Beschlusswortlaut? {
    guard let abschnitt = dokument.abschnitt(Vorlage.beschlussvorschlag) else { return nil }
    var bloecke: [Span] = []
    bloecke.reserveCapacity(teil.bloecke.count)
    func nimm(_ knoten: Int) {
      let span = dokument.baum.nodes[knoten].span
      if !span.isEmpty { bloecke.append(span) }
    }
    var wiederholt = false
    for knoten in teil.bloecke where dokument.baum.nodes[knoten].kind != .heading {
      if let anderer = wiederholter(knoten, teile, dokument.baum, gremien) {
        wiederholt = true
        anderer.bloecke.dropFirst(anderer.bloecke.count > 1 ? 1 : 0).forEach(nimm)
      } else {
        nimm(knoten)
      }
    }
    return Beschlusswortlaut(
      bloecke: bloecke,
      titelSpan: teil.abschnitt?.titelSpan ?? abschnitt.titelSpan, wiederholt: wiederholt)
  }

  /// The part that „Wortlaut wie <Gremium>“ stands for.
  private static func wiederholter(
    _ knoten: Int, _ teile: [Beschlussteil], _ baum: MarkupTree, _ gremien: Gremienverzeichnis
  ) -> Beschlussteil? {
    guard baum.kind(knoten) == .paragraph, baum.mayBegin(knoten, with: 0x57) else { return nil }
    let text = baum.plainText(of: knoten)
    let anfang = "Wortlaut wie "
    guard text.hasPrefix(anfang) else { return nil }
    // Blanks between words make no difference to names.
    var rest = text.utf8.dropFirst(anfang.utf8.count).drop { $0 == 0x20 }
    while let luecke = rest.firstIndex(of: 0x20), istArtikel(rest[..<luecke]) {
      rest = rest[luecke...].drop { $0 == 0x20 }
    }
    while rest.last == 0x20 { rest.removeLast() }
    while rest.last == 0x2E { rest.removeLast() }
    let name = String(Substring(rest))
    let gremium = gremien.index(name)
    return teile.first { anderer in
      anderer.gehoert(zu: gremium, name) && !anderer.bloecke.contains(knoten)
    }
  }
}

private func istArtikel(_ wort: Substring.UTF8View) -> Bool {
  guard (2...4).contains(wort.count) else { return false }
  return ["der", "die", "das", "dem", "den", "im", "in", "beim"].contains {
    wort.elementsEqual($0.utf8)
  }
}

extension Dokumentkontext {
  var beratungen: [Beratung] { beschluss.beratungen }

  var beschlussteile: [Beschlussteil] { beschluss.teile }

  var entscheidung: Beschlusswortlaut? { beschluss.entscheidung }

  func wortlaut(_ teil: Beschlussteil) -> Beschlusswortlaut? {
    Beschlusslage.wortlaut(teil, beschluss.teile, dokument, register.gremien)
  }
}
