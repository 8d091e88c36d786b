import Kalender
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads dates out of running text, from the full stop behind the day.
///
/// Grammar: day `d{1,2}`, „.“, then month `d{1,2}` and „.“ or the name of a month, then year `d{4}`,
/// 1800 to 2199; blanks may stand between. No letter, digit or full stop may touch it: „11.14.08“,
/// „Abschnitt 1.2.2018a“ and „1.31.12.2018“ are no dates.
struct Textdatumleser {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Whether the two bytes are a digit and the full stop behind it.
  static func istAnlass(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    erstes &- 0x30 < 10 && zweites == 0x2E
  }

  /// Whether what stands behind the full stop leaves it open that a date begins with it: of „20.000 €“ and of
  /// „am 3. wird“ nothing has to be read.
  @inline(__always)
  static func lohnt(_ bytes: UnsafeBufferPointer<UInt8>, punkt: Int) -> Bool {
    guard punkt + 3 < bytes.count else { return false }
    switch bytes[punkt + 1] {
    case 0x30...0x39: return bytes[punkt + 2] == 0x2E || bytes[punkt + 3] == 0x2E
    // Full stops, commas and the like; a month begins with one of its letters, and blanks may stand before.
    case 0x20: return bytes[punkt + 2] <= 0x53 || bytes[punkt + 2] >= 0x80
    default: return bytes[punkt + 1] <= 0x53 && bytes[punkt + 1] != 0x2E || bytes[punkt + 1] >= 0x80
    }
  }

  /// Whether the first byte behind the full stop leaves that open.
  static func lohnt(_ drittes: UInt8) -> Bool {
    drittes == 0x20 || drittes <= 0x53 && drittes != 0x2E || drittes >= 0x80
  }

  /// The next full stop with a digit before it.
  func punkt(ab start: Int) -> Int? {
    var index = max(1, start)
    while index < bytes.count, let base = bytes.baseAddress {
      guard let treffer = memchr(base + index, 0x2E, bytes.count - index) else { return nil }
      index = UnsafeRawPointer(treffer) - UnsafeRawPointer(base)
      if istZiffer(index - 1) { return index }
      index += 1
    }
    return nil
  }

  func datum(punkt: Int) -> Textdatum? {
    var start = punkt - 1
    while start > 0, istZiffer(start - 1), punkt - start < 3 { start -= 1 }
    guard punkt - start <= 2, istFrei(vor: start) else { return nil }
    let tag = zahl(start, punkt)
    var index = leerraum(punkt + 1)
    let monat: Int
    let istName: Bool
    if istZiffer(index) {
      istName = false
      let ab = index
      while istZiffer(index), index - ab < 3 { index += 1 }
      guard index - ab <= 2, index < bytes.count, bytes[index] == 0x2E else { return nil }
      monat = zahl(ab, index)
      index = leerraum(index + 1)
    } else {
      guard let (nummer, ende) = monatsname(index) else { return nil }
      istName = true
      monat = nummer
      index = leerraum(ende)
      guard index > ende else { return nil }
    }
    let jahrStart = index
    while istZiffer(index), index - jahrStart < 5 { index += 1 }
    guard index - jahrStart == 4, istFrei(hinter: index) else { return nil }
    let jahr = zahl(jahrStart, index)
    guard (1800...2199).contains(jahr) else { return nil }
    if !istName, istKennziffer(tag, monat, start, jahrStart) { return nil }
    return Textdatum(
      span: Span(start, index), tag: tag, monat: monat, jahr: jahr,
      wochentag: wochentag(vor: start) ?? wochentag(hinter: index))
  }

  /// The date that begins a stretch of time: before „bis“, „bis zum“ or „bis einschließlich“ and this date, or
  /// before a dash that touches both.
  func beginn(bis datum: Textdatum) -> Textdatum? {
    if let strich = strich(vor: datum.span.start) {
      // „01.06.2026-15.05.2026-3“ is a number of something.
      let ende = datum.span.end
      return ende < bytes.count && bytes[ende] == 0x2D ? nil : self.datum(endet: strich)
    }
    var ende = ruecklaufend(leerzeichen: datum.span.start)
    for wort in ["zum", "einschließlich"] as [StaticString] where endet(wort, bei: ende) {
      ende = ruecklaufend(leerzeichen: ende - wort.utf8CodeUnitCount)
    }
    guard endet("bis", bei: ende) else { return nil }
    let schluss = ruecklaufend(leerzeichen: ende - 3)
    return schluss < ende - 3 ? self.datum(endet: schluss) : nil
  }

  /// Where the dash begins that ends right there: „–“, „-“ or „—“. With blanks around it, it may begin a
  /// remark.
  private func strich(vor ende: Int) -> Int? {
    guard ende > 1 else { return nil }
    if bytes[ende - 1] == 0x2D { return ende - 1 }
    return beginnt("–", bei: ende - 3) || beginnt("—", bei: ende - 3) ? ende - 3 : nil
  }

  private func datum(endet schluss: Int) -> Textdatum? {
    guard istZiffer(schluss - 1) else { return nil }
    // „20. September 2018“ is as long as any.
    for punkt in max(1, schluss - 24)..<schluss where bytes[punkt] == 0x2E && istZiffer(punkt - 1) {
      if let davor = self.datum(punkt: punkt), davor.span.end == schluss { return davor }
    }
    return nil
  }

  /// Numbers of products and accounts look like dates that nobody would write.
  private func istKennziffer(_ tag: Int, _ monat: Int, _ start: Int, _ jahr: Int) -> Bool {
    guard !(1...12).contains(monat) else { return false }
    if !(1...31).contains(tag) { return true }
    // „Fassung 3. 13. 2018“: with blanks it may be anything.
    guard bytes[start..<jahr].allSatisfy({ $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39) }) else {
      return true
    }
    let vorher = ruecklaufend(leerzeichen: start)
    guard vorher < start else { return false }
    return Self.kennworte.contains { endet($0, bei: vorher) }
  }

  private static let kennworte: [StaticString] = [
    "Produkt", "Produktgruppe", "Produkts", "Produktes", "Konto", "Kostenstelle", "Abschnitt",
    "Nr.", "Nummer", "Ziffer", "Kapitel", "Punkt", "Az.", "Aktenzeichen", "Version", "§",
  ]

  /// 1 to 12 and the offset behind the name, for „Juni“, „Sept.“, „Jan“.
  private func monatsname(_ start: Int) -> (Int, Int)? {
    guard start < bytes.count, bytes[start] >= 0x41, bytes[start] <= 0x53 else { return nil }
    for (index, name) in Self.monate.enumerated() where beginnt(name, bei: start) {
      return (index + 1, start + name.utf8CodeUnitCount)
    }
    for (name, monat) in Self.kurzeMonate where beginnt(name, bei: start) {
      let ende = start + name.utf8CodeUnitCount
      return (monat, ende < bytes.count && bytes[ende] == 0x2E ? ende + 1 : ende)
    }
    return nil
  }

  private static let monate: [StaticString] = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]

  private static let kurzeMonate: [(StaticString, Int)] = [
    ("Jan", 1), ("Feb", 2), ("Apr", 4), ("Aug", 8), ("Sept", 9), ("Sep", 9), ("Okt", 10),
    ("Nov", 11), ("Dez", 12),
  ]
}
