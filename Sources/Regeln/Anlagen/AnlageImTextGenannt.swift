package import Diagnostics
import Fachmodell
import SourceText

/// Sagt: Diese Anlage nennt der Text nirgends.
///
/// Named is an annex by its number, by its short title, by the noun that its title is about, or by a link;
/// „siehe Anlagen“ names them all.
package struct AnlageImTextGenannt: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-AN-002", .hinweis, "Jede Anlage wird im Text genannt",
    warum:
      "Eine Anlage, auf die nichts verweist, wird nicht gelesen, oder sie gehört nicht hierher.",
    stattdessen: "Im Text auf die Anlage verweisen, oder sie aus der Liste nehmen.",
    quelle: "Formular, „Anlagen“",
    gut: [
      Regelbeispiel(
        GenannteAnlageLiegtBei.muster("Die Vereinbarung und die Lagepläne liegen bei.")),
      Regelbeispiel(GenannteAnlageLiegtBei.muster("Siehe Anlage 1 und 2.")),
      Regelbeispiel(GenannteAnlageLiegtBei.muster("Die Unterlagen sind als Anlagen beigefügt.")),
      Regelbeispiel(
        GenannteAnlageLiegtBei.muster("Der Satzungsentwurf liegt bei, der Plan ebenso.").replacing(
          "Vereinbarung über die Begleitung", with: "Entwurf der Änderungssatzung")),
      Regelbeispiel(
        GenannteAnlageLiegtBei.muster("Die Hauptsatzung wird geändert. Siehe Anlage 2.").replacing(
          "Vereinbarung über die Begleitung", with: "Satzungsentwurf")),
    ],
    schlecht: [
      Regelbeispiel(
        GenannteAnlageLiegtBei.muster("Die Vereinbarung liegt bei.").replacing(
          "Lageplan", with: "⟦Lageplan⟧")),
      Regelbeispiel(
        GenannteAnlageLiegtBei.muster("Siehe Anlage 2.").replacing(
          "Vereinbarung über die Begleitung", with: "⟦Vereinbarung über die Begleitung⟧")),
    ])

  package static let betrifft: Merkmale = [.anlagenliste]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    let eintraege = kontext.anlagen
    guard !eintraege.isEmpty, !dokument.textIstUngelesen else { return [] }
    let verweise = kontext.anlagenverweise
    let alle = verweise.contains { verweis in
      if case .allgemein(let mehrere) = verweis { mehrere || eintraege.count == 1 } else { false }
    }
    guard !alle else { return [] }
    return eintraege.filter { eintrag in
      !verweise.contains { nennt($0, eintrag) } && !kommtVor(eintrag, kontext)
    }.map { eintrag in
      Self.blatt.befund(
        kontext.pfad, eintrag.zeile.span(Anlage.titel), Self.satz(eintrag.titel),
        rat: [Fix("Bitte im Text auf die Anlage verweisen oder sie aus der Liste nehmen.")])
    }
  }

  private func nennt(_ verweis: Anlagenverweis, _ eintrag: Anlageneintrag) -> Bool {
    switch verweis {
    case .nummern(let nummern, _): nummern.contains { fold($0) == eintrag.nummer }
    case .nomen(let nomen, _): eintrag.heisst(nomen)
    case .allgemein: false
    }
  }

  /// Whether the text, the list of annexes left out, has the noun, the short title or a link.
  private func kommtVor(_ eintrag: Anlageneintrag, _ kontext: Dokumentkontext) -> Bool {
    let dokument = kontext.dokument
    guard let nomen = eintrag.nomen else { return true }
    let worte = [nomen, eintrag.kurztitel, Self.mehrzahl(nomen)].compactMap(\.self)
    let liste = dokument.abschnitt(Vorlage.anlagen).map { dokument.bereich($0) }
    let bereiche = [
      Span(dokument.kopfSpan.end, liste?.start ?? dokument.datei.bytes.count),
      Span(liste?.end ?? 0, liste == nil ? 0 : dokument.datei.bytes.count),
    ]
    let imText =
      bereiche.contains { bereich in
        worte.contains { dokument.datei.suche($0, von: bereich.start, bis: bereich.end) != nil }
      }
      || Self.grundworte(nomen).contains { wort in
        bereiche.contains { Self.steht(wort, dokument.datei, $0) }
      }
    let datei = eintrag.zeile.text(Anlage.datei)
    return imText
      || (!datei.isEmpty && kontext.baumgang.links.contains { $0.destination.hasSuffix(datei) })
  }

  /// „Plan: Sachaufwand“ is a row of the form, and a „Planungsbüro“ is no plan.
  private static func steht(_ wort: String, _ datei: SourceFile, _ bereich: Span) -> Bool {
    var ab = bereich.start
    while let stelle = datei.suche(wort, von: ab, bis: bereich.end) {
      let rest = datei.bytes[stelle.end...].prefix { byte in
        (0x80..<0xE0).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      }
      if endungen.contains(where: { rest.elementsEqual($0.utf8) }),
        stelle.end + rest.count >= datei.bytes.count
          || datei.bytes[stelle.end + rest.count] != UInt8(ascii: ":")
      {
        return true
      }
      ab = stelle.end
    }
    return false
  }

  private static let endungen = [
    "", "s", "es", "e", "en", "n", "er", "ern", "sentwurf", "sentwurfs", "sentwürfe", "sentwürfen",
  ]

  /// „Änderungssatzung“ → „Satzung“, and „Satzung“ → „satzung“: what a text calls an annex for short, and
  /// as a part of a longer word.
  private static func grundworte(_ nomen: String) -> [String] {
    let klein = nomen.lowercased()
    var worte = nomen.utf8.count >= 6 ? [klein] : []
    if let wort = kopfworte.first(where: {
      klein.hasSuffix($0) && klein.utf8.count > $0.utf8.count
    }) {
      worte.append(wort.prefix(1).uppercased() + wort.dropFirst())
    }
    return worte
  }

  private static let kopfworte = [
    "satzung", "vereinbarung", "vertrag", "ordnung", "richtlinie", "konzept", "gutachten",
    "bericht",
    "übersicht", "liste", "niederschrift", "bescheid", "antrag", "stellungnahme", "präsentation",
    "kalkulation", "berechnung", "plan", "karte",
  ]

  /// „Lageplan“ → „Lagepläne“: the one plural with an umlaut that annexes often have.
  private static func mehrzahl(_ nomen: String) -> String? {
    nomen.hasSuffix("plan") ? String(nomen.dropLast(4)) + "pläne" : nil
  }

  static func satz(_ titel: String) -> String {
    "Anlage „\(gekuerzt(titel))“ wird im Text nirgends genannt"
  }
}
