import Fachmodell
import Kalender
import SourceText
import Terminplan
import Testing

@testable import Ausgabe

/// Plans made by hand, with dates as a computation would give them.
enum Austauschmuster {
  static func tag(_ iso: String) throws -> Datum {
    let teile = iso.split(separator: "-").compactMap { Int($0) }
    try #require(teile.count == 3)
    return try #require(Datum(jahr: teile[0], monat: teile[1], tag: teile[2]))
  }

  static func tage(_ von: String, _ bis: String) throws -> Datumsbereich {
    try #require(Datumsbereich(von: tag(von), bis: tag(bis)))
  }

  /// A fair with a hall to rent: four packages, a milestone, all kinds of links.
  static func messe() throws -> Austauschplan {
    var elemente = [
      Planelement(code: "1", name: "Ausbildungsmesse", art: .projekt, kinder: [1, 4]),
      Planelement(
        code: "1.1", name: "Vorbereitung", art: .teilaufgabe, eltern: 0, kinder: [2, 3], ebene: 1),
      Planelement(
        code: "1.1.1", name: "Halle mieten; Vertrag, „Süd“", art: .arbeitspaket, eltern: 1,
        ebene: 2,
        verantwortlich: "Gebäudewirtschaft", ergebnis: "Mietvertrag"),
      Planelement(
        code: "1.1.2", name: "Betriebe einladen", art: .arbeitspaket, eltern: 1, ebene: 2,
        verantwortlich: "Wirtschaftsförderung", ergebnis: "Zusagen", abnahme: "Amtsleitung"),
      Planelement(
        code: "1.2", name: "Durchführung", art: .teilaufgabe, eltern: 0, kinder: [5, 6], ebene: 1),
      Planelement(code: "1.2.1", name: "Messe eröffnet", art: .meilenstein, eltern: 4, ebene: 2),
      Planelement(
        code: "1.2.2", name: "Messe & Nachbereitung", art: .arbeitspaket, eltern: 4, ebene: 2,
        verantwortlich: "Wirtschaftsförderung"),
    ]
    func setze(
      _ index: Int, _ von: String, _ bis: String, dauer: Int, gp: Int = 0, fp: Int = 0
    ) throws {
      let (beginn, ende) = (try tag(von), try tag(bis))
      let kalender = Arbeitskalender(land: .bw)
      elemente[index].beginn = beginn
      elemente[index].ende = ende
      elemente[index].dauer = dauer
      elemente[index].termine = Termine(
        faz: beginn, fez: ende, saz: kalender.adding(arbeitstage: gp, to: beginn),
        sez: kalender.adding(arbeitstage: gp, to: ende), gesamtpuffer: gp, freierPuffer: fp,
        istKritisch: gp == 0)
    }
    try setze(0, "2019-04-01", "2019-05-17", dauer: 31)
    try setze(1, "2019-04-01", "2019-05-03", dauer: 22)
    try setze(2, "2019-04-01", "2019-04-12", dauer: 10, gp: 12, fp: 12)
    try setze(3, "2019-04-08", "2019-05-03", dauer: 17)
    try setze(4, "2019-05-03", "2019-05-17", dauer: 10)
    try setze(5, "2019-05-03", "2019-05-03", dauer: 0)
    try setze(6, "2019-05-06", "2019-05-17", dauer: 10)
    for (index, intern, extern) in [(0, 3150, 400), (2, 250, 0), (3, 1700, 400), (6, 1200, 0)] {
      elemente[index].ptIntern = Hundertstel(intern)
      if extern > 0 { elemente[index].ptExtern = Hundertstel(extern) }
    }
    elemente[2].kosten = Betrag(cent: 1_234_550)
    elemente[2].fertig = 40
    elemente[2].istBeginn = try tag("2019-04-02")
    elemente[6].nichtNach = try tag("2019-05-24")
    elemente[3].nichtVor = try tag("2019-04-08")
    return Austauschplan(
      plan: Projektplan(
        elemente: elemente,
        anordnungen: [
          Anordnung(vorgaenger: 2, nachfolger: 3, art: .anfangAnfang, abstand: 5),
          Anordnung(vorgaenger: 3, nachfolger: 5, art: .endeAnfang),
          Anordnung(vorgaenger: 5, nachfolger: 6, art: .endeAnfang),
          Anordnung(vorgaenger: 3, nachfolger: 6, art: .endeEnde, abstand: -2),
          Anordnung(vorgaenger: 2, nachfolger: 6, art: .anfangEnde, abstand: 1),
        ],
        kalender: Arbeitskalender(
          land: .bw, freieTage: [try tage("2019-04-23", "2019-04-24")]),
        stichtag: try tag("2019-04-15"),
        lasten: [
          Stellenlast(
            stelle: "Wirtschaftsförderung",
            monate: [
              .init(
                jahr: 2019, monat: 4, geplant: Hundertstel(1500), verfuegbar: Hundertstel(1000)),
              .init(
                jahr: 2019, monat: 5, geplant: Hundertstel(1400), verfuegbar: Hundertstel(2100)),
            ]),
          Stellenlast(
            stelle: "Gebäudewirtschaft",
            monate: [.init(jahr: 2019, monat: 4, geplant: Hundertstel(250))]),
        ]),
      kennung: "messe-2019", name: "Ausbildungsmesse 2019", haus: "Landkreis Muster",
      domain: "kreistag.example.org", stand: try tag("2019-03-01"),
      ereignisse: [
        Kalenderereignis(
          kennung: "sitzung-2019-03-20-kreistag", titel: "Sitzung des Kreistags",
          tage: Datumsbereich(try tag("2019-03-20")), art: "Sitzung")
      ])
  }

  /// One package with a name, and nothing else.
  static func einzeln(_ name: String, code: String = "1") throws -> Austauschplan {
    var mappe = try messe()
    var element = Planelement(code: code, name: name, art: .arbeitspaket, verantwortlich: name)
    element.beginn = try tag("2019-04-01")
    element.ende = try tag("2019-04-02")
    element.ergebnis = name
    mappe.plan.elemente = [element]
    mappe.plan.anordnungen = []
    mappe.ereignisse = []
    return mappe
  }

  /// Names that mean something in one of the formats.
  static let feindliche = [
    "=HYPERLINK(\"http://x.example\";\"Klick\")", "+49 7621", "-1", "@SUM(A1)", "\t=1+1",
    "a;b,c\"d\"", "]]>", "<b>&amp;</b> & 'x'", "Zeile\nzwei\r\nEND:VEVENT", "Übergröße – „ß“ 🏗️👩‍🔧",
    "click e1 \"javascript:alert(1)\"", "section x: y # z %% w", "back\\slash\\n", "", " ",
    String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 10), "\u{0}\u{1}\u{7F}\u{85}",
    "\u{2028}\u{FEFF}\u{202E}x", "```mermaid", "{{\"x\"}}",
  ]

  static func datei(_ art: Austauschdatei, _ mappe: Austauschplan) -> String {
    var out = ByteWriter()
    art.schreibe(mappe, into: &out)
    return out.string()
  }
}
