import Fachmodell
import Foundation
import Kalender
import SourceText
import Testing

@testable import Ausgabe

/// The paper of a house with other words, other rows and other kinds.
@Suite("Another house")
struct AnderesHausTests {
  private static let dateien = [
    "Content/mandant.yml": """
    name: Stadt Beispielstadt <am & See>
    land: NW
    labels:
      Deckungsvorschlag: Gegenfinanzierung
      Fachbereich: Amt
      Investitionskosten LK netto: Eigenanteil der Stadt
      Wirkungsziel-Zusatz: – was wir wollen
      Deckungsvorschlag-Zusatz: (sofern nötig)
    mittelzeilen:
      - name: Steuern
        haushalt: Ergebnishaushalt
        klasse: Ertrag
      - name: Transferaufwand
        haushalt: Ergebnishaushalt
        klasse: Aufwand
    vorlagearten:
      - art: Informationsvorlage
        name: Mitteilungsvorlage
    """,
    "Content/gremien/rat.md": "---\nart: Gremium\nkennung: rat\nname: Rat der Stadt\n---\n",
    "Content/v/1/vorlage.md": """
    ---
    art: Mitteilungsvorlage
    nummer: E 26/0060/WP18
    datum: 2026-03-01
    betreff: Bericht: <b>fett</b> & *Sternchen* | Strich
    fachbereich: Kämmerei
    einheit: T€
    teilhaushalt: 0/4559.5200
    gesamtkosten: 100
    ---

    Ein Satz vor allen Überschriften.

    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---------|--------|-------|---------------|
    | Rat der Stadt | öffentlich | 07./08.03.2026 | zur Kenntnis |
    | Unbekannter Ausschuss | öffentlich | | |

    ## Mitteilung

    Der Rat nimmt zur Kenntnis.

    ## Ziele

    ### Wirkungsziel

    Sauberes Wasser.

    ## Finanzielle Auswirkungen

    ### Finanzhaushalt

    | Betroffen | Investitionskosten brutto | Eigenanteil der Stadt |
    |-----------|--------------------------:|----------------------:|
    | ja | 100 | 70 |

    ## Mittelbereitstellung

    ### Ergebnishaushalt

    Alle Werte vorläufig.

    | Position | 2026 | Bemerkung |
    |----------|-----:|-----------|
    | Plan: Transferaufwand | 20 | **wichtig** |
    | Sonderposten | 3 | |

    ## Gegenfinanzierung

    Aus der Rücklage.

    | Quelle | Inanspruchnahme |
    |--------|----------------:|
    | Rücklage | 20 |

    Nach der Tabelle.

    ## Klimaauswirkungen

    Vor der Begründung.

    ## Begründung

    Kurz.

    ## Rechtliche Würdigung

    Nach der Begründung.
    """,
    "Content/v/2/vorlage.md": """
    ---
    art: Antrag
    nummer: A 7
    einreicher: Fraktion der Mitte
    bezug: E 26/0060/WP18
    bezug-extern: GRDrs 12/2018
    eilgrund: Die Frist läuft ab.
    ---

    # Mehr Bänke

    ## Beratungsfolge

    | Gremium | Status | Datum |
    |---------|--------|-------|
    | Rat der Stadt | Ö | 08.03.2026 |

    ## Beschlussvorschlag

    Der Rat beschließt mehr Bänke.

    ## Fragen

    1. Wie viele?
    """,
  ]

  private func seiten() throws -> [String: String] {
    let muster = try Muster(Self.dateien, am: try #require(Datum(jahr: 2026, monat: 3, tag: 1)))
    #expect(muster.abbrueche.isEmpty)
    return muster.seiten
  }

  @Test("the house's words and rows are used")
  func worte() throws {
    let text = try #require(try seiten()["vorlagen/e-26-0060-wp18/vorlage.txt"])
    for wort in [
      "Mitteilungsvorlage", "Amt:", "Mittelbereitstellung - in T€\u{A0}-", "Bedarf Steuern",
      "Plan Transferaufwand", "Sonderposten", "Gegenfinanzierung - in T€\u{A0}- (sofern nötig)",
      "Wirkungsziel – was wir wollen", "Eigenanteil der Stadt",
      "Finanzielle Auswirkungen - in T€\u{A0}-",
      "zur Kenntnis", "0/4559.5200", "07./08.03.2026", "01.03.2026",
    ] {
      #expect(text.contains(wort), "\(wort)")
    }
    #expect(!text.contains("Erträge") && !text.contains("LK netto"))
    #expect(!text.contains("Deckungsvorschlag"))
  }

  @Test("every word that pages ask for is known as a label")
  func labels() throws {
    let ordner = Muster.wurzel.appending(path: "Sources/Ausgabe").path()
    let bekannte = Set(Labelnamen.alle.map { FoldedKey($0) })
    var gefunden = 0
    for pfad in try FileManager.default.subpathsOfDirectory(atPath: ordner)
    where pfad.hasSuffix(".swift") {
      let text = try String(contentsOfFile: ordner + "/" + pfad, encoding: .utf8)
      for treffer in text.matches(of: /wort\("([^"\\]+)"\)/) {
        gefunden += 1
        #expect(bekannte.contains(FoldedKey(String(treffer.1))), "\(treffer.1)")
      }
    }
    #expect(gefunden > 15)
    for feld in Dokumentart.allCases.flatMap(\.formular.felder) {
      #expect(bekannte.contains(FoldedKey(Formulartexte.label(feld))), "\(feld.name)")
    }
    for art in Bezugseintrag.Art.allCases { #expect(bekannte.contains(FoldedKey(art.rawValue))) }
  }

  @Test("nothing of the file is lost, in the order of the form")
  func vollstaendig() throws {
    let text = try #require(try seiten()["vorlagen/e-26-0060-wp18/vorlage.txt"])
    var rest = text[...]
    for satz in [
      "Unbekannter Ausschuss", "Ein Satz vor allen", "Der Rat nimmt", "Alle Werte vorläufig",
      "Bemerkung", "wichtig", "Aus der Rücklage", "Inanspruchnahme", "Nach der Tabelle",
      "Vor der Begründung", "Kurz.", "Nach der Begründung",
    ] {
      let fund = try #require(rest.firstRange(of: satz), "\(satz)")
      rest = rest[fund.upperBound...]
    }
  }

  @Test("texts are inert in every output")
  func sonderzeichen() throws {
    let seiten = try seiten()
    let html = try #require(seiten["vorlagen/e-26-0060-wp18/index.html"])
    #expect(html.contains("Bericht: &lt;b&gt;fett&lt;/b&gt; &amp; *Sternchen* | Strich"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("Stadt Beispielstadt &lt;am &amp; See&gt;"))
    let markdown = try #require(seiten["vorlagen/e-26-0060-wp18/index.md"])
    #expect(markdown.contains(#"# Bericht: \<b>fett\</b> & \*Sternchen\* \| Strich"#))
    let liste = try #require(seiten["vorlagen/index.md"])
    #expect(liste.contains(#"\*Sternchen\* \| Strich"#))
  }

  @Test("an Antrag shows who asks, why it is urgent, and what it refers to")
  func antrag() throws {
    let text = try #require(try seiten()["vorlagen/a-7/vorlage.txt"])
    for satz in [
      "Einreicher:               Fraktion der Mitte", "Die Frist läuft ab.", "\nMehr Bänke\n====",
      "- Bezug: E 26/0060/WP18 Bericht", "GRDrs 12/2018", "1. Wie viele?",
    ] {
      #expect(text.contains(satz), "\(satz)")
    }
    #expect(!text.contains("Auswirkungen\n---"))
  }

  @Test("two days are one session, also for the paper that names the second only")
  func zweiTage() throws {
    let seiten = try seiten()
    let sitzungen = seiten.keys.filter { $0.hasPrefix("sitzungen/2026") && $0.hasSuffix("html") }
    #expect(
      sitzungen.sorted() == [
        "sitzungen/2026-03-07-rat/index.html", "sitzungen/2026-03-08-rat/index.html",
      ])
  }
}
