import Fachmodell
package import SourceText

/// The organisation of a project from the top: Auftraggeber, Lenkung, Projektleitung, Kernteam; beside the
/// Projektleitung those who accompany it.
package enum Organisationsbild {
  /// `id` begins every id in the drawing: unique in the page, an ASCII name.
  package static func schreibe(
    _ organisation: Projektorganisation, id: String, eigenstaendig: Bool,
    into puffer: inout ByteWriter
  ) {
    zeichnung(organisation).schreibe(id: id, eigenstaendig: eigenstaendig, into: &puffer)
  }

  private static let breite = 250
  private static let luecke = 24
  private static let rand = 12
  private static let jeReihe = 4
  private static let hoechstens = 60

  package static func zeichnung(_ organisation: Projektorganisation) -> Zeichnung {
    let gremien = organisation.gremien.prefix(hoechstens)
    func kaesten(_ art: Projektgremienart?) -> [Textkasten] {
      gremien.filter { $0.art == art }.map(kasten)
    }
    let leitung = person("Projektleitung", organisation.projektleitung, .gruppe)
    let reihen = [
      [person("Auftraggeber", organisation.auftraggeber, .wurzel)], kaesten(.lenkung), [leitung],
      kaesten(.kernteam), kaesten(nil),
    ].filter { !$0.isEmpty }
    let begleitung = kaesten(.begleitung)
    let stamm = reihen.map { breiteDerReihe(min(jeReihe, $0.count)) }.max() ?? breite
    let seite = begleitung.isEmpty ? 0 : 2 * luecke + breite
    var bild = Zeichnung(
      breite: 2 * rand + stamm + seite, hoehe: 0, titel: "Projektorganisation",
      beschreibung: beschreibung(organisation))
    var y = rand
    var unten = 0
    var davor: [Zeichnung.Punkt] = []
    // The row of the Projektleitung is the one after Auftraggeber and Lenkung.
    let stelleDerLeitung = kaesten(.lenkung).isEmpty ? 1 : 2
    for (stelle, reihe) in reihen.enumerated() {
      let fuesse = zeichne(reihe, unter: davor, mitte: rand + stamm / 2, y: &y, in: &bild)
      if stelle == stelleDerLeitung, !begleitung.isEmpty {
        let mitte = y - leitung.hoehe / 2
        unten = zeichneBegleitung(
          begleitung, von: .init(rand + stamm / 2 + breite / 2, mitte),
          x: rand + stamm + 2 * luecke,
          y: y - leitung.hoehe, in: &bild)
      }
      davor = fuesse
    }
    y = max(y, unten)
    if organisation.gremien.count > hoechstens {
      y += 20
      bild.text(
        "… und \(organisation.gremien.count - hoechstens) weitere, siehe Tabelle", rand, y,
        Schrift(12, fett: true))
    }
    bild.hoehe = y + rand
    return bild
  }

  private static func breiteDerReihe(_ anzahl: Int) -> Int { anzahl * (breite + luecke) - luecke }

  /// Draws a row with the lines to the one above. Returns the middles of its lower edges; `y` becomes its
  /// lower edge.
  private static func zeichne(
    _ reihe: [Textkasten], unter davor: [Zeichnung.Punkt], mitte: Int, y: inout Int,
    in bild: inout Zeichnung
  ) -> [Zeichnung.Punkt] {
    let spalten = min(jeReihe, reihe.count)
    let links = mitte - breiteDerReihe(spalten) / 2
    let mitten = (0..<spalten).map { links + $0 * (breite + luecke) + breite / 2 }
    if !davor.isEmpty {
      let bus = y + luecke
      for punkt in davor { bild.linie(punkt.x, punkt.y, punkt.x, bus, .verbinder) }
      let alle = davor.map(\.x) + mitten
      if let von = alle.min(), let bis = alle.max(), von < bis {
        bild.linie(von, bus, bis, bus, .verbinder)
      }
      y = bus + luecke
      for x in mitten { bild.linie(x, bus, x, y, .verbinder) }
    }
    var unterkanten = Array(repeating: y, count: spalten)
    for (index, kasten) in reihe.enumerated() {
      let spalte = index % spalten
      if index >= spalten {
        let oben = unterkanten[spalte]
        bild.linie(mitten[spalte], oben, mitten[spalte], oben + luecke / 2, .verbinder)
        unterkanten[spalte] += luecke / 2
      }
      kasten.zeichne(x: mitten[spalte] - breite / 2, y: unterkanten[spalte], in: &bild)
      unterkanten[spalte] += kasten.hoehe
    }
    y = unterkanten.max() ?? y
    return zip(mitten, unterkanten).map { .init($0, $1) }
  }

  /// Draws those who accompany the project, one below the other. Returns their lower edge.
  private static func zeichneBegleitung(
    _ kaesten: [Textkasten], von: Zeichnung.Punkt, x: Int, y: Int, in bild: inout Zeichnung
  ) -> Int {
    var unten = y
    let bus = x - luecke
    for kasten in kaesten {
      let mitte = unten + min(kasten.hoehe / 2, von.y - y)
      bild.linie([.init(bus, von.y), .init(bus, mitte), .init(x, mitte)], .verbinder)
      kasten.zeichne(x: x, y: unten, in: &bild)
      unten += kasten.hoehe + luecke / 2
    }
    bild.linie(von.x, von.y, bus, von.y, .verbinder)
    return unten - luecke / 2
  }

  private static func person(
    _ rolle: String, _ name: String, _ klasse: Zeichnung.Klasse
  ) -> Textkasten {
    Textkasten(
      kopf: rolle, name: name.isEmpty ? "(noch nicht benannt)" : name, zusatz: [], klasse: klasse,
      breite: breite)
  }

  private static func kasten(_ gremium: Projektorganisation.Gremium) -> Textkasten {
    var zusatz: [String] = []
    if !gremium.vorsitz.isEmpty { zusatz.append("Vorsitz: \(gremium.vorsitz)") }
    if let anzahl = gremium.anzahl, anzahl > 0 {
      zusatz.append(anzahl == 1 ? "1 Mitglied" : "\(anzahl) Mitglieder")
    }
    zusatz.append(gremium.zusammensetzung)
    zusatz.append(gremium.mitglieder.joined(separator: ", "))
    if !gremium.aufgabe.isEmpty { zusatz.append("Aufgabe: \(gremium.aufgabe)") }
    return Textkasten(
      kopf: gremium.art?.rawValue ?? "", name: gremium.name, zusatz: zusatz,
      klasse: gremium.art == .begleitung ? .gestrichelt : .kasten, breite: breite)
  }

  private static func beschreibung(_ organisation: Projektorganisation) -> String {
    var teile: [String] = []
    if !organisation.auftraggeber.isEmpty {
      teile.append("Auftraggeber: \(Umbruch.kurz(organisation.auftraggeber))")
    }
    if !organisation.projektleitung.isEmpty {
      teile.append("Projektleitung: \(Umbruch.kurz(organisation.projektleitung))")
    }
    for gremium in organisation.gremien.prefix(20) {
      teile.append("\(gremium.art?.rawValue ?? "Gremium"): \(Umbruch.kurz(gremium.name))")
    }
    return (teile + ["Alle Angaben stehen auch in der Tabelle"]).joined(separator: ". ") + "."
  }
}
