package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Ein Element liegt in der Zeit des Elements darüber, das selbst Termine hat, sonst in der Laufzeit
/// des Projektauftrags.
///
/// Where a part has no end of its own the computed one counts, once for each element above; that the end of
/// the whole project cannot be kept is told by PSP-018.
package struct TermineInDerLaufzeit: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-011", .fehler, "Ein Element liegt in der Zeit des Elements darüber",
    warum: "Ein Teil kann nicht vor dem Ganzen beginnen und nicht nach ihm enden.",
    stattdessen: "Den Termin berichtigen, oder die Laufzeit darüber ändern.",
    gut: [
      Planbeispiel.plan(
        ["1;P", "1.1;TA;03.09.2018;28.09.2018", "1.1.1;AP;03.09.2018;28.09.2018", "1.1.2;AP"],
        dazu: [.anlage("projektauftrag", Projektbeispiel.auftrag)]),
      Planbeispiel.plan(["1;P", "1.1;AP;03.09.2001;28.09.2040", "1.2;AP"]),
      Planbeispiel.plan(["1;P", "1.1;TA;03.09.2018;14.09.2018", "1.1.1;AP;;;10", "1.1.2;AP;;;3"]),
    ],
    schlecht: [
      Planbeispiel.plan(
        ["1;P", "1.1;AP;03.09.2018;⟦03.01.2020⟧", "1.2;M;;⟦31.08.2018⟧"],
        dazu: [.anlage("projektauftrag", Projektbeispiel.auftrag)]),
      Planbeispiel.plan([
        "1;P", "1.1;TA;03.09.2018;28.09.2018", "1.1.1;AP;⟦31.08.2018⟧;⟦01.10.2018⟧", "1.1.2;AP",
      ]),
      Planbeispiel.plan([
        "1;P", "1.1;TA;03.09.2018;28.09.2018", "1.1.1;AP;⟦01.10.2018⟧;05.10.2018", "1.1.2;AP",
      ]),
      Planbeispiel.plan([
        "1;P", "1.1;TA;03.09.2018;⟦14.09.2018⟧", "1.1.1;AP;;;10", "1.1.2;AP;;;3;;1.1.1", "1.2;M",
      ]),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan else { return [] }
    return geschrieben(kontext, plan) + errechnet(kontext, plan)
  }

  private func geschrieben(_ kontext: Dokumentkontext, _ plan: Strukturplan) -> [Finding] {
    // A time that ends before it begins is told once, where it stands.
    let auftrag = kontext.projektauftrag.flatMap { $0.laufzeit == nil ? nil : $0 }
    return Self.ausserhalb(plan, auftrag).flatMap { index -> [Finding] in
      let zeile = plan.elemente[index].zeile
      let anfang =
        plan.vorfahre(index, mit: Strukturelement.beginn).map {
          Grenze(plan.elemente[$0.0], $0.1, Strukturelement.beginn)
        }
        ?? auftrag.flatMap { Grenze($0, Projektauftrag.beginn) }
      let schluss =
        plan.vorfahre(index, mit: Strukturelement.ende).map {
          Grenze(plan.elemente[$0.0], $0.1, Strukturelement.ende)
        }
        ?? auftrag.flatMap { Grenze($0, Projektauftrag.ende) }
      // Where all of it lies beyond the same end of the time, that is one thing and told once.
      var bisher: Datum?
      return [Strukturelement.beginn, Strukturelement.ende].compactMap { feld -> Finding? in
        guard let tag = zeile[feld] else { return nil }
        // A milestone with one day twice is told once.
        if feld.schluessel == Strukturelement.ende.schluessel, zeile[Strukturelement.beginn] == tag
        {
          return nil
        }
        if let anfang, tag < anfang.tag {
          if let bisher, bisher < anfang.tag { return nil }
          bisher = tag
          return befund(kontext, plan.elemente[index].code, zeile.span(feld), tag, anfang)
        }
        if let schluss, tag > schluss.tag {
          if let bisher, bisher > schluss.tag { return nil }
          bisher = tag
          return befund(kontext, plan.elemente[index].code, zeile.span(feld), tag, schluss)
        }
        return nil
      }
    }
  }

  /// Elements with a date outside of the time above them, in their order: as nearly always none, and nobody needs
  /// to see where that time is written.
  private static func ausserhalb(_ plan: Strukturplan, _ auftrag: Dokument?) -> [Int] {
    let projekt = Zeit(auftrag?[Projektauftrag.beginn], auftrag?[Projektauftrag.ende])
    // The time of each element for its parts; those above come first.
    var zeiten = [Zeit](repeating: projekt, count: plan.elemente.count)
    var ausserhalb: [Int] = []
    for index in plan.vonUnten.reversed() {
      let element = plan.elemente[index]
      let oben = element.eltern.map { zeiten[$0] } ?? projekt
      // What has no dates at all has none of its own either.
      guard element.beginn != nil || element.ende != nil else {
        zeiten[index] = oben
        continue
      }
      let (beginn, ende) = (
        element.zeile[Strukturelement.beginn], element.zeile[Strukturelement.ende]
      )
      if !oben.enthaelt(beginn) || !oben.enthaelt(ende) { ausserhalb.append(index) }
      zeiten[index] = Zeit(beginn ?? oben.beginn, ende ?? oben.ende)
    }
    return ausserhalb.sorted()
  }

  private struct Zeit {
    let beginn: Datum?
    let ende: Datum?

    init(_ beginn: Datum?, _ ende: Datum?) {
      self.beginn = beginn
      self.ende = ende
    }

    func enthaelt(_ tag: Datum?) -> Bool {
      guard let tag else { return true }
      if let beginn, tag < beginn { return false }
      if let ende, tag > ende { return false }
      return true
    }
  }

  /// Elements that end before the last of their parts can, so far as nobody wrote the end of that part.
  private func errechnet(_ kontext: Dokumentkontext, _ plan: Strukturplan) -> [Finding] {
    let termine = kontext.plantermine(kontext.dokument)
    let wurzel = plan.wurzel
    var letzte: [Int: Int] = [:]
    for (index, termin) in termine.enumerated()
    where termin.istEndeErrechnet && plan.elemente[index].istBlatt {
      guard let (oben, grenze) = plan.vorfahre(index, mit: Strukturelement.ende), oben != wurzel,
        let ende = termin.ende, ende > grenze,
        // A written beginning that lies outside is told already.
        termin.istBeginnErrechnet || termin.beginn.map({ $0 <= grenze }) ?? true
      else { continue }
      if let bisher = letzte[oben], let spaetestes = termine[bisher].ende, spaetestes >= ende {
        continue
      }
      letzte[oben] = index
    }
    return letzte.sorted { $0.key < $1.key }.compactMap { oben, index -> Finding? in
      guard let ende = termine[index].ende,
        let grenze = plan.elemente[oben].zeile[Strukturelement.ende]
      else { return nil }
      let teil = plan.elemente[index]
      return Self.blatt.befund(
        kontext.pfad, plan.elemente[oben].zeile.span(Strukturelement.ende),
        "\(plan.elemente[oben].code) endet am \(grenze.text), \(teil.code) errechnet erst am "
          + ende.text,
        notizen: [Note(span: teil.codeSpan, text: "Das Element, das länger dauert.")],
        rat: [Fix("Bitte das Ende verschieben oder die Teile kürzen.")], stufe: .warnung)
    }
  }

  /// Where the time begins or ends in which an element has to lie.
  private struct Grenze {
    let tag: Datum
    /// Its code; `nil` for the project.
    let element: String?
    let pfad: String?
    let span: Span

    init(_ element: Strukturplan.Element, _ tag: Datum, _ feld: Feld<Datum>) {
      self.tag = tag
      self.element = element.code
      pfad = nil
      span = element.zeile.span(feld)
    }

    init?(_ auftrag: Dokument, _ feld: Feld<Datum>) {
      guard let tag = auftrag[feld] else { return nil }
      self.tag = tag
      element = nil
      pfad = auftrag.pfad
      span = auftrag.kopf.span(feld)
    }

    var name: String { element.map { "von \($0)" } ?? "des Projekts" }
  }

  private func befund(
    _ kontext: Dokumentkontext, _ code: String, _ span: Span, _ tag: Datum, _ grenze: Grenze
  ) -> Finding {
    let wo = tag < grenze.tag ? "vor dem Beginn" : "nach dem Ende"
    return Self.blatt.befund(
      kontext.pfad, span, "\(code): \(tag.text) liegt \(wo) \(grenze.name) (\(grenze.tag.text))",
      notizen: [Note(path: grenze.pfad, span: grenze.span, text: "Die Grenze.")],
      rat: [Fix("Bitte den Termin oder die Laufzeit darüber prüfen.")])
  }
}
