package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Eine Vereinbarung endet nicht vor ihrem Beginn, und die Arbeit, die der Projektstrukturplan nach
/// außen gibt, liegt in ihrer Laufzeit.
///
/// Packages are compared where the folder holds one agreement only: of several each covers a part.
/// Where the plan writes no day the one counts that is computed and shown. Pay in a year after the end, or
/// before the beginning, is asked about, but for a last bill.
package struct LaufzeitPasst: Dokumentregel {
  package static let blatt = Regelblatt(
    "VB-004", .warnung, "Die Laufzeit der Vereinbarung reicht für die vereinbarte Arbeit",
    warum: "Außerhalb der Laufzeit gibt es keinen Auftrag, keine Vergütung und keine Haftung.",
    stattdessen: "Die Laufzeit oder die Termine im Projektstrukturplan anpassen.",
    gut: [
      Vertragsbeispiel.mit(),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.12.2019", plan: plan("02.12.2019", "13.12.2019")),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.12.2018", plan: plan("02.12.2019", "13.12.2019", pt: "0"),
        verguetung: nur2018),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.10.2018", plan: plan("01.10.2018", "", pt: "20"),
        verguetung: nur2018),
    ],
    schlecht: [
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: 31.12.2018", verguetung: "| 5.000 € | ⟦15.000 €⟧ | 20.000 € |"),
      Vertragsbeispiel.mit("ende: 31.12.2019", "ende: ⟦30.06.2018⟧"),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: ⟦31.12.2018⟧", plan: plan("02.12.2019", "13.12.2019")),
      Vertragsbeispiel.mit(
        "beginn: 19.07.2018", "beginn: ⟦01.10.2018⟧", plan: plan("03.09.2018", "14.09.2018")),
      Vertragsbeispiel.mit(
        "ende: 31.12.2019", "ende: ⟦31.10.2018⟧", plan: plan("01.10.2018", "", pt: "30")),
    ])

  private static let nur2018 = "| 20.000 € | | 20.000 € |"

  private static func plan(_ von: String, _ bis: String, pt: String = "5") -> Beispieldatei {
    Planbeispiel.anlage(["1;Projekt", "1.1;AP;\(von);\(bis);;\(pt)", "1.2;AP"])
  }

  package static let betrifft: Merkmale = [.vereinbarung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vereinbarung else { return [] }
    let beginn = dokument[Vereinbarung.beginn]
    let ende = dokument[Vereinbarung.ende]
    if let beginn, let ende, ende < beginn {
      return [
        Self.blatt.befund(
          kontext.pfad, dokument.kopf.span(Vereinbarung.ende),
          "Ende der Vereinbarung \(ende.text) liegt vor ihrem Beginn \(beginn.text)",
          rat: [Fix("Bitte Beginn und Ende prüfen.")], stufe: .fehler)
      ]
    }
    let arbeit = arbeit(kontext, beginn, ende)
    return arbeit.isEmpty ? zahlungen(kontext, beginn, ende) : arbeit
  }

  /// Packages that lie outside.
  private func arbeit(
    _ kontext: Dokumentkontext, _ beginn: Datum?, _ ende: Datum?
  ) -> [Finding] {
    guard kontext.ordner.count(where: { $0.art == .vereinbarung }) == 1 else { return [] }
    let pakete = externe(kontext)
    var befunde: [Finding] = []
    if let beginn, let frueh = pakete.min(by: { $0.von < $1.von }), frueh.von < beginn {
      befunde.append(
        befund(
          kontext, Vereinbarung.beginn, frueh,
          "Vereinbarung beginnt am \(beginn.text), \(frueh.name) aber "
            + "\(frueh.termin.istBeginnErrechnet ? "errechnet " : "")am \(frueh.von.text)"))
    }
    if let ende, let spaet = pakete.max(by: { $0.bis < $1.bis }), ende < spaet.bis {
      befunde.append(
        befund(
          kontext, Vereinbarung.ende, spaet,
          "Vereinbarung endet am \(ende.text), \(spaet.name) aber "
            + "\(spaet.termin.istEndeErrechnet ? "errechnet " : "")am \(spaet.bis.text)"))
    }
    return befunde
  }

  /// Pay in a year in which there is no agreement, each year once.
  private func zahlungen(
    _ kontext: Dokumentkontext, _ beginn: Datum?, _ ende: Datum?
  ) -> [Finding] {
    guard let tabelle = kontext.dokument.abschnitt(Vereinbarung.verguetung)?.tabelle else {
      return []
    }
    let gezahlt = tabelle.jahre.indices.map { stelle in
      tabelle.zeilen.filter { !$0.istSummenzeile(Verguetungszeile.position) }
        .compactMap { zeile -> Geldzelle? in
          guard zeile.jahreswerte.indices.contains(stelle) else { return nil }
          let eintrag = zeile.jahreswerte[stelle]
          return Betrag.aus(eintrag).map { Geldzelle(betrag: $0, span: eintrag.span) }
        }
    }
    let gesamt = gezahlt.joined().reduce(0) { $0 &+ $1.betrag.cent }
    return tabelle.jahre.indices.compactMap { stelle in
      let jahr = tabelle.jahre[stelle]
      let istDanach = ende.map { jahr.jahr > $0.jahr } ?? false
      let istDavor = !jahr.undSpaeter && beginn.map { jahr.jahr < $0.jahr } ?? false
      let summe = gezahlt[stelle].reduce(0) { $0 &+ $1.betrag.cent }
      // A tenth, a year later, is the last bill.
      let istSchlussrechnung =
        ende.map { jahr.jahr == $0.jahr + 1 } ?? false && summe <= gesamt / 10
      guard istDanach && !istSchlussrechnung || istDavor,
        let zelle = gezahlt[stelle].first(where: { $0.betrag > .null })
      else { return nil }
      let feld = istDanach ? Vereinbarung.ende : Vereinbarung.beginn
      let grenze = (istDanach ? ende : beginn)?.text ?? ""
      return Self.blatt.befund(
        kontext.pfad, zelle.span,
        "Vergütung steht unter \(jahr.text), die Vereinbarung "
          + (istDanach ? "endet am \(grenze)" : "beginnt am \(grenze)"),
        weil: "Eine Schlussrechnung kann später kommen; sonst stimmt eines von beiden nicht.",
        notizen: [Note(span: kontext.dokument.kopf.span(feld), text: "Die Laufzeit.")],
        rat: [Fix("Bitte die Laufzeit und die Jahre der Vergütung vergleichen.")], stufe: .hinweis)
    }
  }

  private struct Paket {
    let pfad: String
    let name: String
    let span: Span
    let von: Datum
    let bis: Datum
    let termin: Plantermin
  }

  /// Packages with external days and two dates.
  private func externe(_ kontext: Dokumentkontext) -> [Paket] {
    kontext.ordner.filter { $0.art == .projektstrukturplan }.flatMap { dokument -> [Paket] in
      guard let plan = kontext.strukturplan(dokument) else { return [] }
      return zip(plan.elemente, kontext.plantermine(dokument)).compactMap { element, termin in
        guard element.istBlatt, let pt = element.zeile[Strukturelement.ptExtern], pt.wert > 0,
          let von = termin.beginn, let bis = termin.ende
        else { return nil }
        return Paket(
          pfad: dokument.pfad, name: element.zeile.text(Strukturelement.code),
          span: element.zeile.span(Strukturelement.code), von: von, bis: bis, termin: termin)
      }
    }
  }

  private func befund(
    _ kontext: Dokumentkontext, _ feld: Feld<Datum>, _ paket: Paket, _ satz: String
  ) -> Finding {
    Self.blatt.befund(
      kontext.pfad, kontext.dokument.kopf.span(feld), satz,
      weil: "Für \(paket.name) sind externe Personentage geplant.",
      notizen: [Note(path: paket.pfad, span: paket.span, text: "Das Arbeitspaket.")],
      rat: [Fix("Bitte die Laufzeit oder die Termine im Projektstrukturplan anpassen.")])
  }
}
