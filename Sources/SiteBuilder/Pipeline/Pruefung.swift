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
}

/// Checks the documents of a project, or those that `auftrag.pfade` names. Writes nothing.
package func pruefe(_ auftrag: Auftrag, disk: Disk = .real) async throws -> Ergebnis {
  var (lauf, funde) = try await Lauf.beginne(auftrag, disk: disk)
  let gewuenscht = lauf.auswahl
  funde.befunde += lauf.verortet(lauf.aufnahme.verweigert.map(Dateiregeln.verweigert))
  // Asked for single papers, nobody wants to hear of templates, nor wait for them.
  if gewuenscht.enthaeltSchablonen { funde.append(try lauf.schablonen().funde) }
  let teile = try await parallel(lauf.einheiten.count, jobs: auftrag.jobs) { [lauf] in
    { index in
      let einheit = lauf.einheiten[index]
      var ergebnis = Einheitsergebnis(einheit: index)
      let nurKopf = !gewuenscht.betrifft(lauf.aufnahme, einheit)
      let gelesen = try lauf.lies(einheit, nurKopf: nurKopf, &ergebnis.zeiten)
      if nurKopf {
        ergebnis.gelesen = gelesen.gelesen
        ergebnis.steckbriefe = gelesen.alle.map {
          $0.steckbrief(lauf.register.gremien, baudatum: auftrag.baudatum)
        }
      } else {
        lauf.pruefe(gelesen, &ergebnis)
      }
      return ergebnis
    }
  }
  var zeiten = Zeiten()
  let rest = try await lauf.verwaiste(teile)
  for teil in teile + rest {
    funde.append(teil.funde)
    zeiten.append(teil.zeiten)
  }
  let bestand = lauf.bestand(teile + rest)
  funde.befunde += lauf.verortet(
    Katalog.pruefe(bestand) + lauf.adressbefunde(bestand) + lauf.ungelesene(bestand, teile + rest))
  var bericht = lauf.bericht(funde)
  if !auftrag.pfade.isEmpty { bericht = bericht.restricted(to: gewuenscht.enthaelt) }
  return Ergebnis(
    bericht: bericht, dokumente: gewuenscht.anzahl(lauf.aufnahme), bau: nil, zeiten: zeiten)
}

extension Lauf {
  /// Annexes of folders with several papers that no paper names: checked, never published.
  func verwaiste(_ teile: [Einheitsergebnis]) async throws -> [Einheitsergebnis] {
    let gelesen = Set(teile.flatMap(\.gelesen))
    let rest = Set(einheiten.flatMap(\.kandidaten)).subtracting(gelesen).sorted()
    return try await parallel(rest.count, jobs: auftrag.jobs) {
      { index in
        var ergebnis = Einheitsergebnis(einheit: nil)
        let einheit = Bestandsaufnahme.Einheit(anlagen: [rest[index]])
        pruefe(try lies(einheit, nurKopf: false, &ergebnis.zeiten), &ergebnis)
        return ergebnis
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

/// The files that `check PFAD…` asks for.
struct Auswahlpfade: Sendable {
  private let pfade: [String]

  init(_ auftrag: Auftrag, _ aufnahme: Bestandsaufnahme) throws(Abbruch) {
    pfade = auftrag.pfade
    let bekannte = aufnahme.dokumente.map(\.pfad) + [Bestandsaufnahme.mandant]
    for pfad in pfade
    where !bekannte.contains(where: { Self.liegt($0, in: pfad) }) && !pfad.hasPrefix("Templates") {
      throw .pfadFehlt(pfad)
    }
  }

  private static func liegt(_ datei: String, in pfad: String) -> Bool {
    datei == pfad || pfad.isEmpty || datei.hasPrefix(pfad + "/")
  }

  func enthaelt(_ pfad: String) -> Bool {
    pfade.isEmpty || pfade.contains { Self.liegt(pfad, in: $0) }
  }

  var enthaeltSchablonen: Bool {
    pfade.isEmpty || pfade.contains { $0 == Schablonen.ordner || $0.hasPrefix("Templates/") }
  }

  func betrifft(_ aufnahme: Bestandsaufnahme, _ einheit: Bestandsaufnahme.Einheit) -> Bool {
    if pfade.isEmpty { return true }
    let alle = (einheit.vorlage.map { [$0] } ?? []) + einheit.anlagen + einheit.kandidaten
    return alle.contains { enthaelt(aufnahme.dokumente[$0].pfad) }
  }

  func anzahl(_ aufnahme: Bestandsaufnahme) -> Int {
    aufnahme.dokumente.lazy.filter { enthaelt($0.pfad) }.count
  }
}
