package import Diagnostics
import Fachmodell
import Kalender
import Terminplan

/// Prüft: Ein Meilenstein des Projektauftrags steht im Projektstrukturplan, mit demselben Tag.
///
/// Compared is where the row names a PSP code; a month, a quarter or an open date only if the element's end
/// lies outside.
package struct MeilensteinWieImPlan: Dokumentregel {
  package static let blatt = Regelblatt(
    "PA-009", .warnung, "Ein Meilenstein steht im Projektstrukturplan, mit demselben Tag",
    warum:
      "Wer den Auftrag liest, rechnet mit diesem Tag; wer nach dem Plan arbeitet, mit dem anderen.",
    stattdessen: "PSP-Code und Termin in beiden Anlagen angleichen.",
    quelle: "DIN 69901-5, Meilenstein",
    gut: [
      beispiel("1.1", "26.10.2018"), beispiel("1.1", "10.2018"), beispiel("", "01.11.2018"),
      beispiel("1.1", "offen"),
    ],
    schlecht: [
      beispiel("⟦1.7⟧", "26.10.2018"), beispiel("1.1", "⟦29.10.2018⟧"),
      beispiel("1.1", "⟦09.2018⟧"),
    ])

  private static func beispiel(_ code: String, _ termin: String) -> Regelbeispiel {
    Planbeispiel.plan(
      ["1;P", "1.1;AP;01.10.2018;26.10.2018", "1.2;AP;29.10.2018;30.11.2018;;;1.1"],
      dazu: [
        .anlage(
          "projektauftrag",
          Projektbeispiel.auftrag
            + "## Meilensteine\n\n| Nr. | Meilenstein | Termin | PSP |\n|---|---|---|---|\n"
            + "| M1 | Entwurf | \(termin) | \(code) |\n")
      ])
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
      guard let termin = zeile[Meilensteinzeile.termin], let ende = element.ende,
        !Self.passt(termin, ende),
        // A day outside the project is told by PA-005.
        termin.zeitraum?.bis ?? .erstes >= laufzeit?.beginn ?? .erstes,
        termin.zeitraum?.von ?? .letztes <= laufzeit?.ende ?? .letztes
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, zeile.span(Meilensteinzeile.termin),
        "Meilenstein „\(name)“: \(zeile.text(Meilensteinzeile.termin)) im Projektauftrag, "
          + "\(ende.text) im Projektstrukturplan",
        notizen: [Note(path: plan.pfad, span: element.codeSpan, text: "Element \(code) im Plan.")],
        rat: [Fix("Bitte einen der beiden Termine berichtigen.")])
    }
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
