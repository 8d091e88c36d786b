import SourceText

/// Numbers of people, and addresses.
extension Schriftleser {
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
        while ziffern.count < 12, let (byte, danach) = naechstesZeichen(ende, ueber: .imWort),
          byte < 0x40
        {
          ziffern.append(byte)
          ende = danach
        }
        if ziffern.count == 11, Pruefziffern.istSteuerID(ziffern) {
          melde(.steuernummer, stelle, ende)
        }
        return
      }
      stelle += 1
    }
  }

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
  func istDienstlich(_ text: String) -> Bool {
    Self.dienststellen.contains { text.contains($0) }
  }

  private static let dienststellen = [
    "amt", "Amt", "Rathaus", "Leit", "Fachb", "Dezern", "Firma", "GmbH", "Büro", "büro", "Praxis",
    "praxis", "Schul", "schul", "ürgermeister", "Landr", "Verein", "e. V.", "e.V.", "Kanzlei",
  ]

  /// The end of the place that follows a postal code.
  func ort(hinter ende: Int) -> Int? {
    let start = ende + schrift.leer(ende)
    return start > ende && schrift.istGross(start) ? schrift.wortende(start) : nil
  }

  /// The start of a street with its number between the person and the postal code.
  func strasse(_ von: Int, _ bis: Int) -> Int? {
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
