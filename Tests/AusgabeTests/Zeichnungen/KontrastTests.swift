import Testing

@testable import Ausgabe

/// WCAG 2.2, 1.4.3 and 1.4.11, computed from the style of the drawings.
struct KontrastTests {
  /// Colours of a property by class; what the dark part does not say stays as in the light one.
  private static func farben(_ eigenschaft: String, dunkel: Bool) -> [String: String] {
    var farben: [String: String] = [:]
    let teile = Zeichenstil.css.split(separator: "@media")
    for teil in [teile[0]] + (dunkel ? [teile[1]] : []) {
      for zeile in teil.split(separator: "\n") where zeile.contains("{") {
        let stuecke = zeile.split(separator: "{")
        guard stuecke.count == 2, let stelle = stuecke[1].firstRange(of: "\(eigenschaft): #") else {
          continue
        }
        for klasse in stuecke[0].split(separator: ",") {
          farben[klasse.filter { $0 != " " && $0 != "." }] =
            String(stuecke[1][stelle.upperBound...].prefix(6))
        }
      }
    }
    return farben
  }

  private static func helligkeit(_ farbe: String) -> Double {
    let zahl = Int(farbe, radix: 16) ?? 0
    let anteile = [zahl >> 16, zahl >> 8 & 255, zahl & 255].map { wert -> Double in
      let anteil = Double(wert) / 255
      guard anteil > 0.04045 else { return anteil / 12.92 }
      // (x + 0.055) / 1.055 to the power of 2.4, by squares and a fifth root.
      let basis = (anteil + 0.055) / 1.055
      var wurzel = 1.0
      for _ in 0..<60 { wurzel -= (wurzel - basis / (wurzel * wurzel * wurzel * wurzel)) / 5 }
      return basis * basis * wurzel * wurzel
    }
    return 0.2126 * anteile[0] + 0.7152 * anteile[1] + 0.0722 * anteile[2]
  }

  private static func kontrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (helligkeit(a) + 0.05, helligkeit(b) + 0.05)
    return max(x, y) / min(x, y)
  }

  @Test(arguments: [false, true])
  func `type is read on whatever it stands on`(dunkel: Bool) throws {
    let flaechen = Self.farben("fill", dunkel: dunkel)
    let grund = try #require(Self.farben("background", dunkel: dunkel)["zeichnung"])
    #expect(abs(Self.kontrast("ffffff", "767676") - 4.54) < 0.01)
    for schrift in ["z-schrift", "z-leise"] {
      let farbe = try #require(flaechen[schrift])
      #expect(Self.kontrast(farbe, grund) >= 4.5)
      for flaeche in [
        "z-kasten", "z-gruppe", "z-gestrichelt", "z-kopf", "z-frei", "z-zeile", "z-stufe1",
        "z-stufe2", "z-stufe3",
      ] {
        let unten = try #require(flaechen[flaeche])
        #expect(Self.kontrast(farbe, unten) >= 4.5, "\(schrift) on \(flaeche)")
      }
    }
    #expect(
      Self.kontrast(try #require(flaechen["z-hell"]), try #require(flaechen["z-wurzel"])) >= 4.5)
  }

  @Test(arguments: [false, true])
  func `shapes that mean something are seen`(dunkel: Bool) throws {
    let (flaechen, striche) = (
      Self.farben("fill", dunkel: dunkel), Self.farben("stroke", dunkel: dunkel)
    )
    let grund = try #require(Self.farben("background", dunkel: dunkel)["zeichnung"])
    for klasse in [
      "z-kasten", "z-gruppe", "z-gestrichelt", "z-balken", "z-kritisch", "z-stichtag", "z-grenze",
      "z-verbinder", "z-pfeil", "z-achse", "z-stufe1", "z-meilenstein",
    ] {
      #expect(Self.kontrast(try #require(striche[klasse]), grund) >= 3, "\(klasse)")
    }
    for klasse in ["z-sammel", "z-meilenstein", "z-spitze"] {
      #expect(Self.kontrast(try #require(flaechen[klasse]), grund) >= 3, "\(klasse)")
    }
    let balken = try #require(flaechen["z-balken"])
    #expect(Self.kontrast(try #require(flaechen["z-fertig"]), balken) >= 3)
  }
}
