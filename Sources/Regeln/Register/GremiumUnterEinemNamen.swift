package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Kein Gremium hat einen Namen, den zur selben Zeit ein anderes trägt.
///
/// Told at the shorter name or the alias, or where both have the same name at the later of the two files. Several
/// Ortschaftsräte may well share an alias: only one that is another's own name is a Fehler.
package struct GremiumUnterEinemNamen: Dokumentregel {
  package static let blatt = Regelblatt(
    "RE-003", .warnung, "Jeder Name gehört zu einem Gremium",
    warum:
      "Sonst wird die Station einer Vorlage dem falschen Gremium zugerechnet, mit dessen Frist, "
      + "Öffentlichkeit und Zuständigkeit.",
    stattdessen:
      "Den Namen bei einem der beiden streichen, oder mit „gültig-ab“ und „gültig-bis“ sagen, "
      + "wann es welches gab. Ist ein Kurzname oder Alias der Name eines anderen, ist es ein Fehler.",
    gut: [
      Regelbeispiel(zeigt: [.gremium("alias: Rat der Älteren; Seniorenrat")]),
      Regelbeispiel(zeigt: [
        .gremium("gültig-ab: 01.01.2018"),
        .gremium("kennung: alt\ngültig-bis: 31.12.2017", kennung: "alt"),
      ]),
    ],
    schlecht: [
      Regelbeispiel(zeigt: [.gremium("alias: ⟦Kreistag; Rat der Älteren⟧")]),
      Regelbeispiel(zeigt: [.gremium("kurzname: ⟦Kreistag⟧")]),
      Regelbeispiel(zeigt: [
        .gremium("kennung: zwei\nname: ⟦Seniorenrat⟧", kennung: "zwei")
      ]),
    ])

  package static let betrifft: Merkmale = [.register]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let eintraege = kontext.register.gremien.eintraege
    guard kontext.dokument.art == .gremium,
      let eigener = eintraege.firstIndex(where: { $0.pfad == kontext.pfad })
    else { return [] }
    let namen = Self.namen(eintraege[eigener])
    for (index, anderer) in eintraege.enumerated()
    where index != eigener && Self.zugleich(eintraege[eigener], anderer) {
      let fremde = Self.namen(anderer)
      for (feld, name) in namen {
        guard let gleicher = fremde.first(where: { $0.name == name }),
          // Each pair is told once: at the less important of the two names.
          (feld, eigener) > (gleicher.feld, index)
        else { continue }
        let istFremderName = feld != .name && gleicher.feld == .name
        return [befund(kontext, feld, anderer, istFremderName ? .fehler : nil)]
      }
    }
    return []
  }

  private enum Namensfeld: Int, Comparable {
    case name
    case kurzname
    case alias

    static func < (a: Namensfeld, b: Namensfeld) -> Bool { a.rawValue < b.rawValue }
  }

  private static func namen(
    _ eintrag: Gremienverzeichnis.Eintrag
  ) -> [(feld: Namensfeld, name: FoldedKey)] {
    var namen: [(feld: Namensfeld, name: FoldedKey)] = []
    func nimm(_ feld: Namensfeld, _ name: String) {
      if !name.isEmpty { namen.append((feld, FoldedKey(name))) }
    }
    nimm(.name, eintrag.name)
    nimm(.kurzname, eintrag.kurzname ?? "")
    for alias in eintrag.alias { nimm(.alias, alias) }
    return namen
  }

  /// Whether a day may exist on which there are both.
  private static func zugleich(
    _ a: Gremienverzeichnis.Eintrag, _ b: Gremienverzeichnis.Eintrag
  ) -> Bool {
    (a.gueltigAb ?? .erstes) <= (b.gueltigBis ?? .letztes)
      && (b.gueltigAb ?? .erstes) <= (a.gueltigBis ?? .letztes)
  }

  private func befund(
    _ kontext: Dokumentkontext, _ feld: Namensfeld, _ anderer: Gremienverzeichnis.Eintrag,
    _ stufe: Stufe?
  ) -> Finding {
    let span =
      switch feld {
      case .name: kontext.dokument.kopf.span(Gremium.name)
      case .kurzname: kontext.dokument.kopf.span(Gremium.kurzname)
      case .alias: kontext.dokument.kopf.span(Gremium.alias)
      }
    return Self.blatt.befund(
      kontext.pfad, span, "So heißt auch das Gremium in \(anderer.pfad)",
      rat: [Fix("Bitte den Namen nur bei einem der beiden nennen.")], stufe: stufe)
  }
}
