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
      + "Kenntnisnahme, „nimmt Stellung“ bei Anhörung schreiben, oder die Zuständigkeit berichtigen. Bei "
      + "„beschließt, zuzustimmen“ in einer Anhörung ist es ein Hinweis.",
    quelle: "Karlsruhe 2026/0272: Vorberatung, aber „beschließt das Vorhaben“",
    gut: [
      Regelbeispiel(
        muster("Vorberatung", "Der Sozialausschuss empfiehlt dem Kreistag, zuzustimmen.")),
      Regelbeispiel(muster("Vorberatung", "Die Verwaltung wird beauftragt.")),
      Regelbeispiel(muster("Anhörung", "Der Sozialausschuss empfiehlt die Annahme.")),
      Regelbeispiel(muster("Anhörung", "Der Sozialausschuss stimmt dem Konzept zu.")),
      Regelbeispiel(
        muster("Anhörung", "Der Sozialausschuss beschließt folgende Stellungnahme: Keine Bedenken.")
      ),
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
      Regelbeispiel(muster("Anhörung", "Der Sozialausschuss ⟦beschließt⟧ das Konzept.")),
      Regelbeispiel(
        muster("Anhörung", "Der Sozialausschuss ⟦beschließt⟧, dem Konzept zuzustimmen.")),
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
    let (beratungen, beschluss) = (kontext.beratungen, kontext.beschluss)
    return beratungen.indices.compactMap { stelle -> Finding? in
      guard let soll = beratungen[stelle].zustaendigkeit, !beratungen[stelle].istAbgeleitet,
        let teil = beschluss.teil(beratungen[stelle]), let knoten = teil.bloecke.first,
        // As nearly always: whoever the sentence is about.
        !Self.sagt(soll, teil.einleitung), !gesehen.contains(knoten),
        teil.beginnt(mit: beratungen[stelle], kontext.register.gremien)
      else { return nil }
      let station = beratungen[stelle]
      let satz = Self.ersterSatz(teil.einleitung)
      let verben = Zustaendigkeit.finiteVerben(satz)
      if soll == .anhoerung {
        guard let befund = Self.angehoert(satz, verben, station, knoten, kontext) else {
          return nil
        }
        gesehen.insert(knoten)
        return befund
      }
      guard let erstes = verben.first,
        !kontext.beratungen.contains(where: { andere in
          Self.istGleichesGremium(andere, station)
            && verben.contains { Self.passt($0.zustaendigkeit, andere.zustaendigkeit ?? soll) }
        }), !Self.sagtEsSpaeter(soll, teil, kontext)
      else { return nil }
      gesehen.insert(knoten)
      return Self.befund(Self.wort(erstes.ort, satz), station, knoten, kontext)
    }
  }

  /// Whether the first sentence says what is to be done; `false` also where that is not seen at once.
  private static func sagt(_ soll: Zustaendigkeit, _ einleitung: String) -> Bool {
    guard soll == .vorberatung || soll == .entscheidung || soll == .kenntnisnahme else {
      return false
    }
    var text = einleitung
    return text.withUTF8 { bytes in
      var ende = 0
      while ende < min(bytes.count, 400), bytes[ende] != 0x2E, bytes[ende] != 0x3A { ende += 1 }
      // Without a full stop or colon among the first bytes characters have to be counted.
      guard ende < 400 else { return false }
      return soll.istFinitesVerb(in: UnsafeBufferPointer(rebasing: bytes[..<ende]))
    }
  }

  /// „1. … nimmt zur Kenntnis. 2. … beschließt“, „beschließt, dem Kreistag zu empfehlen“: what is to be said
  /// comes later.
  private static func sagtEsSpaeter(
    _ soll: Zustaendigkeit, _ teil: Beschlussteil, _ kontext: Dokumentkontext
  ) -> Bool {
    let text = teil.bloecke.map { kontext.dokument.baum.plainText(of: $0) }.joined(separator: ". ")
    if soll == .vorberatung, fold(text).contains("empfehl") { return true }
    guard soll != .kenntnisnahme else { return false }
    return Zustaendigkeit.finiteVerben(text).contains { passt($0.zustaendigkeit, soll) }
  }

  private static func wort(_ ort: Range<Int>, _ satz: String) -> String {
    String(decoding: Array(satz.utf8)[ort], as: UTF8.self)
  }

  private static func befund(
    _ wort: String, _ station: Beratung, _ knoten: Int, _ kontext: Dokumentkontext,
    stufe: Stufe? = nil
  ) -> Finding {
    let block = kontext.dokument.baum.span(knoten)
    let span = kontext.dokument.datei.suche(wort, von: block.start, bis: block.end) ?? block
    return blatt.befund(
      kontext.pfad, span,
      satz(wort, station.zeile.text(Station.zustaendigkeit), station.gremiumText),
      notizen: [Note(span: station.zustaendigkeitSpan, text: "Die Zuständigkeit.")],
      rat: [Fix("Bitte das Verb oder die Zuständigkeit ändern.")], stufe: stufe)
  }

  /// Who is only heard does not decide; but the statement itself is resolved as well, and „beschließt,
  /// zuzustimmen“ may be one.
  private static func angehoert(
    _ satz: String, _ verben: [(zustaendigkeit: Zustaendigkeit, ort: Range<Int>)],
    _ station: Beratung, _ knoten: Int, _ kontext: Dokumentkontext
  ) -> Finding? {
    guard let erstes = verben.first, erstes.zustaendigkeit == .entscheidung else { return nil }
    let verb = wort(erstes.ort, satz)
    let gefaltet = fold(satz)
    guard entscheidend.contains(fold(verb)),
      !verben.contains(where: { $0.zustaendigkeit != .entscheidung }),
      !stellungnahmen.contains(where: gefaltet.contains),
      !kontext.beratungen.contains(where: { andere in
        istGleichesGremium(andere, station) && andere.zustaendigkeit != .anhoerung
      })
    else { return nil }
    let danach = Array(satz.utf8)[erstes.ort.upperBound...].first { $0 != 0x20 }
    return befund(verb, station, knoten, kontext, stufe: danach == 0x2C ? .hinweis : nil)
  }

  private static let entscheidend: Set<String> = [
    "beschliesst", "genehmigt", "bewilligt", "erlaesst", "verabschiedet", "entscheidet", "vergibt",
  ]
  private static let stellungnahmen = [
    "stellung", "anhoer", "empfehl", "vorschl", "vorzuschl", "bitte", "aeusser", "votum", "anreg",
    "einwend", "einvernehmen", "benehmen", "bedenken", "herstell",
  ]

  private static func istGleichesGremium(_ a: Beratung, _ b: Beratung) -> Bool {
    if let gremium = a.gremium { return gremium == b.gremium }
    return FoldedKey(a.gremiumText) == FoldedKey(b.gremiumText)
  }

  private static func passt(_ verb: Zustaendigkeit, _ soll: Zustaendigkeit) -> Bool {
    switch soll {
    case .beantwortung: true
    // Looked at apart: „stimmt der Vorlage zu“ is how somebody who is heard speaks as well.
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

  static func satz(_ verb: String, _ soll: String, _ gremium: String) -> String {
    "„\(verb)“ passt nicht zur Zuständigkeit \(soll) von \(gremium)"
  }
}
