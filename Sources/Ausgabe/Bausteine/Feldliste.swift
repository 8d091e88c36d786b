/// Labels with their values, as the head of a form has them.
struct Feldliste {
  struct Wert {
    /// Printed before the text, in a column of its own where there is one: „11.14“.
    var nummer = ""
    var text: String
    /// Folder of the page that the value leads to.
    var adresse: String?

    init(nummer: String = "", text: String, adresse: String? = nil) {
      // A number without a name is the value itself.
      self.nummer = text.isEmpty ? "" : nummer
      self.text = text.isEmpty ? nummer : text
      self.adresse = adresse
    }
  }

  struct Eintrag {
    let label: String
    /// Which of the values are its own.
    fileprivate(set) var werte: Range<Int>
    /// Top-level blocks instead of values.
    let bloecke: [Int]
  }

  private(set) var eintraege: [Eintrag] = []
  /// Those of all entries in their order: most have one, which is worth no row of its own.
  private(set) var werte: [Wert] = []

  var istLeer: Bool { eintraege.isEmpty }

  /// Makes room for so many entries with a value each.
  mutating func reserviere(_ anzahl: Int) {
    eintraege.reserveCapacity(anzahl)
    werte.reserveCapacity(anzahl)
  }

  /// Adds a value; `nil` and the empty text add nothing.
  mutating func fuege(_ label: String, _ text: String?, nummer: String = "", adresse: String? = nil)
  {
    guard let text, !(text.isEmpty && nummer.isEmpty) else { return }
    werte.append(Wert(nummer: nummer, text: text, adresse: adresse))
    eintraege.append(
      Eintrag(label: label, werte: werte.count - 1..<werte.count, bloecke: []))
  }

  mutating func fuege(_ label: String, _ weitere: [Wert]) {
    werte += weitere
    eintraege.append(
      Eintrag(
        label: label, werte: werte.count - weitere.count..<werte.count, bloecke: []))
  }

  mutating func fuege(_ label: String, bloecke: [Int]) {
    eintraege.append(
      Eintrag(label: label, werte: werte.count..<werte.count, bloecke: bloecke))
  }

  /// Adds all of another list.
  mutating func fuege(_ andere: Feldliste) {
    for var eintrag in andere.eintraege {
      eintrag.werte =
        eintrag.werte.lowerBound + werte.count..<eintrag.werte.upperBound + werte.count
      eintraege.append(eintrag)
    }
    werte += andere.werte
  }
}
