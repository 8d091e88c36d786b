package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was dem entscheidenden Gremium empfohlen wird, hat den Wortlaut von dessen Beschluss.
///
/// Compared is what follows the lead sentences, where both parts have one that ends with a colon; signs
/// and line breaks count as nothing. A part that says „Wortlaut wie …“ can't differ.
package struct EmpfehlungUndBeschlussGleich: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-003", .warnung, "Empfehlung und Beschluss haben denselben Wortlaut",
    warum: "Sonst entscheidet das Gremium über etwas anderes, als ihm empfohlen wurde.",
    stattdessen: "Die Wortlaute angleichen, oder im vorberatenden Teil nur „Wortlaut wie Kreistag“ "
      + "schreiben.",
    quelle: "Formular; der doppelte Text wird oft nur an einer Stelle geändert",
    gut: [
      Regelbeispiel(
        muster("a) Das Konzept wird\nfortgeschrieben.\n\nb) Eine Gruppe wird gebildet..")),
      Regelbeispiel(
        muster("b").replacing(
          "a) Das Konzept wird fortgeschrieben.\n\nb) Eine Gruppe wird gebildet.",
          with: "Wortlaut wie Kreistag")),
      Regelbeispiel(""),
    ],
    schlecht: [
      Regelbeispiel(
        muster("a) Das Konzept wird fortgeschrieben.").replacing(
          "### Kreistag", with: "⟦### Kreistag⟧")),
      Regelbeispiel(muster("a) Das Konzept wird ⟦aufgehoben⟧.\n\nb) Eine Gruppe wird gebildet.")),
      Regelbeispiel(
        muster(
          "a) Das Konzept wird fortgeschrieben.\n\nb) Eine Gruppe wird gebildet.\n\n⟦c)⟧ Mehr.")),
    ])

  private static func muster(_ beschluss: String) -> String {
    """
    ## Beschlussvorschlag

    ### Sozialausschuss

    Der Sozialausschuss empfiehlt dem Kreistag folgende Beschlussfassung:

    a) Das Konzept wird fortgeschrieben.

    b) Eine Gruppe wird gebildet.

    ### Kreistag

    Der Kreistag beschließt:

    \(beschluss)
    """
  }

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard let station = kontext.entscheidendeStation,
      let teil = kontext.beschlussteil(station), teil.abschnitt != nil,
      let beschluss = Self.rumpf(teil, kontext)
    else { return [] }
    var gesehen: Set<Int> = []
    return kontext.beratungen.compactMap { andere in
      guard andere.zustaendigkeit == .vorberatung, let vorteil = kontext.beschlussteil(andere),
        vorteil.abschnitt != nil, vorteil.abschnitt?.ueberschrift != teil.abschnitt?.ueberschrift,
        gesehen.insert(vorteil.abschnitt?.ueberschrift ?? 0).inserted,
        let empfehlung = Self.rumpf(vorteil, kontext),
        let stelle = beschluss.worte.ersterUnterschied(empfehlung.worte)
      else { return nil }
      let hier =
        beschluss.worte.worte.indices.contains(stelle) ? beschluss.worte.worte[stelle] : nil
      let dort =
        empfehlung.worte.worte.indices.contains(stelle) ? empfehlung.worte.worte[stelle] : nil
      return Self.blatt.befund(
        kontext.pfad, hier.map { Self.gekuerzt($0) } ?? beschluss.titelSpan,
        Self.satz(andere.gremiumText, station.gremiumText, dort?.text, hier?.text),
        notizen: [
          Note(
            span: dort.map { Self.gekuerzt($0) } ?? empfehlung.titelSpan,
            text: "Hier weicht die Empfehlung ab.")
        ], rat: [Fix("Bitte die beiden Wortlaute angleichen.")])
    }
  }

  /// Bytes of the word without the full stop behind it.
  private static func gekuerzt(_ wort: Wortvergleich.Wort) -> Span {
    let laenge = wort.text.utf8.count
    return laenge < wort.span.end - wort.span.start && wort.text.last?.isLetter == true
      && laenge > 1
      ? Span(wort.span.start, wort.span.start + laenge) : wort.span
  }

  private static func rumpf(
    _ teil: Beschlussteil, _ kontext: Dokumentkontext
  ) -> (worte: Wortvergleich, titelSpan: Span)? {
    guard let wortlaut = kontext.wortlaut(teil), !wortlaut.wiederholt, wortlaut.bloecke.count > 1,
      teil.einleitung.last(where: { !$0.isWhitespace }) == ":"
    else { return nil }
    let worte = Wortvergleich(kontext.dokument.datei, Array(wortlaut.bloecke.dropFirst()))
    return worte.worte.isEmpty ? nil : (worte, wortlaut.titelSpan)
  }

  static func satz(
    _ vorberatend: String, _ entscheidend: String, _ dort: String?, _ hier: String?
  ) -> String {
    let text =
      "Empfehlung (\(vorberatend)) und Beschluss (\(entscheidend)) haben verschiedenen Wortlaut"
    func zitat(_ wort: String?) -> String { wort.map { "„\($0)“" } ?? "das Ende" }
    return text + ": dort \(zitat(dort)), hier \(zitat(hier))"
  }
}
