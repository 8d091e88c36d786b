import Foundation
import Testing

@testable import SiteBuilder

/// What files tell that their readers do not see.
@Suite("Hidden statements of files")
struct DateispurTests {
  @Test("what is packed is unpacked: stored, with the fixed code, with a code of its own")
  func entpackt() throws {
    let zahlen = (0..<120).map { String($0 * $0 * 7919 % 1000) }.joined(separator: " ")
    #expect(try entpackt("AQMA/P9hYmM=") == "abc")
    #expect(
      try entpackt(Self.kern).hasPrefix("<?xml version=\"1.0\"?><cp:coreProperties><dc:title>"))
    #expect(
      try entpackt(
        "LZHZEQMxDEJbUQkr67Dpv7E8xf7IeKQAAvYzuax329pu+0vTLjtp4Xa8LUOm7zOXLKJZu/lK26BWp5VgVfNDBdzasq02L7dIZAbHK+Zkf/jfRw/80KBHP7k09xnZyhLQ4bhjYmHGz7XWWMRp4LhwXsCCV8zJ/rwEAn6gFfS4aoVqx9Dc1ovg3A48JF6irrXGomZk/RI472Z2zZWbtIAHNA39RRCyQn5PU7rNrTn/b5KzL0Th8kzfFIX5j0Siuua2Q3ofAXAPCXK/z6ARnYamqJeB244HHy+lHw=="
      ) == zahlen)
  }

  @Test("what is broken, or never ends, is given up")
  func kaputt() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.kern)))
    for laenge in 0..<bytes.count {
      let teil = Dateibytes(bytes: Array(bytes.prefix(laenge)))
      #expect(Entpacker.entpacke(teil, von: 0, bis: laenge, hoechstens: 1000).count < 1000)
    }
    for byte in UInt8.min...UInt8.max {
      let gleich = Dateibytes(bytes: [UInt8](repeating: byte, count: 2_000))
      #expect(Entpacker.entpacke(gleich, von: 0, bis: 2_000, hoechstens: 500).count < 3_000)
      for anfang in ["%PDF", "PK", "\u{89}PNG\r\n", "RIFFxxxxWEBP"] {
        _ = Dateispur.alle(in: Array(anfang.utf8) + gleich.bytes)
      }
      _ = Dateispur.alle(in: [0xFF, 0xD8] + gleich.bytes)
    }
  }

  @Test("author, comments and embedded files of a PDF")
  func pdf() {
    #expect(spuren("%PDF-1.4 << /Author (Muster) >>") == [.verfasser])
    #expect(spuren("%PDF-1.4 << /Author () /Author <FEFF> >> /Subtype /Link /Subtype/Type1") == [])
    #expect(
      spuren("%PDF-1.4 <dc:creator><rdf:Seq><rdf:li>M</rdf:li></rdf:Seq></dc:creator>") == [
        .verfasser
      ])
    #expect(spuren("%PDF-1.4 <dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator>Text") == [])
    #expect(
      spuren("%PDF-1.7 /Subtype /Highlight /Contents (nein) /EmbeddedFiles 3 0 R") == [
        .kommentare, .anhaenge,
      ])
  }

  @Test("author, comments and changes of an office file")
  func paket() throws {
    let kern = Array(try #require(Data(base64Encoded: Self.kern)))
    let archiv = Self.archiv([
      ("docProps/core.xml", 8, kern), ("word/comments.xml", 0, []),
      ("word/document.xml", 0, Array("<w:p><w:del w:id=\"1\">geheim</w:del></w:p>".utf8)),
    ])
    #expect(Dateispur.alle(in: archiv) == [.verfasser, .kommentare, .aenderungen])
    #expect(Dateispur.alle(in: Self.archiv([("word/document.xml", 0, Array("<w:p/>".utf8))])) == [])
    for laenge in 0..<archiv.count { _ = Dateispur.alle(in: Array(archiv.prefix(laenge))) }
  }

  @Test("place and author of a picture, in either order of bytes")
  func bild() {
    #expect(Dateispur.alle(in: Self.jpeg(Self.exif(marke: 2))) == [.aufnahmeort])
    #expect(Dateispur.alle(in: Self.jpeg(Self.exif(marke: 0))) == [])
    let png: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
    #expect(
      Dateispur.alle(in: png + [0, 0, 0, 8] + Array("tEXtAuthor\0M".utf8) + [0, 0, 0, 0]) == [
        .verfasser
      ])
    #expect(Dateispur.alle(in: png + [0, 0, 0, 0] + Array("IEND".utf8)) == [])
  }

  @Test("a file that a public paper publishes is told at its row, one that stays inside is not")
  func befund() async throws {
    let probe = try Probe()
    let ordner = "Content/vorlagen/2018/139-integrationskonzept/"
    try probe.schreibe(ordner + "plan.pdf", Array("%PDF-1.4 /Author (Muster)".utf8))
    try probe.schreibe(ordner + "innen.pdf", Array("%PDF-1.4 /Author (Muster)".utf8))
    try probe.ersetze(
      "| projektauftrag.md      |",
      "| projektauftrag.md      |\n| Projektauftrag als Plan | plan.pdf |",
      in: Probe.vorlage)
    #expect(
      try await probe.neueBefunde() == [
        "vorlage.md «plan.pdf» Hinweis DS-010 Datei „plan.pdf“ wird mit verborgenen Angaben veröffentlicht: "
          + "Name des Verfassers"
      ])
  }

  private func spuren(_ text: String) -> [Dateispur] { Dateispur.alle(in: Array(text.utf8)) }

  private func entpackt(_ text: String) throws -> String {
    let bytes = Array(try #require(Data(base64Encoded: text)))
    let datei = Dateibytes(bytes: bytes)
    return String(
      decoding: Entpacker.entpacke(datei, von: 0, bis: bytes.count, hoechstens: 10_000),
      as: UTF8.self)
  }

  /// The core properties of an office file, packed.
  private static let kern =
    "s7GvyM1RKEstKs7Mz7NVMtQzULK3s0kusErOL0oNKMovSC0qyUwttrNJSbYqySzJSbULyEnMs9GHc0ESyUWpiSX5RXa+pcUlqUU6"
    + "Cq5liWAVMHGQeTmJxSW++SmZaZmpKU6Vdjb6OMTQ7AUA"

  private static func zahl(_ wert: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: wert >> (8 * $0)) }
  }

  private static func archiv(_ teile: [(name: String, methode: Int, daten: [UInt8])]) -> [UInt8] {
    var archiv: [UInt8] = []
    var verzeichnis: [UInt8] = []
    for teil in teile {
      let start = archiv.count
      let name = Array(teil.name.utf8)
      let masse = zahl(0, 4) + zahl(teil.daten.count, 4) + zahl(0, 4)
      archiv += [0x50, 0x4B, 3, 4] + zahl(0, 4) + zahl(teil.methode, 2) + zahl(0, 4) + masse
      archiv += zahl(name.count, 2) + zahl(0, 2) + name + teil.daten
      verzeichnis += [0x50, 0x4B, 1, 2] + zahl(0, 6) + zahl(teil.methode, 2) + zahl(0, 4) + masse
      verzeichnis += zahl(name.count, 2) + zahl(0, 12) + zahl(start, 4) + name
    }
    let anfang = archiv.count
    return archiv + verzeichnis + [0x50, 0x4B, 5, 6] + zahl(0, 4) + zahl(teile.count, 2)
      + zahl(teile.count, 2) + zahl(verzeichnis.count, 4) + zahl(anfang, 4) + zahl(0, 2)
  }

  /// A TIFF directory that points at a directory of places with one entry.
  private static func exif(marke: Int) -> [UInt8] {
    Array("Exif\0\0II*\0".utf8) + zahl(8, 4) + zahl(1, 2) + zahl(0x8825, 2) + zahl(4, 2)
      + zahl(1, 4)
      + zahl(26, 4) + zahl(0, 4) + zahl(1, 2) + zahl(marke, 2) + zahl(5, 2) + zahl(3, 4)
      + zahl(0, 8)
  }

  private static func jpeg(_ exif: [UInt8]) -> [UInt8] {
    let laenge = exif.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(laenge >> 8), UInt8(laenge & 255)] + exif + [0xFF, 0xDA]
  }
}
