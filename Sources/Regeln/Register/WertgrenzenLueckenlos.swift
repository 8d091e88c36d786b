package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Wertgrenzen eines Gegenstands schließen aneinander an.
///
/// „über“ beyond „bis“ is a Fehler. Between two bodies it asks: several may decide up to the same amount, each
/// for its part of the house, so that only a limit is told that begins above all others, in the midst
/// of the one before, or is the Vertretung's and begins below that of another body without joining any.
package struct WertgrenzenLueckenlos: Dokumentregel {
  package static let blatt = Regelblatt(
    "RE-002", .hinweis, "Die Wertgrenzen eines Gegenstands schließen aneinander an",
    warum: "In einer Lücke ist niemand zuständig, in einer Überschneidung sind es zwei.",
    stattdessen:
      "Die Beträge mit der Hauptsatzung vergleichen. Liegt „über“ nicht unter „bis“, ist es ein "
      + "Fehler.",
    quelle: "Hauptsatzung",
    gut: [
      muster("Sozialausschuss | 50.000 € | 200.000 €", "Kreistag | 200.000 € | "),
      muster("Sozialausschuss | 50.000 € | 200.000 €", "Kreistag | 200.000,01 € | "),
      muster("Sozialausschuss | 50.000 € | 200.000 €", "Seniorenrat | 50.000 € | 100.000 €"),
      muster("Sozialausschuss | | 200.000 €", "Seniorenrat | | 20.000 €"),
      muster("Kreistag | 200.000 € | ", "Sozialausschuss | 50.000 € | 200.000 €"),
      muster("Kreistag | | ", "Sozialausschuss | 50.000 € | 200.000 €"),
    ],
    schlecht: [
      muster("Sozialausschuss | ⟦200.000 €⟧ | 50.000 €", "Kreistag | 200.000 € | "),
      muster("Sozialausschuss | 50.000 € | 200.000 €", "Kreistag | ⟦250.000 €⟧ | "),
      muster("Sozialausschuss | 50.000 € | 200.000 €", "Kreistag | ⟦150.000 €⟧ | "),
      muster("Sozialausschuss | 50.000 € | 200.000 €", "Kreistag | ⟦20.000 €⟧ | "),
    ])

  private static func muster(_ erste: String, _ zweite: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .hauptsatzung(
        "## Wertgrenzen\n\n| Gegenstand | Gremium | über | bis |\n|---|---|--:|--:|\n"
          + "| Vergabe | \(erste) |\n| Vergabe | \(zweite) |")
    ])
  }

  package static let betrifft: Merkmale = [.register]

  package init() {}

  private struct Grenze {
    let zeile: Datensatz
    let ueber: Betrag
    /// `nil`: without a limit.
    let bis: Betrag?
  }

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .hauptsatzung else { return [] }
    let zeilen = kontext.dokument.zeilen(Hauptsatzung.wertgrenzen)
    // An amount that nobody can read leaves a gap that is none.
    guard !zeilen.contains(where: { $0.eintraege.hatUnlesbare }) else { return [] }
    let grenzen = zeilen.map {
      Grenze(zeile: $0, ueber: $0[Wertgrenze.ueber] ?? .null, bis: $0[Wertgrenze.bis])
    }
    let verdrehte = grenzen.filter { grenze in grenze.bis.map { $0 <= grenze.ueber } ?? false }
    guard verdrehte.isEmpty else { return verdrehte.map { verdreht(kontext, $0) } }
    var gesehen: Set<String> = []
    return grenzen.compactMap { $0.zeile[Wertgrenze.gegenstand] }
      .filter { gesehen.insert($0.rawValue).inserted }
      .flatMap { gegenstand in
        anschluesse(kontext, grenzen.filter { $0.zeile[Wertgrenze.gegenstand] == gegenstand })
      }
  }

  private func verdreht(_ kontext: Dokumentkontext, _ grenze: Grenze) -> Finding {
    Self.blatt.befund(
      kontext.pfad, grenze.zeile.span(Wertgrenze.ueber),
      "Wertgrenze „über \(grenze.ueber.text)“ liegt nicht unter „bis \(grenze.bis?.text ?? "")“",
      notizen: [Note(span: grenze.zeile.span(Wertgrenze.bis), text: "Die obere Grenze.")],
      rat: [Fix("Bitte beide Beträge prüfen.")], stufe: .fehler)
  }

  /// `grenzen`: those of one matter.
  private func anschluesse(_ kontext: Dokumentkontext, _ grenzen: [Grenze]) -> [Finding] {
    let geordnet = grenzen.sorted { $0.ueber < $1.ueber }
    var befunde: [Finding] = []
    var offen = false
    var hoechste: Grenze?
    for grenze in geordnet {
      defer {
        if grenze.bis == nil { offen = true }
        if let bis = grenze.bis, hoechste.flatMap(\.bis).map({ $0 < bis }) ?? true {
          hoechste = grenze
        }
      }
      guard !offen, grenze.ueber > .null, let davor = hoechste, let bis = davor.bis else {
        continue
      }
      if grenze.ueber > bis + Self.rundung {
        befunde.append(befund(kontext, grenze, davor, "Lücke", "niemand"))
      } else if grenze.ueber < bis, davor.ueber < grenze.ueber,
        grenze.bis.map({ $0 > bis }) ?? true
      {
        befunde.append(befund(kontext, grenze, davor, "Überschneidung", "mehr als einer"))
      }
    }
    return befunde + vertretung(kontext, geordnet)
  }

  /// A limit of the Vertretung that lies below where another body begins, so that all of that one's is
  /// both's; where one ends at it there are several parts of the matter.
  private func vertretung(_ kontext: Dokumentkontext, _ grenzen: [Grenze]) -> [Finding] {
    func istVertretung(_ grenze: Grenze) -> Bool {
      kontext.register.gremien.eintrag(grenze.zeile.text(Wertgrenze.gremium))?.typ == .vertretung
    }
    let andere = grenzen.filter { $0.bis != nil && !istVertretung($0) }
    return grenzen.compactMap { grenze in
      guard grenze.ueber > .null,
        let erste = andere.first(where: {
          grenze.ueber <= $0.ueber && $0.ueber < grenze.bis ?? .init(cent: .max)
        }), istVertretung(grenze),
        !andere.contains(where: { andere in
          andere.bis.map { $0 <= grenze.ueber && grenze.ueber <= $0 + Self.rundung } ?? false
        })
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, grenze.zeile.span(Wertgrenze.ueber),
        "Überschneidung der Wertgrenzen: Über \(erste.ueber.text) entscheidet mehr als einer",
        notizen: [Note(span: erste.zeile.span, text: "Die Grenze des anderen Gremiums.")],
        rat: [Fix("Bitte beide Beträge mit der Hauptsatzung vergleichen.")])
    }
  }

  /// „ab 200.000,01 €“ goes on where „bis 200.000 €“ ends.
  private static let rundung = Betrag(cent: 100)

  private func befund(
    _ kontext: Dokumentkontext, _ grenze: Grenze, _ davor: Grenze, _ was: String, _ wer: String
  ) -> Finding {
    let bis = davor.bis ?? .null
    let (von, ende) = grenze.ueber < bis ? (grenze.ueber, bis) : (bis, grenze.ueber)
    return Self.blatt.befund(
      kontext.pfad, grenze.zeile.span(Wertgrenze.ueber),
      "\(was) der Wertgrenzen: Von \(von.text) bis \(ende.text) entscheidet \(wer)",
      notizen: [Note(span: davor.zeile.span(Wertgrenze.bis), text: "Die Grenze davor.")],
      rat: [Fix("Bitte beide Beträge mit der Hauptsatzung vergleichen.")])
  }
}
