package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Kein öffentlicher Text nennt Geburtsdatum oder Privatanschrift.
///
/// An address counts only in one line with a person and with street, number and postal code; those of the
/// house and of `einrichtungen.md` are offices. Where nothing but a common first name says that it is a
/// person's, it is asked.
package struct OhnePrivateAngaben: Dokumentregel {
  package static let blatt = Regelblatt(
    "DS-005", .warnung, "Kein öffentlicher Text nennt Geburtsdatum oder Privatanschrift",
    warum: "Für die Beratung reicht meist der Name; mit Geburtstag oder Anschrift ist die Person "
      + "überall auffindbar.",
    stattdessen:
      "Die Angabe streichen oder die Stelle mit „::: nichtöffentlich“ und „:::“ umschließen. "
      + "Anschriften von Ämtern und Einrichtungen in einrichtungen.md eintragen. Steht vor der Anschrift nur "
      + "ein Name ohne Frau oder Herr, ist es ein Hinweis.",
    quelle: "DSGVO Art. 5 und 6; in Baden-Württemberg GemO § 41b Abs. 2 Satz 2; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(
        "## Begründung\n\nKinder, geboren am 01.10.2015 oder später, gehen zum Amt in Lörrach."),
      Regelbeispiel("## Begründung\n\nDas Haus Hauptstraße 5, 79539 Lörrach, wird saniert."),
      Regelbeispiel(
        "## Begründung\n\nHerr Muster, Leiter des Bauamts, Amtsweg 3, 79539 Lörrach, berichtet."),
      Regelbeispiel(
        "## Begründung\n\nDie Kita Regenbogen, Lindenstraße 14, 79539 Lörrach, und das Autohaus Jens Otte, "
          + "Lindenstraße 16, 79539 Lörrach, sind betroffen."),
      Regelbeispiel(
        "## Begründung\n\n| Name | Anschrift |\n|---|---|\n| Haus Elisabeth | Lindenstraße 14, 79539 Lörrach |\n"
          + "| Otte, Tiefbau | Lindenstraße 15, 79539 Lörrach |\n| Jugendamt, Karin Otte | Amtsweg 3, 79539 Lörrach |"
      ),
      Regelbeispiel(
        "## Begründung\n\n| Name | Straße | Ort |\n|---|---|---|\n| Haus Elisabeth | Lindenstraße 14 | Lörrach |\n"
          + "| Autohaus Jens Otte | Lindenstraße 15 | Lörrach |"),
      Regelbeispiel("## Begründung\n\nHebel, geb. am 10.05.1760, ist der Namensgeber."),
      Regelbeispiel(
        "## Begründung\n\nFrau Muster, Palmstraße 3, 79539 Lörrach",
        dazu: [
          .datei(
            "Content/einrichtungen.md",
            "---\nart: Einrichtungen\n---\n\n## Einrichtungen\n\n| Name | Anschrift |\n|---|---|\n"
              + "| Landratsamt | Palmstraße 3, 79539 Lörrach |\n")
        ]),
    ],
    schlecht: [
      Regelbeispiel("## Begründung\n\nHerr Muster, ⟦geb. am 11.05.1961⟧, ⟦wohnhaft in Lörrach⟧."),
      Regelbeispiel("## Begründung\n\nFrau Muster, ⟦Musterweg 3, 79539 Lörrach⟧, beantragt es."),
      Regelbeispiel("## Begründung\n\nAntrag von Jens Otte, ⟦Lindenstraße 14, 79539 Lörrach⟧."),
      Regelbeispiel(
        "## Begründung\n\nEinwender: Otte, Jens, ⟦Lindenstraße 14, 79539 Lörrach⟧; Eigentümer Karl Otte "
          + "(⟦Lindenstraße 15, 79539 Lörrach⟧)."),
      Regelbeispiel(
        "## Begründung\n\nEinwendungen:\n\n| Nr. | Name | Anschrift |\n|---|---|---|\n"
          + "| 1 | Otte, Jens | ⟦Lindenstraße 14, 79539 Lörrach⟧ |\n"
          + "| 2 | Frau Muster | ⟦Lindenstraße 15, 79539 Lörrach⟧ |"),
      Regelbeispiel(
        "## Begründung\n\n| Vorname | Nachname | Straße | Ort |\n|---|---|---|---|\n"
          + "| Jens | Otte | ⟦Lindenstraße 14⟧ | Lörrach |\n| Karin | Otte | Lindenstraße 15 | Lörrach |"
      ),
      Regelbeispiel(
        "## Begründung\n\n| Anschrift | Name |\n|---|---|\n| ⟦Lindenstraße 14, 79539 Lörrach⟧ | Otte, Jens |"
      ),
      Regelbeispiel(
        "## Begründung\n\nFrau Muster ist ⟦geboren am 03.04.1975⟧. Herr Beispiel, ⟦geb. 3. April 1975⟧; "
          + "⟦Geburtsdatum: 1975-04-03⟧."),
      Regelbeispiel(
        "## Begründung\n\n| Name | Geburtsdatum | Ort |\n|---|---|---|\n| Muster | ⟦03.04.1975⟧ | L |\n"
          + "| Beispiel | *⟦04.05.1976⟧* | M |"),
    ])

  package static let betrifft: Merkmale = [.schutz, .tabellen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let spuren = kontext.schutzspuren([
      .geburtsdatum, .wohnort, .anschrift, .anschriftOhneAnrede,
    ])
    return tabellen(kontext, spuren)
      + spuren.compactMap { befund($0, kontext) }
  }

  private func befund(_ spur: Schriftspur, _ kontext: Dokumentkontext) -> Finding? {
    let text = kontext.dokument.datei.text(spur.span)
    switch spur.art {
    case .geburtsdatum where Self.istGeschichte(text, kontext): return nil
    case .anschrift where Self.istAmt(text, kontext): return nil
    case .anschriftOhneAnrede where Self.istAmt(text, kontext): return nil
    default: break
    }
    return Self.blatt.befund(
      kontext.pfad, spur.span, Self.satz(spur.art),
      rat: [Fix("Bitte prüfen, ob die Angabe nötig ist, und sie sonst streichen.")],
      stufe: spur.art == .anschriftOhneAnrede ? .hinweis : nil)
  }

  /// One for each table of people and where they live, of which nothing is told yet.
  private func tabellen(_ kontext: Dokumentkontext, _ spuren: [Schriftspur]) -> [Finding] {
    let dokument = kontext.dokument
    let stellen = kontext.freieTabellen.compactMap { tabelle -> Span? in
      guard let anschrift = Personentabelle(tabelle.knoten, dokument)?.anschrift else { return nil }
      let tafel = dokument.baum.nodes[tabelle.knoten].span.range
      return spuren.contains { tafel.contains($0.span.start) } ? nil : anschrift
    }
    guard !stellen.isEmpty, kontext.wirdOeffentlich else { return [] }
    let lage = Textlage(dokument)
    return stellen.filter {
      lage.wirdGezeigt($0.start) && !Self.istAmt(dokument.datei.text($0), kontext)
    }.map { anschrift in
      Self.blatt.befund(
        kontext.pfad, anschrift, "Tabelle nennt Personen mit ihrer Anschrift",
        rat: [Fix("Bitte prüfen, ob die Anschriften nötig sind, und sie sonst streichen.")],
        stufe: .hinweis)
    }
  }

  /// Born more than 110 years before the build.
  private static func istGeschichte(_ text: String, _ kontext: Dokumentkontext) -> Bool {
    guard let jahr = Int(text.suffix(4)) else { return false }
    return jahr < kontext.register.baudatum.jahr - 110
  }

  private static func istAmt(_ text: String, _ kontext: Dokumentkontext) -> Bool {
    let gefaltet = fold(text)
    let bekannt =
      kontext.mandant.kontakt.map(\.wert)
      + kontext.register.dokumente.filter { $0.art == .einrichtungen }.flatMap { register in
        register.zeilen(Einrichtungen.liste).map { $0.text(Einrichtung.anschrift) }
      }
    return bekannt.contains { fold($0).contains(gefaltet) }
  }

  static func satz(_ art: Schriftspur.Art) -> String {
    switch art {
    case .geburtsdatum: "Geburtsdatum steht im öffentlichen Text"
    case .wohnort: "Wohnort einer Person steht im öffentlichen Text"
    case .anschriftOhneAnrede: "Anschrift, vielleicht einer Person, steht im öffentlichen Text"
    default: "Anschrift einer Person steht im öffentlichen Text"
    }
  }
}
