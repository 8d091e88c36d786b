package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Jede Anlage, die der Text nennt, steht in der Anlagenliste: „Anlage 4“, „als Anlage beigefügte
/// Vereinbarung“.
///
/// Annexes of laws and of other papers are left out. A noun that no title has may be another word for the
/// same thing: where the list has entries it is only a Warnung.
package struct GenannteAnlageLiegtBei: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-AN-001", .fehler, "Jede genannte Anlage steht in der Anlagenliste",
    warum: "Wer die Vorlage liest, sucht die Anlage vergebens.",
    stattdessen:
      "Die Anlage in die Liste aufnehmen, oder den Verweis berichtigen. Passt nur das Wort zu "
      + "keinem Titel, ist es eine Warnung.",
    quelle: "Formular, „Anlagen“",
    gut: [
      Regelbeispiel(muster("Siehe Anlage 1 und Anlagen 1 bis 2.")),
      Regelbeispiel(
        muster("Die als Anlage beigefügte Vereinbarung gilt, ebenso der Plan (Anlage 2).")),
      Regelbeispiel(muster("Nach Anlage 4 der Hauptsatzung und Anlage 29/VwV; SGB IX Anlage 5.")),
      Regelbeispiel(muster("Diese sind als Anlage beigefügt und bilden die Grundlage.")),
      Regelbeispiel(
        muster("Die als Anlage beigefügte Satzung gilt.").replacing(
          "Lageplan", with: "Satzungsentwurf")),
      Regelbeispiel(
        muster("Der als Anlage beigefügte Vertragsentwurf gilt.").replacing(
          "Lageplan", with: "Entwurf des Vertrages mit der Stadt")),
      Regelbeispiel(
        muster("Siehe Anlage 1.").replacing("## Anlagen", with: "## Anlage"),
        begleitet: ["BV-ST-002"]),
    ],
    schlecht: [
      Regelbeispiel(muster("Siehe ⟦Anlage 4⟧.")),
      Regelbeispiel(muster("Siehe ⟦Anlagen 1 bis 3⟧.")),
      Regelbeispiel(muster("Die als Anlage beigefügte neue ⟦Satzung⟧ gilt.")),
      Regelbeispiel("## Begründung\n\nDie als Anlage beigefügte ⟦Satzung⟧ gilt (⟦Anlage 1⟧)."),
    ])

  static func muster(_ text: String) -> String {
    """
    ## Begründung

    \(text)

    ## Anlagen

    | Nr. | Titel | Datei | Status |
    |---|---|---|---|
    | 1 | Vereinbarung über die Begleitung | vereinbarung.pdf | wird nachgereicht |
    | 2 | Lageplan | plan.pdf | wird nachgereicht |
    """
  }

  package static let betrifft: Merkmale = [.anlagenverweis]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    // A heading that is misspelt or missing is told (BV-ST-002), and not the annexes besides.
    guard !kontext.anlagenverweise.isEmpty,
      !kontext.dokument.meint(ueberschrift: Vorlage.anlagen.name)
    else { return [] }
    let liste = kontext.dokument.abschnitt(Vorlage.anlagen)
    // A table that could not be read may have the entry.
    if let liste, kontext.dokument.hatTabellenfehler(in: liste) { return [] }
    let eintraege = kontext.anlagen
    let notiz = liste.map { [Note(span: $0.titelSpan, text: "Die Anlagenliste.")] } ?? []
    return kontext.anlagenverweise.compactMap { verweis in
      switch verweis {
      case .nummern(let nummern, let span):
        let fehlende = nummern.filter { nummer in
          !eintraege.contains { Self.gleich($0.nummer, nummer) }
        }
        guard !fehlende.isEmpty else { return nil }
        return befund(kontext.pfad, span, "Anlage \(aufgezaehlt(fehlende))", notiz)
      case .nomen(let nomen, let span):
        guard !eintraege.contains(where: { $0.heisst(nomen) }),
          !Anlageneintrag.nomina(nomen).isEmpty
        else { return nil }
        return befund(
          kontext.pfad, span, "Anlage „\(nomen)“", notiz, stufe: eintraege.isEmpty ? nil : .warnung)
      case .allgemein: return nil
      }
    }
  }

  /// „2“ also names „2a“, and „02“ is „2“.
  private static func gleich(_ eintrag: String, _ nummer: String) -> Bool {
    func zahl(_ text: String) -> Int? { Int(text.prefix { $0.isNumber }) }
    if eintrag == fold(nummer) { return true }
    guard let a = zahl(eintrag), let b = zahl(nummer), a == b else { return false }
    return eintrag.allSatisfy(\.isNumber) || nummer.allSatisfy(\.isNumber)
  }

  private func befund(
    _ pfad: String, _ span: Span, _ name: String, _ notizen: [Note], stufe: Stufe? = nil
  ) -> Finding {
    Self.blatt.befund(
      pfad, span, Self.satz(name), notizen: notizen,
      rat: [Fix("Bitte die Anlage in die Liste aufnehmen oder den Verweis berichtigen.")],
      stufe: stufe)
  }

  static func satz(_ name: String) -> String {
    "\(name) wird im Text genannt, fehlt aber in der Anlagenliste"
  }
}
