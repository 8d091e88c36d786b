/// One file of an example, as far as it is shown.
package struct Beispieldatei: Sendable {
  /// From the project folder.
  package let pfad: String
  /// What is shown: head entries and sections, or a whole file; with marks.
  package let text: String
  /// What the shown parts replace or add to.
  private let grundlage: String
  private let ohne: [String]

  private init(_ pfad: String, _ text: String, grundlage: String = "", ohne: [String] = []) {
    self.pfad = pfad
    self.text = text
    self.grundlage = grundlage
    self.ohne = ohne
  }

  /// The file with all that is not shown.
  package var vollstaendig: String {
    guard !grundlage.isEmpty, !text.hasPrefix("---") else { return text }
    return Beispieltext(grundlage).mit(Beispieltext(text), ohne: ohne).text
  }

  package static func datei(_ pfad: String, _ text: String) -> Beispieldatei {
    Beispieldatei(pfad, text)
  }

  /// The usual paper with other head entries and sections, in a folder below `Content/vorlagen`.
  package static func vorlage(
    _ text: String, ordner: String = "139-beispiel", ohne: [String] = []
  ) -> Beispieldatei {
    Beispieldatei(
      "Content/vorlagen/\(ordner)/vorlage.md", text, grundlage: Beispielgeruest.vorlage, ohne: ohne)
  }

  /// A file beside the usual paper: „projektauftrag“, „vereinbarung“ and the like, whole.
  package static func anlage(_ name: String, _ text: String) -> Beispieldatei {
    Beispieldatei("Content/vorlagen/139-beispiel/\(name).md", text)
  }

  /// A body; its entries replace those of an advisory council.
  package static func gremium(_ text: String, kennung: String = "seniorenrat") -> Beispieldatei {
    Beispieldatei("Content/gremien/\(kennung).md", text, grundlage: Beispielgeruest.seniorenrat)
  }

  /// A session of the Sozialausschuss on 20.06.2018, unless the text says otherwise.
  package static func sitzung(_ text: String) -> Beispieldatei {
    Beispieldatei("Content/sitzungen/sitzung.md", text, grundlage: Beispielgeruest.sitzung)
  }

  /// A calendar of the sessions of 2018.
  package static func sitzungskalender(_ text: String) -> Beispieldatei {
    Beispieldatei("Content/sitzungen/2018.md", text, grundlage: Beispielgeruest.sitzungskalender)
  }

  package static func hauptsatzung(_ text: String) -> Beispieldatei {
    Beispieldatei("Content/hauptsatzung.md", text, grundlage: Beispielgeruest.hauptsatzung)
  }

  package static func haushaltsplan(_ text: String) -> Beispieldatei {
    Beispieldatei("Content/haushalt/2018.md", text, grundlage: Beispielgeruest.haushaltsplan)
  }

  /// The usual `mandant.yml` with other entries.
  package static func mandant(_ text: String) -> Beispieldatei {
    Beispieldatei("Content/mandant.yml", text, grundlage: Beispielgeruest.mandant)
  }
}
