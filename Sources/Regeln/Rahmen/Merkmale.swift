import Fachmodell

/// What a document has, so far as rules ask for it: seen once, and a rule that asks for nothing of it is not
/// asked. Nobody may rely on that: each rule is right without it, too.
package struct Merkmale: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// What every document has.
  static let immer = Merkmale(rawValue: 1 << 0)

  // Kinds.
  static let vorlage = Merkmale(rawValue: 1 << 1)
  /// Any kind that lies beside a paper.
  static let anlage = Merkmale(rawValue: 1 << 2)
  static let projektauftrag = Merkmale(rawValue: 1 << 3)
  /// A Projektstrukturplan with its table.
  static let strukturplan = Merkmale(rawValue: 1 << 4)
  static let vereinbarung = Merkmale(rawValue: 1 << 5)
  static let sitzung = Merkmale(rawValue: 1 << 6)
  static let sitzungskalender = Merkmale(rawValue: 1 << 7)
  /// Any other kind.
  static let register = Merkmale(rawValue: 1 << 8)

  // Parts of a paper, with something in them.
  static let stationen = Merkmale(rawValue: 1 << 9)
  static let mehrereStationen = Merkmale(rawValue: 1 << 10)
  static let beschluss = Merkmale(rawValue: 1 << 11)
  /// An amount in what is to be decided.
  static let beschlussbetrag = Merkmale(rawValue: 1 << 12)
  /// One of the sections about money.
  static let haushalt = Merkmale(rawValue: 1 << 13)
  /// A table of the Mittelbereitstellung.
  static let mittel = Merkmale(rawValue: 1 << 14)
  static let mehrbedarf = Merkmale(rawValue: 1 << 15)
  static let deckung = Merkmale(rawValue: 1 << 16)
  static let anlagenliste = Merkmale(rawValue: 1 << 17)

  // Words and signs of the text.
  static let anlagenverweis = Merkmale(rawValue: 1 << 18)
  static let foerderung = Merkmale(rawValue: 1 << 19)
  /// A date that cannot be right.
  static let textdatum = Merkmale(rawValue: 1 << 20)
  static let unsichtbares = Merkmale(rawValue: 1 << 21)
  /// Something that people type wrong.
  static let sprache = Merkmale(rawValue: 1 << 22)
  /// Something that must not be published.
  static let schutz = Merkmale(rawValue: 1 << 23)
  static let html = Merkmale(rawValue: 1 << 24)
  static let links = Merkmale(rawValue: 1 << 25)
  static let bilder = Merkmale(rawValue: 1 << 26)
  /// Tables between the blocks of the text.
  static let tabellen = Merkmale(rawValue: 1 << 27)
}

extension Dokumentkontext {
  var merkmale: Merkmale {
    var merkmale: Merkmale = .immer
    func setze(_ merkmal: Merkmale, _ hat: Bool) { if hat { merkmale.insert(merkmal) } }
    switch dokument.art {
    case .vorlage: merkmale.insert(.vorlage)
    case .projektauftrag: merkmale.formUnion([.anlage, .projektauftrag])
    case .projektstrukturplan: merkmale.insert(.anlage)
    case .vereinbarung: merkmale.formUnion([.anlage, .vereinbarung])
    case .sitzung: merkmale.insert(.sitzung)
    case .sitzungskalender: merkmale.insert(.sitzungskalender)
    case .gremium, .haushaltsplan, .hauptsatzung, .einrichtungen, .seite:
      merkmale.insert(.register)
    }
    setze(.strukturplan, strukturplan != nil)
    setze(.stationen, !beratungen.isEmpty)
    setze(.mehrereStationen, beratungen.count > 1)
    setze(.beschluss, !beschluss.teile.isEmpty)
    setze(.beschlussbetrag, !beschluss.betraege.isEmpty)
    if let haushalt {
      merkmale.insert(.haushalt)
      setze(.mittel, !haushalt.bloecke.isEmpty)
      setze(.mehrbedarf, !haushalt.mehrbedarfe.isEmpty)
      setze(.deckung, deckung != nil)
    }
    setze(.anlagenliste, !anlagen.isEmpty)
    setze(.anlagenverweis, !anlagenverweise.isEmpty)
    setze(.foerderung, stichworte.contains { $0.art == .foerderung })
    setze(.textdatum, !gang.textdaten.isEmpty || !gang.verkehrteZeiten.isEmpty)
    setze(.unsichtbares, !spuren.unsichtbare.isEmpty)
    setze(.sprache, !spuren.sprache.isEmpty)
    setze(.schutz, !spuren.schutz.isEmpty)
    setze(.html, !baumgang.html.isEmpty)
    setze(.links, baumgang.links.contains { !$0.isImage })
    setze(.bilder, baumgang.links.contains(where: \.isImage))
    setze(.tabellen, baumgang.hatTabellen)
    return merkmale
  }
}
