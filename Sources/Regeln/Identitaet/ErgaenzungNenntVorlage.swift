package import Diagnostics
package import Fachmodell
import SourceText

/// Prüft: Eine Ergänzungsvorlage, ein Änderungsantrag oder eine Nummer mit „/1“ nennt unter `ergänzt`
/// die Vorlage, zu der sie gehört.
///
/// „/1“ is the mark of a supplement only behind a full number of the house: „139/2018“ itself ends
/// with a number too. A Neufassung names the paper under `ersetzt` instead.
package struct ErgaenzungNenntVorlage: Bestandsregel {
  package static let blatt = Regelblatt(
    "BV-ID-005", .fehler, "Eine Ergänzungsvorlage nennt die ergänzte Vorlage",
    warum: "Ohne diese Angabe findet niemand von der Vorlage zu ihrer Ergänzung.",
    stattdessen: "„ergänzt: 139/2018“ in den Kopf schreiben.",
    quelle: "übergeordnete Vorlage (superordinatedPaper) in OParl 1.1",
    gut: [
      Regelbeispiel(
        "art: Ergänzungsvorlage\nnummer: 139/2018/1\nergänzt: 139/2018",
        dazu: [.vorlage("nummer: 139/2018", ordner: "139-stamm")]),
      Regelbeispiel(
        "art: Neufassung\nnummer: 139/2018/1\nersetzt: 139/2018",
        dazu: [.vorlage("nummer: 139/2018", ordner: "139-stamm")]),
      Regelbeispiel("nummer: 139/2018"),
    ],
    schlecht: [
      Regelbeispiel("art: Ergänzungsvorlage\nnummer: ⟦140/2018⟧"),
      Regelbeispiel("nummer: ⟦139/2018/1⟧"),
      Regelbeispiel(
        "nummer: 139/2018/1\nergänzt: ⟦138/2018⟧",
        dazu: [.vorlage("nummer: 138/2018", ordner: "138")]),
    ])

  package init() {}

  package func check(_ bestand: Bestand, _ pruefer: Nummernpruefer) -> [Finding] {
    bestand.steckbriefe.compactMap { vorlage in
      guard vorlage.art == .vorlage else { return nil }
      let ergaenzt = vorlage.bezuege.first { $0.art == .ergaenzt }
      if let stamm = pruefer.stamm(vorlage.nummer) {
        let genannt = ergaenzt ?? vorlage.bezuege.first { $0.art == .ersetzt }
        guard let genannt else { return ohneAngabe(vorlage, stamm) }
        let gefaltet = FoldedKey(genannt.text)
        guard gefaltet != FoldedKey(stamm), !genannt.text.hasPrefix(stamm + "/") else { return nil }
        return Self.blatt.befund(
          vorlage.pfad, genannt.span, Self.satz(vorlage.nummer, genannt.text),
          rat: [Fix("Bitte „\(stamm)“ eintragen oder die Nummer berichtigen.")])
      }
      let ist = Vorlagenart(rawValue: vorlage.artwort)
      guard ist == .ergaenzungsvorlage || ist == .aenderungsantrag, ergaenzt == nil else {
        return nil
      }
      return ohneAngabe(vorlage, nil)
    }
  }

  private func ohneAngabe(_ vorlage: Steckbrief, _ stamm: String?) -> Finding {
    Self.blatt.befund(
      vorlage.pfad, vorlage.nummerSpan, Self.satz(art: vorlage.artwort, vorlage.nummer),
      rat: [Fix("Bitte „ergänzt: \(stamm ?? "Nummer der Vorlage")“ in den Kopf schreiben.")])
  }

  static func satz(art: String, _ nummer: String) -> String {
    art == Vorlagenart.aenderungsantrag.rawValue
      ? "\(art) \(nummer) nennt nicht, welche Vorlage er ändert"
      : "\(art) \(nummer) nennt nicht, welche Vorlage sie ergänzt"
  }

  static func satz(_ nummer: String, _ genannt: String) -> String {
    "Nummer \(nummer) gehört nicht zur genannten Vorlage \(genannt)"
  }
}
