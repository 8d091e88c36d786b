import Diagnostics
import Fachmodell
import Kalender
import Regeln
import SourceText

/// A project that is read once; then one of its files is replaced, and the rules look again.
struct Pruefstand: Sendable {
  private let mandant: Mandant
  private let dokumente: [Dokument]
  private let dateien: [Dateieintrag]
  private let baudatum: Datum

  /// `dateien` are bytes by paths from the project folder.
  init(_ dateien: [String: [UInt8]], am baudatum: Datum) {
    let quellen = dateien.sorted { $0.key < $1.key }.map { SourceFile(path: $0, bytes: $1) }
    let mandantdatei = quellen.first { $0.path == "Content/mandant.yml" }
    let mandant = mandantdatei.map { Mandantleser.lies($0).mandant } ?? Mandant()
    let leser = Dokumentleser(mandant: mandant)
    self.mandant = mandant
    dokumente = quellen.filter { $0.path.hasPrefix("Content/") && $0.path.hasSuffix(".md") }
      .map { leser.lies($0) }
    self.dateien = quellen.map { Dateieintrag(pfad: $0.path, groesse: $0.bytes.count) }
    self.baudatum = baudatum
  }

  /// The findings of the replaced file, if wanted also those of the paper beside it.
  func befunde(_ datei: SourceFile, auchVorlage: Bool) -> [Finding] {
    guard datei.path.hasSuffix(".md") else {
      return Katalog.lesebefunde(Mandantleser.lies(datei).befunde, datei)
    }
    let neu = Dokumentleser(mandant: mandant).lies(datei)
    let alle = dokumente.map { $0.pfad == datei.path ? neu : $0 }
    let register = Register(
      mandant: mandant, dokumente: alle.filter { $0.art != .vorlage && !$0.art.istAnlage },
      baudatum: baudatum)
    let ordner = alle.filter { $0.ordner == neu.ordner && ($0.art == .vorlage || $0.art.istAnlage) }
    let vorlagen = auchVorlage ? ordner.filter { $0.art == .vorlage && $0.pfad != neu.pfad } : []
    let befunde = ([neu] + vorlagen).flatMap {
      Katalog.pruefe(Dokumentkontext(dokument: $0, register: register, ordner: ordner))
    }
    let steckbriefe = alle.map { $0.steckbrief(register.gremien, baudatum: baudatum) }
    return befunde
      + Katalog.pruefe(Bestand(register: register, steckbriefe: steckbriefe, dateien: dateien))
  }
}

/// What is wrong with findings as such, whatever they say.
enum Befundpruefung {
  /// Spans that leave their file or cut a character; sentences that say nothing.
  static func maengel(_ befunde: [Finding], in roh: SourceFile) -> [String] {
    // Where letters had to be guessed, places are those of the text that was read.
    let istRoh = roh.path.hasSuffix(".yml") || checkEncoding(roh.bytes).cleaned == nil
    let datei = istRoh ? roh : Dokumentleser.geraten(roh)
    return befunde.flatMap { befund -> [String] in
      var maengel: [String] = []
      var spannen = befund.notes.filter { ($0.path ?? befund.path) == datei.path }.map(\.span)
      if befund.path == datei.path {
        spannen.append(befund.span)
        spannen += befund.fixes.compactMap(\.span)
      }
      for span in spannen where !passt(span, datei.bytes) {
        maengel.append("\(befund.rule) \(span.range) in \(datei.bytes.count) bytes")
      }
      if befund.summary.isEmpty || befund.fixes.contains(where: { $0.advice.isEmpty }) {
        maengel.append("\(befund.rule) says nothing")
      }
      return maengel
    }
  }

  private static func passt(_ span: Span, _ bytes: [UInt8]) -> Bool {
    guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else { return false }
    return [span.start, span.end].allSatisfy { istGrenze($0, bytes) }
  }

  /// Whether no character begins before a place and ends behind it. Bytes that are no UTF-8 are
  /// characters of their own.
  private static func istGrenze(_ stelle: Int, _ bytes: [UInt8]) -> Bool {
    guard stelle > 0, stelle < bytes.count, bytes[stelle] & 0xC0 == 0x80 else { return true }
    var anfang = stelle
    while anfang > 0, stelle - anfang < 3, bytes[anfang] & 0xC0 == 0x80 { anfang -= 1 }
    let laenge =
      switch bytes[anfang] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let ende = min(bytes.count, anfang + laenge)
    // A sequence that is cut short is no character either.
    guard ende == anfang + laenge, stelle < ende,
      bytes[(anfang + 1)..<ende].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return true }
    return String(validating: bytes[anfang..<ende], as: UTF8.self) == nil
  }

  /// The same for a report about several files.
  static func maengel(_ bericht: Report, in dateien: [String: [UInt8]]) -> [String] {
    bericht.findings.flatMap { befund -> [String] in
      let orte =
        [(befund.path, befund.place)] + befund.notes.map { ($0.path, $0.place) }
        + befund.fixes.map { (befund.path, $0.place) }
      return orte.filter { pfad, ort in !passt(ort.span, dateien[pfad] ?? []) }
        .map { "\(befund.rule) \($0) \($1.span.range)" }
    }
  }

  /// Reports are sorted and say nothing twice.
  static func maengel(_ bericht: Report) -> [String] {
    zip(bericht.findings, bericht.findings.dropFirst()).filter { erster, zweiter in
      !LocatedFinding.comesBefore(erster, zweiter) || LocatedFinding.repeats(erster, zweiter)
    }.map { "\($0.rule) \($0.place.span.range) before \($1.rule) \($1.place.span.range)" }
  }
}
