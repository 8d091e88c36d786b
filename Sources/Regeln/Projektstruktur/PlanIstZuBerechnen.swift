package import Diagnostics
import Fachmodell
import Kalender
import SourceText
import Terminplan

/// Prüft: Aus dem Plan lassen sich Termine berechnen, und aus jedem seiner Arbeitspakete.
///
/// For that one work package at least has to name a day, a duration or days of work, and somebody a day on
/// which it begins. One that names nothing beside others that do counts as one day, which nobody wrote. What stands there and cannot be read is told by BV-ST-003.
package struct PlanIstZuBerechnen: Dokumentregel {
  package static let blatt = Regelblatt(
    "PSP-020", .hinweis, "Aus dem Plan lassen sich Termine berechnen",
    warum: "Ohne Termin, Dauer oder Personentage gibt es keine Balken, keinen kritischen Pfad und "
      + "keine Auslastung.",
    stattdessen: "Bei den Arbeitspaketen „Beginn“ und „Ende“, „Dauer“ oder „PT intern“ eintragen, "
      + "und den Beginn des Projekts im Projektauftrag.",
    quelle: "DIN 69900",
    gut: [
      Planbeispiel.plan(["1;P", "1.1;AP;01.10.2018;05.10.2018", "1.2;AP;08.10.2018"]),
      Planbeispiel.plan(["1;P;01.10.2018", "1.1;AP;;;5", "1.2;AP;;;;2;1.1"]),
      Planbeispiel.plan(["1;P", "1.1;AP;;;2", "1.2;M;;05.10.2018"]),
    ],
    schlecht: [
      Planbeispiel.plan(["⟦1⟧;P", "1.1;AP", "1.2;AP;;;;;1.1"]),
      Planbeispiel.plan(["⟦1⟧;P", "1.1;AP;;;5", "1.2;AP;;;;;1.1"]),
      Planbeispiel.plan(["1;P;01.10.2018", "1.1;AP;;;5", "⟦1.2⟧;AP;;;;;1.1", "1.3;M;;;;;1.2"]),
      Planbeispiel.plan(["1;P", "⟦1.1⟧;AP", "1.2;M;;05.10.2018"]),
    ])

  package static let betrifft: Merkmale = [.strukturplan]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let plan = kontext.strukturplan, let erstes = plan.elemente.first else { return [] }
    switch Self.hindernis(plan, kontext.projektauftrag) {
    case .nichtsGenannt:
      return [
        befund(
          kontext, erstes, "kein Arbeitspaket nennt Termin, Dauer oder Personentage",
          "Bitte bei den Arbeitspaketen Beginn und Ende, Dauer oder Personentage eintragen.")
      ]
    case .keinTag:
      return [
        befund(
          kontext, erstes, "weder Plan noch Projektauftrag nennen einen Tag",
          "Bitte den Beginn des Projekts eintragen, hier oder im Projektauftrag.")
      ]
    case nil: return pakete(kontext, plan)
    }
  }

  /// Why no dates can be computed.
  enum Hindernis { case nichtsGenannt, keinTag }

  static func hindernis(_ plan: Strukturplan, _ auftrag: Dokument?) -> Hindernis? {
    func nennt<Inhalt>(_ feld: Feld<Inhalt>) -> Bool {
      plan.tabelle.hatSpalte(feld)
        && plan.elemente.contains { $0.istBlatt && !$0.zeile.text(feld).isEmpty }
    }
    func nenntTag(_ feld: Feld<Datum>) -> Bool {
      plan.tabelle.hatSpalte(feld) && plan.elemente.contains { !$0.zeile.text(feld).isEmpty }
    }
    guard
      nennt(Strukturelement.beginn) || nennt(Strukturelement.ende) || nennt(Strukturelement.dauer)
        || nennt(Strukturelement.ptIntern) || nennt(Strukturelement.ptExtern)
    else { return .nichtsGenannt }
    let laufzeit = auftrag?.laufzeit
    guard
      laufzeit?.beginn != nil || laufzeit?.ende != nil || nenntTag(Strukturelement.beginn)
        || nenntTag(Strukturelement.ende) || nenntTag(Strukturelement.nichtVor)
        || nenntTag(Strukturelement.nichtNach)
    else { return .keinTag }
    return nil
  }

  /// Packages that name nothing beside others that do.
  private func pakete(_ kontext: Dokumentkontext, _ plan: Strukturplan) -> [Finding] {
    plan.elemente.indices.compactMap { index in
      let element = plan.elemente[index]
      // A code given twice is told by PSP-001.
      guard element.istBlatt, plan.nummern[element.code] == index, Self.istLeer(element) else {
        return nil
      }
      return Self.blatt.befund(
        kontext.pfad, element.codeSpan,
        "\(element.code) nennt weder Termin noch Dauer noch Personentage, gerechnet wird mit einem Tag",
        rat: [Fix("Bitte Beginn und Ende, Dauer oder Personentage eintragen.")])
    }
  }

  /// What is written and cannot be read is no empty cell.
  private static func istLeer(_ element: Strukturplan.Element) -> Bool {
    guard element.art == .arbeitspaket else { return false }
    let zeile = element.zeile
    func fehlt<Inhalt>(_ feld: Feld<Inhalt>) -> Bool { zeile.text(feld).isEmpty }
    return fehlt(Strukturelement.beginn) && fehlt(Strukturelement.ende)
      && fehlt(Strukturelement.dauer) && fehlt(Strukturelement.ptIntern)
      && fehlt(Strukturelement.ptExtern)
  }

  private func befund(
    _ kontext: Dokumentkontext, _ element: Strukturplan.Element, _ grund: String, _ rat: String
  ) -> Finding {
    Self.blatt.befund(
      kontext.pfad, element.codeSpan, "Termine lassen sich nicht berechnen, \(grund)",
      rat: [Fix(rat)])
  }
}
