package import Kalender

/// One session that has a file.
package struct Sitzungseintrag: Sendable {
  package let dokument: Dokument
  /// Index in the Gremienverzeichnis; `nil` where the name is unknown.
  package let gremium: Int?
  package let datum: Datumsbereich?
  package let oeffentlichkeit: Oeffentlichkeit
}

/// A session that a calendar of sessions lists.
package struct Kalendertermin: Sendable {
  package let gremium: Int?
  package let datum: Datumsbereich?
  package let jahr: Int
  /// Whether the calendar says that it is complete.
  package let istVollstaendig: Bool
}

/// What is read before the papers, because every paper refers to it.
///
/// A class that never changes, since every document that is checked takes it in hand.
package final class Register: Sendable {
  package let mandant: Mandant
  package let gremien: Gremienverzeichnis
  /// In the order of their dates, then of their files.
  package let sitzungen: [Sitzungseintrag]
  package let kalendertermine: [Kalendertermin]
  package let haushaltsplaene: [Dokument]
  package let seiten: [Dokument]
  /// Whether a file that nobody could read may be that of a body: it lies where bodies do.
  package let fehlenGremien: Bool
  /// All documents read so far that are no papers and no annexes, in the order of their paths.
  package let dokumente: [Dokument]
  package let feiertage: Feiertage
  /// How the house writes products and Haushaltsstellen.
  package let haushaltsstellen: Schreibmuster
  package let mittelErgebnis: Mittelnamen
  package let mittelFinanz: Mittelnamen
  package let baudatum: Datum
  private let sitzungJeTag: [Sitzungsschluessel: Int]
  /// The first Haushaltsplan of each year, one of two years for both, and the first row of each product in it: a
  /// plan has hundreds.
  private let produkte: [Int: (plan: Dokument, zeilen: [String: Datensatz])]

  private let produktnamen: [Int: [String: String]]

  private struct Sitzungsschluessel: Hashable, Sendable {
    let gremium: Int
    let tag: Datum
  }

  package init(mandant: Mandant, dokumente: [Dokument], baudatum: Datum) {
    self.mandant = mandant
    self.dokumente = dokumente
    self.baudatum = baudatum
    let gremien = Gremienverzeichnis(dokumente, baudatum: baudatum)
    self.gremien = gremien
    let ordner = Set(dokumente.lazy.filter { $0.art == .gremium }.map(\.ordner))
    fehlenGremien = dokumente.contains { dokument in
      (dokument.artwort.isEmpty || dokument.art == .gremium && dokument.istGeraten)
        && (ordner.contains(dokument.ordner) || dokument.pfad.hasPrefix(Gremienverzeichnis.ordner))
    }
    feiertage = Feiertage(land: mandant.land, oertliche: mandant.oertlicheFeiertage)
    haushaltsstellen = Schreibmuster(mandant.haushaltsstellen)
    mittelErgebnis = Mittelnamen(mandant, .ergebnis)
    mittelFinanz = Mittelnamen(mandant, .finanz)
    var sitzungen: [Sitzungseintrag] = []
    var termine: [Kalendertermin] = []
    for dokument in dokumente {
      if dokument.art == .sitzung {
        let datum = dokument[Sitzung.datum]
        sitzungen.append(
          Sitzungseintrag(
            dokument: dokument,
            gremium: gremien.index(dokument.kopf.text(Sitzung.gremium), am: datum?.von),
            datum: datum, oeffentlichkeit: dokument.oeffentlichkeit(am: baudatum)))
      } else if dokument.art == .sitzungskalender {
        for zeile in dokument.zeilen(Sitzungskalender.sitzungen) {
          let datum = zeile[Kalenderzeile.datum]
          termine.append(
            Kalendertermin(
              gremium: gremien.index(zeile.text(Kalenderzeile.gremium), am: datum?.von),
              datum: datum, jahr: dokument[Sitzungskalender.jahr] ?? datum?.von.jahr ?? 0,
              istVollstaendig: dokument[Sitzungskalender.vollstaendig] ?? false))
        }
      }
    }
    sitzungen.sort {
      ($0.datum?.von ?? .letztes, $0.dokument.pfad) < ($1.datum?.von ?? .letztes, $1.dokument.pfad)
    }
    self.sitzungen = sitzungen
    kalendertermine = termine
    haushaltsplaene = dokumente.filter { $0.art == .haushaltsplan }
    seiten = dokumente.filter { $0.art == .seite }
    var jeTag: [Sitzungsschluessel: Int] = [:]
    for (index, sitzung) in sitzungen.enumerated() {
      guard let gremium = sitzung.gremium, let datum = sitzung.datum, datum.count <= 31 else {
        continue
      }
      for tag in 0..<datum.count {
        jeTag[Sitzungsschluessel(gremium: gremium, tag: datum.von.adding(tage: tag))] = index
      }
    }
    sitzungJeTag = jeTag
    var produkte: [Int: (plan: Dokument, zeilen: [String: Datensatz])] = [:]
    for plan in haushaltsplaene {
      let jahre = (plan[Haushaltsplan.jahr]?.alle).map { $0.filter { produkte[$0] == nil } } ?? []
      guard !jahre.isEmpty else { continue }
      let zeilen = plan.zeilen(Haushaltsplan.produkte).filter {
        $0.eintrag(Produktzeile.produkt) != nil
      }.map { ($0.text(Produktzeile.produkt), $0) }
      let jeNummer = Dictionary(zeilen, uniquingKeysWith: { erste, _ in erste })
      for jahr in jahre { produkte[jahr] = (plan, jeNummer) }
    }
    self.produkte = produkte
    produktnamen = produkte.mapValues { $0.zeilen.mapValues { $0.text(Produktzeile.bezeichnung) } }
  }

  /// The row of a product in the Haushaltsplan of a year, by its number as written.
  package func produktzeile(
    _ produkt: String, im jahr: Int
  ) -> (plan: Dokument, zeile: Datensatz)? {
    guard let (plan, zeilen) = produkte[jahr], let zeile = zeilen[produkt] else { return nil }
    return (plan, zeile)
  }

  /// Whether a text ends with the name that the Haushaltsplan of a year gives to a product; `nil` where it does not
  /// have the product. Looked up without the row.
  package func nenntProdukt(_ text: String, _ produkt: String, im jahr: Int) -> Bool? {
    guard var name = produktnamen[jahr]?[produkt] else { return nil }
    var text = text
    return text.withUTF8 { text in
      name.withUTF8 { name in
        UnsafeBufferPointer(rebasing: text.suffix(name.count)).elementsEqual(name)
      }
    }
  }

  /// The index of the session of a body on that day.
  package func sitzung(_ gremium: Int?, am tag: Datum?) -> Int? {
    guard let gremium, let tag else { return nil }
    return sitzungJeTag[Sitzungsschluessel(gremium: gremium, tag: tag)]
  }
}
