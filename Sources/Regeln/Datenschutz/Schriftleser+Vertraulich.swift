import SourceText

/// Words that begin with a capital letter and may have to do with what is not public.
extension Schriftleser {
  mutating func grosswort(_ index: Int) {
    switch schrift[index] {
    case 0x41: wort(index, "Angebotssumme")
    case 0x42: bieter(index)
    case 0x44 where schrift.steht("Disziplinar", an: index): vertraulich(index)
    case 0x45: e(index)
    case 0x46 where schrift.steht("Frau ", an: index) || schrift.steht("Familie ", an: index):
      anschrift(index)
    case 0x47: geburt(index)
    case 0x48
    where schrift.steht("Herr ", an: index) || schrift.steht("Herrn ", an: index)
      || schrift.steht("Höhergruppierung", an: index):
      if schrift[index + 1] == 0x65 { anschrift(index) } else { wort(index, "Höhergruppierung") }
    case 0x49
    where schrift.steht("IdNr", an: index) || schrift.steht("Identifikationsnummer", an: index):
      steuernummer(hinter: index)
    case 0x4B: k(index)
    case 0x4E: n(index)
    case 0x53: s(index)
    default: break
    }
  }

  /// Whether the third byte is that of one of the words.
  @inline(__always)
  static func kannGrosswortSein(_ erstes: UInt8, _ drittes: UInt8) -> Bool {
    switch erstes {
    case 0x41: drittes == 0x67  // Ang
    case 0x42: drittes == 0x65 || drittes == 0x66  // Bie, Bef
    case 0x44: drittes == 0x73  // Dis
    case 0x45:  // Erb, Ehe, Erl, Ein, Eur
      drittes == 0x62 || drittes == 0x65 || drittes == 0x6C || drittes == 0x6E || drittes == 0x72
    case 0x46: drittes == 0x61 || drittes == 0x6D  // Fra, Fam
    case 0x47: drittes == 0x62  // Geb
    case 0x48: drittes == 0x72 || drittes == 0xB6  // Her, Hö
    case 0x49: drittes == 0x4E || drittes == 0x65  // IdN, Ide
    case 0x4B: drittes == 0x75 || drittes == 0xBC  // Kau, Kü
    case 0x4E: drittes == 0x63 || drittes == 0x65  // Nac, Nie
    case 0x53: drittes == 0x65 || drittes == 0x75  // Ste, Stu
    default: false
    }
  }

  private mutating func e(_ index: Int) {
    switch schrift[index + 2] {
    case 0x72: if schrift.steht("Euro", an: index) { waehrung(.wort, index, index + 4) }
    case 0x6E: wort(index, "Eingruppierung")
    case 0x62: if ganzes("Erbbauzins", index) { vertraulich(index) }
    case 0x65: if schrift.steht("Eheleute ", an: index) { anschrift(index) }
    case 0x6C:
      if let ende = folge(index, "Erlass", ["von", "der"]), istForderung(ende) {
        melde(.vertraulich, index, schrift.wortende(ende))
      }
    default: break
    }
  }

  private mutating func k(_ index: Int) {
    if ganzes("Kaufpreis", index) || ganzes("Kaufpreises", index) {
      vertraulich(index)
    } else if let ende = folge(index, "Kündigung", ["des", "der"]),
      ["Arbeitsverhältnis", "Beschäftigungsverhältnis", "Dienstverhältnis"].contains(where: {
        schrift.steht($0 as StaticString, an: ende)
      })
    {
      melde(.vertraulich, index, schrift.wortende(ende))
    }
  }

  private mutating func n(_ index: Int) {
    if schrift.steht("Nachlasssache", an: index) || schrift.steht("Nachlasspfleg", an: index) {
      vertraulich(index)
    } else if let ende = folge(index, "Niederschlagung", ["von", "der"]), istForderung(ende) {
      melde(.vertraulich, index, schrift.wortende(ende))
    }
  }

  private mutating func s(_ index: Int) {
    if ganzes("Stundung", index) {
      vertraulich(index)
    } else if schrift.steht("Steuer", an: index) {
      let rest = schrift.text(index, min(index + 34, schrift.count))
      if rest.hasPrefix("Steuer-ID") || rest.hasPrefix("Steueridentifikationsnummer")
        || rest.hasPrefix("Steuer-Identifikationsnummer")
      {
        steuernummer(hinter: index)
      }
    }
  }

  /// A promotion to an office („Beförderung zur Amtsrätin“, not „zur Schule“), and a bidder with an amount.
  private mutating func bieter(_ index: Int) {
    if let ende = folge(index, "Beförderung", ["zum", "zur"]) {
      let wort = schrift.text(ende, schrift.wortende(ende))
      if Self.aemter.contains(where: { wort.hasSuffix($0) }) {
        melde(.vertraulich, index, schrift.wortende(ende))
      }
    } else if schrift.steht("Bieter", an: index), schrift[schrift.wortende(index)] != 0x2D,
      ["Bieter", "Bieters", "Bietern", "Bieterin"].contains(
        schrift.text(index, schrift.wortende(index)))
    {
      var stelle = index + 6
      while stelle < index + 70, schrift[stelle] != 0x0A, !istSatzende(stelle) {
        if schrift.steht("€", an: stelle) {
          vertraulich(index)
          return
        }
        stelle += 1
      }
    }
  }

  private static let aemter = [
    "rat", "rätin", "amtmann", "amtfrau", "inspektor", "inspektorin", "sekretär", "sekretärin",
    "direktor", "direktorin", "meister", "meisterin",
  ]

  /// A full stop with a new sentence behind it: not that of „Nr. 1“, „z. B.“ and „3. Los“.
  private func istSatzende(_ index: Int) -> Bool {
    guard [0x2E, 0x21, 0x3F].contains(schrift[index]) else { return false }
    let danach = index + 1 + schrift.leer(index + 1)
    guard danach > index + 1, schrift.istGross(danach) else { return false }
    return schrift[index] != 0x2E
      || index - schrift.wortanfang(index) > 3
        && !schrift.istZiffer(index - 1) && !schrift.endet("inkl", vor: index)
  }

  /// The word alone or in the plural: „Eingruppierungsrecht“ is about nobody.
  private mutating func wort(_ index: Int, _ wort: StaticString) {
    guard schrift.steht(wort, an: index) else { return }
    let ende = index + wort.utf8CodeUnitCount
    let istMehrzahl = schrift[ende] == 0x6E || schrift[ende] == 0x65 && schrift[ende + 1] == 0x6E
    let schluss = istMehrzahl ? schrift.wortende(ende) : ende
    guard schluss - ende <= 2, !schrift.istBuchstabe(schluss), schrift[schluss] != 0x2D else {
      return
    }
    melde(.vertraulich, index, schluss)
  }

  private mutating func vertraulich(_ index: Int) {
    melde(.vertraulich, index, schrift.wortende(index))
  }

  private func ganzes(_ wort: StaticString, _ index: Int) -> Bool {
    schrift.steht(wort, an: index) && !schrift.istBuchstabe(index + wort.utf8CodeUnitCount)
      && schrift[index + wort.utf8CodeUnitCount] != 0x2D
  }

  /// The start of the word behind „Erlass von“, if it is that.
  private func folge(_ index: Int, _ wort: StaticString, _ danach: [StaticString]) -> Int? {
    guard ganzes(wort, index) else { return nil }
    let stelle = index + wort.utf8CodeUnitCount
    let start = stelle + schrift.leer(stelle)
    for bindewort in danach where start > stelle && ganzes(bindewort, start) {
      let ende = start + bindewort.utf8CodeUnitCount
      let ziel = ende + schrift.leer(ende)
      return ziel > ende ? ziel : nil
    }
    return nil
  }

  private func istForderung(_ index: Int) -> Bool {
    // „Erlass der Gebührensatzung“ is that of a by-law.
    [
      "Forderung", "Forderungen", "Steuer", "Steuern", "Steuerforderung", "Steuerschuld", "Gebühr",
      "Gebühren", "Gebührenforderung", "Gewerbesteuer", "Grundsteuer",
    ].contains(schrift.text(index, schrift.wortende(index)))
  }

  /// CriticMarkup: „{>>Anmerkung<<}“, „{--gestrichen--}“, „{++neu++}“, „{~~alt~>neu~~}“, „{==hervor==}“.
  mutating func anmerkung(_ index: Int) -> Int {
    let zeichen = schrift[index + 1]
    guard zeichen == schrift[index + 2] else { return index + 1 }
    let ende: StaticString
    switch zeichen {
    case 0x3E: ende = "<<}"
    case 0x2D: ende = "--}"
    case 0x2B: ende = "++}"
    case 0x7E: ende = "~~}"
    case 0x3D: ende = "==}"
    default: return index + 1
    }
    var stelle = index + 3
    let grenze = min(schrift.count, index + 600)
    while stelle < grenze {
      if schrift.steht(ende, an: stelle) {
        melde(.anmerkung, index, stelle + 3)
        return stelle + 3
      }
      stelle += 1
    }
    return index + 3
  }
}
