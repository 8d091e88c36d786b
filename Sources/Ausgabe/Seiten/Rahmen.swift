import SourceText
import Templates

/// The part of the site that a page belongs to; the navigation marks it.
enum Bereich: Int, CaseIterable, Sendable {
  case start, vorlagen, projekte, gremien, sitzungen, seiten
}

/// What surrounds every page: titles, navigation, notices, footer.
struct Rahmen {
  var seitentitel: String
  /// Folder of the page.
  var adresse: String
  var bereich: Bereich
  /// The way from the start page, without the page itself.
  var pfad: [(titel: String, adresse: String)] = []
  var istBeispiel = false
  /// Name of the plain text beside the page, or `nil`.
  var textDatei: String?
}

extension Shape {
  /// A page: its own fields and those of the frame.
  static func seite(_ felder: [(Seitenfeld, Shape)]) -> Shape {
    .satz(
      [
        (.seitentitel, .text), (.wurzel, .text), (.haus, .text),
        (.menue, .list(.satz([(.titel, .text), (.adresse, .text), (.aktuell, .flag)]))),
        (.pfad, .list(.satz([(.titel, .text), (.adresse, .text)]))), (.stand, .text),
        (.erzeuger, .text), (.entwurf, .text), (.beispiel, .text), (.markdownDatei, .text),
        (.textDatei, .text),
      ] + felder)
  }
}

extension Seitenbau {
  /// The fields of the frame.
  mutating func rahmen(_ rahmen: Rahmen, _ menue: Menue) {
    let haus = umgebung.mandant.name
    text(.seitentitel, rahmen.seitentitel)
    wurzel(.wurzel, rahmen.adresse)
    absatz(.haus, haus.isEmpty ? "Sitzungsdienst" : haus)
    self.menue(menue, rahmen)
    liste(.pfad) { bau in
      rahmen.pfad.verleihe { ort in
        bau.satz(nil) { bau in
          bau.text(.titel, ort.titel)
          bau.weg(.adresse, ort.adresse)
        }
      }
    }
    roh(.stand, umgebung.stand)
    text(.erzeuger, umgebung.erzeuger)
    absatz(.entwurf, umgebung.istEntwurf ? Formulartexte.entwurf : "")
    absatz(.beispiel, rahmen.istBeispiel ? Formulartexte.beispiel : "")
    roh(.markdownDatei, Adressen.datei(.md))
    roh(.textDatei, rahmen.textDatei ?? "")
  }

  /// „../“ for each folder between the page and the root of the site.
  private mutating func wurzel(_ feld: Seitenfeld, _ adresse: String) {
    let start = bank.bytes.count
    for byte in adresse.utf8 where byte == 0x2F { bank.bytes.put("../" as StaticString) }
    let ort = start..<bank.bytes.count
    setze(feld, html: ort, markdown: ort, klartext: ort)
  }

  /// The navigation, with addresses from the root of the site; plain text has none.
  private mutating func menue(_ menue: Menue, _ rahmen: Rahmen) {
    let liste = beginneListe(.menue)
    nur(.html) { bau in
      menue.punkte.verleihe {
        bau.punkt($0.titel, $0.datei, istAktuell: $0.istAktuell(rahmen))
      }
    }
    nur(.markdown) { bau in
      menue.punkte.verleihe {
        bau.punkt($0.markdown, $0.markdownDatei, istAktuell: $0.istAktuell(rahmen))
      }
    }
    beende(liste)
  }

  private mutating func punkt(_ titel: String, _ datei: String, istAktuell: Bool) {
    let satz = beginneSatz(nil)
    roh(.titel, titel)
    roh(.adresse, datei)
    flagge(.aktuell, istAktuell)
    beende(satz)
  }
}
