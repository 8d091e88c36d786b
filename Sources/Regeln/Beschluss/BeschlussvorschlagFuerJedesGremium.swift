package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Ein nach Gremien geteilter Beschlussvorschlag hat einen Teil für jedes Gremium, das berät oder
/// entscheidet.
///
/// A text above the parts, or without parts, covers all. Bodies that are only heard or informed need
/// none, and headings that name no station of the Beratungsfolge are no parts of this kind.
package struct BeschlussvorschlagFuerJedesGremium: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-001", .fehler, "Jedes Gremium hat seinen Beschlussvorschlag",
    warum: "Ohne Beschlussvorschlag weiß das Gremium nicht, worüber es abstimmt.",
    stattdessen:
      "Unter „Beschlussvorschlag“ eine Überschrift mit dem Namen des Gremiums und den Text "
      + "ergänzen; „Wortlaut wie Kreistag“ genügt.",
    quelle: "Formular; Landkreis Lörrach 139/2018 mit zwei, Aachen mit drei Teilen",
    gut: [
      Regelbeispiel(muster("### Sozialausschuss\n\n\(empfiehlt)\n\n### Kreistag\n\n\(beauftragt)")),
      Regelbeispiel(muster(beauftragt)),
      Regelbeispiel(muster("### Variante A\n\n\(beauftragt)")),
      Regelbeispiel(
        muster("### Kreistag\n\n\(beauftragt)", "Kenntnisnahme")),
    ],
    schlecht: [
      Regelbeispiel(
        muster("### Kreistag\n\n\(beauftragt)").replacing("| Soz", with: "| ⟦Soz")
          .replacing("ausschuss | ö", with: "ausschuss⟧ | ö")),
      Regelbeispiel(
        muster("### Sozialausschuss\n\n\(empfiehlt)").replacing(
          "| Kreistag |", with: "| ⟦Kreistag⟧ |")
      ),
    ])

  private static let empfiehlt = "Der Sozialausschuss empfiehlt dem Kreistag die Annahme."
  private static let beauftragt = "Der Kreistag beauftragt die Verwaltung."

  private static func muster(_ text: String, _ erste: String = "Vorberatung") -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | 20.06.2018 | \(erste) |
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung |

    ## Beschlussvorschlag

    \(text)
    """
  }

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    // Nobody consults so many bodies; a hostile file must not cost their product.
    let teile = kontext.beschlussteile.prefix(1000)
    let beratungen = kontext.beratungen.prefix(1000)
    func hatTeil(_ station: Beratung) -> Bool {
      teile.contains { $0.gehoert(zu: station.gremium, station.gremiumText) }
    }
    guard !teile.isEmpty, teile.allSatisfy({ $0.abschnitt != nil }),
      beratungen.contains(where: hatTeil)
    else { return [] }
    let fehlende = beratungen.filter { station in
      switch station.zustaendigkeit {
      case .anhoerung, .kenntnisnahme, .beantwortung: return false
      case .vorberatung, .entscheidung, nil: break
      }
      // A name that nobody knows is BV-BF-001's.
      return station.gremium != nil && !hatTeil(station)
    }
    guard !fehlende.isEmpty else { return [] }
    // A part whose heading is misspelt is BV-ST-002's.
    let unbekannte = teile.filter { teil in
      !beratungen.contains { teil.gehoert(zu: $0.gremium, $0.gremiumText) }
    }.prefix(20).compactMap { $0.abschnitt?.titel }
    return fehlende.filter { nearest($0.gremiumText, among: unbekannte) == nil }.map { station in
      Self.blatt.befund(
        kontext.pfad, station.gremiumSpan, Self.satz(station.gremiumText),
        notizen: [teile[0].abschnitt?.titelSpan].compactMap(\.self).map {
          Note(span: $0, text: "Ein Teil des Beschlussvorschlags.")
        },
        rat: [Fix("Bitte unter „Beschlussvorschlag“ den Teil für dieses Gremium ergänzen.")])
    }
  }

  static func satz(_ gremium: String) -> String { "Beschlussvorschlag für \(gremium) fehlt" }
}
