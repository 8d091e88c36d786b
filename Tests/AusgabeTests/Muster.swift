import Diagnostics
import Fachmodell
import Foundation
import Kalender
import SourceText
import Templates

@testable import Ausgabe

/// A small project in memory with the templates of this one, rendered.
struct Muster {
  static let wurzel = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let umgebung: Umgebung
  let werk: Seitenwerk
  let befunde: [Finding]
  /// Path below the site → text.
  private(set) var seiten: [String: String] = [:]
  private(set) var abbrueche: [Seitenabbruch] = []

  /// `dateien` are texts by their paths in the project, `mandant.yml` may be missing; `vorlagen` are
  /// the templates, those of the project where `nil`.
  init(
    _ dateien: [String: String], am baudatum: Datum, istEntwurf: Bool = false,
    vorlagen: [SourceFile]? = nil
  ) throws {
    let sortiert = dateien.sorted { $0.key < $1.key }
    let mandant = Mandantleser.lies(
      SourceFile(path: "Content/mandant.yml", text: dateien["Content/mandant.yml"] ?? "name: Haus"))
    let leser = Dokumentleser(mandant: mandant.mandant)
    let dokumente = sortiert.filter { $0.key.hasSuffix(".md") }
      .map { leser.lies(SourceFile(path: $0.key, text: $0.value)) }
    let register = Register(
      mandant: mandant.mandant,
      dokumente: dokumente.filter { $0.art != .vorlage && !$0.art.istAnlage }, baudatum: baudatum)
    umgebung = Umgebung(register: register, istEntwurf: istEntwurf, erzeuger: "vorlagenwerk 0")
    let satz = TemplateSet.compile(
      try vorlagen ?? Self.projektvorlagen(), folder: "Templates", pages: Seitenwerk.vorgaben,
      keys: Seitenwerk.namen)
    befunde = satz.findings
    werk = Seitenwerk(vorlagen: satz.value, umgebung: umgebung)
    try rendere(dokumente, leser)
  }

  private mutating func rendere(_ dokumente: [Dokument], _ leser: Dokumentleser) throws {
    var puffer = Schreibpuffer()
    var fertig: [String: String] = [:]
    let baudatum = umgebung.baudatum
    func ausgabe(_ pfad: String, _ bytes: UnsafeBufferPointer<UInt8>) {
      fertig[pfad] = String(decoding: bytes, as: UTF8.self)
    }
    let papiere = dokumente.filter { $0.art == .vorlage }
    let eintraege = papiere.compactMap {
      Verzeichniseintrag($0.steckbrief(umgebung.gremien, baudatum: baudatum))
    }
    let gesperrt = papiere.filter { !$0.oeffentlichkeit(am: baudatum).istOeffentlich }
      .compactMap { $0[Vorlage.nummer].map { FoldedKey($0) } }
    let plan = Sitzungsplan(eintraege, gesperrt: Set(gesperrt), umgebung: umgebung)
    let suche: Linksuche = { link, quelle in
      link.hasPrefix("barriere") ? Linkziel(adresse: "barrierefreiheit/") : nil
    }
    let projekte = Projektverzeichnis(
      Bestand(
        register: umgebung.register,
        steckbriefe: dokumente.map { $0.steckbrief(umgebung.gremien, baudatum: baudatum) },
        dateien: []))
    for papier in papiere {
      guard
        let vorlage = OeffentlichesDokument(
          papier, papier.oeffentlichkeit(am: baudatum), leser: leser)
      else { continue }
      let offen = papier.zeilen(Vorlage.anlagen).filter { papier.istOeffentlicheAnlage($0) }
        .compactMap { papier.anlagenpfad($0) }
      let anlagen = dokumente.filter { $0.art.istAnlage && offen.contains($0.pfad) }.compactMap {
        OeffentlichesDokument($0, $0.oeffentlichkeit(am: baudatum), leser: leser)
      }
      let nummern = papier[Vorlage.bezug] ?? []
      let bezuege = eintraege.filter { nummern.contains($0.nummer) }.map {
        Bezugseintrag(.bezug, $0)
      }
      abbrueche += werk.rendereVorlage(
        vorlage, anlagen: anlagen, bezuege: bezuege, suche: suche, puffer: &puffer,
        ausgabe: ausgabe)
      for projekt in projekte.eintraege {
        abbrueche += werk.rendereProjekt(
          projekt, vorlage: vorlage, anlagen: anlagen, suche: suche, puffer: &puffer,
          ausgabe: ausgabe)
      }
      for anlage in anlagen {
        abbrueche += werk.rendereAnlage(
          anlage, vorlage: vorlage, anlagen: anlagen, suche: suche, puffer: &puffer,
          ausgabe: ausgabe)
      }
    }
    for dokument in umgebung.register.dokumente {
      guard
        let oeffentlich = OeffentlichesDokument(
          dokument, dokument.oeffentlichkeit(am: baudatum), leser: leser)
      else { continue }
      if dokument.art == .gremium {
        abbrueche += werk.rendereGremium(
          oeffentlich, plan: plan, suche: suche, puffer: &puffer, ausgabe: ausgabe)
      } else if dokument.art == .seite {
        abbrueche += werk.rendereSeite(oeffentlich, suche: suche, puffer: &puffer, ausgabe: ausgabe)
      }
    }
    for termin in plan.termine {
      abbrueche += werk.rendereSitzung(
        termin, plan: plan, suche: suche, puffer: &puffer, ausgabe: ausgabe)
    }
    abbrueche += werk.rendereListen(plan, projekte: projekte, puffer: &puffer, ausgabe: ausgabe)
    seiten = fertig
  }

  /// The templates of this project.
  static func projektvorlagen() throws -> [SourceFile] {
    try dateien(unter: "Templates").filter { $0.path.hasSuffix(".mustache") }
  }

  static func dateien(unter ordner: String) throws -> [SourceFile] {
    let basis = wurzel.appending(path: ordner)
    let namen = try FileManager.default.subpathsOfDirectory(atPath: basis.path)
    return try namen.sorted().filter { $0.contains(".") && !$0.hasPrefix(".") }.map { name in
      SourceFile(
        path: "\(ordner)/\(name)", bytes: Array(try Data(contentsOf: basis.appending(path: name))))
    }
  }

  /// The content of this project: the real paper.
  static func projekt(istEntwurf: Bool = false) throws -> Muster {
    let dateien = try dateien(unter: "Content").map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
    guard let baudatum = Datum(jahr: 2018, monat: 6, tag: 20) else { throw Musterfehler() }
    return try Muster(
      Dictionary(uniqueKeysWithValues: dateien), am: baudatum, istEntwurf: istEntwurf)
  }

  struct Musterfehler: Error {}
}
