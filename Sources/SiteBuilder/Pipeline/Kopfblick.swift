import Fachmodell
import Kalender
import SourceText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A glance at the first lines of a file: which kind it seems to be, its number, and which papers it
/// names.
///
/// It only decides in which order files are read, and which of them the check of another one needs.
/// What a document is, and whether it is public, is decided by reading it.
struct Kopfblick: Sendable {
  var art: Dokumentart?
  /// What stands behind nummer, of papers, or kennung, of Projektaufträge; `nil` where it is missing
  /// or only reading can tell.
  var nummer: FoldedKey?
  /// The letters and digits of the number: papers with the same address have the same ones.
  var adresse: FoldedKey?
  /// The day of a session that has one.
  var tag: Datum?
  /// Numbers behind bezug, ergänzt, ersetzt.
  var bezuege: [FoldedKey] = []
  /// What stands behind projekt.
  var projekt: FoldedKey?

  /// What the house calls its kinds of papers.
  private let hausworte: FoldedKeyTable

  init(_ bytes: [UInt8], hausworte: FoldedKeyTable = FoldedKeyTable([FoldedKey]())) {
    self.hausworte = hausworte
    bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var zeilen = 0
      var inListe = false
      while start < bytes.count, zeilen < 400 {
        let zeile = start..<Self.zeilenende(bytes, start)
        start = zeile.upperBound + 1
        zeilen += 1
        guard let erstes = bytes[zeile].first else { continue }
        switch erstes {
        case 0x2D where zeilen > 1 && bytes[zeile].starts(with: [0x2D, 0x2D, 0x2D]): return
        case 0x20, 0x2D:
          // „bezug:“ with one number a line.
          if inListe { bezuege += Self.nummern(bytes, zeile) }
        // First letters of the keys sought, small and large; „ä“ cannot be one.
        case 0x61, 0x62, 0x64, 0x65, 0x6B, 0x6E, 0x70, 0x41, 0x42, 0x44, 0x45, 0x4B, 0x4E, 0x50:
          inListe = false
          if lies(bytes, zeile, &inListe) { return }
        default: inListe = false
        }
      }
    }
  }

  private static func zeilenende(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let ende = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(ende) - UnsafeRawPointer(base)
  }

  /// Reads one „Schlüssel: Wert“.
  ///
  /// - Returns: whether nothing more is wanted of the file.
  private mutating func lies(
    _ bytes: UnsafeBufferPointer<UInt8>, _ zeile: Range<Int>, _ inListe: inout Bool
  ) -> Bool {
    guard let doppelpunkt = bytes[zeile].firstIndex(of: 0x3A) else { return false }
    let schluessel = FoldedKey(
      bytes: UnsafeBufferPointer(rebasing: bytes[zeile.lowerBound..<doppelpunkt]))
    guard Self.gesucht.contains(schluessel) else { return false }
    let wert = (doppelpunkt + 1)..<zeile.upperBound
    if schluessel == Allgemein.art.schluessel {
      let text = trimmed(String(decoding: bytes[wert], as: UTF8.self))
      art = Dokumentart.benannt(text)?.art ?? (hausworte.contains(FoldedKey(text)) ? .vorlage : nil)
      return art != .vorlage && art != .projektauftrag && art != .sitzung
    }
    if schluessel == Vorlage.nummer.schluessel || schluessel == Gremium.kennung.schluessel {
      guard nummer == nil, !bytes[wert].contains(where: Self.istYAML) else { return false }
      nummer = Self.schluessel(bytes, wert)
      adresse = Self.adresse(bytes[wert])
    } else if schluessel == Vorlage.projekt.schluessel {
      projekt = Self.schluessel(bytes, wert)
    } else if schluessel == Sitzung.datum.schluessel {
      if art != .vorlage { tag = Self.tag(bytes[wert].filter { !Self.istRand($0) }) }
    } else {
      let genannt = Self.nummern(bytes, wert)
      inListe = genannt.isEmpty
      bezuege += genannt
    }
    return false
  }

  /// Numbers with „;“ or „,“ between them.
  private static func nummern(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bereich: Range<Int>
  ) -> [FoldedKey] {
    var nummern: [FoldedKey] = []
    var start = bereich.lowerBound
    for ende in bereich.lowerBound...bereich.upperBound
    where ende == bereich.upperBound || bytes[ende] == 0x3B || bytes[ende] == 0x2C {
      if let nummer = schluessel(bytes, start..<ende) { nummern.append(nummer) }
      start = ende + 1
    }
    return nummern
  }

  /// The text without what stands around it: blanks, quotation marks, brackets, the mark of a list.
  private static func schluessel(
    _ bytes: UnsafeBufferPointer<UInt8>, _ bereich: Range<Int>
  ) -> FoldedKey? {
    var (start, ende) = (bereich.lowerBound, bereich.upperBound)
    while start < ende, istRand(bytes[start]) { start += 1 }
    while ende > start, istRand(bytes[ende - 1]) { ende -= 1 }
    guard start < ende else { return nil }
    return FoldedKey(bytes: UnsafeBufferPointer(rebasing: bytes[start..<ende]))
  }

  private static func istRand(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0D, 0x22, 0x27, 0x2D, 0x5B, 0x5D: true
    default: false
    }
  }

  /// Bytes with which YAML or Markdown makes something else of a text than stands there.
  private static func istYAML(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x26, 0x2A, 0x3C, 0x3E, 0x5C, 0x7C: true
    default: false
    }
  }

  /// What decides on the address of a paper of that number, and sometimes a little less.
  static func adresse(_ nummer: some Sequence<UInt8>) -> FoldedKey {
    nummer.filter { byte in
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }.withUnsafeBufferPointer { FoldedKey(bytes: $0) }
  }

  /// „20.06.2018“ and nothing else.
  private static func tag(_ bytes: [UInt8]) -> Datum? {
    let teile = bytes.split(separator: 0x2E).map { teil in
      teil.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(String(decoding: teil, as: UTF8.self)) : nil
    }
    guard bytes.count == 10, teile.count == 3, let tag = teile[0], let monat = teile[1],
      let jahr = teile[2]
    else { return nil }
    return Datum(jahr: jahr, monat: monat, tag: tag)
  }

  private static let gesucht = FoldedKeyTable([
    Allgemein.art.schluessel, Vorlage.nummer.schluessel, Vorlage.bezug.schluessel,
    Vorlage.ergaenzt.schluessel, Vorlage.ersetzt.schluessel, Gremium.kennung.schluessel,
    Sitzung.datum.schluessel, Vorlage.projekt.schluessel,
  ])
}
