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
    var label: String
    var werte: [Wert] = []
    /// Top-level blocks instead of values.
    var bloecke: [Int] = []
  }

  var eintraege: [Eintrag] = []

  var istLeer: Bool { eintraege.isEmpty }

  /// Adds a value; `nil` and the empty text add nothing.
  mutating func fuege(_ label: String, _ text: String?, nummer: String = "", adresse: String? = nil)
  {
    guard let text, !(text.isEmpty && nummer.isEmpty) else { return }
    eintraege.append(
      Eintrag(label: label, werte: [Wert(nummer: nummer, text: text, adresse: adresse)]))
  }
}
