import Ausgabe
import Diagnostics
import Fachmodell
import Regeln
import SourceText

/// What a finished build has done.
package struct Bauergebnis: Sendable {
  /// Pages of the site: HTML files.
  package let seiten: Int
  package let geschrieben: WriteSummary

  /// German lines about what could not be done as usual.
  package var hinweise: [String] {
    var zeilen: [String] = []
    if geschrieben.swapped == .rename {
      zeilen.append(
        "Das System ließ die Website nicht in einem Schritt austauschen: Sie war einen Augenblick "
          + "lang nicht da.")
    }
    for rest in geschrieben.leftovers {
      zeilen.append("„\(rest)“ ließ sich nicht wegräumen; der nächste Bau versucht es wieder.")
    }
    return zeilen
  }
}

/// Checks a project and, unless there are Fehler, writes its site: complete, or not at all.
///
/// Papers stream by: each is read, checked and rendered into the staging tree by one of the workers,
/// and only its record is kept. Papers that show other papers are read together with them; where that
/// is not enough, they wait until all records are known.
package func baue(_ auftrag: Auftrag, disk: Disk = .real) async throws -> Ergebnis {
  let (lauf, anfang) = try await Lauf.beginne(auftrag, disk: disk)
  var funde = anfang
  funde.befunde += lauf.verortet(lauf.aufnahme.verweigert.map(Dateiregeln.verweigert))
  let schablonen = try lauf.schablonen()
  funde.append(schablonen.funde)
  var bau = Bau(lauf: lauf, schablonen: schablonen, ziel: try lauf.ziel())
  do {
    let teile = try await bau.ersterGang()
    let rest = try await lauf.verwaiste(teile)
    var zeiten = Zeiten()
    for teil in teile + rest {
      funde.append(teil.funde)
      zeiten.append(teil.zeiten)
    }
    let bestand = lauf.bestand(teile + rest)
    // Both look at all records, one beside the other.
    async let bestandsbefunde = lauf.bestandsbefunde(bestand, teile)
    let verzeichnis = Adressverzeichnis(lauf, bestand)
    let zuordnung = Seitenzuordnung(bestand, verzeichnis)
    let adressbefunde =
      lauf.adressbefunde(bestand, verzeichnis) + lauf.ungelesene(bestand, teile + rest)
    funde.befunde += lauf.verortet(await bestandsbefunde + adressbefunde)
    let bericht = lauf.bericht(funde)
    let dokumente = lauf.aufnahme.dokumente.count
    guard bericht.allowsPublication || auftrag.entwurf else {
      let seiten = bau.ziel.former.entries.map(\.path)
      bau.ziel.discard()
      return Ergebnis(
        bericht: bericht, dokumente: dokumente, bau: nil, zeiten: zeiten,
        nochOeffentlich: Restbestand(lauf, bestand, seiten: seiten).namen)
    }
    var wartende = teile.filter(\.wartet).compactMap(\.einheit)
    var seiten = teile.reduce(0) { $0 + $1.seiten }
    let istNeubau = zuordnung.verlangtNeubau(teile)
    if istNeubau {
      bau.ziel.discard()
      bau = Bau(lauf: lauf, schablonen: schablonen, ziel: try lauf.ziel())
      wartende = Array(lauf.einheiten.indices)
      seiten = 0
    }
    let zweite = try await bau.zweiterGang(wartende, zuordnung)
    for teil in zweite {
      seiten += teil.seiten
      zeiten.append(teil.zeiten)
    }
    let gezeigte = Set((istNeubau ? zweite : teile + zweite).lazy.flatMap(\.projekte).map(\.pfad))
    seiten += try await bau.uebersichten(bestand, zuordnung, ohne: gezeigte)
    try bau.beigaben(schablonen.beigaben)
    let ergebnis = Bauergebnis(
      seiten: seiten, geschrieben: try bau.ziel.abschliessen())
    return Ergebnis(bericht: bericht, dokumente: dokumente, bau: ergebnis, zeiten: zeiten)
  } catch {
    bau.ziel.discard()
    throw error
  }
}

extension Lauf {
  func ziel() throws(Abbruch) -> SiteWriter {
    do throws(WriteError) {
      return try SiteWriter.open(
        output: auftrag.ausgabe, protected: [auftrag.projekt],
        sources: [
          auftrag.projekt + "/" + Bestandsaufnahme.ordner,
          auftrag.projekt + "/" + Schablonen.ordner,
        ])
    } catch { throw .ausgabe(error) }
  }
}

extension SiteWriter {
  func schreibe(_ pfad: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(Abbruch) {
    do throws(WriteError) { try write(pfad, bytes) } catch { throw .ausgabe(error) }
  }

  func abschliessen() throws(Abbruch) -> WriteSummary {
    do throws(WriteError) { return try commit() } catch { throw .ausgabe(error) }
  }
}

/// The rendering part of a build.
struct Bau: Sendable {
  let lauf: Lauf
  let umgebung: Umgebung
  let werk: Seitenwerk
  let ziel: SiteWriter

  init(lauf: Lauf, schablonen: Schablonen, ziel: SiteWriter) {
    self.lauf = lauf
    self.ziel = ziel
    umgebung = Umgebung(
      register: lauf.register, istEntwurf: lauf.auftrag.entwurf, erzeuger: "vorlagenwerk")
    werk = Seitenwerk(vorlagen: schablonen.satz, umgebung: umgebung)
  }

  /// Bodies, sessions, static pages, lists, and the projects that have no page yet; `gezeigte` are the
  /// paths of those that have one.
  func uebersichten(
    _ bestand: Bestand, _ zuordnung: Seitenzuordnung, ohne gezeigte: Set<String>
  ) async throws -> Int {
    let gesperrt = Set(
      bestand.steckbriefe.lazy
        .filter { $0.art == .vorlage && !$0.oeffentlichkeit.istOeffentlich && !$0.nummer.isEmpty }
        .map { FoldedKey($0.nummer) })
    let plan = Sitzungsplan(
      bestand.steckbriefe.compactMap(Verzeichniseintrag.init), gesperrt: gesperrt,
      umgebung: umgebung)
    let nachbarn = zuordnung.kenntnis.nachbarn
    let dokumente = lauf.register.dokumente.filter {
      ($0.art == .gremium || $0.art == .seite) && zuordnung.gehoert($0.pfad)
    }.compactMap {
      OeffentlichesDokument(
        $0, $0.oeffentlichkeit(am: lauf.auftrag.baudatum), leser: lauf.leser)
    }
    let projekte = zuordnung.projekte.eintraege.filter { !gezeigte.contains($0.pfad) }
    let einheiten = einheiten(projekte)
    let anzahl = dokumente.count + plan.termine.count + projekte.count + 1
    let seiten = try await parallel(anzahl, jobs: lauf.auftrag.jobs) {
      let bank = Werkbank()
      return { index in
        var seiten = 0
        func ausgabe(_ pfad: String, _ bytes: UnsafeBufferPointer<UInt8>) throws {
          if pfad.hasSuffix(".html") { seiten += 1 }
          try ziel.schreibe(pfad, bytes)
        }
        if index == 0 {
          try Abbruch.beiAbbruch(
            werk.rendereListen(
              plan, projekte: zuordnung.projekte, puffer: &bank.puffer, ausgabe: ausgabe))
        } else if index <= dokumente.count {
          let dokument = dokumente[index - 1]
          let anhang = lauf.anhangsplan(
            dokument, adresse: lauf.registeradressen[dokument.pfad] ?? "",
            gesperrt: zuordnung.kenntnis.gesperrteDateien)
          let suche = Wegweiser(lauf, anhang, nachbarn).suche
          try kopiere(anhang)
          if dokument.art == .gremium {
            try Abbruch.beiAbbruch(
              werk.rendereGremium(
                dokument, plan: plan, suche: suche, puffer: &bank.puffer, ausgabe: ausgabe))
          } else {
            try Abbruch.beiAbbruch(
              werk.rendereSeite(
                dokument, suche: suche, puffer: &bank.puffer, ausgabe: ausgabe))
          }
        } else if index > dokumente.count + plan.termine.count {
          let nummer = index - 1 - dokumente.count - plan.termine.count
          guard let einheit = einheiten[nummer] else { return 0 }
          try rendere(
            projekte[nummer], aus: einheit, zuordnung, &bank.puffer, ausgabe: ausgabe)
        } else {
          let termin = plan.termine[index - 1 - dokumente.count]
          try Abbruch.beiAbbruch(
            werk.rendereSitzung(
              termin, plan: plan, suche: Wegweiser(lauf, .leer, nachbarn).suche,
              puffer: &bank.puffer, ausgabe: ausgabe))
        }
        return seiten
      }
    }
    return seiten.reduce(0, +)
  }

  /// Style sheets and the like.
  func beigaben(_ pfade: [String]) throws {
    for pfad in pfade {
      let bytes = try lauf.disk.lies(lauf.auftrag, Schablonen.ordner + "/" + pfad)
      try bytes.withUnsafeBufferPointer { try ziel.schreibe(pfad, $0) }
    }
  }
}

/// What one worker keeps from page to page.
final class Werkbank {
  var puffer = Schreibpuffer()
  private(set) var schreibzeit: UInt64 = 0

  func schreibe(
    _ ziel: SiteWriter, _ pfad: String, _ bytes: UnsafeBufferPointer<UInt8>, misst: Bool
  ) throws {
    guard misst else { return try ziel.schreibe(pfad, bytes) }
    let start = rechenzeit()
    try ziel.schreibe(pfad, bytes)
    schreibzeit += rechenzeit() - start
  }
}
