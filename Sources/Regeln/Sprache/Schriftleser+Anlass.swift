/// Where something can begin that is looked for: two bytes tell nearly always that nothing does.
extension Schriftleser {
  static func istAnlass(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    let istBuchstabe = (zweites | 0x20) &- 0x61 < 26 || zweites == 0xC3
    return switch erstes {
    case 0x20: zweites == 0x2D  // „Vor -und“
    case 0x22: true
    // „5%“, but not „100%ig“, „5%-Hürde“ and „%20“.
    case 0x25: !istBuchstabe && zweites &- 0x30 >= 10 && zweites != 0x2D
    case 0x2D: zweites == 0x20
    case 0x30...0x39: zweites == 0x2C  // „14, 79539 Lörrach“
    case 0x2E: istBuchstabe || zweites == 0x2E
    case 0x41...0x5A: istGross(erstes, zweites)
    // „de44“: the second letter of a country.
    case 0x65, 0x68, 0x69, 0x6C, 0x72, 0x74, 0x75: zweites &- 0x30 < 10
    case 0x67: zweites == UInt8(ascii: "e")  // geb., geboren
    case 0x77: zweites == UInt8(ascii: "o")  // wohnhaft
    case 0x7B: [0x2B, 0x2D, 0x3D, 0x3E, 0x7E].contains(zweites)
    case 0xC2: zweites == 0xA7 || zweites == 0xAD
    case 0xC3: zweites == 0x84 || zweites == 0x96 || zweites == 0x9C
    case 0xE2: zweites == 0x80 || zweites == 0x81 || zweites == 0x82
    case 0xEF: zweites == 0xBB
    case 0xF3: zweites == 0xA0
    default: false
    }
  }

  /// Whether the third byte leaves it open that something begins at an occasion.
  static func lohnt(_ erstes: UInt8, _ zweites: UInt8, _ drittes: UInt8) -> Bool {
    switch erstes {
    // A small letter behind a capital: a word with nothing in it but perhaps one that is looked for.
    case 0x41...0x5A: zweites &- 0x61 >= 26 || kannGrosswortSein(erstes, drittes)
    case 0x67: drittes == 0x62  // geb
    case 0x77: drittes == 0x68  // woh
    case 0x30...0x39: drittes == 0x20  // „14, 79539“
    default: true
    }
  }

  /// Whether the third byte tells more at such an occasion.
  static func willDrittes(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    switch erstes {
    case 0x41...0x5A: zweites &- 0x61 < 26
    case 0x67: zweites == UInt8(ascii: "e")
    case 0x77: zweites == UInt8(ascii: "o")
    case 0x30...0x39: true
    default: false
    }
  }

  /// A run of capitals, the letter of an insurance number, or a word of `grosswort`.
  private static func istGross(_ erstes: UInt8, _ zweites: UInt8) -> Bool {
    switch zweites {
    case 0x41...0x5A, 0xC3, 0x20, 0xC2, 0xE2, 0x30...0x39: true
    default:
      switch erstes {
      case UInt8(ascii: "A"): zweites == UInt8(ascii: "n")
      case UInt8(ascii: "B"): zweites == UInt8(ascii: "e") || zweites == UInt8(ascii: "i")
      case UInt8(ascii: "D"): zweites == UInt8(ascii: "i")
      case UInt8(ascii: "E"): Array("uihr".utf8).contains(zweites)
      case UInt8(ascii: "F"): zweites == UInt8(ascii: "a") || zweites == UInt8(ascii: "r")
      case UInt8(ascii: "G"): zweites == UInt8(ascii: "e")
      case UInt8(ascii: "H"): zweites == UInt8(ascii: "e")
      case UInt8(ascii: "I"): zweites == UInt8(ascii: "d")
      case UInt8(ascii: "K"): zweites == UInt8(ascii: "a")
      case UInt8(ascii: "N"): zweites == UInt8(ascii: "a") || zweites == UInt8(ascii: "i")
      case UInt8(ascii: "S"): zweites == UInt8(ascii: "t")
      default: false
      }
    }
  }
}
