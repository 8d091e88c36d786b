import Fachmodell
import SourceText

/// One row of the list of annexes, with what a text may call it.
struct Anlageneintrag: Sendable {
  let zeile: Datensatz
  /// „2“, „2a“ or „B“, folded; the place in the list where the row names none.
  let nummer: String
  /// The noun that the title is about; `nil` where it has none.
  let nomen: String?
  let kurztitel: String?

  var titel: String { zeile.text(Anlage.titel) }

  private init(_ zeile: Datensatz, stelle: Int) {
    self.zeile = zeile
    let titel = zeile.text(Anlage.titel)
    kurztitel = zeile[Anlage.kurztitel]
    nummer =
      Self.nummer(zeile.text(Anlage.nummer)) ?? Self.nummer(imTitel: titel) ?? String(stelle)
    nomen = Self.worte(titel).first
  }

  /// The rows with something in them, at most two hundred.
  static func alle(_ dokument: Dokument) -> [Anlageneintrag] {
    guard dokument.art == .vorlage else { return [] }
    return dokument.zeilen(Vorlage.anlagen).filter { !$0.istLeer }.prefix(200).enumerated()
      .map { Anlageneintrag($1, stelle: $0 + 1) }
  }

  /// „2“, „Anlage 2“, „Nr. 2“, „2.1“ → „2“.
  private static func nummer(_ text: String) -> String? {
    let teil = text.split { !$0.isLetter && !$0.isNumber }
      .first { $0.first?.isNumber == true || $0.count == 1 }
    return teil.map { fold(String($0)) }
  }

  /// „Anlage 2: Lageplan“ → „2“.
  private static func nummer(imTitel titel: String) -> String? {
    guard titel.hasPrefix("Anlage ") else { return nil }
    let wort = titel.dropFirst(7).prefix { $0.isLetter || $0.isNumber }
    return wort.first?.isNumber == true || wort.count == 1 ? fold(String(wort)) : nil
  }

  /// Capitalised words that say what something is.
  static func nomina(_ text: String) -> [String] { Array(worte(text)) }

  private static func worte(_ text: String) -> some Collection<String> {
    text.split { !$0.isLetter && $0 != "-" }.lazy.map { ohneEntwurf(String($0)) }.filter { wort in
      wort.first?.isUppercase == true && wort.count > 2 && !allgemein.contains(Wortstamm(wort))
    }
  }

  /// „Satzungsentwurf“ → „Satzung“: the draft of something is what the text speaks of.
  private static func ohneEntwurf(_ wort: String) -> String {
    for ende in ["entwurf", "entwurfs", "entwurfes", "entwürfe", "entwürfen"]
    where wort.utf8.count > ende.utf8.count + 3 && wort.hasSuffix(ende) {
      let rest = wort.dropLast(ende.count)
      for fuge in ["ungs", "ags", "ens", "ons", "hts", "ats"] where rest.hasSuffix(fuge) {
        return String(rest.dropLast())
      }
      return String(rest.last == "-" ? rest.dropLast() : rest)
    }
    return wort
  }

  /// Whether a noun of a text may mean this annex.
  func heisst(_ nomen: String) -> Bool {
    let stamm = Wortstamm(Self.ohneEntwurf(nomen))
    return ((kurztitel.map { Self.nomina($0) } ?? []) + Self.nomina(titel)).contains {
      Wortstamm($0).endetWie(stamm)
    }
  }

  private static let allgemein = Set(
    [
      "Anlage", "Entwurf", "Entwürfe", "Unterlage", "Dokument", "Datei", "Schreiben", "Papier",
      "Text",
      "Fassung", "Der", "Die", "Das", "Den", "Des", "Dem", "Neue", "Neuer", "Neues",
    ].map { Wortstamm($0) })
}

/// A noun without its ending and umlauts, so that „Pläne“ is found by „Lageplan“.
struct Wortstamm: Hashable {
  private let stamm: String

  init(_ wort: String) {
    var bytes: [UInt8] = []
    var davor: UInt8 = 0
    for byte in fold(wort).utf8 {
      // „ä“ has become „ae“.
      if byte == UInt8(ascii: "e"), Self.vokale.contains(davor) {
        davor = 0
      } else {
        bytes.append(byte)
        davor = byte
      }
    }
    for endung in Self.endungen
    where bytes.count > endung.count + 3 && bytes.suffix(endung.count).elementsEqual(endung) {
      // „Mitteln“ has an ending there, „Plan“ has none.
      if endung == [UInt8(ascii: "n")], ![0x6C, 0x72].contains(bytes[bytes.count - 2]) { continue }
      bytes.removeLast(endung.count)
      break
    }
    stamm = String(decoding: bytes, as: UTF8.self)
  }

  private static let vokale = Array("aou".utf8)
  private static let endungen = ["en", "er", "es", "e", "n", "s"].map { Array($0.utf8) }

  /// „Lageplan“ ends like „Plan“, and the other way round.
  func endetWie(_ anderer: Wortstamm) -> Bool {
    stamm.hasSuffix(anderer.stamm) || anderer.stamm.hasSuffix(stamm)
  }
}
