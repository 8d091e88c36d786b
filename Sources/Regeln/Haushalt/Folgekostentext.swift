import Fachmodell
import SourceText

/// Whether the text of a paper deals with Folgekosten: by a heading, or by saying plainly that there are none.
enum Folgekostentext {
  static func nennt(_ dokument: Dokument) -> Bool {
    // Most papers never have the word.
    let datei = dokument.datei
    guard datei.suche("olgekosten", von: dokument.kopfSpan.end, bis: datei.bytes.count) != nil
    else {
      return false
    }
    let hatUeberschrift = dokument.abschnitteInTiefe.contains {
      // Most headings have no „k“, or fewer letters.
      $0.titel.utf8.count >= 11 && ($0.titel.hatByte(0x6B) || $0.titel.hatByte(0x4B))
        && fold($0.titel).hat("folgekosten")
    }
    return hatUeberschrift || verneint(dokument)
  }

  private static func verneint(_ dokument: Dokument) -> Bool {
    let datei = dokument.datei
    var ab = dokument.kopfSpan.end
    var lage: Textlage?
    while let fund = datei.suche("olgekosten", von: ab, bis: datei.bytes.count) {
      ab = fund.end
      guard istVerneint(datei.bytes, fund) else { continue }
      let text = lage ?? Textlage(dokument)
      lage = text
      if text.wirdGezeigt(fund.start) { return true }
    }
    return false
  }

  private static func istVerneint(_ bytes: [UInt8], _ fund: Span) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Without the „F“ and what stands before it in the same word.
      var anfang = fund.start
      while anfang > 0, Textstelle.istWortteil(bytes, anfang - 1) { anfang -= 1 }
      let davor = Textstelle.woerter(bytes, vor: anfang, 0, hoechstens: 3)
      if let verneinung = davor.firstIndex(where: { keine.contains($0) }),
        davor[..<verneinung].allSatisfy({ beiwoerter.contains($0) })
      {
        return true
      }
      var ende = fund.end
      while ende < bytes.count, ende < fund.end + 160, bytes[ende] != 0x2E, bytes[ende] != 0x0A {
        ende += 1
      }
      let danach = Textstelle.woerter(bytes, ab: fund.end, ende, hoechstens: 8)
      guard let erstes = danach.first else { return false }
      if keine.contains(erstes) { return danach.count == 1 }
      return verben.contains(erstes)
        && danach.contains { $0 == "nicht" || keine.contains($0) }
        && !danach.contains { offen.contains($0) }
    }
  }

  private static let keine: Set<String> = ["keine", "keinerlei", "ohne"]
  private static let beiwoerter: Set<String> = [
    "weitere", "weiteren", "zusätzliche", "zusätzlichen", "laufende", "laufenden", "jährliche",
    "jährlichen", "finanzielle", "finanziellen", "nennenswerte", "nennenswerten", "dauerhafte",
    "dauerhaften", "neue", "neuen",
  ]
  private static let verben: Set<String> = [
    "entstehen", "fallen", "sind", "ergeben", "gibt", "treten", "bestehen", "werden",
  ]
  /// Words with which a sentence does not deny the cost, but only the knowledge of it.
  private static let offen: Set<String> = [
    "noch", "nur", "erst", "vor", "bekannt", "ermittelt", "beziffert", "bezifferbar", "berechnet",
    "absehbar", "abschätzbar", "abzuschätzen", "geklärt", "enthalten", "berücksichtigt",
    "dargestellt",
    "angegeben", "genannt", "geprüft", "ausgewiesen", "einbezogen", "bewertet", "benannt", "sofort",
    "gedeckt", "zuverlässig", "genau",
  ]
}
