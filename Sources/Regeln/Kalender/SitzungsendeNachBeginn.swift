package import Diagnostics
import Fachmodell

/// Prüft: Eine Sitzung endet nicht vor ihrem Beginn.
///
/// One that lasts past midnight ends early in the morning, and one of two days may end at any time: both
/// are left alone.
package struct SitzungsendeNachBeginn: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-008", .warnung, "Eine Sitzung endet nicht vor ihrem Beginn",
    warum: "Eine der beiden Uhrzeiten ist verschrieben; sie stehen so auch in der Niederschrift.",
    stattdessen: "Beginn und Ende prüfen.",
    gut: [
      muster("beginn: 14:00\nende: 16:30"), muster("beginn: 18:00\nende: 00:30"),
      muster("datum: 20./21.06.2018\nbeginn: 14:00\nende: 12:30"), muster("beginn: 14:00"),
    ],
    schlecht: [muster("beginn: 16:00\nende: ⟦15:40⟧")])

  private static func muster(_ text: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [.sitzung(text)])
  }

  package static let betrifft: Merkmale = [.sitzung]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .sitzung, let beginn = dokument[Sitzung.beginn],
      let ende = dokument[Sitzung.ende], ende < beginn, ende.minuten >= Self.morgen,
      let datum = dokument[Sitzung.datum], datum.count == 1
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, dokument.kopf.span(Sitzung.ende),
        "Ende der Sitzung \(dokument.kopf.text(Sitzung.ende)) liegt vor ihrem Beginn "
          + dokument.kopf.text(Sitzung.beginn),
        notizen: [Note(span: dokument.kopf.span(Sitzung.beginn), text: "Der Beginn.")],
        rat: [Fix("Bitte Beginn und Ende prüfen.")])
    ]
  }

  /// Until six o'clock an end may be that of a long night.
  private static let morgen = 360
}
