import Diagnostics
import Fachmodell
import Kalender
import Regeln
import SourceText

/// One run with what all workers share: read once, never changed.
struct Lauf: Sendable {
  let auftrag: Auftrag
  let disk: Disk
  let aufnahme: Bestandsaufnahme
  /// The files that the run is about.
  let auswahl: Auswahlpfade
  let blicke: [Kopfblick]
  let einheiten: [Bestandsaufnahme.Einheit]
  let verbuende: Verbuende
  let leser: Dokumentleser
  let register: Register
  /// Paths that links may name.
  let dateien: Set<String>
  /// Files that are no documents.
  let anhaenge: Set<String>
  let vorlagenordner: Vorlagenordner
  /// Pages of public registers by the path of their file.
  let registeradressen: [String: String]
  /// Folded numbers that some paper names in its head.
  let genannteNummern: Set<FoldedKey>
  /// Folded names of projects → the units whose paper names one in its head.
  let projektvorlagen: [FoldedKey: [Int]]

  /// Finds the titles of papers that may stay inside; `nil` where there are none.
  let titelsuche: Titelsuche?

  /// Lists the content, reads `mandant.yml` and the registers.
  static func beginne(_ auftrag: Auftrag, disk: Disk) async throws -> (lauf: Lauf, funde: Funde) {
    let aufnahme = try aufnahme(auftrag, disk)
    let auswahl = try Auswahlpfade(auftrag, aufnahme)
    var funde = Funde()
    let mandant = try mandant(auftrag, disk, aufnahme, &funde)
    let hausworte = FoldedKeyTable(
      mandant.vorlagearten.compactMap(\.name).map { FoldedKey($0) })
    let anfaenge = try await parallel(aufnahme.dokumente.count, jobs: auftrag.jobs) {
      { index in
        let bytes = try disk.lies(auftrag, aufnahme.dokumente[index].pfad, hoechstens: 8192)
        let blick = Kopfblick(bytes, hausworte: hausworte)
        return (blick, Titelblick(bytes, blick.art))
      }
    }
    let blicke = anfaenge.map(\.0)
    let (registerdateien, einheiten) = aufnahme.einteilung(blicke)
    let leser = Dokumentleser(mandant: mandant)
    let tage = try sitzungstage(auftrag, disk, aufnahme, auswahl, blicke, leser)
    let gebraucht = registerdateien.filter { index in
      // Sessions of other days are no matter of a paper that is checked alone.
      guard let tage, tage.genuegen, let tag = blicke[index].tag else { return true }
      return tage.tage.contains(tag) || auswahl.enthaelt(aufnahme.dokumente[index].pfad)
    }
    let dokumente = try await parallel(gebraucht.count, jobs: auftrag.jobs) {
      { nummer in
        let index = gebraucht[nummer]
        let pfad = aufnahme.dokumente[index].pfad
        if let tage, blicke[index].art == .sitzung, !auswahl.enthaelt(pfad) {
          let kopf = try disk.dokument(auftrag, pfad, leser, tiefe: .kopf)
          guard let datum = kopf[Sitzung.datum], tage.tage.contains(where: datum.contains) else {
            return kopf
          }
        }
        return try disk.dokument(auftrag, pfad, leser)
      }
    }
    let register = Register(mandant: mandant, dokumente: dokumente, baudatum: auftrag.baudatum)
    let lauf = Lauf(
      auftrag: auftrag, disk: disk, aufnahme: aufnahme, auswahl: auswahl, blicke: blicke,
      einheiten: einheiten, verbuende: verbuende(einheiten, blicke, aufnahme),
      leser: leser, register: register, dateien: Set(aufnahme.alle.map(\.pfad)),
      anhaenge: Set(aufnahme.anhaenge.map(\.pfad)),
      vorlagenordner: Vorlagenordner(
        einheiten.lazy.compactMap(\.vorlage).map { aufnahme.dokumente[$0].pfad }),
      registeradressen: registeradressen(register),
      genannteNummern: Set(blicke.flatMap(\.bezuege)),
      projektvorlagen: projektvorlagen(einheiten, blicke),
      titelsuche: auftrag.regeln == .aus ? nil : Titelsuche(anfaenge.map(\.1)))
    guard auftrag.regeln != .aus else { return (lauf, funde) }
    let gewuenschte = dokumente.filter { auswahl.enthaelt($0.pfad) }
    let laeufe = laeufe(gewuenschte.count)
    let teile = try await parallel(laeufe.count, jobs: auftrag.jobs) {
      { nummer in lauf.registerfunde(gewuenschte[laeufe[nummer]]) }
    }
    for teil in teile.joined() { funde.append(teil) }
    return (lauf, funde)
  }

  /// What is found in each of these documents, which are none of papers.
  private func registerfunde(_ dokumente: ArraySlice<Dokument>) -> [Funde] {
    let kontexte = dokumente.map { Dokumentkontext(dokument: $0, register: register, ordner: [$0]) }
    var zeiten = Regelzeiten()
    return zip(kontexte, Katalog.pruefe(kontexte, &zeiten)).map { kontext, befunde in
      let dokument = kontext.dokument
      let links = kontext.lage.links
      return funde(dokument, befunde + linkbefunde(dokument, links, wege(dokument, links), []))
    }
  }

  /// The days on which something asked for happens.
  private struct Tage {
    var tage: Set<Datum> = []
    /// Whether nothing is asked for that looks at sessions of other days.
    var genuegen = true
  }

  /// The days on which the papers asked for are discussed, and those of the sessions asked for: of all
  /// other sessions their heads are enough. `nil` where everything is asked for.
  private static func sitzungstage(
    _ auftrag: Auftrag, _ disk: Disk, _ aufnahme: Bestandsaufnahme, _ auswahl: Auswahlpfade,
    _ blicke: [Kopfblick], _ leser: Dokumentleser
  ) throws(Abbruch) -> Tage? {
    guard !auftrag.pfade.isEmpty else { return nil }
    var tage = Tage()
    for (index, eintrag) in aufnahme.dokumente.enumerated() where auswahl.enthaelt(eintrag.pfad) {
      switch blicke[index].art {
      case .vorlage:
        let vorlage = try disk.dokument(auftrag, eintrag.pfad, leser)
        for station in vorlage.zeilen(Vorlage.beratungsfolge) {
          if let datum = station[Station.datum] { tage.tage.formUnion([datum.von, datum.bis]) }
        }
      case .sitzung:
        if let tag = blicke[index].tag { tage.tage.insert(tag) } else { tage.genuegen = false }
      case .projektauftrag, .projektstrukturplan, .vereinbarung: break
      case .gremium, .sitzungskalender, .haushaltsplan, .hauptsatzung, .einrichtungen, .seite, nil:
        tage.genuegen = false
      }
    }
    return tage
  }

  private static func aufnahme(
    _ auftrag: Auftrag, _ disk: Disk
  ) throws(Abbruch) -> Bestandsaufnahme {
    let ordner = auftrag.projekt + "/" + Bestandsaufnahme.ordner
    do {
      return Bestandsaufnahme(try disk.list(ordner))
    } catch {
      guard error.code == fehlt else { throw .platte(error) }
      let gibtEs = (try? disk.list(auftrag.projekt)) != nil
      throw gibtEs ? .keinContent(auftrag.projekt) : .keinProjekt(auftrag.projekt)
    }
  }

  private static func mandant(
    _ auftrag: Auftrag, _ disk: Disk, _ aufnahme: Bestandsaufnahme, _ funde: inout Funde
  ) throws -> Mandant {
    guard aufnahme.hatMandant else {
      let datei = SourceFile(path: Bestandsaufnahme.mandant, bytes: [])
      funde.befunde += locate([Dateiregeln.mandantFehlt()], in: datei)
      var mandant = Mandant()
      mandant.unlesbare = [Mandantfeld.land.schluessel]
      return mandant
    }
    let bytes = try disk.lies(auftrag, Bestandsaufnahme.mandant)
    let datei = SourceFile(path: Bestandsaufnahme.mandant, bytes: bytes)
    let (mandant, befunde) = Mandantleser.lies(datei)
    let alle =
      Katalog.lesebefunde(befunde, datei)
      + Dateiregeln.mandant(mandant, befunde, datei) { ort in
        Haus.gibtEs(ort, auftrag.projekt, disk)
      }
    funde.befunde += locate(alle, in: datei, excerpts: auftrag.mitQuellzeilen)
    return mandant
  }

  /// The findings and waivers of one document, located while its bytes are at hand.
  func funde(_ dokument: Dokument, _ befunde: [Finding], ausnahmen: Bool = true) -> Funde {
    Funde(
      befunde: locate(
        befunde, in: dokument.datei, lines: dokument.lines, excerpts: auftrag.mitQuellzeilen,
        others: { datei($0) }),
      ausnahmen: locate(
        ausnahmen ? dokument.ausnahmen : [], in: dokument.datei, excerpts: auftrag.mitQuellzeilen))
  }

  /// A file of the project for a note that points into it; `nil` where it cannot be read any more.
  func datei(_ pfad: String) -> SourceFile? {
    guard dateien.contains(pfad) || pfad == Bestandsaufnahme.mandant,
      let bytes = try? disk.lies(auftrag, pfad)
    else { return nil }
    let datei = SourceFile(path: pfad, bytes: bytes)
    // Places of such a file are those of what was read.
    return checkEncoding(bytes).cleaned == nil ? datei : Dokumentleser.geraten(datei)
  }

  /// Places for findings about records, whose files are no longer at hand.
  func verortet(_ befunde: [Finding]) -> [LocatedFinding] {
    var nachPfad: [String: [Finding]] = [:]
    for befund in befunde { nachPfad[befund.path, default: []].append(befund) }
    return nachPfad.keys.sorted().flatMap { pfad in
      locate(
        nachPfad[pfad] ?? [], in: datei(pfad) ?? SourceFile(path: pfad, bytes: []),
        excerpts: auftrag.mitQuellzeilen, others: datei)
    }
  }
}

/// ENOENT.
private let fehlt: Int32 = 2

extension Disk {
  /// The bytes of a file of the project.
  func lies(_ auftrag: Auftrag, _ pfad: String) throws(Abbruch) -> [UInt8] {
    do { return try read(auftrag.projekt + "/" + pfad) } catch { throw .platte(error) }
  }

  /// The first bytes of a file of the project.
  func lies(_ auftrag: Auftrag, _ pfad: String, hoechstens: Int) throws(Abbruch) -> [UInt8] {
    do { return try readPrefix(auftrag.projekt + "/" + pfad, hoechstens) } catch {
      throw .platte(error)
    }
  }

  func dokument(
    _ auftrag: Auftrag, _ pfad: String, _ leser: Dokumentleser,
    tiefe: Dokumentleser.Tiefe = .alles
  ) throws(Abbruch) -> Dokument {
    leser.lies(SourceFile(path: pfad, bytes: try lies(auftrag, pfad)), tiefe: tiefe)
  }
}
