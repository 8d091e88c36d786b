import Fachmodell
import SourceText

/// „Der Kreistag …“, folded.
struct Satzanfang {
  private let text: String
  /// The first bytes: folding makes nothing longer, and hardly anything shorter.
  private let anfang: String

  init(_ text: String) {
    self.text = text
    let utf8 = text.utf8
    let grenze = utf8.index(utf8.startIndex, offsetBy: 160, limitedBy: utf8.endIndex)
    var ende = grenze ?? utf8.endIndex
    // No character is cut.
    while ende < utf8.endIndex, utf8[ende] & 0xC0 == 0x80 { ende = utf8.index(after: ende) }
    anfang = fold(String(text[..<ende]))
  }

  var hatArtikel: Bool {
    let artikel = anfang.utf8.prefix(3)
    return ["der", "die", "das"].contains { artikel.elementsEqual($0.utf8) }
  }

  /// Whether the name follows the article.
  func nennt(_ name: String) -> Bool { !name.isEmpty && beginnt(mit: fold(name)) }

  /// The same for a name that has been folded.
  func beginnt(mit name: String) -> Bool {
    let gesucht = name.utf8
    let gefaltet = anfang.utf8.count < gesucht.count + 3 ? fold(text) : anfang
    return gefaltet.utf8.dropFirst(3).starts(with: gesucht)
  }
}

extension Beschlussteil {
  /// Whether the name stands letter by letter behind its article: nearly always, and nothing is made for that.
  private func beginntGenau(mit name: String) -> Bool {
    var (text, name) = (einleitung, name)
    return text.withUTF8 { text in
      name.withUTF8 { name in
        guard !name.isEmpty, text.count >= 4 + name.count, text[0] == 0x44, text[3] == 0x20 else {
          return false
        }
        switch (text[1], text[2]) {
        case (0x65, 0x72), (0x69, 0x65), (0x61, 0x73): break
        default: return false
        }
        for stelle in name.indices where text[4 + stelle] != name[stelle] { return false }
        return true
      }
    }
  }

  /// Whether its lead sentence is about the body of that station: „Der Kreistag …“.
  ///
  /// `gattung`: whether „Der Ausschuss für …“ is about any committee.
  func beginnt(
    mit station: Beratung, _ gremien: Gremienverzeichnis, gattung: Bool = true
  ) -> Bool {
    if beginntGenau(mit: station.gremiumText) { return true }
    let anfang = Satzanfang(einleitung)
    guard anfang.hatArtikel else { return false }
    if anfang.nennt(station.gremiumText) { return true }
    let eintrag = station.gremium.map { gremien.eintraege[$0] }
    if let eintrag, eintrag.gefaltet.contains(where: anfang.beginnt(mit:)) { return true }
    // Under its own heading the body may be called by its kind.
    if abschnitt != nil,
      Self.arten.contains(where: { art in
        anfang.nennt(art)
          && (gattung || !anfang.nennt(art + " für ") && !anfang.nennt(art + " der "))
      })
    {
      return true
    }
    let namen = [station.gremiumText] + (eintrag.map { [$0.name, $0.kurz] + $0.alias } ?? [])
    return namen.contains { name in
      if let gebeugt = Self.nachArtikel(name), anfang.nennt(gebeugt) { return true }
      // „Der Ortsrat“ under „### Ortsrat Bliesweiler-Nord“.
      return abschnitt != nil && Self.gattung(name).map(anfang.nennt) ?? false
    }
  }

  private static let arten = ["Ausschuss", "Rat", "Gremium"]

  /// „Technischer Ausschuss“ as it follows an article: „der Technische Ausschuss“.
  static func nachArtikel(_ name: String) -> String? {
    guard let luecke = name.utf8.firstIndex(of: 0x20), name[..<luecke].hasSuffix("er") else {
      return nil
    }
    return String(name[..<luecke].dropLast()) + String(name[luecke...])
  }

  /// „Ortsrat“ of „Ortsrat Bliesweiler-Nord“.
  private static func gattung(_ name: String) -> String? {
    let wort = name.prefix { $0 != " " }
    return wort.count < name.count && (wort.hasSuffix("rat") || wort.hasSuffix("vertretung"))
      ? String(wort) : nil
  }
}
