package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Prüft: Die Gliederung des Beschlussvorschlags läuft ohne Lücke und ohne Wiederholung: a), b), c).
///
/// Each kind of marker is a level of its own; one that begins anew („1. a) b) 2. a)“) is a level below.
/// A list that begins anew after a paragraph is a new list. „1. 1. 1.“ is Markdown's own way to count. Behind a
/// wrong marker the list may go on from it, or from what it should have been.
package struct GliederungLueckenlos: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-004", .fehler, "Die Gliederung des Beschlussvorschlags hat keine Lücke",
    warum: "Wer über „Ziffer b)“ abstimmt, muss sie finden, und nur eine davon.",
    stattdessen: "Die Zeichen neu zählen, oder den fehlenden Punkt ergänzen.",
    quelle: "Formular; Beschlüsse werden nach Ziffern zitiert",
    gut: [
      Regelbeispiel(muster("a) Erstens.\n\nb) Zweitens.")),
      Regelbeispiel(muster("1. Erstens\n   a) oben\n   b) unten\n2. Zweitens\n   a) oben")),
      Regelbeispiel(muster("a) Erstens.\n\nb) Zweitens.\n\nFerner beschließt er:\n\na) Drittens.")),
      Regelbeispiel(muster("1. Erstens\n1. Zweitens\n1. Drittens")),
      Regelbeispiel(muster("Er stimmt Punkt c) zu.")),
      Regelbeispiel(muster("(1) Erstens.\n\n(2) Zweitens.")),
      Regelbeispiel(muster("1. Erstens\n   1. oben\n   2. unten\n2. Zweitens")),
      Regelbeispiel(muster("1. Erstens\n2. Zweitens\n\nStichtag:\n\n30. Juni 2018")),
    ],
    schlecht: [
      Regelbeispiel(muster("a) Erstens.\n\n⟦c)⟧ Zweitens.")),
      Regelbeispiel(muster("1. Erstens\n2. Zweitens\n⟦4.⟧ Drittens")),
      Regelbeispiel(muster("a) Erstens.\n\nb) Zweitens.\n\n⟦b)⟧ Drittens.")),
      Regelbeispiel(muster("1. Erstens\n\n   a) oben\n\n   ⟦c)⟧ unten\n\n2. Zweitens")),
      Regelbeispiel(muster("(1) Erstens.\n\n⟦(3)⟧ Drittens.")),
      Regelbeispiel(muster("(1) Erstens.\n\n⟦(4)⟧ Zweitens.\n\n(3) Drittens.")),
    ])

  private static func muster(_ text: String) -> String {
    """
    ## Beschlussvorschlag

    ### Sozialausschuss

    Wortlaut wie Kreistag

    ### Kreistag

    Der Kreistag beschließt:

    \(text)
    """
  }

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    var punkte: Set<Int>?
    // Most papers have none, so that nobody looks for the items of lists.
    func istPunkt(_ stelle: Int) -> Bool {
      let alle = punkte ?? Self.punkte(dokument.baum)
      punkte = alle
      return alle.contains(stelle)
    }
    var befunde: [Finding] = []
    for teil in kontext.beschlussteile {
      for (davor, zeichen) in Self.luecken(in: dokument, teil.bloecke, istPunkt) {
        befunde.append(
          Self.blatt.befund(
            kontext.pfad, zeichen.span,
            Self.satz(dokument.datei.text(davor.span), dokument.datei.text(zeichen.span)),
            notizen: [Note(span: davor.span, text: "Der Punkt davor.")],
            rat: [Fix("Bitte die Punkte neu zählen oder den fehlenden ergänzen.")]))
      }
    }
    return befunde
  }

  /// Where items of lists begin.
  private static func punkte(_ baum: MarkupTree) -> Set<Int> {
    var punkte: Set<Int> = []
    for knoten in baum.nodes {
      if case .item = knoten.kind { punkte.insert(knoten.span.start) }
    }
    return punkte
  }

  /// Markers that don't follow the one before on their level. `istPunkt`: whether an item of a list
  /// begins there.
  private static func luecken(
    in dokument: Dokument, _ bloecke: [Int], _ istPunkt: (Int) -> Bool
  ) -> [(davor: Gliederungszeichen, zeichen: Gliederungszeichen)] {
    var lauf = Lauf()
    dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      for knoten in bloecke {
        let kind = dokument.baum.nodes[knoten].kind
        guard kind == .paragraph || kind == .list || kind == .quote else { continue }
        Gliederungszeile.fuerJede(bytes, dokument.baum.nodes[knoten].span) {
          lauf.pruefe($0, bytes, istPunkt)
        }
      }
    }
    return lauf.luecken
  }

  /// The walk over the lines of a part.
  private struct Lauf {
    private(set) var luecken: [(davor: Gliederungszeichen, zeichen: Gliederungszeichen)] = []
    private var ebenen: [Ebene] = []
    private var nachAbsatz = false

    mutating func pruefe(
      _ zeile: Gliederungszeile, _ bytes: UnsafeBufferPointer<UInt8>, _ istPunkt: (Int) -> Bool
    ) {
      guard
        let zeichen = zeile.zeichen(bytes),
        !zeichen.istListe || istPunkt(zeichen.span.start),
        !zeile.istZeitangabe(zeichen, bytes)
      else {
        if zeile.beginntBlock && zeile.einzug(bytes) == 0 { nachAbsatz = true }
        return
      }
      let beginntNeu = zeichen.ordnung == 1 && nachAbsatz
      nachAbsatz = false
      let einzug = zeile.einzug(bytes)
      guard
        let ebene = ebenen.lastIndex(where: { ebene in
          ebene.zeichen.art == zeichen.art && (!zeichen.istListe || ebene.einzug == einzug)
        })
      else {
        if zeichen.ordnung == 1 { ebenen.append(Ebene(zeichen, einzug, 1)) }
        return
      }
      let davor = ebenen[ebene].zeichen
      if zeichen.kannRoemischSein, zeichen.ordnung != davor.ordnung + 1 { return }
      let erwartet = ebenen[ebene].sollte + 1
      let zaehltSelbst = zeichen.art == .zahlPunkt && zeichen.ordnung == 1 && davor.ordnung == 1
      let laeuft = zeichen.ordnung == davor.ordnung + 1 || zeichen.ordnung == erwartet
      let istRichtig = laeuft || beginntNeu || zaehltSelbst
      ebenen.removeLast(ebenen.count - ebene - 1)
      ebenen[ebene] = Ebene(zeichen, einzug, istRichtig ? zeichen.ordnung : erwartet)
      if !istRichtig { luecken.append((davor, zeichen)) }
    }
  }

  private struct Ebene {
    let zeichen: Gliederungszeichen
    let einzug: Int
    /// What the marker should have been.
    let sollte: Int

    init(_ zeichen: Gliederungszeichen, _ einzug: Int, _ sollte: Int) {
      self.zeichen = zeichen
      self.einzug = einzug
      self.sollte = sollte
    }
  }

  static func satz(_ davor: String, _ zeichen: String) -> String {
    "Gliederung des Beschlussvorschlags ist nicht fortlaufend: auf „\(davor)“ folgt „\(zeichen)“"
  }
}
