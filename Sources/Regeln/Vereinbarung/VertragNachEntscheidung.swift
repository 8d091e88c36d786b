package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Eine Vereinbarung beginnt und wird unterzeichnet nach der Entscheidung, von jemandem, der dafür
/// eingetragen ist.
///
/// With a Gremienvorbehalt it may be signed before. Who may sign stands in `mandant.yml` under
/// `vertretung`; an empty list says nothing.
package struct VertragNachEntscheidung: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-003", .warnung, "Eine Vereinbarung gilt erst nach der Entscheidung",
    warum:
      "Vorher ist die Verwaltung nicht beauftragt, und der Landkreis oder die Gemeinde wäre schon "
      + "gebunden.",
    stattdessen:
      "Beginn und Unterschrift nach den Beschluss legen, oder einen Gremienvorbehalt aufnehmen.",
    quelle: "Hauptsatzung; in Baden-Württemberg bitte LKrO § 44, GemO § 54 prüfen; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Vertragsbeispiel.mit(),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019",
        "ende: 31.12.2019\nunterzeichnet-am: 01.07.2018\ngremienvorbehalt: Kreistag"),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "auftraggeber-vertreten-durch: Anna Muster, Landrätin",
        mandant: "vertretung:\n  - Anna Muster, Landrätin"),
    ],
    schlecht: [
      Vertragsbeispiel.mit("beginn: 19.07.2018", "beginn: ⟦01.07.2018⟧"),
      Vertragsbeispiel.mit("ende: 31.12.2019", "unterzeichnet-am: ⟦01.07.2018⟧"),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "auftraggeber-vertreten-durch: ⟦Bernd Beispiel⟧",
        mandant: "vertretung:\n  - Anna Muster, Landrätin"),
    ])

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.dokument.art == .vereinbarung else { return [] }
    return termine(kontext) + zeichner(kontext)
  }

  private func termine(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard let vorlage = kontext.vorlageDerAnlage, let station = kontext.entscheidung(vorlage),
      let tag = station.datum?.von
    else { return [] }
    let notiz = Note(path: vorlage.pfad, span: station.datumSpan, text: "Der Tag der Entscheidung.")
    var befunde: [Finding] = []
    if let beginn = dokument[Vereinbarung.beginn], beginn < tag {
      befunde.append(
        Self.blatt.befund(
          kontext.pfad, dokument.kopf.span(Vereinbarung.beginn),
          "Vertragsbeginn \(beginn.text) liegt vor der Entscheidung am \(tag.text)",
          notizen: [notiz], rat: [Fix("Bitte den Beginn der Vereinbarung prüfen.")]))
    }
    if let unterschrift = dokument[Vereinbarung.unterzeichnetAm], unterschrift < tag,
      !dokument.kopf.istAngegeben(Vereinbarung.gremienvorbehalt.schluessel)
    {
      befunde.append(
        Self.blatt.befund(
          kontext.pfad, dokument.kopf.span(Vereinbarung.unterzeichnetAm),
          "Unterschrift am \(unterschrift.text) liegt vor der Entscheidung am \(tag.text)",
          notizen: [notiz],
          rat: [Fix("Bitte das Datum prüfen oder einen Gremienvorbehalt aufnehmen.")]))
    }
    return befunde
  }

  private func zeichner(_ kontext: Dokumentkontext) -> [Finding] {
    let berechtigte = kontext.mandant.vertretung
    guard !berechtigte.isEmpty, let name = kontext.dokument[Vereinbarung.auftraggeberVertreten],
      !berechtigte.contains(where: { Self.istSelbePerson($0, name) })
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, kontext.dokument.kopf.span(Vereinbarung.auftraggeberVertreten),
        "\(name) steht in mandant.yml nicht unter „vertretung“",
        weil: "Wer den Landkreis oder die Gemeinde vertritt, legen Gesetz und Hauptsatzung fest.",
        rat: [Fix("Bitte prüfen, wer die Vereinbarung unterzeichnet.")])
    ]
  }

  /// „Anna Muster, Landrätin“ and „Landrätin Anna Muster“: the name before the comma stands in the other.
  private static func istSelbePerson(_ a: String, _ b: String) -> Bool {
    func name(_ text: String) -> String { fold(String(text.prefix { $0 != "," })) }
    return fold(b).contains(name(a)) || fold(a).contains(name(b))
  }
}
