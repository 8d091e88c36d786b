package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Zwischen Einladung und Sitzung liegt die Ladungsfrist des Hauses; ebenso zwischen dem Tag, an
/// dem ein Tagesordnungspunkt nachgereicht wurde, und der Sitzung.
///
/// „volle Tage“ counts neither the day of the invitation nor that of the session, „Kalendertage“ counts
/// the latter. Without `einladung-am` nothing is said, nor with `frist-begründung`, for a session that
/// was called off, and where nobody meets (Umlauf, Offenlegung).
package struct LadungsfristEingehalten: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-007", .warnung, "Zwischen Einladung und Sitzung liegt die Ladungsfrist",
    warum: "Die Mitglieder sollen sich vorbereiten können; in der Regel gehen Einladung und "
      + "Unterlagen mit der Ladungsfrist des Hauses vor der Sitzung zu. Das gilt auch für nachgereichte "
      + "Punkte.",
    stattdessen: "Früher einladen, oder den Grund unter „frist-begründung“ nennen.",
    quelle:
      "In Baden-Württemberg GemO § 34 Abs. 1 Satz 1, LKrO § 29, VGH BW, Beschluss vom 28.09.2020; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(zeigt: [.sitzung("einladung-am: 12.06.2018")]),
      Regelbeispiel(zeigt: [
        .sitzung("einladung-am: 18.06.2018\nfrist-begründung: Eilfall nach dem Hochwasser")
      ]),
      Regelbeispiel(zeigt: [
        .sitzung("einladung-am: 13.06.2018"), .mandant("ladungsfrist-zählweise: Kalendertage"),
      ]),
      Regelbeispiel(zeigt: [.sitzung("einladung-am:")]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [.sitzung("einladung-am: ⟦14.06.2018⟧")]),
      Regelbeispiel(zeigt: [.sitzung("einladung-am: ⟦13.06.2018⟧")]),
      Regelbeispiel(zeigt: [.sitzung("einladung-am: ⟦21.06.2018⟧")]),
      Regelbeispiel(zeigt: [
        .sitzung(
          """
          ## Tagesordnung

          | TOP | Titel | Status | Nachgereicht am |
          |---|---|---|---|
          | Ö 1 | Bericht | öffentlich | 12.06.2018 |
          | Ö 2 | Vergabe | öffentlich | ⟦18.06.2018⟧ |
          """)
      ]),
    ])

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .sitzung, let tag = dokument[Sitzung.datum]?.von,
      dokument.istTreffen, !dokument.kopf.istAngegeben(Sitzung.fristBegruendung.schluessel)
    else { return [] }
    var befunde: [Finding] = []
    func pruefe(_ satz: Datensatz, _ feld: Feld<Datum>) {
      guard let versandt = satz[feld] else { return }
      let tage = kontext.mandant.tage(von: versandt, bis: tag)
      guard tage < kontext.mandant.ladungsfristTage else { return }
      befunde.append(
        Self.blatt.befund(
          kontext.pfad, satz.span(feld),
          Self.satz(tage, mindestens: kontext.mandant.ladungsfristTage, versandt, tag),
          notizen: [Note(span: dokument.kopf.span(Sitzung.datum), text: "Der Sitzungstag.")],
          rat: [Fix("Bitte das Datum prüfen oder „frist-begründung“ eintragen.")]))
    }
    pruefe(dokument.kopf, Sitzung.einladungAm)
    for zeile in dokument.zeilen(Sitzung.tagesordnung) {
      pruefe(zeile, Tagesordnungspunkt.nachgereichtAm)
    }
    return befunde
  }

  static func satz(_ tage: Int, mindestens soll: Int, _ versandt: Datum, _ tag: Datum) -> String {
    if versandt >= tag {
      return "Ladungsfrist unterschritten: \(versandt.text) liegt nicht vor dem Sitzungstag"
    }
    let wort = tage == 1 ? "Tag" : "Tage"
    return "Ladungsfrist unterschritten: \(tage) \(wort) statt mindestens \(soll)"
  }
}

extension Mandant {
  /// Days between two dates as the house counts its Ladungsfrist; below 0 where they are swapped.
  fileprivate func tage(von: Datum, bis: Datum) -> Int {
    switch ladungsfristZaehlweise {
    case .volleTage: von.tage(bis: bis) - 1
    case .kalendertage: von.tage(bis: bis)
    }
  }
}
