package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Eine Anlage, die nachgereicht wird, ist vor der Ladungsfrist der ersten Sitzung da.
///
/// Counted from the date of the build; also after the session.
package struct NachgereichteAnlageRechtzeitig: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-AN-004", .warnung, "Eine nachgereichte Anlage kommt rechtzeitig vor der Sitzung",
    warum:
      "Die Mitglieder sollen die Unterlagen in der Regel zu Beginn der Ladungsfrist haben, die in "
      + "mandant.yml steht („ladungsfrist-tage“).",
    stattdessen: "Die Anlage beilegen und den Status auf „liegt bei“ ändern.",
    quelle: "Main-Tauber-Kreis: „werden nachgereicht“; in Baden-Württemberg GemO § 34 Abs. 1; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("wird nachgereicht"), baudatum: "12.06.2018"),
      Regelbeispiel(muster(""), dazu: [plan], baudatum: "19.06.2018"),
    ],
    schlecht: [
      Regelbeispiel(muster("⟦wird nachgereicht⟧"), baudatum: "19.06.2018"),
      Regelbeispiel(muster("⟦werden nachgereicht⟧"), baudatum: "13.06.2018"),
      Regelbeispiel(muster("⟦wird nachgereicht⟧"), baudatum: "01.09.2018"),
    ])

  private static let plan = Beispieldatei.datei("Content/vorlagen/139-beispiel/plan.pdf", "")

  private static func muster(_ status: String) -> String {
    """
    ## Begründung

    Der Lageplan liegt bei.

    ## Anlagen

    | Titel | Datei | Status |
    |---|---|---|
    | Lageplan | plan.pdf | \(status) |
    """
  }

  package static let betrifft: Merkmale = [.anlagenliste]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let offene =
      kontext.dokument.art == .vorlage
      ? kontext.dokument.zeilen(Vorlage.anlagen).filter { $0[Anlage.status] == .nachgereicht } : []
    guard !offene.isEmpty, let station = kontext.beratungen.first(where: { $0.datum != nil }),
      let sitzung = station.datum?.von,
      kontext.register.baudatum.tage(bis: sitzung) <= kontext.mandant.ladungsfristTage
    else { return [] }
    return offene.map { zeile in
      Self.blatt.befund(
        kontext.pfad, zeile.span(Anlage.status), Self.satz(zeile.text(Anlage.titel), sitzung),
        notizen: [Note(span: station.datumSpan, text: "Die erste Sitzung.")],
        rat: [Fix("Bitte die Anlage beilegen und den Status ändern.")])
    }
  }

  static func satz(_ titel: String, _ sitzung: Datum) -> String {
    "Anlage „\(gekuerzt(titel))“ wird nachgereicht, die erste Sitzung ist am \(sitzung.text)"
  }
}
