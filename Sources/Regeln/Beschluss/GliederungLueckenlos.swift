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
    guard !kontext.beschlussteile.isEmpty else { return [] }
    var punkte: Set<Int>?
    return kontext.beschlussteile.flatMap { teil -> [Finding] in
      let bloecke = teil.bloecke.filter { knoten in
        [.paragraph, .list, .quote].contains(dokument.baum.kind(knoten))
      }.map { dokument.baum.span($0) }
      // Most papers have none, so that nobody looks for the items of lists.
      func istPunkt(_ stelle: Int) -> Bool {
        let alle = punkte ?? Self.punkte(dokument.baum)
        punkte = alle
        return alle.contains(stelle)
      }
      return Self.luecken(in: dokument.datei.bytes, bloecke, istPunkt).map { davor, zeichen in
        Self.blatt.befund(
          kontext.pfad, zeichen.span,
          Self.satz(dokument.datei.text(davor.span), dokument.datei.text(zeichen.span)),
          notizen: [Note(span: davor.span, text: "Der Punkt davor.")],
          rat: [Fix("Bitte die Punkte neu zählen oder den fehlenden ergänzen.")])
      }
    }
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
    in bytes: [UInt8], _ bloecke: [Span], _ istPunkt: (Int) -> Bool
  ) -> [(davor: Gliederungszeichen, zeichen: Gliederungszeichen)] {
    var luecken: [(davor: Gliederungszeichen, zeichen: Gliederungszeichen)] = []
    // `sollte`: what the marker should have been.
    var ebenen: [(zeichen: Gliederungszeichen, einzug: Int, sollte: Int)] = []
    var nachAbsatz = false
    bytes.withUnsafeBufferPointer { bytes in
      for zeile in Gliederungszeile.alle(bytes, bloecke) {
        guard
          let zeichen = zeile.zeichen(bytes),
          !zeichen.istListe || istPunkt(zeichen.span.start),
          !zeile.istZeitangabe(zeichen, bytes)
        else {
          if zeile.beginntBlock && zeile.einzug(bytes) == 0 { nachAbsatz = true }
          continue
        }
        let beginntNeu = zeichen.ordnung == 1 && nachAbsatz
        nachAbsatz = false
        let einzug = zeile.einzug(bytes)
        guard
          let ebene = ebenen.lastIndex(where: { ebene in
            ebene.zeichen.art == zeichen.art && (!zeichen.istListe || ebene.einzug == einzug)
          })
        else {
          if zeichen.ordnung == 1 { ebenen.append((zeichen, einzug, 1)) }
          continue
        }
        let davor = ebenen[ebene].zeichen
        if zeichen.kannRoemischSein, zeichen.ordnung != davor.ordnung + 1 { continue }
        let erwartet = ebenen[ebene].sollte + 1
        ebenen.removeSubrange(ebene...)
        let zaehltSelbst = zeichen.art == .zahlPunkt && zeichen.ordnung == 1 && davor.ordnung == 1
        let laeuft = zeichen.ordnung == davor.ordnung + 1 || zeichen.ordnung == erwartet
        if laeuft || beginntNeu || zaehltSelbst {
          ebenen.append((zeichen, einzug, zeichen.ordnung))
        } else {
          ebenen.append((zeichen, einzug, erwartet))
          luecken.append((davor, zeichen))
        }
      }
    }
    return luecken
  }

  static func satz(_ davor: String, _ zeichen: String) -> String {
    "Gliederung des Beschlussvorschlags ist nicht fortlaufend: auf „\(davor)“ folgt „\(zeichen)“"
  }
}
