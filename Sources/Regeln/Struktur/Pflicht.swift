import Fachmodell
import SourceText

/// What a document of its kind must have in this house.
struct Pflicht: Sendable {
  /// Of each group one entry is enough: „dezernat“ or „fachbereich“.
  private(set) var angaben: [[Felddefinition]] = []
  private(set) var abschnitte: [Abschnittsdefinition] = []

  init(_ dokument: Dokument, _ register: Register) {
    if let art = dokument.vorlagenart,
      let namen = register.mandant.vorlagearten.first(where: { $0.art == art })?.pflicht
    {
      let formular = dokument.art.formular
      for name in namen.lazy.map({ FoldedKey($0) }) {
        if let feld = formular.feld(name) {
          angaben.append([feld])
        } else if let abschnitt = formular.abschnitt(name) {
          abschnitte.append(abschnitt)
        }
      }
      return
    }
    let ueblich =
      if let art = dokument.vorlagenart {
        Self.jeVorlagenart.first { $0.art == art }?.pflicht
      } else {
        Self.jeArt.first { $0.art == dokument.art }?.pflicht
      }
    self = ueblich ?? Pflicht(dokument.art, dokument.vorlagenart)
  }

  // What the forms say, taken from them once for all documents.
  private static let jeArt = Dokumentart.allCases.map { (art: $0, pflicht: Pflicht($0, nil)) }
  private static let jeVorlagenart = Vorlagenart.allCases.map {
    (art: $0, pflicht: Pflicht(.vorlage, $0))
  }

  /// What the form says.
  private init(_ dokumentart: Dokumentart, _ vorlagenart: Vorlagenart?) {
    let formular = dokumentart.formular
    angaben = formular.pflichtgruppen
    guard let art = vorlagenart else {
      abschnitte = formular.abschnitte.filter(\.pflicht)
      return
    }
    let eigener = Self.abschnitt(art)?.schluessel
    abschnitte = formular.abschnitte.filter { $0.pflicht || $0.schluessel == eigener }
  }

  /// What a Projektauftrag is about (PA-001), and nothing of another kind.
  func nurProjektauftrag(_ art: Dokumentart) -> Pflicht { auswahl(art, istSeine: true) }

  /// All but what a Projektauftrag is about.
  func ohneProjektauftrag(_ art: Dokumentart) -> Pflicht { auswahl(art, istSeine: false) }

  private func auswahl(_ art: Dokumentart, istSeine: Bool) -> Pflicht {
    guard art == .projektauftrag else {
      var leer = self
      if istSeine { (leer.angaben, leer.abschnitte) = ([], []) }
      return leer
    }
    var teil = self
    teil.angaben = angaben.filter { gruppe in
      gruppe.contains { Self.projektangaben.contains($0.schluessel) } == istSeine
    }
    teil.abschnitte = istSeine ? abschnitte : []
    return teil
  }

  private static let projektangaben: Set<FoldedKey> = [
    Projektauftrag.projektname.schluessel, Projektauftrag.auftraggeber.schluessel,
    Projektauftrag.projektleitung.schluessel, Projektauftrag.beginn.schluessel,
    Projektauftrag.ende.schluessel,
  ]

  /// The section that the kind of paper is about.
  private static func abschnitt(_ art: Vorlagenart) -> Abschnittsdefinition? {
    switch art {
    case .beschlussvorlage, .dringlichkeitsvorlage, .tischvorlage, .ergaenzungsvorlage,
      .neufassung, .aenderungsantrag, .mittelbereitstellung:
      Vorlage.beschlussvorschlag
    case .informationsvorlage: Vorlage.mitteilung
    case .anfrage: Vorlage.fragen
    case .antrag, .stellungnahme, .offenlage: nil
    }
  }
}

extension Datensatz {
  /// A row left empty in the form says nothing, and so nothing is missing in it.
  var istLeer: Bool { eintraege.sindLeer && jahreswerte.sindLeer }
}

extension [Eintrag] {
  var sindLeer: Bool {
    indices.allSatisfy { if case .leer = self[$0].wert { true } else { false } }
  }

  var hatUnlesbare: Bool {
    indices.contains { if case .unlesbar = self[$0].wert { true } else { false } }
  }
}

extension Dokument {
  /// Bytes of the value of `art:`: where something is missing, that is what wants it.
  var artSpan: Span { kopf.span(Allgemein.art) }

  /// Bytes of the opening „---“.
  var ersteZeile: Span {
    let zeile = lines.span(ofLine: lines.line(at: kopfSpan.start), in: datei.bytes)
    return Span(max(zeile.start, lines.bom), zeile.end)
  }

  /// Whether the head itself is so broken that one finding about it says enough.
  var kopfIstBeschaedigt: Bool {
    befunde.contains { befund in
      switch befund.art {
      case .kopf(.missingFence), .kopf(.unclosedFence): true
      case .kopf(.yaml(let stelle)): YAMLSaetze.rubrik(stelle) == .aufbau
      case .kodierung(.utf16), .kodierung(.emptyFile): true
      default: false
      }
    }
  }

  /// Whether the entry is there, was meant by a misspelt key, or could not be read.
  func hat(_ feld: Felddefinition) -> Bool {
    if kopf.istAngegeben(feld.schluessel) { return true }
    if feld.schluessel == art.formular.titelfeld?.schluessel, let titel = titelUeberschrift,
      !titel.text.isEmpty
    {
      return true
    }
    return unlesbareSchluessel.contains(feld.schluessel) || meint(schluessel: feld.name)
  }

  func meint(schluessel: String) -> Bool {
    befunde.contains { befund in
      if case .unbekannterSchluessel(_, schluessel?) = befund.art { true } else { false }
    }
  }

  func meint(ueberschrift: String) -> Bool {
    befunde.contains { befund in
      switch befund.art {
      case .unbekannteUeberschrift(_, ueberschrift), .ueberschriftEbene(ueberschrift, _, _): true
      default: false
      }
    }
  }

  func meint(spalte: String, in abschnitt: String) -> Bool {
    befunde.contains { befund in
      if case .unbekannteSpalte(_, abschnitt, spalte?) = befund.art { true } else { false }
    }
  }

  /// Whether the file is too large to be read beyond its head, or ends in a code block that nobody closes:
  /// what nobody has read is not missing.
  var textIstUngelesen: Bool {
    endetImCode
      || befunde.contains { befund in
        if case .markup(let problem) = befund.art, case .fileTooLarge = problem.kind {
          true
        } else {
          false
        }
      }
  }

  /// Whether nothing but headings stands under the heading.
  func istLeer(_ abschnitt: Abschnitt) -> Bool {
    abschnitt.tabelle == nil && abschnitt.prosa.allSatisfy { baum.nodes[$0].kind == .heading }
      && abschnitt.teile.allSatisfy { istLeer($0) }
  }

  /// Whether the reader of Markdown has complained about a table under the heading: then it is not
  /// missing, only not readable.
  func hatTabellenfehler(in abschnitt: Abschnitt) -> Bool {
    let start = abschnitt.titelSpan.start
    let ende =
      abschnitte.first { $0.titelSpan.start > start }?.titelSpan.start ?? datei.bytes.count
    return befunde.contains { befund in
      guard case .markup(let problem) = befund.art, (start..<ende).contains(problem.span.start)
      else { return false }
      switch MarkupSaetze.rubrik(problem.kind) {
      case .tabelle, .grenze: return true
      case .html, .zuVieleZellen, .zuWenigeZellen, .link: return false
      }
    }
  }
}
