import SourceText
import Templates

/// The page model of annexes, bodies and sessions: a title, fields, sections.
enum Dokumentseite {
  static let form = Shape.seite([
    (.art, .text), (.titel, .text),
    (.vorlage, .satz([(.nummer, .text), (.titel, .text), (.adresse, .text), (.text, .text)])),
    (.abgesagt, .text), (.felder, .feldliste), (.vorspann, .markup),
    (.abschnitte, .list(.abschnitt)),
  ])

  static func schreibe(_ sicht: Dokumentsicht, _ bau: inout Seitenbau) {
    bau.text(.art, sicht.art)
    bau.titel(.titel, sicht.titel, ebene: 1)
    vorlage(sicht, &bau)
    bau.absatz(.abgesagt, sicht.abgesagt)
    bau.feldliste(.felder, sicht.felder)
    bau.vorspann(.vorspann, sicht.vorspann)
    bau.abschnitte(.abschnitte, sicht.abschnitte)
  }

  private static func vorlage(_ sicht: Dokumentsicht, _ bau: inout Seitenbau) {
    guard let (nummer, titel, adresse) = sicht.vorlage else { return bau.fehlt(.vorlage) }
    bau.satz(.vorlage) { bau in
      bau.text(.nummer, nummer)
      bau.text(.titel, titel)
      bau.weg(.adresse, adresse)
      bau.absatz(.text, "\(sicht.art) zur Vorlage \(nummer): \(titel)")
    }
  }
}

extension Seitenbau {
  /// Blocks below the title of the page, which is the only heading of the first level.
  mutating func vorspann(_ feld: Seitenfeld, _ bloecke: [Int]) {
    let baum = baum
    let hatTitel = bloecke.contains {
      baum.nodes[$0].kind == .heading && baum.nodes[$0].level == 1
    }
    prosa(feld, bloecke, stufe: hatTitel ? 1 : 0)
  }
}

/// The page model of Impressum, Hilfe and the like: a title and prose.
enum Textseite {
  static let form = Shape.seite([(.titel, .text), (.inhalt, .markup)])

  static func schreibe(_ dokument: OeffentlichesDokument, _ bau: inout Seitenbau) {
    let eigenerTitel = dokument.sicht.titelUeberschrift
    let bloecke = dokument.sichtbar(dokument.sicht.baum.blocks).filter {
      $0 != eigenerTitel?.knoten || eigenerTitel?.text != dokument.titel
    }
    bau.titel(.titel, dokument.titel, ebene: 1)
    bau.vorspann(.inhalt, bloecke)
  }
}

/// The page model of the start page and of all lists: a title, a sentence, tables.
enum Listenseite {
  static let form = Shape.seite([
    (.titel, .text), (.einleitung, .text), (.abschnitte, .list(.abschnitt)),
  ])

  static func schreibe(_ liste: Listen.Liste, _ bau: inout Seitenbau) {
    bau.titel(.titel, liste.titel, ebene: 1)
    bau.text(.einleitung, liste.einleitung)
    bau.abschnitte(.abschnitte, liste.abschnitte)
  }
}
