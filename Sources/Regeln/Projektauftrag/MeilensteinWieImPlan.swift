package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: Ein Meilenstein des Projektauftrags steht im Projektstrukturplan, mit demselben Tag.
///
/// Compared is where the row names a PSP code; a month, a quarter or an open date only if the element's end
/// lies outside. Where the plan writes no day the one counts that is computed and shown; a plan of which
/// nothing can be computed is told by PSP-020.
package struct MeilensteinWieImPlan: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-009", .warnung, "Ein Meilenstein steht im Projektstrukturplan, mit demselben Tag",
    warum:
      "Wer den Auftrag liest, rechnet mit diesem Tag; wer nach dem Plan arbeitet, mit dem anderen.",
    stattdessen: "PSP-Code und Termin in beiden Anlagen angleichen.",
    quelle: "DIN 69901-5, Meilenstein",
    gut: [
      beispiel("1.1", "26.10.2018"), beispiel("1.1", "10.2018"), beispiel("", "01.11.2018"),
      beispiel("1.1", "offen"), rechnet("05.10.2018"),
      rechnet("26.10.2018", nichtNach: "26.10.2018"),
    ],
    schlecht: [
      beispiel("⟦1.7⟧", "26.10.2018"), beispiel("1.1", "⟦29.10.2018⟧"),
      beispiel("1.1", "⟦09.2018⟧"), rechnet("⟦26.10.2018⟧"),
    ])

  /// The plan says when it begins and how long it takes: until 05.10.2018, with a holiday.
  private static func rechnet(_ termin: String, nichtNach: String = "") -> Regelbeispiel {
    Planbeispiel.roh(
      "| Code | Element | Art | Verantwortlich | Beginn | Dauer | Nicht nach | Ergebnis |\n"
        + "|---|---|---|---|---|---|---|---|\n| 1 | Bau | Projekt | | | | | |\n"
        + "| 1.1 | Plan | Arbeitspaket | Amt | 01.10.2018 | 4 | \(nichtNach) | Bericht |",
      dazu: [auftrag("1.1", termin)])
  }

  private static func auftrag(_ code: String, _ termin: String) -> Beispieldatei {
    .anlage(
      "projektauftrag",
      Projektbeispiel.auftrag
        + "## Meilensteine\n\n| Nr. | Meilenstein | Termin | PSP |\n|---|---|---|---|\n"
        + "| M1 | Entwurf | \(termin) | \(code) |\n")
  }

  private static func beispiel(_ code: String, _ termin: String) -> Regelbeispiel {
    Planbeispiel.plan(
      ["1;P", "1.1;AP;01.10.2018;26.10.2018", "1.2;AP;29.10.2018;30.11.2018;;;1.1"],
      dazu: [auftrag(code, termin)])
  }

  package static let betrifft: Merkmale = [.projektauftrag]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .projektauftrag else { return [] }
    let zeilen = dokument.zeilen(Projektauftrag.meilensteine).filter {
      $0[Meilensteinzeile.psp] != nil
    }
    guard !zeilen.isEmpty,
      let plan = kontext.ordner.lazy.filter({ $0.art == .projektstrukturplan }).first(where: {
        $0.projektauftrag(in: kontext.ordner)?.pfad == dokument.pfad
      }), let struktur = kontext.strukturplan(plan)
    else { return [] }
    let laufzeit = dokument.laufzeit
    let termine = kontext.plantermine(plan)
    let istZuBerechnen = PlanIstZuBerechnen.hindernis(struktur, dokument) == nil
    return zeilen.compactMap { zeile in
      guard let code = zeile[Meilensteinzeile.psp] else { return nil }
      let name = zeile.text(Meilensteinzeile.meilenstein)
      guard let stelle = struktur.nummern[code] else {
        return Self.blatt.befund(
          kontext.pfad, zeile.span(Meilensteinzeile.psp),
          "PSP-Code \(code) des Meilensteins „\(name)“ gibt es im Projektstrukturplan nicht",
          rat: [Fix("Bitte den Code aus dem Projektstrukturplan übernehmen.")])
      }
      let element = struktur.elemente[stelle]
      guard let termin = zeile[Meilensteinzeile.termin], let ende = termine[stelle].ende,
        istZuBerechnen || !termine[stelle].istEndeErrechnet, !Self.passt(termin, ende),
        !Self.haelt(termin, ende, element.zeile, termine[stelle]),
        // A day outside the project is told by PA-005.
        termin.zeitraum?.bis ?? .erstes >= laufzeit?.beginn ?? .erstes,
        termin.zeitraum?.von ?? .letztes <= laufzeit?.ende ?? .letztes
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Meilensteinzeile.termin),
        "Meilenstein „\(name)“: \(zeile.text(Meilensteinzeile.termin)) im Projektauftrag, "
          + (termine[stelle].istEndeErrechnet ? "errechnet \(ende.text)" : ende.text)
          + " im Projektstrukturplan",
        notizen: [Note(path: plan.pfad, span: element.codeSpan, text: "Element \(code) im Plan.")],
        rat: [Fix("Bitte einen der beiden Termine berichtigen.")])
    }
  }

  /// What is computed is the earliest day; a plan may set the milestone's as „Nicht nach“.
  private static func haelt(
    _ termin: Terminangabe, _ ende: Datum, _ zeile: Datensatz, _ plantermin: Plantermin
  ) -> Bool {
    guard plantermin.istEndeErrechnet, let grenze = zeile[Strukturelement.nichtNach] else {
      return false
    }
    return ende <= grenze && passt(termin, grenze)
  }

  private static func passt(_ termin: Terminangabe, _ ende: Datum) -> Bool {
    guard let zeitraum = termin.zeitraum else { return true }
    return switch termin.art {
    case .ab: ende >= zeitraum.von
    case .nach: ende > zeitraum.von
    case .bis: ende <= zeitraum.bis
    case .am, .monat, .quartal, .jahr: zeitraum.contains(ende)
    case .offen: true
    }
  }
}
