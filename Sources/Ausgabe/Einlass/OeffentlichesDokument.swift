package import Fachmodell
package import Markup
import SourceText

/// A document that the public may see, as it may see it: the only thing that pages are made of.
///
/// It is made from the public view, in which passages and internal sections are empty lines, and it
/// hands out stations, annexes and wordings only after asking whether they are public.
///
/// A class, so that whoever keeps it copies one reference and not dozens.
package final class OeffentlichesDokument: Sendable {
  /// The public view. Beratungsfolge, Beschlussvorschlag, Anlagen and the tables of a Sitzung are not
  /// read from it directly; that is what this type is for.
  let sicht: Dokument
  /// Top-level blocks that are never shown as they stand, ascending.
  private let ausgelassen: [Int]

  /// `nil` where the document is not public.
  ///
  /// `oeffentlichkeit` is what the caller has computed: for an annex its paper counts, too. `leser` is
  /// the reader that has read the document.
  package init?(
    _ dokument: Dokument, _ oeffentlichkeit: Oeffentlichkeit, leser: Dokumentleser
  ) {
    guard oeffentlichkeit.istOeffentlich else { return nil }
    sicht = leser.oeffentlicheSicht(dokument)
    ausgelassen = Self.ausgelassen(sicht)
    titel = sicht.titel
    stamm = sicht.stamm
    nummer = (sicht.art == .vorlage ? sicht[Vorlage.nummer] : sicht[Gremium.kennung]) ?? ""
  }

  package let titel: String
  /// The name of the file without folder and „.md“.
  package let stamm: String
  /// nummer or kennung as written; empty where it is missing.
  package let nummer: String
  /// What the address of a paper is made of.
  package var adressname: String { Dokument.adressname(nummer: nummer, pfad: pfad) }
  /// „139/2018“ or, of a draft, „ohne Nummer“: where a sentence wants one.
  package var rufnummer: String { nummer.isEmpty ? Self.ohneNummer : nummer }
  static let ohneNummer = "ohne Nummer"
  package var pfad: String { sicht.pfad }
  package var art: Dokumentart { sicht.art }
  package var istBeispiel: Bool { sicht.istBeispiel }

  /// Links and images of the texts, for those who check where they lead.
  package var links: [MarkupLink] { sicht.baum.links }

  /// The blocks without those that are closed.
  func sichtbar(_ bloecke: [Int]) -> [Int] {
    guard bloecke.contains(where: istAusgelassen) else { return bloecke }
    return bloecke.filter { !istAusgelassen($0) }
  }

  private func istAusgelassen(_ block: Int) -> Bool {
    var (low, high) = (0, ausgelassen.count)
    while low < high {
      let middle = (low + high) / 2
      if ausgelassen[middle] < block { low = middle + 1 } else { high = middle }
    }
    return low < ausgelassen.count && ausgelassen[low] == block
  }
}

extension OeffentlichesDokument {
  /// Sections that are open row by row or part by part.
  private static func vertraulich(_ art: Dokumentart) -> [Abschnittsdefinition] {
    switch art {
    case .vorlage: [Vorlage.beratungsfolge, Vorlage.beschlussvorschlag, Vorlage.anlagen]
    case .sitzung:
      [Sitzung.tagesordnung, Sitzung.ergebnistabelle, Sitzung.abstimmung, Sitzung.umsetzung]
    case .projektauftrag, .projektstrukturplan, .vereinbarung, .gremium, .sitzungskalender,
      .haushaltsplan, .hauptsatzung, .einrichtungen, .seite:
      []
    }
  }

  /// Tables under a heading that is, or was meant to be, one of the confidential sections: the typed
  /// rows are shown instead. So a second „Anlagen“, one at the wrong level or one with a slip in its
  /// name opens nothing.
  private static func ausgelassen(_ dokument: Dokument) -> [Int] {
    let definitionen = vertraulich(dokument.art)
    guard !definitionen.isEmpty else { return [] }
    let schluessel = definitionen.map(\.schluessel)
    var verschrieben: Set<Int> = []
    for befund in dokument.befunde {
      if case .unbekannteUeberschrift(_, let gemeint) = befund.art,
        definitionen.contains(where: { $0.name == gemeint })
      {
        verschrieben.insert(befund.span.start)
      }
    }
    let baum = dokument.baum
    let geschlossen = dokument.zeilen(Vorlage.beratungsfolge)
      .contains { !$0.istOeffentlicheStation }
    let echterWortlaut = dokument.abschnitt(Vorlage.beschlussvorschlag)?.ueberschrift
    var ausgelassen: [Int] = []
    var offen: (ebene: Int32, ganz: Bool)?
    for knoten in baum.topLevel {
      let block = baum.nodes[knoten]
      if block.kind == .heading {
        if let beginn = offen, block.level <= beginn.ebene { offen = nil }
        guard offen == nil else {
          if offen?.ganz == true { ausgelassen.append(knoten) }
          continue
        }
        let name = baum.schluessel(knoten)
        guard schluessel.contains(name) || verschrieben.contains(block.span.start) else { continue }
        // Another wording beside the real one may be that of a body that meets in private.
        let ganz =
          geschlossen && dokument.art == .vorlage && knoten != echterWortlaut
          && name != Vorlage.beratungsfolge.schluessel && name != Vorlage.anlagen.schluessel
        if ganz { ausgelassen.append(knoten) }
        offen = (block.level, ganz)
      } else if let offen, offen.ganz || (dokument.istTabelle(block) && knoten != echterWortlaut) {
        if offen.ganz || !istWortlaut(block.span, dokument) { ausgelassen.append(knoten) }
      }
    }
    return ausgelassen.sorted()
  }

  /// Whether the bytes lie in the real Beschlussvorschlag, whose tables belong to the wording.
  private static func istWortlaut(_ span: Span, _ dokument: Dokument) -> Bool {
    guard dokument.art == .vorlage, let wortlaut = dokument.abschnitt(Vorlage.beschlussvorschlag)
    else { return false }
    let bloecke = Array(dokument.baum.topLevel)
    return bloecke[wortlaut.alles].contains { dokument.baum.nodes[$0].span == span }
  }
}
