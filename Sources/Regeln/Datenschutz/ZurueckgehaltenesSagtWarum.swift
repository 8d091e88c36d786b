package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: ob ein Dokument veröffentlicht wird, und sagt sonst, welche Stelle das verhindert.
///
/// Warum: wer es auf der Website sucht, soll den Grund erfahren. What cannot be read, or is missing,
/// is told by other rules. DS-003 des Katalogs (Freigabe) ist ein Fall davon.
/// Quelle: GemO §§ 35, 41b Abs. 2, LKrO §§ 30, 36a.
package struct ZurueckgehaltenesSagtWarum: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-003", .hinweis, "Was nicht veröffentlicht wird, ist mit Absicht zurückgehalten",
    warum: "Unterlagen einer öffentlichen Sitzung dürfen erst veröffentlicht werden, wenn die "
      + "Mitglieder sie haben, nichtöffentliche gar nicht. Im Zweifel bleibt ein Dokument im Haus.",
    stattdessen: "Bitte die genannte Stelle ändern, wenn es auf die Website soll: den "
      + "Sperrvermerk, „freigabe-ab“ oder den Status der Stationen. Sonst ist nichts zu tun.",
    quelle: "In Baden-Württemberg GemO §§ 35, 41b Abs. 2, LKrO §§ 30, 36a; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel("freigabe-ab: 12.06.2018\n" + folge("nichtöffentlich")),
      Regelbeispiel(folge("öffentlich")), Regelbeispiel("sperrvermerk: nein"),
      Regelbeispiel(nurAusschuss, dazu: [nichtoeffentlicher]),
    ],
    schlecht: [
      Regelbeispiel(folge("⟦nichtöffentlich⟧")),
      Regelbeispiel(folge("⟦nichtöffentlich⟧"), dazu: [nichtoeffentlicher]),
      Regelbeispiel(folge("⟦nichtöffentlich⟧", "nichtöffentlich")),
      Regelbeispiel("sperrvermerk: ⟦ja⟧"), Regelbeispiel("sperrvermerk: ⟦offen⟧"),
      Regelbeispiel(
        "## Anlagen\n\n| Titel | Datei | Status | Öffentlich |\n|---|---|---|---|\n"
          + "| Plan | plan.pdf | wird nachgereicht | nein |\n"
          + "| ⟦Gutachten⟧ | x.pdf | wird nachgereicht | <!-- nein --> |"),
      Regelbeispiel("sperrvermerk: ⟦<!-- ja -->⟧"), Regelbeispiel("freigabe-ab: ⟦01.08.2018⟧"),
    ])

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard case .nicht(let grund) = dokument.oeffentlichkeit(am: kontext.register.baudatum) else {
      return Self.anlagen(dokument)
    }
    switch grund {
    case .sperrvermerk: return Self.gesperrt(dokument).map { [$0] } ?? []
    case .freigabeSpaeter(let datum): return Self.spaeter(dokument, datum).map { [$0] } ?? []
    case .keineOeffentlicheStation: return Self.geschlossen(kontext).map { [$0] } ?? []
    case .nichtoeffentlichVorOeffentlich:
      return kontext.beratungen.prefix(1).map { erste in
        let istUeblich = kontext.register.gremien.tagtNichtoeffentlich(erste.gremium)
        return Self.befund(
          dokument, erste.zeile.span(Station.status),
          istUeblich
            ? "\(erste.gremiumText) tagt nichtöffentlich, und „freigabe-ab“ fehlt"
            : "zuerst nichtöffentlich beraten, ohne „freigabe-ab“",
          "Bitte im Kopf „freigabe-ab: TT.MM.JJJJ“ ergänzen, wenn sie veröffentlicht werden soll.")
      }
    case .vorlageNichtOeffentlich, .anlageNichtOeffentlich, .unlesbar: return []
    }
  }

  private static func anlagen(_ dokument: Dokument) -> [Finding] {
    guard dokument.art == .vorlage else { return [] }
    return dokument.zeilen(Vorlage.anlagen).filter { dokument.istNurAnmerkung(anlage: $0) }.map {
      blatt.befund(
        dokument.pfad, $0.span(Anlage.titel),
        "Anlage wird nicht veröffentlicht: in „Öffentlich“ steht nur eine Anmerkung",
        weil:
          "Was zwischen „<!--“ und „-->“ steht, zählt nicht als Wert; vorsichtshalber bleibt die "
          + "Anlage im Haus.",
        rat: [Fix("Bitte „ja“ oder „nein“ ohne „<!--“ und „-->“ schreiben.")], stufe: .warnung)
    }
  }

  private static func gesperrt(_ dokument: Dokument) -> Finding? {
    guard let sperre = dokument.kopf.eintrag(Allgemein.sperrvermerk) else { return nil }
    switch sperre.wert {
    case .jaNein: return befund(dokument, sperre.span, "Sperrvermerk „\(sperre.text)“")
    case .leer where dokument.istNurAnmerkung(sperre):
      return nurAnmerkung(dokument, sperre, "sperrvermerk", "„ja“ oder „nein“")
    case .leer:
      return befund(
        dokument, sperre.span, "Sperrvermerk „\(sperre.text)“ gilt wie „ja“",
        "Bitte „nein“ schreiben, wenn das Dokument veröffentlicht werden soll.")
    default: return nil
    }
  }

  private static func spaeter(_ dokument: Dokument, _ datum: Datum?) -> Finding? {
    guard let freigabe = dokument.kopf.eintrag(Allgemein.freigabeAb) else { return nil }
    if let datum { return befund(dokument, freigabe.span, "freigegeben erst ab \(datum.text)") }
    guard dokument.istNurAnmerkung(freigabe) else { return nil }
    return nurAnmerkung(dokument, freigabe, "freigabe-ab", "das Datum")
  }

  private static func geschlossen(_ kontext: Dokumentkontext) -> Finding? {
    let dokument = kontext.dokument
    let stationen = dokument.zeilen(Vorlage.beratungsfolge)
    // Where all of them always meet in private, nobody looks for the paper on the site.
    guard let erste = stationen.first,
      !kontext.beratungen.allSatisfy({
        kontext.register.gremien.tagtNichtoeffentlich($0.gremium)
      }),
      stationen.allSatisfy({
        $0[Station.status] == .nichtoeffentlich || dokument.passagen.enthaelt($0.span.start)
      })
    else { return nil }
    let alle = stationen.count == 1 ? "die einzige Station ist" : "alle Stationen sind"
    return befund(
      dokument, erste.span(Station.status), "\(alle) nichtöffentlich",
      "Bitte den Status berichtigen, wenn öffentlich beraten wird.")
  }

  private static func befund(
    _ dokument: Dokument, _ span: Span, _ grund: String, _ rat: String? = nil
  ) -> Finding {
    blatt.befund(
      dokument.pfad, span, "\(dokument.artwort) wird nicht veröffentlicht: \(grund)",
      rat: [Fix(rat ?? "Bitte die Stelle nur ändern, wenn es veröffentlicht werden soll.")])
  }

  private static func nurAnmerkung(
    _ dokument: Dokument, _ eintrag: Eintrag, _ name: String, _ wert: String
  ) -> Finding {
    blatt.befund(
      dokument.pfad, eintrag.span,
      "\(dokument.artwort) wird nicht veröffentlicht: nach „\(name):“ steht nur eine Anmerkung",
      weil: "Was zwischen „<!--“ und „-->“ steht, zählt nicht als Wert; vorsichtshalber bleibt das "
        + "Dokument im Haus.",
      rat: [Fix("Bitte \(wert) ohne „<!--“ und „-->“ schreiben oder die Zeile streichen.")],
      stufe: .warnung)
  }

  private static let nichtoeffentlicher = Beispieldatei.gremium(
    "kennung: sozialausschuss\nname: Sozialausschuss\ntyp: beschließender Ausschuss\n"
      + "sitzungen: nichtöffentlich", kennung: "sozialausschuss")

  private static let nurAusschuss = """
    ## Beratungsfolge

    | Gremium         | Status          | Datum      | Zuständigkeit |
    |-----------------|-----------------|------------|---------------|
    | Sozialausschuss | nichtöffentlich | 20.06.2018 | Entscheidung  |

    ## Beschlussvorschlag

    Der Sozialausschuss beschließt die Fortschreibung.
    """

  private static func folge(_ erster: String, _ zweiter: String = "öffentlich") -> String {
    """
    ## Beratungsfolge

    | Gremium         | Status     | Datum      | Zuständigkeit |
    |-----------------|------------|------------|---------------|
    | Sozialausschuss | \(erster) | 20.06.2018 | Vorberatung   |
    | Kreistag        | \(zweiter) | 18.07.2018 | Entscheidung  |
    """
  }
}
