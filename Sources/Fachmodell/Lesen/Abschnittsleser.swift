import Markup
import SourceText

/// Divides the blocks of a body by its headings and finds the reserved ones.
struct Abschnittsleser {
  let baum: MarkupTree
  let formular: Formular
  /// What the house calls reserved headings: its word, folded → their names, folded.
  let eigeneWorte: [FoldedKey: [FoldedKey]]
  let leser: Wertleser
  private let hausworte: [Hauswort]
  private let bloecke: [Int]
  private var interne: [Int] = []
  var befunde: [Lesebefund] = []

  init(
    baum: MarkupTree, formular: Formular, eigeneWorte: [FoldedKey: [FoldedKey]],
    hausworte: [Hauswort] = [], leser: Wertleser
  ) {
    self.hausworte = hausworte
    self.baum = baum
    self.formular = formular
    self.eigeneWorte = eigeneWorte
    self.leser = leser
    bloecke = Array(baum.children(of: 0))
  }

  /// The house's word for a reserved heading, ready to be compared.
  struct Hauswort: Sendable {
    let wort: String
    let schluessel: FoldedKey
    let gefaltet: String
    let buchstaben: LetterSet

    static func alle(_ mandant: Mandant) -> [Hauswort] {
      mandant.labels.sorted { $0.key.hash < $1.key.hash }.map { name, wort in
        let gefaltet = fold(wort)
        return Hauswort(
          wort: wort, schluessel: name, gefaltet: gefaltet, buchstaben: LetterSet(gefaltet))
      }
    }
  }

  struct Gliederung {
    var titel: (text: String, span: Span, knoten: Int)?
    var vorspann: [Int] = []
    var abschnitte: [Abschnitt] = []
    /// The headings of the internal sections.
    var interne: [Int] = []
    /// The block that the text ends with, where that is code.
    var codeAmEnde: Int?
  }

  mutating func lies() -> Gliederung {
    var gliederung = Gliederung()
    var index = 0
    while index < bloecke.count, ebene(bloecke[index]).map({ $0 != 2 }) ?? true {
      let knoten = bloecke[index]
      if ebene(knoten) == 1, gliederung.titel == nil {
        gliederung.titel = (
          baum.trimmedText(of: knoten), baum.nodes[knoten].span, knoten
        )
      } else {
        gliederung.vorspann.append(knoten)
      }
      index += 1
    }
    var gesehen: [(FoldedKey, Span)] = []
    while index < bloecke.count {
      var ende = index + 1
      while ende < bloecke.count, !(ebene(bloecke[ende]).map { $0 <= 2 } ?? false) { ende += 1 }
      let abschnitt = abschnitt(index..<ende, unter: nil)
      if let schluessel = abschnitt.schluessel {
        if let erste = gesehen.first(where: { $0.0 == schluessel }) {
          befunde.append(
            Lesebefund(
              .doppelteUeberschrift(name: abschnitt.titel, erste: erste.1), abschnitt.titelSpan))
        } else {
          gesehen.append((schluessel, abschnitt.titelSpan))
        }
      }
      gliederung.abschnitte.append(abschnitt)
      index = ende
    }
    gliederung.interne = interne
    gliederung.codeAmEnde = bloecke.last.flatMap { baum.nodes[$0].kind == .codeBlock ? $0 : nil }
    if let liste = formular.hauptliste { ergaenze(liste, in: &gliederung) }
    tabellenOhneUeberschrift(gliederung, gesehen.map(\.0))
    return gliederung
  }

  /// The section whose heading is missing above a part: another one has a part of that name, whose columns
  /// these are („### Ergebnishaushalt“ of the Mittelbereitstellung).
  private func fremder(
    _ definition: Abschnittsdefinition, _ eltern: Abschnittsdefinition, _ prosa: [Int]
  ) -> Abschnittsdefinition? {
    guard let spalten = definition.tabelle,
      let knoten = prosa.first(where: { baum.nodes[$0].kind == .table })
    else { return nil }
    func gelesen(_ tabelle: Tabellendefinition) -> Tabellenleser {
      Tabellenleser(
        knoten, baum: baum, definition: tabelle, abschnitt: definition.name, leser: leser,
        eigeneWorte: eigeneWorte)
    }
    guard gelesen(spalten).spaltenzahl.bekannt == 0 else { return nil }
    return formular.abschnitte.first { andere in
      andere !== eltern
        && andere.unter.contains { teil in
          teil.schluessel == definition.schluessel
            && teil.tabelle.map { gelesen($0).istGanz } ?? false
        }
    }
  }

  /// Tables that have all columns of a section that the file lacks: its heading is missing.
  private mutating func tabellenOhneUeberschrift(_ gliederung: Gliederung, _ gesehen: [FoldedKey]) {
    let fehlende = Self.mitEigenerTabelle.filter { definition in
      formular.abschnitt(definition.schluessel) === definition
        && !gesehen.contains(definition.schluessel) && !istGemeint(definition)
    }
    guard !fehlende.isEmpty else { return }
    let gelesene = gliederung.abschnitte.flatMap { abschnitt in
      ([abschnitt] + abschnitt.teile).compactMap { $0.tabelle?.knoten }
    }
    let tabellen = bloecke.filter { baum.nodes[$0].kind == .table && !gelesene.contains($0) }
    for knoten in tabellen.prefix(50) {
      for definition in fehlende {
        guard let tabelle = definition.tabelle else { continue }
        let tabellenleser = Tabellenleser(
          knoten, baum: baum, definition: tabelle, abschnitt: definition.name, leser: leser,
          eigeneWorte: eigeneWorte)
        guard tabellenleser.istGanz else { continue }
        let kopf = baum.nodes[knoten].firstChild ?? knoten
        befunde.append(
          Lesebefund(
            .unbekannteUeberschrift(text: "", gemeint: definition.name), baum.nodes[kopf].span))
        break
      }
    }
  }

  /// Whether a heading that is misspelt or at another level has been told to be that one.
  private func istGemeint(_ definition: Abschnittsdefinition) -> Bool {
    befunde.contains { befund in
      switch befund.art {
      case .ueberschriftEbene(let name, _, _): name == definition.name
      case .unbekannteUeberschrift(_, let name):
        heisst(definition, FoldedKey(name))
      default: false
      }
    }
  }

  /// Sections without whose table nothing of the file is right, and that no prose has by chance.
  private static let mitEigenerTabelle = [
    Vorlage.beratungsfolge, Vorlage.anlagen, Sitzung.tagesordnung, Sitzung.ergebnistabelle,
    Projektstrukturplan.struktur,
  ]

  private func ebene(_ knoten: Int) -> Int? {
    baum.nodes[knoten].kind == .heading ? Int(baum.nodes[knoten].level) : nil
  }

  /// The section whose heading is the first block of the range.
  private mutating func abschnitt(
    _ bereich: Range<Int>, unter eltern: Abschnittsdefinition?
  ) -> Abschnitt {
    let kopf = bloecke[bereich.lowerBound]
    let titel = baum.trimmedText(of: kopf)
    let span = baum.nodes[kopf].span
    let ebene = ebene(kopf) ?? 2
    let definition = definition(titel, span, ebene: ebene, unter: eltern)
    if definition?.intern == true { interne.append(kopf) }
    var teile: [Abschnitt] = []
    var index = bereich.lowerBound + 1
    while index < bereich.upperBound, self.ebene(bloecke[index]) != ebene + 1 || ebene > 2 {
      index += 1
    }
    var prosa = Array(bloecke[bereich.lowerBound + 1..<index])
    var gesehen: [(FoldedKey, Span)] = []
    while index < bereich.upperBound {
      var ende = index + 1
      while ende < bereich.upperBound, self.ebene(bloecke[ende]) != ebene + 1 { ende += 1 }
      let teil = self.abschnitt(index..<ende, unter: definition)
      if let schluessel = teil.schluessel {
        if let erste = gesehen.first(where: { $0.0 == schluessel }) {
          befunde.append(
            Lesebefund(.doppelteUeberschrift(name: teil.titel, erste: erste.1), teil.titelSpan))
        } else {
          gesehen.append((schluessel, teil.titelSpan))
        }
      }
      teile.append(teil)
      index = ende
    }
    if let definition, let eltern, let fremd = fremder(definition, eltern, prosa) {
      if !istGemeint(fremd) {
        befunde.append(Lesebefund(.unbekannteUeberschrift(text: "", gemeint: fremd.name), span))
      }
      return Abschnitt(
        schluessel: nil, titel: titel, ebene: ebene, titelSpan: span, ueberschrift: kopf,
        prosa: prosa, alles: (bereich.lowerBound + 1)..<bereich.upperBound, tabelle: nil,
        teile: teile, intern: false)
    }
    var tabelle: Tabelle?
    if let definition, let spalten = definition.tabelle {
      tabelle = self.tabelle(&prosa, spalten, definition.name)
    }
    return Abschnitt(
      schluessel: definition?.schluessel, titel: titel, ebene: ebene, titelSpan: span,
      ueberschrift: kopf, prosa: prosa, alles: (bereich.lowerBound + 1)..<bereich.upperBound,
      tabelle: tabelle, teile: teile, intern: definition?.intern ?? false)
  }

  mutating func tabelle(
    _ prosa: inout [Int], _ definition: Tabellendefinition, _ name: String
  ) -> Tabelle? {
    var gelesen: Tabelle?
    for knoten in prosa where baum.nodes[knoten].kind == .table {
      var tabellenleser = Tabellenleser(
        knoten, baum: baum, definition: definition, abschnitt: name, leser: leser,
        eigeneWorte: eigeneWorte)
      let (bekannt, alle) = tabellenleser.spaltenzahl
      if gelesen != nil {
        if bekannt * 2 >= alle {
          befunde.append(Lesebefund(.zweiteTabelle(abschnitt: name), baum.nodes[knoten].span))
        }
        continue
      }
      // A table without one known column may be part of the prose where prose is usual.
      if bekannt == 0, prosa.count > 1 { continue }
      tabellenleser.leser = leser(vor: knoten, prosa)
      gelesen = tabellenleser.lies()
      befunde += tabellenleser.befunde
    }
    if let gelesen { prosa.removeAll { $0 == gelesen.knoten } }
    return gelesen
  }

  /// „in T€“ in the paragraph right before a table declares its unit.
  private func leser(vor tabelle: Int, _ prosa: [Int]) -> Wertleser {
    guard let stelle = prosa.firstIndex(of: tabelle), stelle > 0,
      baum.nodes[prosa[stelle - 1]].kind == .paragraph
    else { return leser }
    let text = baum.plainText(of: prosa[stelle - 1])
    return scan(text) { $0.finds("in T€") || $0.finds("in TEUR") }
      ? Wertleser(inTausend: true) : leser
  }

  /// The reserved heading that a text names; near misses and wrong levels are reported.
  private mutating func definition(
    _ titel: String, _ span: Span, ebene: Int, unter eltern: Abschnittsdefinition?
  ) -> Abschnittsdefinition? {
    let schluessel = FoldedKey(titel)
    let kandidaten = ebene <= 2 ? formular.abschnitte : (eltern?.unter ?? [])
    let gefunden =
      ebene <= 2 ? abschnitt(schluessel) : kandidaten.first { heisst($0, schluessel) }
    if let gefunden {
      if ebene == 1 {
        befunde.append(
          Lesebefund(.ueberschriftEbene(name: gefunden.name, ist: 1, soll: 2), span))
      }
      return gefunden
    }
    if ebene == 3 {
      if let oben = abschnitt(schluessel),
        oben.tabelle != nil || oben.intern
      {
        befunde.append(Lesebefund(.ueberschriftEbene(name: oben.name, ist: 3, soll: 2), span))
        return oben.intern ? oben : nil
      }
    } else if let unten = unterabschnitt(schluessel) {
      befunde.append(Lesebefund(.ueberschriftEbene(name: unten.name, ist: ebene, soll: 3), span))
      return nil
    }
    if eltern?.freieTeile == true { return nil }
    let buchstaben = LetterSet(titel, folded: true)
    for kandidat in kandidaten {
      let limit = kandidat.name.utf8.count < 6 ? 1 : 2
      guard kandidat.buchstaben.missing(in: buchstaben) <= limit,
        editDistance(fold(titel), kandidat.gefaltet, limit: limit) != nil
      else { continue }
      befunde.append(
        Lesebefund(.unbekannteUeberschrift(text: titel, gemeint: kandidat.name), span))
      // What may have been meant to stay inside does stay inside.
      return kandidat.intern ? kandidat : nil
    }
    for haus in hausworte where haus.buchstaben.missing(in: buchstaben) <= 2 {
      let limit = haus.gefaltet.utf8.count < 6 ? 1 : 2
      guard let kandidat = kandidaten.first(where: { $0.schluessel == haus.schluessel }),
        editDistance(fold(titel), haus.gefaltet, limit: limit) != nil
      else { continue }
      befunde.append(Lesebefund(.unbekannteUeberschrift(text: titel, gemeint: haus.wort), span))
      return kandidat.intern ? kandidat : nil
    }
    return nil
  }

  /// The section of the second level that a folded heading names.
  private func abschnitt(_ schluessel: FoldedKey) -> Abschnittsdefinition? {
    guard eigeneWorte[schluessel] != nil else { return formular.abschnitt(schluessel) }
    return formular.abschnitte.first { heisst($0, schluessel) }
  }

  /// The section of the third level that a folded heading names, whichever section it belongs to.
  private func unterabschnitt(_ schluessel: FoldedKey) -> Abschnittsdefinition? {
    guard eigeneWorte[schluessel] != nil else { return formular.unterabschnitt(schluessel) }
    return formular.abschnitte.lazy.flatMap(\.unter).first { heisst($0, schluessel) }
  }

  private func heisst(_ definition: Abschnittsdefinition, _ schluessel: FoldedKey) -> Bool {
    definition.schluessel == schluessel
      || eigeneWorte[schluessel]?.contains(definition.schluessel) == true
  }

  /// The words of a house the other way round: its word for a heading, folded → the headings.
  static func eigeneWorte(_ mandant: Mandant) -> [FoldedKey: [FoldedKey]] {
    var worte: [FoldedKey: [FoldedKey]] = [:]
    for (name, wort) in mandant.labels { worte[FoldedKey(wort), default: []].append(name) }
    return worte
  }
}
