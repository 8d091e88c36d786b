package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Das Verb des Beschlussvorschlags passt zur angegebenen Zuständigkeit: „empfiehlt“ zur
/// Vorberatung, „beschließt“ zur Entscheidung, „nimmt zur Kenntnis“ zur Kenntnisnahme.
///
/// Only the finite verb of the lead sentence counts, and only where that sentence begins with the body
/// („Der Kreistag …“): „Die Verwaltung wird beauftragt“ says nothing about the body. A body that has several
/// stations (Einbringung, then Entscheidung) has one text, which need fit only one of them.
package struct VerbPasstZurZustaendigkeit: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-002", .warnung, "Das Verb passt zur Zuständigkeit des Gremiums",
    warum:
      "Wer vorberät, beschließt nicht; das Protokoll würde einen Beschluss festhalten, den das "
      + "Gremium nicht fassen sollte.",
    stattdessen:
      "„empfiehlt“ bei Vorberatung, „beschließt“ bei Entscheidung, „nimmt zur Kenntnis“ bei "
      + "Kenntnisnahme schreiben, oder die Zuständigkeit berichtigen.",
    quelle: "Karlsruhe 2026/0272: Vorberatung, aber „beschließt das Vorhaben“",
    gut: [
      Regelbeispiel(
        muster("Vorberatung", "Der Sozialausschuss empfiehlt dem Kreistag, zuzustimmen.")),
      Regelbeispiel(muster("Vorberatung", "Die Verwaltung wird beauftragt.")),
      Regelbeispiel(muster("Anhörung", "Der Sozialausschuss empfiehlt die Annahme.")),
      Regelbeispiel(
        muster(
          "Entscheidung",
          "Der Sozialausschuss nimmt den Bericht zur Kenntnis und beschließt das Konzept.")),
      Regelbeispiel(muster("", "Der Sozialausschuss beschließt das Konzept.")),
      Regelbeispiel(
        muster("Vorberatung", "Der Sozialausschuss empfiehlt die Annahme.")
          .replacing(
            "| Kreistag | öffentlich | 18.07.2018 |",
            with: "| Kreistag | öffentlich | 11.07.2018 | Einbringung |\n"
              + "| Kreistag | öffentlich | 18.07.2018 |")),
    ],
    schlecht: [
      Regelbeispiel(muster("Vorberatung", "Der Sozialausschuss ⟦beschließt⟧ das Konzept.")),
      Regelbeispiel(
        muster(
          "Entscheidung", "Der Ausschuss ⟦empfiehlt⟧ dem Kreistag, das Konzept zu beschließen.")),
      Regelbeispiel(muster("Kenntnisnahme", "Der Sozialausschuss ⟦stimmt⟧ dem Konzept zu.")),
      Regelbeispiel(
        muster("Vorberatung", "Der Technische Ausschuss ⟦beschließt⟧ das Konzept.")
          .replacing("Sozialausschuss", with: "Technischer Ausschuss"),
        dazu: [
          .gremium(
            "kennung: technik\nname: Technischer Ausschuss\ntyp: beschließender Ausschuss",
            kennung: "technik")
        ]),
      Regelbeispiel(
        muster("Einbringung", "Der Sozialausschuss ⟦beschließt⟧ das Konzept.")
          .replacing(
            "| Kreistag | öffentlich | 18.07.2018 |",
            with: "| Sozialausschuss | öffentlich | 04.07.2018 | Kenntnisnahme |\n"
              + "| Kreistag | öffentlich | 18.07.2018 |")),
    ])

  private static func muster(_ zustaendigkeit: String, _ satz: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | 20.06.2018 | \(zustaendigkeit) |
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung |

    ## Beschlussvorschlag

    ### Sozialausschuss

    \(satz)

    ### Kreistag

    Der Kreistag beschließt das Konzept.
    """
  }

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    var gesehen: Set<Int> = []
    return kontext.beratungen.compactMap { station in
      guard let soll = station.zustaendigkeit, !station.istAbgeleitet,
        let teil = kontext.beschluss.teil(station), let knoten = teil.bloecke.first,
        !gesehen.contains(knoten),
        Self.beginnt(teil, mit: station, kontext.register.gremien)
      else { return nil }
      let satz = Self.ersterSatz(teil.einleitung)
      let verben = Zustaendigkeit.finiteVerben(satz)
      guard let erstes = verben.first,
        !kontext.beratungen.contains(where: { andere in
          Self.istGleichesGremium(andere, station)
            && verben.contains { Self.passt($0.zustaendigkeit, andere.zustaendigkeit ?? soll) }
        })
      else { return nil }
      gesehen.insert(knoten)
      let wort = String(decoding: Array(satz.utf8)[erstes.ort], as: UTF8.self)
      let block = kontext.dokument.baum.span(knoten)
      let span = kontext.dokument.datei.suche(wort, von: block.start, bis: block.end) ?? block
      return Self.blatt.befund(
        kontext.pfad, span,
        Self.satz(wort, station.zeile.text(Station.zustaendigkeit), station.gremiumText),
        notizen: [Note(span: station.zustaendigkeitSpan, text: "Die Zuständigkeit.")],
        rat: [Fix("Bitte das Verb oder die Zuständigkeit ändern.")])
    }
  }

  private static func istGleichesGremium(_ a: Beratung, _ b: Beratung) -> Bool {
    if let gremium = a.gremium { return gremium == b.gremium }
    return FoldedKey(a.gremiumText) == FoldedKey(b.gremiumText)
  }

  private static func passt(_ verb: Zustaendigkeit, _ soll: Zustaendigkeit) -> Bool {
    switch soll {
    case .beantwortung: true
    // „stimmt der Vorlage zu“ is how somebody who is heard speaks as well.
    case .anhoerung: true
    case .vorberatung, .entscheidung, .kenntnisnahme: verb == soll
    }
  }

  /// Up to the first full stop or colon.
  private static func ersterSatz(_ text: String) -> String {
    // No character has less than a byte: what ends within 400 of them needs no counting.
    if let ende = text.utf8.prefix(400).firstIndex(where: { $0 == 0x2E || $0 == 0x3A }) {
      return String(text[..<ende])
    }
    return String(text.prefix(400).prefix { $0 != "." && $0 != ":" })
  }

  private static func beginnt(
    _ teil: Beschlussteil, mit station: Beratung, _ gremien: Gremienverzeichnis
  ) -> Bool {
    let anfang = Satzanfang(teil.einleitung)
    guard anfang.hatArtikel else { return false }
    // Nearly always it begins with the name as the station has it: nothing else is made for that.
    if anfang.nennt(station.gremiumText) { return true }
    let eintrag = station.gremium.map { gremien.eintraege[$0] }
    if let eintrag, eintrag.gefaltet.contains(where: anfang.beginnt(mit:)) { return true }
    // Under its own heading the body may be called by its kind.
    if teil.abschnitt != nil, ["Ausschuss", "Rat", "Gremium"].contains(where: anfang.nennt) {
      return true
    }
    let namen = [station.gremiumText] + (eintrag.map { [$0.name, $0.kurz] + $0.alias } ?? [])
    return namen.compactMap(nachArtikel).contains(where: anfang.nennt)
  }

  /// „Der Kreistag …“, folded.
  private struct Satzanfang {
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

  /// „Technischer Ausschuss“ as it follows an article: „der Technische Ausschuss“.
  private static func nachArtikel(_ name: String) -> String? {
    guard let luecke = name.utf8.firstIndex(of: 0x20), name[..<luecke].hasSuffix("er") else {
      return nil
    }
    return String(name[..<luecke].dropLast()) + String(name[luecke...])
  }

  static func satz(_ verb: String, _ soll: String, _ gremium: String) -> String {
    "„\(verb)“ passt nicht zur Zuständigkeit \(soll) von \(gremium)"
  }
}
