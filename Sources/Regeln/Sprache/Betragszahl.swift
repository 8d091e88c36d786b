/// The number of an amount as someone wrote it, and how the house writes it: „20.000“, „20.000,50“.
struct Betragszahl {
  /// In the spelling of the house.
  let text: String
  let istHausschreibweise: Bool
  /// Whether dots, or a comma before two digits, show that it is an amount and no year.
  let istGegliedert: Bool

  /// `nil` where nobody can tell how much is meant, or it is no amount.
  init?(_ geschrieben: String) {
    let gruppen = Self.teile(geschrieben)
    guard let erste = gruppen.first, gruppen.count <= 8, geschrieben.utf8.count <= 24 else {
      return nil
    }
    var ganze = erste.ziffern
    var cent = ""
    var punkte = 0
    var kommas = 0
    for (stelle, gruppe) in gruppen.enumerated().dropFirst() {
      let istLetzte = stelle == gruppen.count - 1
      if istLetzte, gruppe.ziffern.utf8.count == 2 {
        // „20.000,50“; behind commas the dot is the decimal one: „20,000.50“.
        guard gruppe.trenner == "," ? kommas == 0 : kommas > 0 && punkte == 0 else { return nil }
        cent = gruppe.ziffern
      } else if gruppe.ziffern.utf8.count == 3 {
        if gruppe.trenner == "." { punkte += 1 } else { kommas += 1 }
        ganze += gruppe.ziffern
      } else {
        return nil
      }
    }
    // „1,234“ may be one euro and some tenths of a cent.
    let istEnglisch = kommas > 0
    guard !istEnglisch || punkte == 0 && (kommas > 1 || !cent.isEmpty) else { return nil }
    guard punkte + kommas == 0 || erste.ziffern.utf8.count <= 3 else { return nil }
    text = Self.gegliedert(ganze) + (cent.isEmpty ? "" : "," + cent)
    istGegliedert = punkte > 0 || istEnglisch || !cent.isEmpty
    istHausschreibweise =
      !istEnglisch && (punkte > 0 || ganze.utf8.count <= 4 || ganze.utf8.first == 0x30)
  }

  private static func teile(_ text: String) -> [(trenner: Character, ziffern: String)] {
    var teile: [(trenner: Character, ziffern: String)] = [(" ", "")]
    for zeichen in text {
      if zeichen == "." || zeichen == "," {
        teile.append((zeichen, ""))
      } else {
        teile[teile.count - 1].ziffern.append(zeichen)
      }
    }
    return teile.allSatisfy { !$0.ziffern.isEmpty } ? teile : []
  }

  private static func gegliedert(_ ziffern: String) -> String {
    var text = ""
    for (stelle, ziffer) in ziffern.enumerated() {
      if stelle > 0, (ziffern.count - stelle) % 3 == 0 { text.append(".") }
      text.append(ziffer)
    }
    return text
  }
}
