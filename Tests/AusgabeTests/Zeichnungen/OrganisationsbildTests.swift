import Fachmodell
import Testing

@testable import Ausgabe

struct OrganisationsbildTests {
  private var klein: Projektorganisation {
    Projektorganisation(
      auftraggeber: "Landrätin", projektleitung: "Integrationsbeauftragte des Landkreises",
      gremien: [
        .init(
          name: "Steuerungsgruppe", art: .lenkung, vorsitz: "Dezernentin", anzahl: 7,
          zusammensetzung: "Mitglieder aus der Verwaltung",
          aufgabe: "Austausch- und Arbeitspartner für das Moderationsteam"),
        .init(
          name: "Begleitgruppe", art: .begleitung,
          zusammensetzung: "Kreisrätinnen und Kreisräte, Vorsitzender des Bürgermeister-Sprengels"),
        .init(name: "Beirat der Träger", art: .begleitung, anzahl: 12),
        .init(
          name: "Projektteam", art: .kernteam,
          mitglieder: ["Sozialplanung", "Jugendhilfeplanung", "Presse"]),
        .init(name: "Öffentlichkeitsarbeit", art: .kernteam, anzahl: 1),
      ])
  }

  @Test func `a small organisation looks as it has been seen`() throws {
    let bild = Organisationsbild.zeichnung(klein)
    Zeichnungspruefung.pruefeKaesten(bild)
    try Zeichnungspruefung.vergleiche(bild, mit: "organisation")
  }

  @Test(arguments: [0, 1, 2, 3, 5, 9, 40, 100])
  func `boxes are apart in any organisation`(anzahl: Int) {
    for saat in 1...4 {
      var zufall = Zufall(saat &+ anzahl)
      let namen = Bildmuster.zufaellig(anzahl + 1, saat: saat).elemente
      var organisation = Projektorganisation(
        auftraggeber: saat == 1 ? "" : namen[0].name, projektleitung: "", gremien: [])
      for index in 0..<anzahl {
        let art = zufall.zahl(4)
        organisation.gremien.append(
          .init(
            name: namen[index].name,
            art: art == 3 ? nil : Projektgremienart.allCases[art],
            vorsitz: namen[index].verantwortlich, anzahl: zufall.zahl(3),
            mitglieder: (0..<zufall.zahl(12)).map { _ in namen[zufall.zahl(anzahl)].name }))
      }
      let bild = Organisationsbild.zeichnung(organisation)
      Zeichnungspruefung.pruefeKaesten(bild)
      #expect(bild.breite <= 1400)
    }
  }
}
