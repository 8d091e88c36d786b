/// What a paper costs, in whole Euro, and where it comes from.
struct Haushalt {
  struct Zeile {
    let position: String
    let nummer: String
    /// One amount a column; `nil` where nothing is entered.
    let werte: [Int?]
  }

  struct Deckung {
    let quelle: String
    let teilhaushalt: Int
    let ansatz: Int
    let eigenbedarf: Int
    /// Exactly what Bedarf exceeds Plan by in the paper's year.
    let inanspruchnahme: Int
  }

  struct Investition {
    let brutto: Int
    let zuschuss: Int
    let zeilen: [Zeile]
    var netto: Int { brutto - zuschuss }
  }

  let jahr: Int
  /// Spending in the paper's year and the one after.
  let aufwand: (Int, Int)
  let ertrag: Int
  let zeilen: [Zeile]
  let standZeigen: Bool
  let investition: Investition?
  let deckung: Deckung?
  let folgekosten: Int

  var gesamt: Int { aufwand.0 + aufwand.1 }

  /// Two years back, the year, the next one, and „ab“ the one after that.
  var spalten: [String] {
    (jahr - 2...jahr + 1).map { String($0) } + ["ab \(jahr + 2)"]
  }

  var stand: [String] {
    ["beschlossen", "beschlossen", "beschlossen", "Finanzplanung", "Finanzplanung"]
  }

  init(_ random: inout Random, jahr: Int, teilhaushalt: Int) {
    self.jahr = jahr
    let first = random.int(2...400) * 500
    let second = random.chance(60) ? random.int(2...300) * 500 : 0
    aufwand = (first, second)
    ertrag = random.chance(40) ? random.int(1...20) * 500 : 0
    standZeigen = random.chance(50)
    folgekosten = random.chance(30) ? random.int(1...60) * 500 : 0

    // Bedarf may exceed Plan in the paper's year only, and then the cover is exactly that much.
    let missing = random.chance(35) ? max(500, first / 1000 * 500) : 0
    let staff = random.chance(30) ? first / 4 / 100 * 100 : 0
    zeilen = Haushalt.ergebnis(
      (first, second), staff: staff, missing: missing, ertrag: ertrag)
    if missing > 0 {
      let own = random.int(1...40) * 500
      deckung = Deckung(
        quelle: random.pick(["Minderaufwand im Budget", "Nicht benötigte Planungsmittel"]),
        teilhaushalt: teilhaushalt, ansatz: own + missing + random.int(0...20) * 500,
        eigenbedarf: own, inanspruchnahme: missing)
    } else {
      deckung = nil
    }
    investition = random.chance(25) ? Haushalt.investition(&random) : nil
  }

  private static func ergebnis(
    _ aufwand: (Int, Int), staff: Int, missing: Int, ertrag: Int
  ) -> [Zeile] {
    let next: Int? = aufwand.1 > 0 ? aufwand.1 : nil
    let income: [Int?] = [nil, nil, ertrag > 0 ? ertrag : nil, nil, nil]
    let personnel: [Int?] = [nil, nil, staff > 0 ? staff : nil, nil, nil]
    let empty: [Int?] = [nil, nil, nil, nil, nil]
    return [
      Zeile(position: "Bedarf: Erträge", nummer: "2", werte: income),
      Zeile(position: "Bedarf: Personalaufwand", nummer: "12", werte: personnel),
      Zeile(
        position: "Bedarf: Sachaufwand", nummer: "14",
        werte: [nil, nil, aufwand.0 - staff, next, nil]),
      Zeile(position: "Bedarf: Kalk. Aufwand", nummer: "", werte: empty),
      Zeile(position: "Plan: Erträge", nummer: "2", werte: income),
      Zeile(position: "Plan: Personalaufwand", nummer: "12", werte: personnel),
      Zeile(
        position: "Plan: Sachaufwand", nummer: "14",
        werte: [0, 0, aufwand.0 - staff - missing, next, nil]),
      Zeile(position: "Plan: Kalk. Aufwand", nummer: "", werte: empty),
    ]
  }

  private static func investition(_ random: inout Random) -> Investition {
    let brutto = random.int(10...900) * 5_000
    let zuschuss = random.chance(50) ? brutto / 20_000 * 5_000 : 0
    let later = brutto / 10_000 * 5_000
    let income: [Int?] = [nil, nil, nil, zuschuss > 0 ? zuschuss : nil, nil]
    let spending: [Int?] = [nil, nil, brutto - later, later > 0 ? later : nil, nil]
    return Investition(
      brutto: brutto, zuschuss: zuschuss,
      zeilen: [
        Zeile(position: "Bedarf: Einzahlung", nummer: "", werte: income),
        Zeile(position: "Bedarf: Auszahlung", nummer: "", werte: spending),
        Zeile(position: "Plan: Einzahlung", nummer: "", werte: income),
        Zeile(position: "Plan: Auszahlung", nummer: "", werte: spending),
        Zeile(
          position: "Verpflichtungsermächtigung", nummer: "",
          werte: [nil, nil, nil, later > 0 ? later : nil, nil]),
      ])
  }
}
