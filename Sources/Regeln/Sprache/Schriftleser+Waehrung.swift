import SourceText

/// Amounts beside „€“, „EUR“ and „Euro“.
extension Schriftleser {
  mutating func waehrung(_ wort: Schriftspur.Waehrungswort, _ index: Int, _ ende: Int) {
    guard wort == .zeichen || !schrift.istBuchstabe(ende) && schrift[ende] != 0x2D else { return }
    let luecke = schrift.leer(vor: index)
    let zahlende = index - luecke
    if schrift.istZiffer(zahlende - 1) {
      betrag(vor: zahlende, wort, ende)
    } else if let stellen = Betragsstrich(schrift, vor: zahlende) {
      let start = zahlanfang(stellen.start)
      guard start < stellen.start, !schrift.istBuchstabe(start - 1) else { return }
      if !stellen.istHalbgeviert || !istHausschreibweise(start, stellen.start) {
        melde(
          .betrag, start, ende,
          ersatz: Schriftspur.Ersatz(
            span: Span(start, zahlende), text: Self.gegliedert(schrift.text(start, stellen.start))))
      }
    } else {
      betrag(hinter: ende, wort, index)
      return
    }
    // Told beside a wrong amount as well: mending one must not bring the other to light.
    melde(.waehrung(wort), index, ende)
    if wort == .zeichen, luecke == 0 {
      self.luecke(vor: Span(index, ende), zahlanfang(index), ende)
    }
  }

  /// „20000 €“, „1,250,000.00 €“.
  private mutating func betrag(
    vor zahlende: Int, _ wort: Schriftspur.Waehrungswort, _ ende: Int
  ) {
    let start = zahlanfang(zahlende)
    // A blank before every amount: only behind a digit it may stand between thousands.
    if zahlende - start == 3 || zahlende - start == 6, endetZahl(vor: start),
      betragInGruppen(start, zahlende, wort, ende)
    {
      return
    }
    guard !istHausschreibweise(start, zahlende), !schrift.istBuchstabe(start - 1),
      schrift[start - 1] != 0x2D, schrift[start - 1] != 0x2F
    else { return }
    let text = schrift.text(start, zahlende)
    guard let zahl = Betragszahl(text) else {
      if istVerrutscht(text) { melde(.betrag, start, ende) }
      return
    }
    guard !zahl.istHausschreibweise else { return }
    melde(
      .betrag, start, ende,
      ersatz: Schriftspur.Ersatz(span: Span(start, zahlende), text: zahl.text))
  }

  /// Whether a digit stands before the blank or apostrophe that ends here.
  private func endetZahl(vor index: Int) -> Bool {
    switch schrift[index - 1] {
    case 0x20, 0x27: schrift.istZiffer(index - 2)
    case 0xA0: schrift.istZiffer(index - 3)
    case 0xAF, 0x99: schrift.istZiffer(index - 4)
    default: false
    }
  }

  /// „500“, „20.000“, „20.000,50“: nearly all are, and `Betragszahl` needs longer to say so.
  private func istHausschreibweise(_ start: Int, _ ende: Int) -> Bool {
    var stelle = start
    while stelle < ende, schrift.istZiffer(stelle) { stelle += 1 }
    if stelle == ende { return ende - start <= 4 }
    guard stelle - start <= 3 else { return false }
    while stelle + 4 <= ende, schrift[stelle] == 0x2E, schrift.istZiffer(stelle + 1),
      schrift.istZiffer(stelle + 2), schrift.istZiffer(stelle + 3)
    {
      stelle += 4
    }
    return stelle == ende
      || stelle + 3 == ende && schrift[stelle] == 0x2C && schrift.istZiffer(stelle + 1)
        && schrift.istZiffer(stelle + 2)
  }

  /// „EUR 20.000“. Plain digits may be a year: „in Mio. EUR 2018“.
  private mutating func betrag(
    hinter ende: Int, _ wort: Schriftspur.Waehrungswort, _ index: Int
  ) {
    let luecke = schrift.leer(ende)
    let start = ende + luecke
    guard luecke > 0 || wort == .zeichen, schrift.istZiffer(start) else { return }
    var zahlende = start
    while schrift.istZiffer(zahlende)
      || (schrift[zahlende] == 0x2E || schrift[zahlende] == 0x2C) && schrift.istZiffer(zahlende + 1)
    {
      zahlende += 1
    }
    let text = schrift.text(start, zahlende)
    guard let zahl = Betragszahl(text), zahl.istGegliedert || istBetrag(text, index, zahlende),
      !schrift.istBuchstabe(zahlende), schrift[zahlende] != 0x25,
      !folgtWaehrung(zahlende)
    else { return }
    melde(
      .betrag, index, zahlende,
      ersatz: Schriftspur.Ersatz(
        span: Span(index, zahlende), text: "\(zahl.text) €"))
    // Mended it is one of these.
    melde(.waehrung(.zeichen), index, zahlende)
  }

  private func folgtWaehrung(_ index: Int) -> Bool {
    let start = index + schrift.leer(index)
    return schrift.steht("€", an: start) || schrift.steht("EUR", an: start)
      || schrift.steht("Euro", an: start)
  }

  private static func gegliedert(_ ziffern: String) -> String {
    Betragszahl(ziffern)?.text ?? ziffern
  }
}

/// „,--“, „,-“ or „,–“ behind the euros.
private struct Betragsstrich {
  /// Of the comma.
  let start: Int
  /// „60,– €“ is how it is rightly printed; hyphens are what a typewriter had, and „—“ is too long.
  let istHalbgeviert: Bool

  init?(_ schrift: Schriftbytes, vor ende: Int) {
    var start = ende
    istHalbgeviert = schrift[start - 1] == 0x93
    if schrift[start - 1] == 0x2D {
      while schrift[start - 1] == 0x2D { start -= 1 }
    } else if schrift[start - 1] == 0x93 || schrift[start - 1] == 0x94,
      schrift[start - 2] == 0x80, schrift[start - 3] == 0xE2
    {
      start -= 3
    } else {
      return nil
    }
    guard schrift[start - 1] == 0x2C, schrift.istZiffer(start - 2), ende - start <= 4 else {
      return nil
    }
    self.start = start - 1
  }
}
