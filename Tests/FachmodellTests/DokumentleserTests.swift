import Fachmodell
import Foundation
import Kalender
import SourceText
import TestSupport
import Testing

@Suite("Reading documents")
struct DokumentleserTests {
  let wurzel = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func datei(_ pfad: String) throws -> SourceFile {
    SourceFile(
      path: pfad, bytes: Array(try Data(contentsOf: wurzel.appending(path: pfad))))
  }

  func lies(_ text: String) -> Dokument {
    Dokumentleser(mandant: Mandant()).lies(SourceFile(path: "Content/v/vorlage.md", text: text))
  }

  let muster = "Content/vorlagen/2018/139-integrationskonzept/"

  @Test("the paper 139/2018 is read without a remark, value by value")
  func vorlage() throws {
    let dokument = Dokumentleser(mandant: Mandant()).lies(try datei(muster + "vorlage.md"))
    #expect(dokument.befunde.isEmpty, "\(dokument.befunde)")
    #expect(dokument.art == .vorlage)
    #expect(dokument[Vorlage.nummer] == "139/2018")
    #expect(dokument[Vorlage.datum]?.text == "20.06.2018")
    #expect(dokument[Vorlage.dezernat] == NummerName(nummer: "V", name: "Soziales & Jugend"))
    #expect(dokument[Vorlage.produkte] == ["11.14.08 Kommunale Integrationsförderung"])
    #expect(dokument[Vorlage.personelleAuswirkungen] == nil)
    #expect(dokument.kopf.eintrag(Vorlage.personelleAuswirkungen)?.wert == .leer)
    let folge = dokument.zeilen(Vorlage.beratungsfolge)
    #expect(folge.count == 2)
    #expect(folge[1][Station.datum]?.von.text == "18.07.2018")
    #expect(folge[1][Station.status] == .oeffentlich)
    let mittel = dokument.teil(Vorlage.mittelbereitstellung, Vorlage.mittelErgebnis)?.tabelle
    #expect(mittel?.jahre.map(\.text) == ["2016", "2017", "2018", "2019", "ab 2020"])
    let sachaufwand = mittel?.zeilen.first {
      $0.text(Mittelzeile.position) == "Bedarf: Sachaufwand"
    }
    #expect(sachaufwand?.jahreswerte[2].wert == .betrag(Betrag(cent: 500_000)))
    #expect(dokument.teil(Vorlage.ziele, Vorlage.leistungsziel) != nil)
    #expect(dokument.zeilen(Vorlage.anlagen).count == 3)
    #expect(dokument.oeffentlichkeit(am: try #require(dokument[Vorlage.datum])) == .oeffentlich)
  }

  @Test("all of the content is read without a remark")
  func alles() throws {
    let ordner = wurzel.appending(path: "Content")
    let pfade = try FileManager.default.subpathsOfDirectory(atPath: ordner.path())
      .filter { $0.hasSuffix(".md") }
    #expect(pfade.count >= 12)
    for pfad in pfade {
      let dokument = Dokumentleser(mandant: Mandant()).lies(try datei("Content/" + pfad))
      #expect(dokument.befunde.isEmpty, "\(pfad): \(dokument.befunde)")
    }
    let (mandant, befunde) = Mandantleser.lies(try datei("Content/mandant.yml"))
    #expect(befunde.isEmpty, "\(befunde)")
    #expect(mandant.name == "Landkreis Lörrach")
    #expect(mandant.nummernmuster.map { $0.muster.passt(auf: "139/2018") } == [true, false])
  }

  @Test("bodies, verbs and Zuständigkeiten")
  func beratungen() throws {
    let leser = Dokumentleser(mandant: Mandant())
    let gremien = try ["kreistag", "sozialausschuss"].map {
      leser.lies(try datei("Content/gremien/\($0).md"))
    }
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    let verzeichnis = Gremienverzeichnis(gremien, baudatum: tag)
    let beratungen = leser.lies(try datei(muster + "vorlage.md")).beratungen(verzeichnis)
    #expect(beratungen.map(\.zustaendigkeit) == [.vorberatung, .entscheidung])
    #expect(!beratungen.contains { !$0.istAbgeleitet })
    #expect(beratungen.map(\.gremium) == [1, 0])
  }

  @Test("the public view is read from a source that lacks what is not public")
  func oeffentlicheSicht() {
    let text = """
      ---
      art: Beschlussvorlage
      nummer: 1/2018
      ---

      ## Begründung

      Offen.

      ::: nichtöffentlich
      KANARIENVOGEL eins
      :::

      ### Mitzeichnung

      KANARIENVOGEL zwei

      ## Mitzeichnung

      | Stelle | Bemerkung |
      |---|---|
      | Kämmerei | KANARIENVOGEL drei |

      ## Ausnahmen

      KANARIENVOGEL vier

      # Ende
      """
    let leser = Dokumentleser(mandant: Mandant())
    let dokument = lies(text)
    let sicht = leser.oeffentlicheSicht(dokument)
    #expect(dokument.baum.plainText(of: 0).contains("KANARIENVOGEL vier"))
    #expect(!sicht.baum.plainText(of: 0).contains("KANARIENVOGEL"))
    #expect(sicht.baum.plainText(of: 0).contains("Ende"))
    #expect(sicht.abschnitt(Vorlage.mitzeichnung) == nil)
  }

  @Test("in doubt a paper is not public")
  func imZweifelNicht() throws {
    let tag = try #require(Datum(jahr: 2018, monat: 6, tag: 20))
    func vorlage(_ kopf: String, _ stationen: String = "| Kreistag | öffentlich |")
      -> Oeffentlichkeit
    {
      lies(
        """
        ---
        art: Beschlussvorlage
        nummer: 1/2018
        \(kopf)
        ---

        ## Beratungsfolge

        | Gremium | Status |
        |---|---|
        \(stationen)
        """
      ).oeffentlichkeit(am: tag)
    }
    #expect(vorlage("datum: 01.06.2018") == .oeffentlich)
    #expect(vorlage("sperrvermerk: nein") == .oeffentlich)
    #expect(vorlage("sperrvermerk:") == .oeffentlich)
    #expect(vorlage("sperrvermerk: ja <!-- nein -->") == .nicht(.sperrvermerk))
    for kopf in [
      "sperrvermerk: ja", "sperrvermerk: vielleicht", "sperrvermerkt: ja", "spervermerk: ja",
      "sperrvermerk: nein\nsperrvermerk: ja", "freigabe-ab: 21.06.2018", "freigabe-ab: bald",
      "sperrvermerk: offen", "sperrvermerk: ☐", "freigabe-abb: 01.01.2030", "sperrvermerk: [ja]",
      "sperrvermerk: &a ja", "sperrvermerk: \"ja",
    ] {
      #expect(vorlage(kopf) != .oeffentlich, "\(kopf)")
    }
    #expect(vorlage("freigabe-ab: 20.06.2018") == .oeffentlich)
    for stationen in [
      "| Kreistag | nichtöffentlich |", "| Kreistag | |", "| Kreistag | oeffentlih |", "",
    ] {
      #expect(vorlage("datum: 01.06.2018", stationen) != .oeffentlich, "\(stationen)")
    }
    let gemischt = "| Ausschuss | nichtöffentlich |\n| Kreistag | öffentlich |"
    #expect(vorlage("datum: 01.06.2018", gemischt) == .nicht(.nichtoeffentlichVorOeffentlich))
    #expect(vorlage("freigabe-ab: 01.06.2018", gemischt) == .oeffentlich)
  }

  @Test("an annex without a clear word is not public", arguments: ["offen", "vielleicht", "nein"])
  func unklareAnlage(_ wort: String) throws {
    func zeile(_ wort: String) -> (Dokument, [Datensatz]) {
      let dokument = lies(
        "---\nart: Beschlussvorlage\n---\n\n## Anlagen\n\n| Nr. | Datei | Öffentlich |\n"
          + "|---|---|---|\n| 1 | a.md | \(wort) |\n")
      return (dokument, dokument.zeilen(Vorlage.anlagen))
    }
    for (wort, erwartet) in [(wort, false), ("ja", true), ("", true)] {
      let (dokument, zeilen) = zeile(wort)
      #expect(dokument.istOeffentlicheAnlage(try #require(zeilen.first)) == erwartet, "\(wort)")
    }
  }

  @Test("comments in the head are notes of the writer")
  func vermerkeImKopf() {
    let dokument = lies(
      """
      ---
      art: Beschlussvorlage <!-- KANARIENVOGEL -->
      betreff: Öff <!-- KANARIENVOGEL --> entlich <!-- KANARIENVOGEL
      produkte:
        - a <!-- KANARIENVOGEL -->
        - b
      datum: 01.06.2018 <!-- KANARIENVOGEL -->
      nummer: <!-- KANARIENVOGEL -->
      ---
      """)
    #expect(dokument.art == .vorlage)
    #expect(dokument[Vorlage.betreff] == "Öff  entlich")
    #expect(dokument[Vorlage.produkte] == ["a", "b"])
    #expect(dokument[Vorlage.datum]?.text == "01.06.2018")
    #expect(dokument.kopf.eintrag(Vorlage.nummer)?.wert == .leer)
    #expect(!dokument.kopf.eintraege.contains { $0.text.contains("KANARIENVOGEL") })
  }

  @Test(
    "what was meant as an internal heading stays inside and is reported",
    arguments: [
      "⟦# Mitzeichnung⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "⟦#### Mitzeichnung⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "## Begründung\n\na\n\n⟦#### Ausnahmen⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "## Begründung\n\n### a\n\n⟦###### Mitzeichnugn⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "⟦## Mitzeichnung (intern)⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "⟦### Mitzeichnungsverfahren⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "⟦## Ausnahmen (Haus)⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "⟦## 7. Mitzeichnung⟧\n\nKANARIENVOGEL\n\n# Ende\n",
      "⟦##Mitzeichnung⟧\n\nKANARIENVOGEL\n\n- KANARIENVOGEL\n\n###### Ende\n",
      "## Begründung\n\n⟦##Ausnahmen⟧\nKANARIENVOGEL\n\n### Ende\n",
      "⟦##Mitzeichnung <!-- a -->⟧\n\nKANARIENVOGEL\n\n### Ende\n",
      "⟦**Mitzeichnung**⟧\n\nKANARIENVOGEL\n\n### Ende\n",
      "⟦**Mitzeichnung:**⟧\nKANARIENVOGEL\n\n### Ende\n",
      "⟦__Ausnahmen__:⟧\n\nKANARIENVOGEL\n\n### Ende\n",
      "⟦Mitzeichnung:⟧\n\n| a |\n|---|\n| KANARIENVOGEL |\n\n### Ende\n",
      "> ⟦## Mitzeichnung⟧\n>\n> KANARIENVOGEL\n\nEnde\n",
      "- a\n  - ⟦### Ausnahmen⟧\n\n    KANARIENVOGEL\n\n# Ende\n",
    ])
  func gemeintesInternes(_ text: String) {
    let sample = Marked("---\nart: Beschlussvorlage\n---\n\n" + text)
    let dokument = lies(sample.text)
    let gemeldet = dokument.befunde.filter {
      if case .unbekannteUeberschrift(_, "Mitzeichnung") = $0.art { return true }
      if case .unbekannteUeberschrift(_, "Ausnahmen") = $0.art { return true }
      return false
    }
    #expect(gemeldet.map(\.span) == sample.spans)
    let sicht = Dokumentleser(mandant: Mandant()).oeffentlicheSicht(dokument)
    #expect(!sicht.baum.plainText(of: 0).contains("KANARIENVOGEL"))
    #expect(sicht.baum.plainText(of: 0).hasSuffix("Ende"))
    let titel = sicht.titelUeberschrift.map { $0.text }
    #expect(titel == nil || titel == "Ende")
  }

  @Test("an internal heading in bold is named without its marks")
  func nameDesGemeinten() {
    let dokument = lies("---\nart: Beschlussvorlage\n---\n\n**Mitzeichnung:**\n")
    #expect(
      dokument.befunde.contains { befund in
        if case .unbekannteUeberschrift("Mitzeichnung", _) = befund.art { true } else { false }
      })
  }

  @Test(
    "ordinary prose is no internal heading",
    arguments: [
      "## Ausnahmen vom Verbot\n", "### Maßnahmen\n", "Ausnahmen sind nicht vorgesehen.\n",
      "Mitzeichnung durch das Rechtsamt:\n", "**Mitzeichnung** ist erfolgt.\n",
      "- Mitzeichnung\n", "Ausnahmen\nsind möglich.\n",
    ])
  func gewoehnlicheProsa(_ text: String) {
    let dokument = lies("---\nart: Beschlussvorlage\n---\n\n## Begründung\n\n" + text)
    #expect(dokument.interneBloecke.isEmpty)
  }

  @Test("names of all forms are different when folded")
  func schluessel() {
    for art in Dokumentart.allCases {
      let felder = art.formular.felder.map(\.schluessel)
      #expect(Set(felder).count == felder.count, "\(art)")
      for abschnitt in art.formular.abschnitte {
        let spalten = abschnitt.tabelle?.spalten.map(\.schluessel) ?? []
        #expect(Set(spalten).count == spalten.count, "\(abschnitt.name)")
      }
    }
  }
}
