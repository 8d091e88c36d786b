import Fachmodell
import SourceText

/// The amounts of a part of the Beschlussvorschlag that is a single paragraph under its own heading.
struct Absatzbetraege {
  let absatz: Span
  private let betraege: [Prosabetrag]

  /// `nil` where the part has no amounts, several blocks, or only repeats another one.
  init?(_ teil: Beschlussteil, _ kontext: Dokumentkontext) {
    guard teil.abschnitt != nil, let wortlaut = kontext.wortlaut(teil), !wortlaut.wiederholt,
      wortlaut.bloecke.count == 1
    else { return nil }
    absatz = wortlaut.bloecke[0]
    betraege = Prosabetrag.alle(in: kontext.dokument.datei.bytes, absatz)
    // Nobody writes so many into one paragraph; each is compared with all of the other one.
    guard !betraege.isEmpty, betraege.count <= 50 else { return nil }
  }

  /// The first amount that is none of the other paragraph, not even a rounded one.
  func ersterFremder(_ andere: Absatzbetraege) -> Prosabetrag? {
    betraege.first { hier in
      !andere.betraege.contains { $0.meint(hier.betrag) || hier.meint($0.betrag) }
    }
  }
}
