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

  static func wert(_ sicht: Dokumentsicht, _ bau: inout Seitenbau, rahmen: [PageField]) -> PageValue
  {
    var vorlage = PageValue.absent
    if let (nummer, titel, adresse) = sicht.vorlage {
      vorlage = .satz([
        PageField(.nummer, bau.text(nummer)), PageField(.titel, bau.text(titel)),
        PageField(.adresse, bau.weg(adresse)),
        PageField(.text, bau.absatz("\(sicht.art) zur Vorlage \(nummer): \(titel)")),
      ])
    }
    let baum = bau.baum
    let hatTitel = sicht.vorspann.contains {
      baum.nodes[$0].kind == .heading && baum.nodes[$0].level == 1
    }
    return .satz(
      rahmen + [
        PageField(.art, bau.text(sicht.art)), PageField(.titel, bau.titel(sicht.titel, ebene: 1)),
        PageField(.vorlage, vorlage),
        PageField(.abgesagt, sicht.abgesagt.isEmpty ? .absent : bau.absatz(sicht.abgesagt)),
        PageField(.felder, bau.feldliste(sicht.felder)),
        PageField(.vorspann, bau.prosa(sicht.vorspann, stufe: hatTitel ? 1 : 0)),
        PageField(.abschnitte, bau.abschnitte(sicht.abschnitte)),
      ])
  }
}

/// The page model of Impressum, Hilfe and the like: a title and prose.
enum Textseite {
  static let form = Shape.seite([(.titel, .text), (.inhalt, .markup)])

  static func wert(
    _ dokument: OeffentlichesDokument, _ bau: inout Seitenbau, rahmen: [PageField]
  ) -> PageValue {
    let baum = dokument.sicht.baum
    let eigenerTitel = dokument.sicht.titelUeberschrift
    let bloecke = dokument.sichtbar(Array(baum.topLevel)).filter {
      $0 != eigenerTitel?.knoten || eigenerTitel?.text != dokument.titel
    }
    let hatTitel = bloecke.contains {
      baum.nodes[$0].kind == .heading && baum.nodes[$0].level == 1
    }
    return .satz(
      rahmen + [
        PageField(.titel, bau.titel(dokument.titel, ebene: 1)),
        PageField(.inhalt, bau.prosa(bloecke, stufe: hatTitel ? 1 : 0)),
      ])
  }
}

/// The page model of the start page and of all lists: a title, a sentence, tables.
enum Listenseite {
  static let form = Shape.seite([
    (.titel, .text), (.einleitung, .text), (.abschnitte, .list(.abschnitt)),
  ])

  static func wert(
    titel: String, einleitung: String, abschnitte: [Abschnittssicht], _ bau: inout Seitenbau,
    rahmen: [PageField]
  ) -> PageValue {
    .satz(
      rahmen + [
        PageField(.titel, bau.titel(titel, ebene: 1)), PageField(.einleitung, bau.text(einleitung)),
        PageField(.abschnitte, bau.abschnitte(abschnitte)),
      ])
  }
}
