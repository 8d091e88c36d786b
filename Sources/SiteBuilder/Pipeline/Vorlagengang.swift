import Ausgabe
import Fachmodell
import SourceText

/// What the pages of a paper show of other papers.
struct Kenntnis: Sendable {
  let nachbarn: Nachbarschaft
  /// Files that some paper closes, or that belong to a paper that is not public.
  let gesperrteDateien: Set<String>

  /// `projekte`: those of all records; none where these are only those of a group.
  init(_ bestand: Bestand, _ projekte: [Projekteintrag] = []) {
    nachbarn = Nachbarschaft(bestand, projekte)
    gesperrteDateien = Set(
      bestand.steckbriefe.lazy.flatMap { steckbrief in
        steckbrief.anlagen.filter {
          !steckbrief.oeffentlichkeit.istOeffentlich || !$0.istOeffentlich
        }
      }.compactMap(\.pfad))
  }
}

/// The two passes over the papers.
extension Bau {
  /// Reads, checks and renders all papers but those that show something that is not known yet.
  func ersterGang() async throws -> [Einheitsergebnis] {
    try await parallel(lauf.verbuende.laeufe.count, jobs: lauf.auftrag.jobs) {
      let bank = Werkbank()
      return { nummer in
        let stapel = try lauf.geprueft(lauf.verbuende.laeufe[nummer])
        let gelesene = stapel.gelesene
        var fertige = stapel.ergebnisse
        for stelle in fertige.indices where !fertige[stelle].wartet {
          try rendere(zuerst: gelesene[stelle], nil, bank, &fertige[stelle])
        }
        guard fertige.contains(where: \.wartet) else { return fertige }
        let gruppe = lauf.gruppenbestand(fertige)
        let kenntnis = Kenntnis(gruppe)
        for stelle in fertige.indices
        where fertige[stelle].wartet && lauf.genuegt(gruppe, fertige[stelle]) {
          fertige[stelle].wartet = false
          try rendere(zuerst: gelesene[stelle], kenntnis, bank, &fertige[stelle])
        }
        return fertige
      }
    }.flatMap(\.self)
  }

  private func rendere(
    zuerst gelesen: Lauf.Gelesen, _ kenntnis: Kenntnis?, _ bank: Werkbank,
    _ ergebnis: inout Einheitsergebnis
  ) throws {
    do {
      let projekte = lauf.eigeneProjekte(gelesen, ergebnis)
      try rendere(gelesen, kenntnis, projekte, bank, &ergebnis) { _ in true }
    } catch Abbruch.ausgabe(.duplicatePath) {
      // A finding will name both documents; a draft shows the first of them.
      ergebnis.istVerdraengt = true
    }
  }

  /// Renders the papers that show others, now that all records are known.
  func zweiterGang(
    _ einheiten: [Int], _ zuordnung: Seitenzuordnung
  ) async throws -> [Einheitsergebnis] {
    let projekte = Dictionary(grouping: zuordnung.projekte.eintraege) { $0.vorlagen.first?.pfad }
    return try await parallel(einheiten.count, jobs: lauf.auftrag.jobs) {
      let bank = Werkbank()
      return { nummer in
        var ergebnis = Einheitsergebnis(einheit: einheiten[nummer])
        let einheit = lauf.einheiten[einheiten[nummer]]
        let gelesen = try lauf.lies(einheit, &ergebnis.zeiten)
        let eigene = gelesen.vorlage.flatMap { projekte[$0.pfad] } ?? []
        try rendere(gelesen, zuordnung.kenntnis, eigene, bank, &ergebnis) {
          zuordnung.gehoert($0)
        }
        return ergebnis
      }
    }
  }

  /// The pages of a paper and its annexes, if they are public and have their address, and those of the
  /// projects that its annexes set up.
  private func rendere(
    _ gelesen: Lauf.Gelesen, _ kenntnis: Kenntnis?, _ projekte: [Projekteintrag],
    _ bank: Werkbank, _ ergebnis: inout Einheitsergebnis, gehoert: (_ pfad: String) -> Bool
  ) throws {
    let oeffentliche = lauf.oeffentliche(gelesen)
    guard let vorlage = oeffentliche.vorlage, let dokument = gelesen.vorlage,
      gehoert(vorlage.pfad)
    else { return }
    let start = lauf.rechenzeit()
    let schreibzeit = bank.schreibzeit
    let anhang =
      kenntnis.map {
        lauf.anhangsplan(
          vorlage, oeffentliche.anlagen, aus: dokument, gesperrt: $0.gesperrteDateien)
      } ?? .leer
    let suche = Wegweiser(
      lauf, vorlage: vorlage, anlagen: oeffentliche.anlagen, anhang, kenntnis?.nachbarn
    ).suche
    let bezuege = kenntnis?.nachbarn.bezuege(vorlage.pfad) ?? []
    ergebnis.gezeigt = bezuege.map(Einheitsergebnis.Gezeigt.init)
    ergebnis.beigelegt = anhang.alle
    func ausgabe(_ pfad: String, _ bytes: UnsafeBufferPointer<UInt8>) throws {
      if pfad.hasSuffix(".html") { ergebnis.seiten += 1 }
      try bank.schreibe(ziel, pfad, bytes, misst: lauf.auftrag.zeiten)
    }
    try Abbruch.beiAbbruch(
      werk.rendereVorlage(
        vorlage, anlagen: oeffentliche.anlagen, dateien: anhang.ziele, bezuege: bezuege,
        projekt: dokument[Vorlage.projekt].flatMap { kenntnis?.nachbarn.projekt($0) }, suche: suche,
        puffer: &bank.puffer, ausgabe: ausgabe))
    let plaene = Planwerk()
    for anlage in oeffentliche.anlagen where gehoert(anlage.pfad) {
      try Abbruch.beiAbbruch(
        werk.rendereAnlage(
          anlage, vorlage: vorlage, anlagen: oeffentliche.anlagen, plaene: plaene, suche: suche,
          puffer: &bank.puffer, ausgabe: ausgabe))
    }
    try kopiere(anhang)
    for projekt in projekte {
      try rendere(
        projekt, gelesen, oeffentliche, anhang, kenntnis?.nachbarn, plaene: plaene,
        gehoert: gehoert, &bank.puffer, ausgabe: ausgabe)
      ergebnis.projekte.append(projekt)
    }
    let geschrieben = bank.schreibzeit - schreibzeit
    ergebnis.zeiten[.schreiben] += geschrieben
    ergebnis.zeiten[.rendern] += lauf.rechenzeit() - start - geschrieben
  }

  func kopiere(_ anhang: Anhangsplan) throws {
    for (pfad, ziel) in anhang.ziele.sorted(by: { $0.key < $1.key }) {
      let bytes = try lauf.disk.lies(lauf.auftrag, pfad)
      try bytes.withUnsafeBufferPointer { try self.ziel.schreibe(ziel, $0) }
    }
  }
}
