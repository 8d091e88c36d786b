package import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Fragt: Wer entscheidet, wenn zwei Gremien dasselbe beschließen sollen?
///
/// Two bodies may decide about different things in one paper: where each has a wording of its own, and
/// what follows the verb differs, nothing is said. Nor where „Erneut: ja“ says that it is meant. A body
/// that cannot decide is BV-BF-004's.
package struct NurEinGremiumEntscheidet: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-012", .warnung, "Über dieselbe Sache entscheidet nur ein Gremium",
    warum:
      "Beschließen zwei Gremien dasselbe, ist bei verschiedenem Ausgang offen, was gilt; meist soll eines "
      + "davon vorberaten.",
    stattdessen:
      "Nach Hauptsatzung und Zuständigkeitsordnung prüfen, wer entscheidet, und beim anderen "
      + "„Vorberatung“ und „empfiehlt“ schreiben; sollen beide beschließen, „Erneut: ja“ eintragen.",
    quelle: "Hauptsatzung; in Baden-Württemberg GemO §§ 24, 39, LKrO §§ 19, 34; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(muster("Vorberatung", "empfiehlt dem Kreistag, das Konzept zu beschließen")),
      Regelbeispiel(muster("Entscheidung", "beschließt die Richtlinie für seine Zuschüsse")),
      Regelbeispiel(
        muster("Entscheidung", "beschließt das Konzept").replacing(
          "ung | |\n\n", with: "ung | ja |\n\n")
      ),
    ],
    schlecht: [
      Regelbeispiel(
        muster("Entscheidung", "beschließt das Konzept").replacing(
          "| Kreistag |", with: "| ⟦Kreistag⟧ |")
      ),
      Regelbeispiel(
        muster("", "beschließt das Konzept").replacing("| Kreistag |", with: "| ⟦Kreistag⟧ |")),
      Regelbeispiel(
        "## Beratungsfolge\n\n| Gremium | Status | Zuständigkeit |\n|---|---|---|\n"
          + "| Sozialausschuss | öffentlich | Entscheidung |\n| ⟦Kreistag⟧ | öffentlich | Entscheidung |\n\n"
          + "## Beschlussvorschlag\n\nDie Verwaltung wird beauftragt."),
    ])

  private static func muster(_ zustaendigkeit: String, _ satz: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit | Erneut |
    |---|---|---|---|---|
    | Sozialausschuss | öffentlich | 20.06.2018 | \(zustaendigkeit) | |
    | Kreistag | öffentlich | 18.07.2018 | Entscheidung | |

    ## Beschlussvorschlag

    ### Sozialausschuss

    Der Sozialausschuss \(satz).

    ### Kreistag

    Der Kreistag beschließt das Konzept.
    """
  }

  package static let betrifft: Merkmale = [.mehrereStationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let entscheidungen = kontext.beratungen.filter { station in
      guard station.zustaendigkeit == .entscheidung else { return false }
      return station.gremium.flatMap { kontext.register.gremien.eintraege[$0].typ }?.darfEntscheiden
        ?? true
    }.prefix(20)
    guard let erste = entscheidungen.first else { return [] }
    var gesehen: Set<Gremiumschluessel> = [erste.gremiumSchluessel]
    return entscheidungen.dropFirst().compactMap { andere in
      guard gesehen.insert(andere.gremiumSchluessel).inserted, andere.zeile[Station.erneut] != true,
        Self.istDieselbeSache(erste, andere, kontext)
      else { return nil }
      return Self.blatt.befund(
        kontext.pfad, andere.gremiumSpan, Self.satz(erste.gremiumText, andere.gremiumText),
        notizen: [Note(span: erste.zustaendigkeitSpan, text: "Die erste Entscheidung.")],
        rat: [Fix("Bitte prüfen, welches Gremium entscheidet, und das andere vorberaten lassen.")])
    }
  }

  private static func istDieselbeSache(
    _ a: Beratung, _ b: Beratung, _ kontext: Dokumentkontext
  ) -> Bool {
    guard let teil = kontext.beschluss.teil(a), let anderer = kontext.beschluss.teil(b),
      teil.bloecke != anderer.bloecke
    else { return true }
    return worte(teil, kontext) == worte(anderer, kontext)
  }

  /// What follows the verb of the lead sentence.
  private static func worte(_ teil: Beschlussteil, _ kontext: Dokumentkontext) -> [String] {
    let bloecke = kontext.wortlaut(teil)?.bloecke ?? []
    let worte = Wortvergleich(kontext.dokument.datei, bloecke).worte.map { fold($0.text) }
    let verb = worte.prefix(40).firstIndex { !Zustaendigkeit.finiteVerben($0).isEmpty }
    return Array(worte.dropFirst(verb.map { $0 + 1 } ?? 0))
  }

  static func satz(_ erstes: String, _ zweites: String) -> String {
    "\(erstes) und \(zweites) sollen beide dasselbe entscheiden – wer von beiden ist zuständig?"
  }
}
