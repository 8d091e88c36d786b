import Fachmodell
import Foundation
import Testing

@testable import Ausgabe
@testable import Templates

/// What holds for all pages of this project.
@Suite("All pages")
struct AusgabenTests {
  @Test("plain text has lines of 80 columns at most")
  func achtzigSpalten() throws {
    for (pfad, text) in try Muster.projekt().seiten where pfad.hasSuffix(".txt") {
      for zeile in text.split(separator: "\n") {
        #expect(zeile.unicodeScalars.count <= 80, "\(pfad): \(zeile)")
        #expect(zeile.last != " ", "\(pfad): \(zeile)")
      }
    }
  }

  @Test("a star in the Beratungsfolge is explained in every output")
  func stern() throws {
    let seiten = try Muster.projekt().seiten
    for datei in ["index.html", "index.md", "vorlage.txt"] {
      let text = try #require(seiten["vorlagen/139-2018/\(datei)"])
      let stern = try #require(text.firstRange(of: #/Vorberatung\\?\*/#))
      let legende = try #require(
        text.firstRange(of: "aus dem Wortlaut des Beschlussvorschlags abgeleitet"), "\(datei)")
      #expect(stern.upperBound < legende.lowerBound, "\(datei)")
    }
  }

  @Test("every link leads to a page that is there")
  func verweise() throws {
    let seiten = try Muster.projekt().seiten
    let muster = #/(?:href="|\]\()([^")#]*)/#
    var gezaehlt = 0
    for (pfad, text) in seiten where !pfad.hasSuffix(".txt") {
      for treffer in text.matches(of: muster) {
        let ziel = String(treffer.1)
        if ziel.isEmpty || ziel.contains(":") || ziel.hasSuffix("stil.css") { continue }
        gezaehlt += 1
        let weg = URL(filePath: "/\(pfad)").deletingLastPathComponent().appending(path: ziel)
        let datei = String(weg.standardized.path().dropFirst())
        #expect(seiten[datei] != nil, "\(pfad) → \(ziel)")
      }
    }
    #expect(gezaehlt > 200)
  }

  @Test("an example and a draft say so on every page", arguments: ["html", "md", "txt"])
  func hinweise(endung: String) throws {
    let entwurf = try Muster.projekt(istEntwurf: true).seiten
    for (pfad, text) in entwurf where pfad.hasSuffix(".\(endung)") {
      #expect(text.contains("Entwurf: Diese Fassung ist noch nicht"), "\(pfad)")
    }
    let seiten = try Muster.projekt().seiten
    for (pfad, text) in seiten where pfad.hasSuffix(".\(endung)") {
      #expect(!text.contains("Entwurf: Diese Fassung"), "\(pfad)")
      let istBeispiel =
        pfad.contains("139-2018/pro") || pfad.contains("vereinbarung")
        || pfad.hasPrefix("projekte/t")
        || ["impressum", "datenschutz", "barrierefreiheit"].contains { pfad.hasPrefix($0) }
      #expect(text.contains("Beispiel: Der Inhalt dieses") == istBeispiel, "\(pfad)")
    }
  }

  @Test("page models have the fields of their shapes, no more and no less")
  func formen() throws {
    let muster = try Muster.projekt()
    let leser = Dokumentleser(mandant: muster.umgebung.mandant)
    let dateien = try Muster.dateien(unter: "Content").filter { $0.path.hasSuffix(".md") }
    let dokumente = dateien.map { leser.lies($0) }
    let oeffentlich = dokumente.compactMap { OeffentlichesDokument($0, .oeffentlich, leser: leser) }
    let vorlage = try #require(oeffentlich.first { $0.art == .vorlage })
    let anlagen = oeffentlich.filter { $0.art.istAnlage }
    for mitText in [false, true] {
      for dokument in oeffentlich {
        var bau = Seitenbau(
          umgebung: muster.umgebung, baum: dokument.sicht.baum, anker: nil,
          adresse: "vorlagen/x/", quelle: dokument.pfad, mitText: mitText, suche: ohneLinks,
          bank: Werkbank())
        let rahmen = Rahmen(seitentitel: "x", adresse: "vorlagen/x/", bereich: .vorlagen)
        let form: Shape
        var inhalt: (inout Seitenbau) -> Void = { _ in }
        if dokument.art == .vorlage {
          let eintrag = Verzeichniseintrag(
            dokument.sicht.steckbrief(
              muster.umgebung.gremien, baudatum: muster.umgebung.baudatum))
          let sicht = Vorlagenseite(
            dokument, anlagen: anlagen, bezuege: eintrag.map { [Bezugseintrag(.bezug, $0)] } ?? [],
            umgebung: muster.umgebung)
          form = Vorlagenseite.form
          inhalt = { sicht.schreibe(&$0) }
        } else if dokument.art.istAnlage {
          let sicht = Dokumentsicht.anlage(
            dokument, vorlage: vorlage, anlagen: anlagen, plaene: Planwerk(),
            umgebung: muster.umgebung)
          form = Dokumentseite.form
          inhalt = { Dokumentseite.schreibe(sicht, &$0) }
        } else {
          form = Textseite.form
          inhalt = { Textseite.schreibe(dokument, &$0) }
        }
        bau.satz(nil) { bau in
          bau.rahmen(rahmen, Menue(muster.umgebung))
          inhalt(&bau)
        }
        let tabelle = Seitenfeld.tabelle
        let fehler =
          ShapeMismatch.all(in: bau.bank.html, against: form, keys: tabelle)
          + ShapeMismatch.all(in: bau.bank.markdown, against: form, keys: tabelle)
          + ShapeMismatch.all(in: bau.bank.klartext, against: form, keys: tabelle)
        #expect(fehler == [], "\(dokument.pfad)")
        // One that nothing is written to would fit every shape.
        let leer = [bau.bank.html.isEmpty, bau.bank.markdown.isEmpty, bau.bank.klartext.isEmpty]
        #expect(leer == [false, false, !mitText], "\(dokument.pfad)")
      }
    }
  }
}
