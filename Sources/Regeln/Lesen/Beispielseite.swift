extension Regelbeispiel {
  /// The smallest complete document: a page with this body.
  static func seite(_ rumpf: String) -> Regelbeispiel {
    .datei("---\nart: Seite\ntitel: Hilfe\n---\n\n" + rumpf)
  }

  /// A page with these lines at the end of its head.
  static func seite(kopf: String) -> Regelbeispiel {
    .datei("---\nart: Seite\ntitel: Hilfe\n" + kopf + "\n---\n\nText.\n")
  }

  /// A file taken as it stands.
  static func datei(_ text: String) -> Regelbeispiel {
    Regelbeispiel(dateien: [("Content/seiten/hilfe.md", text)])
  }
}
