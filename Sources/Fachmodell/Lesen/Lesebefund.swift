package import FrontMatter
package import Markup
package import SourceText

/// Something that reading a file has noticed, as a fact; the rules make findings of it.
package struct Lesebefund: Sendable {
  // Rules make sentences of these facts and need not know which reader has found them.
  package typealias Kopfproblem = HeadProblem
  package typealias YAMLStelle = YAMLProblem

  package enum Art: Sendable {
    case kodierung(EncodingProblem)
    case kopf(HeadProblem)
    case yaml(YAMLProblem)
    case markup(MarkupProblem)
    case passage(Passagenfehler)
    /// `art:` is missing or empty.
    case artFehlt
    case unbekannteArt(text: String, naechste: String?)
    case unbekannterSchluessel(name: String, naechster: String?)
    case doppelterSchluessel(name: String, erster: Span)
    case unlesbar(feld: String, text: String, typ: Feldtyp, fehler: Lesefehler)
    /// Nearly a reserved heading.
    case unbekannteUeberschrift(text: String, gemeint: String)
    /// A reserved heading at another level than the form has it.
    case ueberschriftEbene(name: String, ist: Int, soll: Int)
    case doppelteUeberschrift(name: String, erste: Span)
    case unbekannteSpalte(text: String, abschnitt: String, naechste: String?)
    case doppelteSpalte(name: String, abschnitt: String)
    /// A second table with the columns of the form under the same heading.
    case zweiteTabelle(abschnitt: String)
  }

  package let art: Art
  package let span: Span

  package init(_ art: Art, _ span: Span) {
    self.art = art
    self.span = span
  }
}
