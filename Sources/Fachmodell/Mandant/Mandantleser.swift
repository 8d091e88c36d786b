import FrontMatter
import Kalender
package import SourceText

/// Reads `mandant.yml` with the same care as a head: unknown, doubled and unreadable keys are facts.
package enum Mandantleser {
  package static func lies(_ file: SourceFile) -> (mandant: Mandant, befunde: [Lesebefund]) {
    var befunde: [Lesebefund] = []
    var file = file
    let (kodierung, bereinigt) = checkEncoding(file.bytes)
    befunde += kodierung.map { Lesebefund(.kodierung($0), $0.span) }
    if kodierung.contains(.utf16) || kodierung.contains(.emptyFile) {
      var mandant = Mandant()
      mandant.istUnlesbar = true
      return (mandant, befunde)
    }
    if bereinigt != nil {
      // What the letters mean can be guessed, so that no other file is blamed for these.
      file = SourceFile(path: file.path, bytes: guessingWindows1252(file.bytes))
    }
    let (tree, probleme, unlesbare) = readYAML(file, lines: file.lineIndex())
    befunde += probleme.map { Lesebefund(.yaml($0), $0.span) }
    var leser = Leser(datei: file, tree: tree, befunde: befunde, unlesbare: Set(unlesbare))
    var mandant = tree.root.map { leser.mandant($0) } ?? Mandant()
    mandant.hatLuecken = !probleme.isEmpty
    guard bereinigt == nil else {
      mandant.istGeraten = true
      return (mandant, kodierung.map { Lesebefund(.kodierung($0), $0.span) })
    }
    return (mandant, leser.befunde)
  }
}

private struct Leser {
  let datei: SourceFile
  let tree: YAMLTree
  var befunde: [Lesebefund]
  var unlesbare: Set<FoldedKey>
  var fehlende: [Mandant.Fehlend] = []

  mutating func mandant(_ root: Int) -> Mandant {
    var flach: [(key: Int, value: Int)] = []
    var verschachtelt: [FoldedKey: Int] = [:]
    var stellen: [FoldedKey: Span] = [:]
    var wertstellen: [FoldedKey: Span] = [:]
    for entry in tree.entries(of: root) {
      let schluessel = tree.foldedKey(of: entry.key)
      stellen[schluessel] = stellen[schluessel] ?? tree.span(of: entry.key)
      wertstellen[schluessel] = wertstellen[schluessel] ?? tree.span(of: entry.value)
      if let feld = Mandantfeld.felder.first(where: { $0.schluessel == schluessel }),
        feld.istVerschachtelt, verschachtelt[schluessel] == nil
      {
        verschachtelt[schluessel] = entry.value
      } else {
        flach.append(entry)
      }
    }
    let satz = datensatz(flach, Mandantfeld.felder, span: tree.span(of: root))
    var mandant = Mandant()
    (mandant.stellen, mandant.wertstellen) = (stellen, wertstellen)
    mandant.name = satz[Mandantfeld.name] ?? ""
    if let eintrag = satz.eintrag(Mandantfeld.land), eintrag.wert != .leer {
      if let land = Land(eintrag.text) {
        mandant.land = land
      } else {
        let worte = Land.allCases.map(\.name)
        unlesbare.insert(Mandantfeld.land.schluessel)
        unlesbar(
          Mandantfeld.land.definition, eintrag.text,
          .nichtInListe(naechstes: nearest(eintrag.text, among: worte), worte: worte), eintrag.span)
      }
    }
    mandant.basisURL = satz[Mandantfeld.basisURL]
    mandant.regelseiten = satz[Mandantfeld.regelseiten]
    mandant.projektseiten = satz[Mandantfeld.projektseiten] ?? mandant.projektseiten
    mandant.ladungsfristTage = satz[Mandantfeld.ladungsfristTage] ?? mandant.ladungsfristTage
    mandant.ladungsfristZaehlweise =
      satz[Mandantfeld.ladungsfristZaehlweise] ?? mandant.ladungsfristZaehlweise
    mandant.einmaligBedeutet = satz[Mandantfeld.einmaligBedeutet] ?? mandant.einmaligBedeutet
    mandant.betragspruefungAb = satz[Mandantfeld.betragspruefungAb] ?? mandant.betragspruefungAb
    mandant.personentagStunden = satz[Mandantfeld.personentagStunden] ?? mandant.personentagStunden
    mandant.haushaltBeschlossen = satz[Mandantfeld.haushaltBeschlossen]?.letztes
    mandant.deckungFremdesBudget = satz[Mandantfeld.deckungFremdesBudget]
    mandant.farbe = satz[Mandantfeld.farbe]
    mandant.wappen = satz[Mandantfeld.wappen]
    mandant.vertretung = satz.liste(Mandantfeld.vertretung)
    mandant.pruefbloecke = satz.liste(Mandantfeld.pruefbloecke)
    mandant.freieTage = satz.liste(Mandantfeld.freieTage).compactMap {
      try? Datumsleser.bereich($0).get()
    }
    mandant.oertlicheFeiertage = Set(
      satz.liste(Mandantfeld.oertlicheFeiertage.definition).compactMap { wort in
        OertlicherFeiertag.allCases.first { FoldedKey($0.rawValue) == FoldedKey(wort) }
      })
    let labels = zuordnung(Mandantfeld.labels, verschachtelt)
    // Most houses keep the words of the form; then nobody has to gather them.
    let bekannte = labels.isEmpty ? [] : Set(Labelnamen.alle.map { FoldedKey($0) })
    var unbekannte = 0
    for paar in labels {
      if !bekannte.contains(FoldedKey(paar.name)), unbekannte < 100 {
        unbekannte += 1
        befunde.append(
          Lesebefund(
            .unbekannterSchluessel(
              name: paar.name, naechster: nearest(paar.name, among: Labelnamen.alle)),
            paar.schluesselSpan))
      }
      mandant.labels[FoldedKey(paar.name)] = paar.wert
    }
    listen(verschachtelt, &mandant)
    mandant.abkuerzungen = zuordnung(Mandantfeld.abkuerzungen, verschachtelt)
      .map { ($0.name, $0.wert) }
    mandant.kontakt = zuordnung(Mandantfeld.kontakt, verschachtelt)
      .map { ($0.name, $0.wert) }
    mandant.stufen = zuordnung(Mandantfeld.stufen, verschachtelt)
      .map { ($0.name, $0.wert, $0.span) }
    mandant.fehlende = fehlende(satz, Mandantfeld.felder, in: nil) + fehlende
    mandant.unlesbare = unlesbare.union(gemeinte(unbekannteLabels: unbekannte > 0))
    if satz[Mandantfeld.land] == nil { mandant.unlesbare.insert(Mandantfeld.land.schluessel) }
    return mandant
  }

  /// Keys that somebody has meant by a name that nobody knows: what they would say is not known.
  private func gemeinte(unbekannteLabels: Bool) -> Set<FoldedKey> {
    var gemeinte: Set<FoldedKey> = []
    for befund in befunde {
      if case .unbekannterSchluessel(_, let naechster?) = befund.art {
        gemeinte.insert(FoldedKey(naechster))
      }
    }
    if unbekannteLabels { gemeinte.insert(Mandantfeld.labels.schluessel) }
    return gemeinte
  }

  /// Required keys that are neither there nor meant by an entry that is told about.
  private func fehlende(
    _ satz: Datensatz, _ felder: [Felddefinition], in eintrag: Felddefinition?
  ) -> [Mandant.Fehlend] {
    felder.filter { feld in
      feld.pflicht && !satz.istAngegeben(feld.schluessel) && !unlesbare.contains(feld.schluessel)
        && !befunde.contains {
          if case .unbekannterSchluessel(_, feld.name) = $0.art { true } else { false }
        }
    }.map { feld in
      Mandant.Fehlend(
        name: feld.name, eintragVon: eintrag?.name,
        span: satz.eintrag(feld.schluessel)?.schluesselSpan
          ?? (eintrag == nil ? .fileStart : satz.eintraege.first?.schluesselSpan ?? satz.span))
    }
  }

  private mutating func listen(_ knoten: [FoldedKey: Int], _ mandant: inout Mandant) {
    mandant.nummernmuster = muster(knoten, Mandantfeld.nummernmuster)
    mandant.haushaltsstellen = muster(knoten, Mandantfeld.haushaltsstellen)
    mandant.merktage = eintraege(knoten, Mandantfeld.merktage).compactMap { satz in
      guard let tage = satz[Merktag.datum] else { return nil }
      return (tage, satz[Merktag.name] ?? "")
    }
    mandant.vorlagearten = eintraege(knoten, Mandantfeld.vorlagearten).compactMap { satz in
      guard let art = satz[Artzeile.art] else { return nil }
      return Mandant.Vorlageart(
        art: art, name: satz[Artzeile.name],
        pflicht: satz[Artzeile.pflicht].map { namen in
          pflichtnamen(namen, mandant.labels, satz.span(Artzeile.pflicht))
        })
    }
    let zeilen = eintraege(knoten, Mandantfeld.mittelzeilen).compactMap { satz in
      satz[Mittelart.name].map { name in
        Mandant.Mittelzeile(
          name, satz[Mittelart.haushalt] ?? .ergebnis, satz[Mittelart.klasse] ?? .aufwand)
      }
    }
    if !zeilen.isEmpty { mandant.mittelzeilen = zeilen }
  }

  private mutating func muster(
    _ knoten: [FoldedKey: Int], _ feld: Felddefinition
  ) -> [Mandant.Nummernmuster] {
    eintraege(knoten, feld).compactMap { satz in
      guard let text = satz[Muster.muster] else { return nil }
      guard let muster = Zeichenmuster(text) else {
        unlesbar(
          Muster.muster.definition, text, .nichtInListe(naechstes: nil, worte: []),
          satz.span(Muster.muster))
        unlesbare.insert(feld.schluessel)
        return nil
      }
      if let beispiel = satz[Muster.beispiel], !beispiel.isEmpty, !muster.passt(auf: beispiel) {
        unlesbar(
          Muster.muster.definition, text, .musterOhneBeispiel(beispiel), satz.span(Muster.muster))
        unlesbare.insert(feld.schluessel)
      }
      return Mandant.Nummernmuster(
        muster: muster, beispiel: satz[Muster.beispiel] ?? "",
        gueltigAb: satz[Muster.gueltigAb], gueltigBis: satz[Muster.gueltigBis])
    }
  }

  /// Keys and sections by the words of the form; the house may use its own, and unknown ones are told.
  private mutating func pflichtnamen(
    _ namen: [String], _ labels: [FoldedKey: String], _ span: Span
  ) -> [String] {
    let formular = Vorlage.formular
    let bekannte = formular.felder.map(\.name) + formular.abschnitte.map(\.name)
    return namen.compactMap { name in
      let schluessel = FoldedKey(name)
      if formular.feld(schluessel) != nil || formular.abschnitt(schluessel) != nil { return name }
      let eigener = bekannte.first { bekannt in
        labels[FoldedKey(bekannt)].map { FoldedKey($0) == schluessel } ?? false
      }
      if let eigener { return eigener }
      unlesbar(
        Artzeile.pflicht.definition, name,
        .nichtInListe(naechstes: nearest(name, among: bekannte), worte: bekannte),
        stelle(name, span))
      return nil
    }
  }

  /// Where the text stands from the start of the span on; the span where it is written otherwise.
  private func stelle(_ text: String, _ span: Span) -> Span {
    let gesucht = Array(text.utf8)
    // The span of a list is its first bracket or dash.
    let bytes = datei.bytes[span.start..<min(span.start + 1000, datei.bytes.count)]
    guard !gesucht.isEmpty, bytes.count >= gesucht.count else { return span }
    for index in bytes.startIndex...(bytes.endIndex - gesucht.count)
    where bytes[index...].starts(with: gesucht) {
      return Span(index, index + gesucht.count)
    }
    return span
  }

  private mutating func eintraege(
    _ knoten: [FoldedKey: Int], _ definition: Felddefinition
  ) -> [Datensatz] {
    guard let node = knoten[definition.schluessel], case .eintraege(let felder) = definition.typ
    else { return [] }
    if tree.kind(of: node) == .scalar, tree.isEmpty(node) { return [] }
    guard tree.kind(of: node) == .sequence else {
      unlesbare.insert(definition.schluessel)
      if !hatLuecken {
        unlesbar(definition, tree.text(of: node), .verschachtelt, tree.span(of: node))
      }
      return []
    }
    return tree.items(of: node).compactMap { item in
      guard tree.kind(of: item) == .mapping else {
        unlesbar(definition, tree.text(of: item), .verschachtelt, tree.span(of: item))
        return nil
      }
      let satz = datensatz(tree.entries(of: item), felder, span: tree.span(of: item))
      if !hatLuecken { fehlende += fehlende(satz, felder, in: definition) }
      return satz
    }
  }

  /// Whether lines were told about and left out: they may be those that begin entries or say what is
  /// missing in them.
  private var hatLuecken: Bool {
    befunde.contains { if case .yaml = $0.art { true } else { false } }
  }

  private typealias Paar = (name: String, wert: String, span: Span, schluesselSpan: Span)

  private mutating func zuordnung(_ feld: Felddefinition, _ knoten: [FoldedKey: Int]) -> [Paar] {
    guard let node = knoten[feld.schluessel] else { return [] }
    if tree.kind(of: node) != .mapping, !(tree.kind(of: node) == .scalar && tree.isEmpty(node)) {
      if unlesbare.insert(feld.schluessel).inserted, !hatLuecken {
        unlesbar(feld, tree.text(of: node), .verschachtelt, tree.span(of: node))
      }
      return []
    }
    return tree.entries(of: node).map {
      (
        tree.text(of: $0.key), trimmed(tree.text(of: $0.value)), tree.span(of: $0.value),
        tree.span(of: $0.key)
      )
    }
  }

  private mutating func datensatz(
    _ entries: [(key: Int, value: Int)], _ felder: [Felddefinition], span: Span
  ) -> Datensatz {
    var kopf = Kopfleser(
      tree: tree, leser: Wertleser(),
      feld: { schluessel in felder.first { $0.schluessel == schluessel } },
      namen: { felder.map(\.name) })
    let satz = kopf.lies(entries, span: span)
    befunde += kopf.befunde
    return satz
  }

  private mutating func unlesbar(
    _ feld: Felddefinition, _ text: String, _ fehler: Lesefehler, _ span: Span
  ) {
    befunde.append(
      Lesebefund(.unlesbar(feld: feld.name, text: text, typ: feld.typ, fehler: fehler), span))
  }
}

extension Felddefinition {
  fileprivate var istVerschachtelt: Bool {
    switch typ {
    case .eintraege, .zuordnung: true
    default: false
    }
  }
}

extension Datensatz {
  fileprivate func liste(_ feld: Felddefinition) -> [String] {
    guard let eintrag = eintrag(feld.schluessel), case .liste(let teile) = eintrag.wert else {
      return []
    }
    return teile
  }
}
