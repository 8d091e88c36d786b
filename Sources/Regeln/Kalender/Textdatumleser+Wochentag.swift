import Kalender
import SourceText

/// Weekdays beside a date: „Mittwoch, 20.06.2018“, „Mittwoch, den 20.06.2018“, „Mi., 20.06.2018“,
/// „am Mittwoch (20.06.2018)“, „20.06.2018 (Mittwoch)“.
extension Textdatumleser {
  func wochentag(vor start: Int) -> (tag: Wochentag, span: Span)? {
    // „| 20.06.2018“.
    if start > 1, bytes[start - 1] == 0x20, bytes[start - 2] == 0x7C { return nil }
    var ende = trennzeichen(vor: start)
    // „| 20.06.2018“ and „(20.06.2018“: no word stands before most dates of a table.
    guard ende < start, istBuchstabe(ende - 1) || bytes[ende - 1] == 0x2E else { return nil }
    for artikel in ["den", "dem", "der"] as [StaticString] where ende < start {
      if endet(artikel, bei: ende) {
        ende = trennzeichen(vor: ende - artikel.utf8CodeUnitCount)
        break
      }
    }
    guard ende < start else { return nil }
    return wochentag(bis: ende)
  }

  func wochentag(hinter ende: Int) -> (tag: Wochentag, span: Span)? {
    // As nearly always: „20.06.2018 wird“, „20.06.2018 |“.
    if ende + 1 < bytes.count, bytes[ende] == 0x20, bytes[ende + 1] > 0x28, bytes[ende + 1] < 0x80 {
      return nil
    }
    let klammer = leerraum(ende)
    guard klammer < bytes.count, bytes[klammer] == 0x28 else { return nil }
    var index = klammer + 1
    while istBuchstabe(index), index - klammer < 16 { index += 1 }
    let wortende = index
    if index < bytes.count, bytes[index] == 0x2E { index += 1 }
    guard index < bytes.count, bytes[index] == 0x29, let gefunden = wochentag(bis: index),
      gefunden.span.start == klammer + 1, wortende > klammer + 1
    else { return nil }
    return gefunden
  }

  /// Steps back over blanks, „,“, „(“ and the marks of emphasis.
  private func trennzeichen(vor start: Int) -> Int {
    var index = start
    while index > 0, start - index < 24 {
      let vorher = ruecklaufend(leerzeichen: index)
      if vorher < index {
        index = vorher
      } else if [0x2C, 0x28, 0x2A, 0x5F].contains(bytes[index - 1]) {
        index -= 1
      } else {
        return index
      }
    }
    return index
  }

  /// The weekday that ends at the offset: a whole word, or an abbreviation.
  private func wochentag(bis ende: Int) -> (tag: Wochentag, span: Span)? {
    guard ende >= 2 else { return nil }
    let mitPunkt = bytes[ende - 1] == 0x2E
    let wortende = mitPunkt ? ende - 1 : ende
    if !mitPunkt {
      // All but „Mittwoch“ and „Sonnabend“ end with „g“.
      guard [0x67, 0x68, 0x64, 0x69, 0x6F, 0x72, 0x61].contains(bytes[ende - 1]) else { return nil }
      for (name, tag) in Self.namen where endet(name, bei: ende) {
        return (tag, Span(ende - name.utf8CodeUnitCount, ende))
      }
    }
    for (kurz, tag) in Self.abkuerzungen where endet(kurz, bei: wortende) {
      // „so 20.06.2018“: a word as well, so it needs a mark that makes it an abbreviation.
      let istMarkiert = mitPunkt || (ende < bytes.count && [0x2C, 0x29].contains(bytes[ende]))
      guard istMarkiert || tag != .sonntag else { return nil }
      return (tag, Span(wortende - 2, wortende))
    }
    return nil
  }

  private static let namen: [(StaticString, Wochentag)] = [
    ("Montag", .montag), ("Dienstag", .dienstag), ("Mittwoch", .mittwoch),
    ("Donnerstag", .donnerstag), ("Freitag", .freitag), ("Samstag", .samstag),
    ("Sonnabend", .samstag), ("Sonntag", .sonntag),
  ]

  private static let abkuerzungen: [(StaticString, Wochentag)] = [
    ("Mo", .montag), ("Di", .dienstag), ("Mi", .mittwoch), ("Do", .donnerstag), ("Fr", .freitag),
    ("Sa", .samstag), ("So", .sonntag),
  ]
}
