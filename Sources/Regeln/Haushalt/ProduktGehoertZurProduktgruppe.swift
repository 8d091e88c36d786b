package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Die Nummer jedes Produkts beginnt mit der Nummer seiner Produktgruppe.
///
/// Compared by the parts between the dots; numbers of another build („P10.111022“, „0/4559.5200“) say
/// nothing. A product that a Haushaltsplan gives to another Teilhaushalt is a Warnung.
package struct ProduktGehoertZurProduktgruppe: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-HH-015", .fehler, "Ein Produkt gehört zu seiner Produktgruppe",
    warum: "Die Kosten würden bei einem fremden Produkt verbucht.",
    stattdessen:
      "Nummer des Produkts oder der Produktgruppe berichtigen. Nennt der Haushaltsplan einen "
      + "anderen Teilhaushalt, ist es eine Warnung.",
    quelle: "Kommunaler Produktplan Baden-Württemberg: Produktbereich 11, Produktgruppe 11.14, "
      + "Produkt 11.14.08",
    gut: [
      Regelbeispiel("produktgruppe: 11.14 Zentrale Funktionen\nprodukte: 11.14.08 Integration"),
      Regelbeispiel("produktgruppe: 11.14\nprodukte: 11.14.08 A; 11.14.09 B"),
      Regelbeispiel("produktgruppe: P10.11 Soziales\nprodukte: 0/4559.5200 Integration"),
      Regelbeispiel("produkte: 11.14.08 Integration"),
      Regelbeispiel("teilhaushalt: 1\nprodukte: 11.14.08 Integration", dazu: [plan]),
    ],
    schlecht: [
      Regelbeispiel("produktgruppe: 11.13 Organisation\nprodukte: ⟦11.14.08⟧ Integration"),
      Regelbeispiel("produktgruppe: 11.1 Organisation\nprodukte: 11.1.08 A; ⟦11.14.08⟧ B"),
      Regelbeispiel("teilhaushalt: 5 Soziales\nprodukte: ⟦11.14.08⟧ Integration", dazu: [plan]),
    ])

  private static let plan = Beispieldatei.haushaltsplan(
    """
    ## Teilhaushalte

    | Nr. | Bezeichnung       |
    |-----|-------------------|
    | 1   | Innere Verwaltung |
    | 5   | Soziales          |

    ## Produkte

    | Produkt  | Bezeichnung | Teilhaushalt |
    |----------|-------------|--------------|
    | 11.14.08 | Integration | 1            |
    """)

  package static let betrifft: Merkmale = [.vorlage]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, let produkte = dokument[Vorlage.produkte] else { return [] }
    // As nearly always: nobody looks for the places of the numbers.
    guard Self.sindAuffaellig(produkte, kontext) else { return [] }
    let bereich = dokument.kopf.span(Vorlage.produkte)
    var ab = bereich.start
    return produkte.prefix(100).compactMap { text in
      let nummer = Wertleser.nummer(text)
      guard !nummer.isEmpty else { return nil }
      let span = dokument.datei.suche(nummer, von: ab, bis: bereich.end) ?? bereich
      ab = span == bereich ? ab : span.end
      return fremdeGruppe(nummer, span, kontext) ?? fremderTeilhaushalt(nummer, span, kontext)
    }
  }

  /// Whether one of them is outside its group, or under another Teilhaushalt in the plan.
  private static func sindAuffaellig(_ produkte: [String], _ kontext: Dokumentkontext) -> Bool {
    let gruppe = kontext.dokument[Vorlage.produktgruppe]?.nummer
    let eigener = kontext.dokument[Vorlage.teilhaushalt]?.nummer ?? ""
    let jahr = eigener.isEmpty ? nil : kontext.dokument[Vorlage.datum]?.jahr
    return produkte.prefix(100).contains { text in
      let nummer = Wertleser.nummer(text)
      guard !nummer.isEmpty else { return false }
      if let gruppe, liegtAusserhalb(nummer, gruppe) { return true }
      guard let jahr, let (_, zeile) = kontext.register.produktzeile(nummer, im: jahr),
        let anderer = zeile[Produktzeile.teilhaushalt]
      else { return false }
      return !Teilhaushaltsnummer.gleich(Wertleser.nummer(anderer), eigener)
    }
  }

  private func fremdeGruppe(
    _ nummer: String, _ span: Span, _ kontext: Dokumentkontext
  ) -> Finding? {
    guard let gruppe = kontext.dokument[Vorlage.produktgruppe]?.nummer,
      Self.liegtAusserhalb(nummer, gruppe)
    else { return nil }
    return Self.blatt.befund(
      kontext.pfad, span, Self.satz(nummer, gruppe: gruppe),
      notizen: [
        Note(span: kontext.dokument.kopf.span(Vorlage.produktgruppe), text: "Die Produktgruppe.")
      ], rat: [Fix("Bitte die Nummer des Produkts oder der Produktgruppe berichtigen.")])
  }

  /// Whether both are parts of digits between dots, and the first parts of the product are not those of the
  /// group; numbers of another build say nothing.
  static func liegtAusserhalb(_ nummer: String, _ gruppe: String) -> Bool {
    var (nummer, gruppe) = (nummer, gruppe)
    return nummer.withUTF8 { nummer in
      gruppe.withUTF8 { gruppe in
        guard istGegliedert(nummer), istGegliedert(gruppe) else { return false }
        guard nummer.count >= gruppe.count,
          gruppe.indices.allSatisfy({ nummer[$0] == gruppe[$0] })
        else { return true }
        return nummer.count > gruppe.count && nummer[gruppe.count] != 0x2E
      }
    }
  }

  /// Two parts or more, none empty.
  private static func istGegliedert(_ nummer: UnsafeBufferPointer<UInt8>) -> Bool {
    var punkte = 0
    var davor: UInt8 = 0x2E
    for byte in nummer {
      if byte == 0x2E {
        guard davor != 0x2E else { return false }
        punkte += 1
      } else if byte &- 0x30 >= 10 {
        return false
      }
      davor = byte
    }
    return punkte > 0 && davor != 0x2E
  }

  private func fremderTeilhaushalt(
    _ nummer: String, _ span: Span, _ kontext: Dokumentkontext
  ) -> Finding? {
    guard let eigener = kontext.dokument[Vorlage.teilhaushalt]?.nummer, !eigener.isEmpty,
      let jahr = kontext.dokument[Vorlage.datum]?.jahr,
      let (plan, zeile) = kontext.register.produktzeile(nummer, im: jahr),
      let anderer = zeile[Produktzeile.teilhaushalt],
      !Teilhaushaltsnummer.gleich(Wertleser.nummer(anderer), eigener),
      // One that the plan does not have is wrong there, and told there.
      !plan.hatTeilhaushalte || plan.hatTeilhaushalt(anderer)
    else { return nil }
    return Self.blatt.befund(
      kontext.pfad, span, Self.satz(nummer, teilhaushalt: anderer, statt: eigener),
      weil: "Haushaltsplan und Vorlage sollen dasselbe sagen.",
      notizen: [
        Note(
          path: plan.pfad, span: zeile.span(Produktzeile.teilhaushalt), text: "Der Haushaltsplan.")
      ], rat: [Fix("Bitte Teilhaushalt und Produkt mit dem Haushaltsplan vergleichen.")],
      stufe: .warnung)
  }

  static func satz(_ produkt: String, gruppe: String) -> String {
    "Produkt \(produkt) gehört nicht zur Produktgruppe \(gruppe)"
  }

  static func satz(_ produkt: String, teilhaushalt: String, statt eigener: String) -> String {
    "Produkt \(produkt) steht im Haushaltsplan unter Teilhaushalt \(teilhaushalt), angegeben ist "
      + eigener
  }
}
