package import Diagnostics
import SourceText

/// Prüft: Kein Satz endet mit zwei Punkten.
///
/// Three and more are an ellipsis or a leader; „../“ is a path.
package struct OhneDoppeltenPunkt: Dokumentregel {
  package static let blatt = Regelblatt(
    "SP-001", .warnung, "Ein Satz endet mit einem Punkt",
    warum: "Ein doppelter Punkt bleibt beim Kopieren leicht stehen und fällt im Beschluss auf.",
    stattdessen: "Einen der beiden Punkte streichen.",
    gut: [
      Regelbeispiel("## Begründung\n\nDie Gruppe ist einzurichten. Und so weiter ... bis 2019 …"),
      Regelbeispiel("## Begründung\n\n`vorzunehmen..` und [Plan](../139-beispiel/vorlage.md)"),
      Regelbeispiel("## Begründung\n\nSeite ........ 12, Bereich 1..5"),
      Regelbeispiel("## Begründung\n\nSiehe https://example.org/a..b.. <!-- vorzunehmen.. -->"),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nDie Gruppe ist einzurichten⟦..⟧"),
      Regelbeispiel("## Begründung\n\n- Grün („Park“)⟦..⟧ Und mehr⟦..⟧ Für 5 €⟦..⟧\n"),
      Regelbeispiel("betreff: Neubau usw⟦..⟧"),
    ])

  package static let betrifft: Merkmale = [.sprache]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    kontext.spuren.sprache(.doppelterPunkt).map { spur in
      Self.blatt.befund(
        kontext.pfad, spur.span, "Satzpunkt steht doppelt",
        rat: [Fix("Bitte einen der beiden Punkte streichen.", spur.ersatz)])
    }
  }
}

extension Fix {
  /// Advice with the mechanical replacement of a place, if it has one.
  init(_ rat: String, _ ersatz: Schriftspur.Ersatz?) {
    self.init(rat, replacement: ersatz?.text, span: ersatz?.span, isMechanical: true)
  }
}
