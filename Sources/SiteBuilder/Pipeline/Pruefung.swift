package import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// What a run has found out, and what it did.
package struct Ergebnis: Sendable {
  package let bericht: Report
  /// How many documents the report is about.
  package let dokumente: Int
  /// `nil` where nothing was to be written.
  package let bau: Bauergebnis?
  package let zeiten: Zeiten
  /// What the old site still shows although it should not, where a Fehler has kept it.
  package var nochOeffentlich: [String] = []
}

/// Checks the documents of a project, or those that `auftrag.pfade` names. Writes nothing.
package func pruefe(_ auftrag: Auftrag, disk: Disk = .real) async throws -> Ergebnis {
  let (lauf, anfang) = try await Lauf.beginne(auftrag, disk: disk)
  var funde = anfang
  let gewuenscht = lauf.auswahl
  funde.befunde += lauf.verortet(lauf.aufnahme.verweigert.map(Dateiregeln.verweigert))
  // Asked for single papers, nobody wants to hear of templates, nor wait for them.
  if gewuenscht.enthaeltSchablonen { funde.append(try lauf.schablonen().funde) }
  let gefragte = lauf.einheiten.indices.filter {
    gewuenscht.betrifft(lauf.aufnahme, lauf.einheiten[$0])
  }
  let laeufe = laeufe(gefragte.count)
  var teile = try await parallel(laeufe.count, jobs: auftrag.jobs) {
    { nummer in try lauf.geprueft(gefragte[laeufe[nummer]]).ergebnisse }
  }.flatMap(\.self)
  if gefragte.count < lauf.einheiten.count { teile += try await lauf.verwandte(teile, gefragte) }
  var zeiten = Zeiten()
  let rest = try await lauf.verwaiste(teile)
  for teil in teile + rest {
    funde.append(teil.funde)
    zeiten.append(teil.zeiten)
  }
  let bestand = lauf.bestand(teile + rest)
  async let bestandsbefunde = lauf.bestandsbefunde(bestand, teile)
  let adressbefunde =
    lauf.adressbefunde(bestand, Adressverzeichnis(lauf, bestand))
    + lauf.ungelesene(bestand, teile + rest)
  funde.befunde += lauf.verortet(await bestandsbefunde + adressbefunde)
  var bericht = lauf.bericht(funde)
  if !auftrag.pfade.isEmpty { bericht = bericht.restricted(to: gewuenscht.enthaelt) }
  return Ergebnis(
    bericht: bericht, dokumente: gewuenscht.anzahl(lauf.aufnahme), bau: nil, zeiten: zeiten)
}

extension Lauf {
  /// The records of units that the checked ones may refer to, or that may have their number or
  /// address: told by the glance at their heads, then read. All others are no matter of theirs.
  func verwandte(
    _ teile: [Einheitsergebnis], _ gefragte: [Int]
  ) async throws -> [Einheitsergebnis] {
    var gesucht: Set<FoldedKey> = []
    let eigene = register.dokumente.lazy.filter { auswahl.enthaelt($0.pfad) }.map {
      $0.steckbrief(register.gremien, baudatum: auftrag.baudatum)
    }
    for steckbrief in teile.flatMap(\.steckbriefe) + eigene {
      gesucht.insert(FoldedKey(steckbrief.nummer))
      if steckbrief.art == .vorlage { gesucht.insert(Kopfblick.adresse(steckbrief.nummer.utf8)) }
      for bezug in steckbrief.bezuege { gesucht.insert(FoldedKey(bezug.text)) }
    }
    let genannt = Set(teile.flatMap(\.genannteTitel).map(\.dokument))
    func kommtInFrage(_ dokument: Int) -> Bool {
      if genannt.contains(dokument) { return true }
      let blick = blicke[dokument]
      guard blick.art == .vorlage || blick.art == .projektauftrag else { return false }
      guard let nummer = blick.nummer, let adresse = blick.adresse else { return true }
      return gesucht.contains(nummer) || gesucht.contains(adresse)
    }
    let schonGelesen = Set(gefragte)
    let verwandte = einheiten.indices.filter { index in
      let einheit = einheiten[index]
      return !schonGelesen.contains(index)
        && (einheit.vorlage.map(kommtInFrage) ?? false
          || einheit.anlagen.contains(where: kommtInFrage)
          || einheit.kandidaten.contains(where: kommtInFrage))
    }
    return try await parallel(verwandte.count, jobs: auftrag.jobs) {
      { nummer in
        var ergebnis = Einheitsergebnis(einheit: verwandte[nummer])
        let gelesen = try lies(einheiten[verwandte[nummer]], &ergebnis.zeiten)
        ergebnis.gelesen = gelesen.gelesen
        ergebnis.steckbriefe = gelesen.alle.map {
          $0.steckbrief(register.gremien, baudatum: auftrag.baudatum)
        }
        return ergebnis
      }
    }
  }

  /// Annexes of folders with several papers that no paper names: checked, never published.
  func verwaiste(_ teile: [Einheitsergebnis]) async throws -> [Einheitsergebnis] {
    let gelesen = Set(teile.flatMap(\.gelesen))
    let rest = Set(einheiten.flatMap(\.kandidaten)).subtracting(gelesen).sorted()
      .filter { auswahl.enthaelt(aufnahme.dokumente[$0].pfad) }
    return try await parallel(rest.count, jobs: auftrag.jobs) {
      { index in
        var ergebnis = Einheitsergebnis(einheit: nil)
        let einheit = Bestandsaufnahme.Einheit(anlagen: [rest[index]])
        let gelesen = try lies(einheit, &ergebnis.zeiten)
        for anlage in gelesen.anlagen {
          ergebnis.funde.append(funde(anlage, [AnlageInDerListe.befund(anlage)], ausnahmen: false))
        }
        var stapel = Pruefstapel(self)
        stapel.nimm(gelesen, ergebnis)
        stapel.pruefe()
        return stapel.ergebnisse[0]
      }
    }
  }

  func bestand(_ teile: [Einheitsergebnis]) -> Bestand {
    var steckbriefe = teile.flatMap(\.steckbriefe)
    steckbriefe += register.dokumente.map {
      $0.steckbrief(register.gremien, baudatum: auftrag.baudatum)
    }
    // A folder with several papers may name one annex in two lists: it is one document.
    var gesehen: Set<String> = []
    steckbriefe = steckbriefe.filter { gesehen.insert($0.pfad).inserted }
    steckbriefe.sort { $0.pfad < $1.pfad }
    return Bestand(register: register, steckbriefe: steckbriefe, dateien: aufnahme.alle)
  }

  /// What rules find in all records.
  func bestandsbefunde(_ bestand: Bestand, _ teile: [Einheitsergebnis]) async -> [Finding] {
    auftrag.regeln == .aus ? [] : Katalog.pruefe(bestand) + titelbefunde(bestand, teile)
  }

  /// Levels, waivers and order.
  func bericht(_ funde: Funde) -> Report {
    var vorgaben: [String: Vorgabe] = [:]
    for zeile in register.mandant.stufen {
      if let vorgabe = Regelwerk.vorgabe(zeile.stufe) { vorgaben[zeile.regel] = vorgabe }
    }
    let bericht = Richtlinie(strict: auftrag.strict, vorgaben: vorgaben).apply(
      to: funde.befunde, ausnahmen: funde.ausnahmen, rules: Regelwerk.stufen)
    return auftrag.altbestand.map(bericht.without) ?? bericht
  }
}
