import Fachmodell
import SourceText

/// The proposed wording for one body, or for all.
struct Wortlaut {
  /// The body as the heading names it; `nil` where one text is for all.
  let titel: String?
  /// The heading's node.
  let ueberschrift: Int?
  /// Top-level blocks, in the order in which they are to be read.
  var bloecke: [Int]
}

extension OeffentlichesDokument {
  /// The stations that the public may see, with bodies resolved and Zuständigkeiten derived.
  func stationen(_ gremien: Gremienverzeichnis) -> [Beratung] {
    sicht.beratungen(gremien).filter(\.istOeffentlich)
  }

  /// Whether some station is not public, so that not every wording may be shown.
  private var istTeilweiseGeschlossen: Bool {
    sicht.zeilen(Vorlage.beratungsfolge).contains { !$0.istOeffentlicheStation }
  }

  /// The wordings of the public stations; „Wortlaut wie Kreistag“ is replaced by that wording.
  func wortlaute(_ gremien: Gremienverzeichnis) -> [Wortlaut] {
    guard let abschnitt = sicht.abschnitt(Vorlage.beschlussvorschlag) else { return [] }
    let bloecke = sicht.baum.blocks
    var teile: [Wortlaut] = []
    if !abschnitt.prosa.isEmpty {
      teile.append(Wortlaut(titel: nil, ueberschrift: nil, bloecke: sichtbar(abschnitt.prosa)))
    }
    for teil in abschnitt.teile {
      teile.append(
        Wortlaut(
          titel: teil.titel, ueberschrift: teil.ueberschrift,
          bloecke: sichtbar(Array(bloecke[teil.alles]))))
    }
    if istTeilweiseGeschlossen {
      teile = teile.filter { istOffen($0.titel, gremien) }
      for index in teile.indices {
        teile[index].bloecke = ohneGeschlossene(teile[index].bloecke, gremien)
      }
    }
    return teile.map { teil in
      guard teil.bloecke.contains(where: verweist) else { return teil }
      var teil = teil
      teil.bloecke = teil.bloecke.flatMap { eingesetzt($0, teile, gremien) ?? [$0] }
      return teil
    }
  }

  /// Whether a block begins like „Wortlaut wie <Gremium>“.
  private func verweist(_ knoten: Int) -> Bool {
    let baum = sicht.baum
    guard baum.nodes[knoten].kind == .paragraph, let text = baum.nodes[knoten].firstChild,
      baum.nodes[text].kind == .text
    else { return false }
    return baum.literalBytes(of: text).starts(with: "Wortlaut wie ".utf8)
  }

  /// Whether a wording with that heading belongs to a public station; one without heading does.
  private func istOffen(_ titel: String?, _ gremien: Gremienverzeichnis) -> Bool {
    guard let titel else { return true }
    return sicht.zeilen(Vorlage.beratungsfolge).contains { zeile in
      zeile.istOeffentlicheStation && heisst(zeile.text(Station.gremium), titel, gremien)
    }
  }

  private func heisst(_ a: String, _ b: String, _ gremien: Gremienverzeichnis) -> Bool {
    if FoldedKey(a) == FoldedKey(b) { return true }
    guard let gremium = gremien.index(a) else { return false }
    return gremium == gremien.index(b)
  }

  /// Leaves out what stands under deeper headings that name a body of a closed station only.
  private func ohneGeschlossene(_ bloecke: [Int], _ gremien: Gremienverzeichnis) -> [Int] {
    let geschlossene = sicht.zeilen(Vorlage.beratungsfolge)
      .filter { !$0.istOeffentlicheStation }.map { $0.text(Station.gremium) }
    var zu: Int32?
    return bloecke.filter { knoten in
      let block = sicht.baum.nodes[knoten]
      if block.kind == .heading {
        if let ebene = zu, block.level <= ebene { zu = nil }
        let titel = trimmed(sicht.baum.plainText(of: knoten))
        if zu == nil, geschlossene.contains(where: { heisst($0, titel, gremien) }),
          !istOffen(titel, gremien)
        {
          zu = block.level
        }
      }
      return zu == nil
    }
  }

  /// What „Wortlaut wie <Gremium>“ stands for: that body's wording without its lead sentence.
  private func eingesetzt(
    _ knoten: Int, _ teile: [Wortlaut], _ gremien: Gremienverzeichnis
  ) -> [Int]? {
    guard verweist(knoten) else { return nil }
    var worte = sicht.baum.plainText(of: knoten).split(separator: " ").dropFirst(2)
    while let wort = worte.first, Self.artikel.contains(String(wort)) { worte = worte.dropFirst() }
    var name = worte.joined(separator: " ")
    while name.hasSuffix(".") { name.removeLast() }
    guard
      let teil = teile.first(where: { teil in
        teil.titel.map { heisst($0, name, gremien) } ?? false
      }), !teil.bloecke.contains(knoten)
    else { return nil }
    return teil.bloecke.count > 1 ? Array(teil.bloecke.dropFirst()) : teil.bloecke
  }

  private static let artikel: Set<String> = ["der", "die", "das", "dem", "den", "im", "in", "beim"]
}
