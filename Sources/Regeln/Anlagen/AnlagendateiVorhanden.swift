package import Diagnostics
package import Fachmodell
import SourceText

/// Prüft: Die Datei jeder Anlage liegt im Ordner der Vorlage, genau so geschrieben.
///
/// A symbolic link is no file here, and what is still to come need not be there.
package struct AnlagendateiVorhanden: Bestandsregel {
  package static let blatt = Regelblatt(
    "BV-AN-003", .fehler, "Die Datei jeder Anlage ist da",
    warum: "Auf der Website stünde sonst ein Link, der ins Leere führt.",
    stattdessen:
      "Die Datei neben die Vorlage legen und Namen und Schreibweise vergleichen; fehlt sie "
      + "noch, unter Status „wird nachgereicht“ schreiben.",
    gut: [
      Regelbeispiel(muster("plan.pdf", ""), dazu: [plan]),
      Regelbeispiel(muster("./plan.pdf", ""), dazu: [plan]),
      Regelbeispiel(muster("fehlt.pdf", "wird nachgereicht")),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦vereinbahrung.pdf⟧", ""), dazu: [plan]),
      Regelbeispiel(muster("⟦Plan.PDF⟧", ""), dazu: [plan]),
      Regelbeispiel(muster("⟦vorlage.md⟧", ""), dazu: [plan]),
      Regelbeispiel(muster("⟦../140-anderes/plan.pdf⟧", ""), dazu: [plan]),
      Regelbeispiel(muster("⟦https://example.org/plan.pdf⟧", "")),
    ])

  private static let plan = Beispieldatei.datei("Content/vorlagen/139-beispiel/plan.pdf", "")

  private static func muster(_ datei: String, _ status: String) -> String {
    """
    ## Begründung

    Der Lageplan liegt bei.

    ## Anlagen

    | Titel | Datei | Status |
    |---|---|---|
    | Lageplan | \(datei) | \(status) |
    """
  }

  package init() {}

  package func check(_ bestand: Bestand, _ nummern: Nummernpruefer) -> [Finding] {
    bestand.steckbriefe.flatMap { steckbrief in
      steckbrief.anlagen.compactMap { anlage in
        guard !anlage.datei.isEmpty, !anlage.istNachgereicht else { return nil }
        if let pfad = anlage.pfad, bestand.dateien.contains(pfad) {
          guard pfad == steckbrief.pfad else { return nil }
          return Self.blatt.befund(
            pfad, anlage.span, "Datei „\(anlage.datei)“ ist die Vorlage selbst und keine Anlage",
            rat: [Fix("Bitte die Datei der Anlage nennen.")])
        }
        return Self.blatt.befund(
          steckbrief.pfad, anlage.span,
          anlage.pfad == nil ? Self.satz(draussen: anlage.datei) : Self.satz(anlage.datei),
          rat: [Fix(Self.rat(anlage, bestand))])
      }
    }
  }

  private static func rat(_ anlage: Steckbrief.Anlage, _ bestand: Bestand) -> String {
    let gesucht = anlage.pfad.map { fold($0) }
    let aehnlich = bestand.dateien.filter { fold($0) == gesucht }.min()
    guard let aehnlich, let name = aehnlich.split(separator: "/").last else {
      return "Bitte die Datei neben die Vorlage legen und Namen und Schreibweise vergleichen."
    }
    return "Bitte „\(name)“ schreiben: So heißt die Datei."
  }

  static func satz(_ datei: String) -> String { "Datei „\(datei)“ der Anlage gibt es nicht" }

  static func satz(draussen datei: String) -> String {
    "Datei „\(datei)“ der Anlage liegt nicht im Ordner der Vorlage"
  }
}
