package import Diagnostics
package import Fachmodell
import SourceText

/// Prüft: Jede Anlage im Ordner einer Vorlage steht in deren Anlagenliste.
///
/// Nothing is published because it lies there: what no row names is on no page. A list that could not be
/// read may name it, and a name written otherwise is BV-AN-003's.
package struct AnlageInDerListe: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-AN-006", .warnung, "Jede Anlage im Ordner steht in der Anlagenliste der Vorlage",
    warum:
      "Was keine Zeile nennt, wird geprüft, aber nirgends gezeigt: Auf der Website fehlt es, ohne dass es "
      + "jemand merkt.",
    stattdessen:
      "Unter „## Anlagen“ der Vorlage eine Zeile mit Titel und Datei ergänzen, mit „Öffentlich: "
      + "nein“, wenn die Anlage im Haus bleibt.",
    gut: [
      Regelbeispiel(liste("vertrag.md"), dazu: [.anlage("vertrag", vertrag)]),
      Regelbeispiel(
        liste("Vertrag.md"), dazu: [.anlage("vertrag", vertrag)], begleitet: ["BV-AN-003"]),
      Regelbeispiel(
        liste("vertrg.md"), dazu: [.anlage("vertrag", vertrag)], begleitet: ["BV-AN-003"]),
    ],
    schlecht: [
      Regelbeispiel(
        "",
        dazu: [.anlage("vertrag", vertrag.replacing("Vereinbarung\n", with: "⟦Vereinbarung⟧\n"))])
    ])

  private static func liste(_ datei: String) -> String {
    "## Begründung\n\nDer Vertrag liegt bei.\n\n## Anlagen\n\n| Titel | Datei |\n|---|---|\n| Vertrag | \(datei) |"
  }

  private static let vertrag = """
    ---
    art: Vereinbarung
    kennung: V-1
    titel: Begleitung
    vorlage: 139/2018
    auftraggeber: Landkreis
    auftragnehmer: Büro
    ---

    ## Gegenstand

    Begleitung.

    ## Leistungsumfang

    | Leistung |
    |---|
    | Beratung |

    ## Vergütung

    | Position | 2018 |
    |---|--:|
    | Beratung | |
    """

  package static let betrifft: Merkmale = [.anlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let vorlagen = kontext.ordner.filter { $0.art == .vorlage }
    guard dokument.art.istAnlage, !vorlagen.isEmpty,
      !vorlagen.contains(where: { Self.kannNennen($0, dokument, kontext.ordner) })
    else { return [] }
    return [Self.befund(dokument)]
  }

  /// For an annex in a folder of several papers that none of them names, too.
  package static func befund(_ dokument: Dokument) -> Finding {
    blatt.befund(
      dokument.pfad, dokument.artSpan,
      "\(dokument.artwort) steht in keiner Anlagenliste und wird nirgends gezeigt",
      rat: [Fix("Bitte unter „## Anlagen“ der Vorlage eine Zeile mit Titel und Datei ergänzen.")])
  }

  private static func kannNennen(
    _ vorlage: Dokument, _ anlage: Dokument, _ ordner: [Dokument]
  ) -> Bool {
    if vorlage.textIstUngelesen || vorlage.meint(ueberschrift: Vorlage.anlagen.name) { return true }
    guard let liste = vorlage.abschnitt(Vorlage.anlagen) else { return false }
    // As nearly always.
    if vorlage.zeilen(Vorlage.anlagen).contains(where: { vorlage.anlagenpfad($0) == anlage.pfad }) {
      return true
    }
    if vorlage.hatTabellenfehler(in: liste)
      || vorlage.meint(spalte: Anlage.datei.name, in: Vorlage.anlagen.name)
    {
      return true
    }
    // A file that is named twice (BV-AN-007) stands where another one was meant.
    var genannt: Set<String> = []
    if vorlage.zeilen(Vorlage.anlagen).contains(where: {
      $0[Anlage.datei].map { !genannt.insert(fold($0)).inserted } ?? false
    }) {
      return true
    }
    // A misspelt name that leads nowhere is BV-AN-003's.
    let vorhandene = Set(ordner.map { fold($0.pfad) })
    if vorlage.zeilen(Vorlage.anlagen).contains(where: { zeile in
      guard let pfad = vorlage.anlagenpfad(zeile) else {
        // „../plan.md“ or „C:\\plan.md“
        return anlage.pfad.split(separator: "/").last.map { name in
          fold(zeile.text(Anlage.datei)).hasSuffix(fold(String(name)))
        } ?? false
      }
      guard !vorhandene.contains(fold(pfad)) else { return false }
      return nearest(pfad, among: [anlage.pfad]) != nil
    }) {
      return true
    }
    let gesucht = fold(anlage.pfad)
    return vorlage.zeilen(Vorlage.anlagen).contains {
      vorlage.anlagenpfad($0).map { fold($0) == gesucht } ?? false
    }
  }
}
