import Diagnostics
import Fachmodell
import Markup
import Regeln
import SourceText

/// Units that are read one after another and then checked together, step by step for all of them: the code of
/// a step does not fit beside that of the others into the caches next to a processor.
struct Pruefstapel {
  private let lauf: Lauf
  private(set) var gelesene: [Lauf.Gelesen] = []
  private(set) var ergebnisse: [Einheitsergebnis] = []
  private var verknuepfte: [[Verknuepft]] = []
  /// For each unit those of its documents; none where no rule is asked.
  private var kontexte: [[Dokumentkontext]] = []

  /// A document with where its links lead.
  private struct Verknuepft {
    let lage: Dokumentlage
    let wege: [(link: MarkupLink, weg: Linkweg)]
  }

  init(_ lauf: Lauf) { self.lauf = lauf }

  /// Takes a unit as it has been read.
  mutating func nimm(_ gelesen: Lauf.Gelesen, _ ergebnis: Einheitsergebnis) {
    gelesene.append(gelesen)
    ergebnisse.append(ergebnis)
  }

  /// Links and checks all units, and keeps what others need to know of them.
  mutating func pruefe() {
    guard !gelesene.isEmpty else { return }
    let start = lauf.rechenzeit()
    verknuepfe()
    let mitte = lauf.rechenzeit()
    if lauf.auftrag.regeln != .aus { fuehreRegelnAus() }
    let ende = lauf.rechenzeit()
    for stelle in gelesene.indices { verbuche(stelle) }
    ergebnisse[0].zeiten[.pruefen] += ende - mitte
    ergebnisse[0].zeiten[.verknuepfen] += mitte - start + lauf.rechenzeit() - ende
  }

  private mutating func verknuepfe() {
    let lauf = lauf
    verknuepfte = gelesene.map { gelesen in
      gelesen.alle.map { dokument in
        let lage = Dokumentlage(dokument, lauf.register)
        return Verknuepft(lage: lage, wege: lauf.wege(dokument, lage.links))
      }
    }
  }

  private mutating func fuehreRegelnAus() {
    let lauf = lauf
    kontexte = zip(gelesene, verknuepfte).map { gelesen, verknuepfte in
      let ordner = gelesen.alle
      let plaene = Plaene(ordner, lauf.register)
      return verknuepfte.map {
        Dokumentkontext($0.lage, register: lauf.register, ordner: ordner, plaene: plaene)
      }
    }
    for stelle in gelesene.indices {
      for kontext in kontexte[stelle] {
        ergebnisse[stelle].genannteTitel += lauf.genannteTitel(kontext)
      }
    }
    let uhr: (() -> UInt64)? = lauf.auftrag.regeln == .gemessen ? { lauf.rechenzeit() } : nil
    var regelbefunde = Katalog.pruefe(
      Array(kontexte.joined()), uhr: uhr, &ergebnisse[0].zeiten.regeln)[...]
    for stelle in gelesene.indices {
      for (kontext, verknuepft) in zip(kontexte[stelle], verknuepfte[stelle]) {
        let befunde = regelbefunde.removeFirst()
        let links = lauf.linkbefunde(
          kontext.dokument, kontext.lage.links, verknuepft.wege, gelesene[stelle].alle)
        ergebnisse[stelle].funde.append(
          lauf.funde(
            kontext.dokument,
            links.isEmpty ? befunde : befunde + Linkregeln.ohneFolgen(links, von: befunde)))
      }
      guard let vorlage = gelesene[stelle].vorlage else { continue }
      let anhang = lauf.anhangsbefunde(gelesene[stelle])
      ergebnisse[stelle].funde.append(lauf.funde(vorlage, anhang.befunde, ausnahmen: false))
      ergebnisse[stelle].hatDateien = anhang.hatDateien
    }
  }

  /// Takes down what others need to know of a unit.
  private mutating func verbuche(_ stelle: Int) {
    let alle = gelesene[stelle].alle
    var ergebnis = ergebnisse[stelle]
    for (nummer, verknuepft) in verknuepfte[stelle].enumerated() {
      ergebnis.genannteDateien += lauf.genannteDateien(verknuepft.wege)
      let steckbrief = verknuepft.lage.dokument.steckbrief(
        lauf.register.gremien, baudatum: lauf.auftrag.baudatum,
        beratungen: verknuepft.lage.beratungen,
        verweise: kontexte.isEmpty ? nil : kontexte[stelle][nummer].verweise)
      if lauf.nenntAndere(steckbrief) { ergebnis.wartet = true }
      if lauf.nenntProjekt(steckbrief, alle) {
        (ergebnis.wartet, ergebnis.nenntProjekt) = (true, true)
      }
      ergebnis.verlinkt += lauf.fremdeDokumente(steckbrief, verknuepft.wege, eigene: alle)
      ergebnis.steckbriefe.append(steckbrief)
    }
    if ergebnis.hatDateien || !ergebnis.verlinkt.isEmpty { ergebnis.wartet = true }
    ergebnis.gelesen = gelesene[stelle].gelesen
    ergebnisse[stelle] = ergebnis
  }
}

extension Lauf {
  /// Reads units and then checks them.
  func geprueft(_ nummern: some Sequence<Int>) throws(Abbruch) -> Pruefstapel {
    var stapel = Pruefstapel(self)
    for nummer in nummern {
      var ergebnis = Einheitsergebnis(einheit: nummer)
      stapel.nimm(try lies(einheiten[nummer], &ergebnis.zeiten), ergebnis)
    }
    stapel.pruefe()
    return stapel
  }
}
