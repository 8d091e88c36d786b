import SourceText

/// Numbers of accounts and people, dates of birth, addresses.
extension Schriftleser {
  /// An IBAN whose check digits are right; groups of four may be apart.
  mutating func bankverbindung(_ index: Int) {
    guard !schrift.istBuchstabe(index - 1), !schrift.istZiffer(index - 1),
      schrift.istZiffer(index + 2), schrift.istZiffer(index + 3),
      let laenge = Pruefziffern.ibanLaenge(schrift[index], schrift[index + 1])
    else { return }
    var zeichen: [UInt8] = []
    var ende = index
    while zeichen.count < laenge {
      let byte = schrift[ende]
      let istZeichen = schrift.istZiffer(ende) || byte &- 0x41 < 26
      if istZeichen {
        zeichen.append(byte)
        ende += 1
      } else if schrift.leer(ende) > 0, !zeichen.isEmpty {
        ende += schrift.leer(ende)
      } else {
        return
      }
    }
    guard !schrift.istZiffer(ende), !schrift.istBuchstabe(ende), Pruefziffern.istIBAN(zeichen)
    else { return }
    melde(.bankverbindung, index, ende)
  }

  /// „65 170839 J 003“: area, date of birth, initial, serial number with check digit.
  mutating func versicherungsnummer(_ index: Int) {
    let davor = index - schrift.leer(vor: index)
    let danach = index + 1 + schrift.leer(index + 1)
    guard schrift.istZiffer(davor - 1), schrift.istZiffer(danach), schrift[index] < 0x80 else {
      return
    }
    var ziffern: [UInt8] = []
    var start = davor
    while ziffern.count < 8 {
      if schrift.istZiffer(start - 1) {
        ziffern.append(schrift[start - 1])
        start -= 1
      } else if schrift.leer(vor: start) > 0 {
        start -= schrift.leer(vor: start)
      } else {
        return
      }
    }
    let ende = danach + 3
    guard !schrift.istZiffer(start - 1), !schrift.istBuchstabe(start - 1),
      (danach..<ende).allSatisfy({ schrift.istZiffer($0) }), !schrift.istZiffer(ende),
      !schrift.istBuchstabe(ende)
    else { return }
    let letzte = [schrift[danach], schrift[danach + 1], schrift[danach + 2]]
    guard Pruefziffern.istVersicherungsnummer(ziffern.reversed(), schrift[index], letzte) else {
      return
    }
    melde(.versicherungsnummer, start, ende)
  }

  /// Eleven digits with the right check digit behind „Steuer-ID“, „IdNr“ and the like.
  mutating func steuernummer(hinter index: Int) {
    var stelle = index
    while stelle < index + 60, schrift[stelle] != 0x0A, stelle < schrift.count {
      if schrift.istZiffer(stelle), !schrift.istZiffer(stelle - 1) {
        var ziffern: [UInt8] = []
        var ende = stelle
        while ziffern.count < 12,
          schrift.istZiffer(ende)
            || schrift.leer(ende) > 0 && schrift.istZiffer(ende + schrift.leer(ende))
        {
          if schrift.istZiffer(ende) {
            ziffern.append(schrift[ende])
            ende += 1
          } else {
            ende += schrift.leer(ende)
          }
        }
        if ziffern.count == 11, Pruefziffern.istSteuerID(ziffern) {
          melde(.steuernummer, stelle, ende)
        }
        return
      }
      stelle += 1
    }
  }

  /// „geb. 11.05.1961“, „geb. am …“, „geboren am …“, but not a limit for whole classes of children.
  mutating func geburt(_ index: Int) {
    guard !schrift.istBuchstabe(index - 1) else { return }
    var stelle: Int
    if schrift.steht("geb.", an: index) {
      stelle = index + 4
    } else if schrift.steht("geboren", an: index), !schrift.istBuchstabe(index + 7) {
      stelle = index + 7
    } else {
      return
    }
    stelle += schrift.leer(stelle)
    if schrift.steht("am", an: stelle) { stelle += 2 + schrift.leer(stelle + 2) }
    let datumStart = stelle
    var ziffern = 0
    while schrift.istZiffer(stelle) || schrift[stelle] == 0x2E && ziffern > 0 {
      ziffern += schrift.istZiffer(stelle) ? 1 : 0
      stelle += 1
    }
    guard (6...8).contains(ziffern), stelle - datumStart == ziffern + 2,
      !Self.grenzworte.contains(where: { schrift.steht($0, an: stelle + schrift.leer(stelle)) })
    else { return }
    melde(.geburtsdatum, index, stelle)
  }

  private static let grenzworte: [StaticString] = [
    "oder", "und später", "und früher", "und jünger", "und älter", "bis", "–",
  ]

  /// „wohnhaft in Musterstadt“.
  mutating func wohnort(_ index: Int) {
    guard schrift.steht("wohnhaft", an: index), !schrift.istBuchstabe(index - 1),
      !schrift.istBuchstabe(index + 8)
    else { return }
    var stelle = index + 8
    if schrift[stelle] == 0x3A { stelle += 1 }
    stelle += schrift.leer(stelle)
    if schrift.steht("in ", an: stelle) { stelle += 3 }
    guard schrift.istGross(stelle) || schrift.istZiffer(stelle) else { return }
    melde(.wohnort, index, schrift.wortende(stelle))
  }

  /// „Frau Muster, Musterweg 3, 79539 Lörrach“: a person with street, number and place in one line.
  mutating func anschrift(_ index: Int) {
    var stelle = index
    while stelle < index + 110, stelle < schrift.count {
      let byte = schrift[stelle]
      if byte == 0x0A || byte == 0x3B || byte == 0x7C { return }
      if schrift.istZiffer(stelle), !schrift.istZiffer(stelle - 1),
        schrift.wortende(stelle) - stelle == 5,
        let ort = ort(hinter: stelle + 5), let strasse = strasse(index, stelle),
        !istDienstlich(schrift.text(index, strasse))
      {
        melde(.anschrift, strasse, ort)
        return
      }
      stelle += 1
    }
  }

  /// „Herr Muster, Leiter des Bauamts, …“: the address is that of an office or a firm.
  private func istDienstlich(_ text: String) -> Bool {
    Self.dienststellen.contains { text.contains($0) }
  }

  private static let dienststellen = [
    "amt", "Amt", "Rathaus", "Leit", "Fachb", "Dezern", "Firma", "GmbH", "Büro", "büro", "Praxis",
    "praxis", "Schul", "schul", "Bürgermeister", "Landr", "Verein", "e. V.", "e.V.", "Kanzlei",
  ]

  /// The end of the place that follows a postal code.
  private func ort(hinter ende: Int) -> Int? {
    let start = ende + schrift.leer(ende)
    return start > ende && schrift.istGross(start) ? schrift.wortende(start) : nil
  }

  /// The start of a street with its number between the person and the postal code.
  private func strasse(_ von: Int, _ bis: Int) -> Int? {
    for stelle in von..<bis where schrift.istZiffer(stelle) && !schrift.istZiffer(stelle - 1) {
      let ende = stelle - schrift.leer(vor: stelle)
      guard ende < stelle, Self.strassen.contains(where: { endetMit($0, vor: ende) }) else {
        continue
      }
      return schrift.wortanfang(schrift[ende - 1] == 0x2E ? ende - 1 : ende)
    }
    return nil
  }

  private func endetMit(_ wort: StaticString, vor ende: Int) -> Bool {
    schrift.steht(wort, an: ende - wort.utf8CodeUnitCount)
  }

  private static let strassen: [StaticString] = [
    "straße", "strasse", "str.", "Straße", "Strasse", "Str.", "weg", "Weg", "platz", "Platz",
    "gasse",
    "Gasse", "allee", "Allee", "ring", "Ring", "damm", "ufer", "steig", "halde", "hof",
  ]
}
