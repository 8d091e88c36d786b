import SourceText

/// The parts of an example's file: head entries by their keys, sections by their headings.
struct Beispieltext {
  private struct Teil {
    let schluessel: FoldedKey
    var zeilen: [String]
  }

  private var hatZaeune = false
  private var kopf: [Teil] = []
  private var abschnitte: [Teil] = []

  init(_ text: String) {
    var zeilen = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if zeilen.first == "---" {
      hatZaeune = true
      zeilen.removeFirst()
    }
    var imKopf = true
    for zeile in zeilen {
      let roh = Self.ohneMarken(zeile)
      if imKopf, hatZaeune, roh == "---" {
        imKopf = false
      } else if roh.hasPrefix("## ") || roh.hasPrefix("# ") {
        imKopf = false
        abschnitte.append(Teil(schluessel: FoldedKey(roh), zeilen: [zeile]))
      } else if !imKopf {
        if abschnitte.isEmpty { abschnitte.append(Teil(schluessel: FoldedKey("#"), zeilen: [])) }
        abschnitte[abschnitte.count - 1].zeilen.append(zeile)
      } else if roh.hasPrefix(" ") || roh.hasPrefix("-"), !kopf.isEmpty {
        kopf[kopf.count - 1].zeilen.append(zeile)
      } else if !roh.isEmpty {
        let name = roh.prefix { $0 != ":" }
        kopf.append(Teil(schluessel: FoldedKey(String(name)), zeilen: [zeile]))
      }
    }
  }

  /// These parts, replaced or followed by the others; the parts named in `ohne` are left out.
  func mit(_ andere: Beispieltext, ohne: [String]) -> Beispieltext {
    let weg = ohne.map { FoldedKey($0) }
    var neu = self
    neu.kopf = Self.vereint(kopf.filter { !weg.contains($0.schluessel) }, andere.kopf)
    neu.abschnitte = Self.vereint(
      abschnitte.filter { !weg.contains($0.schluessel) }, andere.abschnitte)
    return neu
  }

  private static func vereint(_ alte: [Teil], _ neue: [Teil]) -> [Teil] {
    var teile = alte
    var ersetzt: [FoldedKey] = []
    for teil in neue {
      let stelle = teile.firstIndex { $0.schluessel == teil.schluessel }
      // A key or heading given twice is meant to stand there twice.
      if let stelle, !ersetzt.contains(teil.schluessel) {
        teile[stelle] = teil
      } else {
        teile.append(teil)
      }
      ersetzt.append(teil.schluessel)
    }
    return teile
  }

  var text: String {
    var zeilen = kopf.flatMap(\.zeilen)
    if hatZaeune { zeilen = ["---"] + zeilen + ["---", ""] }
    for abschnitt in abschnitte {
      let inhalt = abschnitt.zeilen.reversed().drop { $0.isEmpty }.reversed()
      if !inhalt.isEmpty { zeilen += inhalt + [""] }
    }
    return zeilen.joined(separator: "\n") + "\n"
  }

  private static func ohneMarken(_ text: String) -> String {
    String(text.filter { $0 != "⟦" && $0 != "⟧" })
  }
}
