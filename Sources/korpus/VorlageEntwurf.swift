extension Vorlage {
  /// Draws the paper; the same seed and index give the same facts in a corpus of any size.
  init(seed: UInt64, index: Int) {
    var random = Random(seed: seed, index: index, stream: 2)
    kennung = Kennung(seed: seed, index: index)
    let jahr = kennung.jahr
    let earlier = kennung.earlier(seed: seed, &random)
    let kind = random.int(1...100)
    switch kind {
    case 1...78: art = .beschluss
    case 79...90: art = .information
    case 91...95: art = earlier == nil ? .beschluss : .ergaenzung
    default: art = .anfrage
    }
    ergaenzt = art == .ergaenzung ? earlier : nil
    bezug = art != .ergaenzung && random.chance(11) ? earlier : nil

    stationen = Vorlage.stationen(&random, art: art, kennung: kennung)
    // Eight days at least: a paper is sent with the invitation, a week before the Sitzung.
    datum = (stationen[0].datum - random.int(9...22)).workdayBefore
    freigabeAb = kennung.zugang == .spaeterOeffentlich ? stationen[0].datum + 1 : nil
    stand = random.chance(40) ? datum : nil

    dezernat = random.pick(Wortschatz.dezernate)
    fachbereich = random.pick(Wortschatz.fachbereiche)
    verfasser = random.pick(Wortschatz.personen)
    telefon = "07000 410-\(random.int(1000...5999))"
    aktenzeichen = "\(random.int(10...99))\(random.int(0...9)).\(random.int(10...99))"
    gruppe = random.pick(Produktplan.gruppen)
    produkte = random.sample(gruppe.produkte, random.int(1...2))
    schlagworte = random.sample(Wortschatz.schlagworte, random.int(1...3))
    orte = random.sample(Wortschatz.orte, random.int(1...2))

    ungeteilt = stationen.count == 1 && random.chance(50)
    wieKreistag = stationen.count > 1 && random.chance(20)
    wirkungsziel = random.pick(Wortschatz.wirkungsziele)
    leistungsziel = random.pick(Wortschatz.leistungsziele)
    kriterium = "\(random.int(40...95)) % der Vorhaben sind bis 31.12.\(jahr + 1) umgesetzt."

    let costs = art.entscheidet && random.chance(85)
    haushalt = costs ? Haushalt(&random, jahr: jahr, teilhaushalt: gruppe.teilhaushalt) : nil
    auftraege =
      art.entscheidet ? Vorlage.auftraege(&random, year: jahr, haushalt: haushalt) : []
    stellen = costs && random.chance(25) ? Vorlage.stellen(&random, jahr: jahr) : []
    alternativen =
      costs && random.chance(20) ? Vorlage.alternativen(&random, haushalt) : []
    termine = random.chance(35) ? Vorlage.termine(&random, jahr: jahr) : []

    let name = "\(kennung.betreff.prefix { $0 != ":" && $0 != "–" && $0 != "(" })"
    let title = name.hasSuffix(" ") ? String(name.dropLast()) : name
    if costs, let beschluss = stationen.last?.datum, random.chance(14) {
      projekt = Projekt(&random, kennung: kennung, beschluss: beschluss, name: title)
    } else {
      projekt = nil
    }

    var hinweise: [String] = []
    if let projekt {
      hinweise.append(Vorlage.anlagenHinweis)
      if projekt.mitVereinbarung {
        hinweise.append("Leistung und Vergütung regelt die [Vereinbarung](vereinbarung.md).")
      }
    }
    if let other = bezug ?? ergaenzt {
      hinweise.append(
        "Zum Stand der Beratung siehe [Vorlage \(other.nummer)](../\(other.ordner)/vorlage.md).")
    }
    var prosa = Prosa(seed: seed, index: index, jahr: jahr)
    begruendung = prosa.begruendung(hinweise: hinweise)
    vertraulich = random.chance(2) ? prosa.paragraph(1...2) : nil
    unterschriften = [
      ("Henrike Kastanie", "Landrätin"),
      ("Ruben Haselnuss", "Dezernent \(dezernat.prefix { $0 != " " })"),
    ]
  }

  private static let anlagenHinweis = """
    Umfang und Ablauf beschreiben der [Projektauftrag](projektauftrag.md) und der \
    [Projektstrukturplan](projektstrukturplan.md); der Abschnitt [Meilensteine]\
    (projektauftrag.md#meilensteine) nennt die Termine.
    """

  /// Bodies in the order of consultation, dates ascending, all within the paper's year.
  private static func stationen(
    _ random: inout Random, art: Art, kennung: Kennung
  ) -> [Station] {
    let deciding = Array(Gremium.register[1...7])
    let advising = Array(Gremium.register[8...])
    var bodies = [random.pick(deciding)]
    switch random.int(1...100) {
    case 1...40: break
    case 41...85: bodies.append(Gremium.register[Gremium.kreistag])
    default:
      bodies.insert(random.pick(advising), at: 0)
      bodies.append(Gremium.register[Gremium.kreistag])
    }
    if kennung.zugang == .spaeterOeffentlich, bodies.count == 1 {
      bodies.append(Gremium.register[Gremium.kreistag])
    }

    var stations: [Station] = []
    var slot = random.int(0...7)
    let written = bodies.count == 1 || random.chance(50)
    for (index, body) in bodies.enumerated() {
      while let last = stations.last,
        body.sitzung(year: kennung.jahr, slot: slot) <= last.datum
      {
        slot += 1
      }
      let isLast = index == bodies.count - 1
      let open: Bool
      switch kennung.zugang {
      case .oeffentlich: open = true
      case .spaeterOeffentlich: open = isLast
      case .nichtoeffentlich, .gesperrt: open = false
      }
      let task: String
      switch art {
      case .beschluss, .ergaenzung: task = isLast ? "Entscheidung" : "Vorberatung"
      case .information: task = "Kenntnisnahme"
      case .anfrage: task = isLast ? "Beantwortung" : "Kenntnisnahme"
      }
      stations.append(
        Station(
          gremium: body, datum: body.sitzung(year: kennung.jahr, slot: slot), oeffentlich: open,
          zustaendigkeit: task, ausgeschrieben: written || !art.entscheidet,
          grund: open ? "" : "berechtigte Interessen Einzelner"))
    }
    return stations
  }

  private static func auftraege(
    _ random: inout Random, year: Int, haushalt: Haushalt?
  ) -> [String] {
    let first = haushalt.map { ["Mittel in Höhe von \(euro($0.gesamt)) bereitzustellen"] } ?? []
    let patterns = random.sample(Saetze.auftraege, random.int(2...3))
    return first + patterns.map { $0.filled(&random, year: year) }
  }

  private static func stellen(_ random: inout Random, jahr: Int) -> [Stelle] {
    let new = random.chance(40)
    return [
      Stelle(
        name: "Sachbearbeitung \(random.pick(Wortschatz.fachbereiche))",
        vzae: random.pick(["0,5", "0,75", "1", "1,5"]), herkunft: new ? "neu" : "Bestand",
        stellenplan: new ? String(jahr + 1) : "",
        befristung: new ? random.pick(["unbefristet", "bis 31.12.\(jahr + 2)"]) : "",
        bewertung: new ? random.pick(["EG 9b", "EG 10", "EG 11"]) : "")
    ]
  }

  /// What the paper costs, once and each year, the variant that it recommends costs.
  private static func alternativen(_ random: inout Random, _ haushalt: Haushalt?) -> [Alternative] {
    let best = random.int(0...1)
    return ["Eigene Umsetzung", "Vergabe an Dritte"].enumerated().map { index, variant in
      let inhalt = random.pick(Wortschatz.leistungsziele)
      let other = random.int(4...600) * 500
      let yearly = random.int(0...60) * 500
      let own = index == best ? haushalt : nil
      return Alternative(
        variante: variant, inhalt: inhalt, kosten: own?.gesamt ?? other,
        folgekosten: own?.folgekosten ?? yearly, empfohlen: index == best)
    }
  }

  private static func termine(_ random: inout Random, jahr: Int) -> [Termin] {
    [
      Termin(
        name: "Auftakt mit den Gemeinden",
        wann: "nach \(Tag(jahr, random.int(3...11), random.int(1...28)).workday.german)",
        art: "Veranstaltung", verbindlich: "nein"),
      Termin(
        name: "Beginn der Umsetzung", wann: "\(random.int(1...4)). Quartal \(jahr + 1)",
        art: "Projekt", verbindlich: "nein"),
      Termin(
        name: "Bericht im Ausschuss", wann: "\(twoDigits(random.int(2...6))).\(jahr + 2)",
        art: "politisch", verbindlich: "ja"),
    ]
  }
}
