package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Stellenanteile in `personelle-erläuterung` sind die der Tabelle „Stellen“.
///
/// All together, those of one row, or those of one Herkunft. Staff that the text says is there already is
/// none of this; where it names several numbers that fit neither alone nor together it is asked.
package struct StellenWieErlaeuterung: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-PE-006", .warnung, "Erläuterung und Tabelle „Stellen“ nennen dieselben Stellenanteile",
    warum: "Nur eine der beiden Zahlen kann die sein, über die entschieden wird.",
    stattdessen:
      "Die falsche der beiden Zahlen berichtigen. Nennt die Erläuterung mehrere, ist es ein "
      + "Hinweis.",
    gut: [
      Regelbeispiel(muster("Zwei Stellen (2,0 VZÄ)", ["Beratung | 1,5", "Leitung | 0,5"])),
      Regelbeispiel(muster("0,5 VZÄ Leitung", ["Beratung | 1,5", "Leitung | 0,5"])),
      Regelbeispiel(muster("bisher 4,0 VZÄ", ["Beratung | 1,5"])),
      Regelbeispiel(muster("1,5 VZÄ Beratung und 0,5 VZÄ", ["Beratung | 1,5", "Leitung | 0,5"])),
      Regelbeispiel(muster("1,0 VZÄ", ["Beratung | "])),
    ],
    schlecht: [
      Regelbeispiel(muster("Zwei Stellen (⟦2,0 VZÄ⟧)", ["Beratung | 2,5"])),
      Regelbeispiel(muster("⟦1,0 VZÄ⟧ Beratung, 0,5 VZÄ Leitung", ["Beratung | 2,5"])),
    ])

  static func muster(_ erlaeuterung: String, _ zeilen: [String]) -> String {
    """
    personelle-auswirkungen: ja
    personelle-erläuterung: \(erlaeuterung)

    ## Stellen

    | Stelle | VZÄ | Herkunft |
    |---|--:|---|
    \(zeilen.map { "| \($0) | Bestand |" }.joined(separator: "\n"))
    """
  }

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, let tabelle = dokument.tabelle(Vorlage.stellen),
      tabelle.zeilen.count <= 200,
      tabelle.zeilen.allSatisfy({ $0[Stelle.vzae] != nil || $0.istLeer }),
      let erlaeuterung = Stellenerlaeuterung(kontext)
    else { return [] }
    let zeilen = tabelle.zeilen.filter { !$0.istLeer && !$0.istReineSumme(Stelle.stelle) }
    let genannt = erlaeuterung.anteile
    // As nearly always: it names all of them together.
    let alle = zeilen.reduce(0) { $0 + ($1[Stelle.vzae]?.wert ?? 0) }
    guard !genannt.contains(where: { $0.vzae.wert == alle }) else { return [] }
    let moegliche = Self.summen(zeilen)
    // One right number is enough: the others may be what was, or what there is in all.
    guard let erste = genannt.first, !genannt.contains(where: { moegliche.contains($0.vzae.wert) }),
      !moegliche.contains(genannt.reduce(0) { $0 + $1.vzae.wert }),
      // A row that stands there twice is told as that.
      StelleNurEinmal().check(kontext).isEmpty
    else { return [] }
    let summe = Hundertstel(alle)
    return [
      Self.blatt.befund(
        kontext.pfad, erste.span, Self.satz(dokument.datei.text(erste.span), summe),
        notizen: zeilen.prefix(8).map {
          Note(span: $0.span(Stelle.vzae), text: "\(gekuerzt($0.text(Stelle.stelle))).")
        }, rat: [Fix("Bitte die falsche der beiden Zahlen berichtigen.")],
        stufe: genannt.count > 1 ? .hinweis : nil)
    ]
  }

  /// Of all rows, of each, of each Herkunft and of each name, and without what is the same twice.
  private static func summen(_ zeilen: [Datensatz]) -> Set<Int> {
    var summen: Set<Int> = []
    func nimm(_ zeilen: [Datensatz]) {
      summen.insert(zeilen.reduce(0) { $0 + ($1[Stelle.vzae]?.wert ?? 0) })
    }
    nimm(zeilen)
    for zeile in zeilen {
      nimm([zeile])
      nimm(zeilen.filter { $0[Stelle.herkunft] == zeile[Stelle.herkunft] })
      nimm(zeilen.filter { $0.text(Stelle.stelle) == zeile.text(Stelle.stelle) })
      nimm(zeilen.filter { $0.text(Stelle.befristung) == zeile.text(Stelle.befristung) })
    }
    return summen
  }

  static func satz(_ text: String, _ summe: Hundertstel) -> String {
    "Die Erläuterung nennt \(text), die Tabelle „Stellen“ zusammen \(summe.text)\u{A0}VZÄ"
  }
}

/// The shares of posts that `personelle-erläuterung` names.
struct Stellenerlaeuterung {
  /// Those that it does not say are there already.
  let anteile: [(vzae: Hundertstel, span: Span)]
  let alle: [Hundertstel]

  /// `nil` where it names none.
  init?(_ kontext: Dokumentkontext) {
    guard let eintrag = kontext.dokument.kopf.eintrag(Vorlage.personelleErlaeuterung),
      !eintrag.span.isEmpty
    else { return nil }
    let bytes = Array(kontext.dokument.datei.bytes[eintrag.span.range])
    let funde = bytes.withUnsafeBufferPointer { bytes in
      var leser = Stichwortleser(bytes: bytes)
      var stelle = 0
      while stelle < bytes.count {
        stelle = leser.pruefe(stelle)
      }
      return leser.gefunden.compactMap { fund -> (vzae: Hundertstel, span: Span, istDa: Bool)? in
        guard case .stellenanteil(let vzae) = fund.art else { return nil }
        let istDa = Textstelle.woerter(bytes, vor: fund.span.start, 0, hoechstens: 6)
          .contains { wort in Self.schonDa.contains { wort.hasPrefix($0) } }
        let start = eintrag.span.start
        return (vzae, Span(start + fund.span.start, start + fund.span.end), istDa)
      }
    }
    // „von 1,0 VZÄ auf 1,5 VZÄ“: what was and what will be.
    guard !funde.isEmpty,
      !eintrag.text.hat(" auf ") || funde.count == 1 && !eintrag.text.hat("von ")
    else { return nil }
    alle = funde.map(\.vzae)
    anteile = funde.filter { !$0.istDa }.map { ($0.vzae, $0.span) }
  }

  private static let schonDa = [
    "derzeit", "bisher", "aktuell", "vorhanden", "bestehend", "stellenplan", "bereits", "statt",
    "je",
  ]
}
