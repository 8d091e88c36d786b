package import Fachmodell
package import Markup

/// What is taken from a document for its pages and its record, whether or not a rule asks for it.
package struct Dokumentlage: Sendable {
  package let dokument: Dokument
  /// The Beratungsfolge, and what is to be resolved; empty for other kinds.
  let beschluss: Beschlusslage
  /// What stands in its tree.
  let baumgang: Baumgang

  package init(_ dokument: Dokument, _ register: Register) {
    self.dokument = dokument
    beschluss = Beschlusslage(dokument, register.gremien)
    baumgang = Baumgang(dokument.baum)
  }

  package var beratungen: [Beratung] { beschluss.beratungen }
  package var links: [MarkupLink] { baumgang.links }
}
