import Fachmodell
import Kalender
import SourceText
import Terminplan
import Testing

@testable import Ausgabe

@Suite("Drawings in characters")
struct TextbilderTests {
  private static let bilder:
    [(name: String, schreibe: @Sendable (Austauschplan, inout ByteWriter) -> Void)] =
      [
        ("baum.txt", { Baumbild.schreibe($0.plan, into: &$1) }),
        ("balken.txt", { Balkenbild.schreibe($0.plan, into: &$1) }),
        ("last.txt", { Lastbalken.schreibe($0.plan.lasten, into: &$1) }),
      ]

  private func text(_ bild: (Austauschplan, inout ByteWriter) -> Void, _ mappe: Austauschplan)
    -> String
  {
    var out = ByteWriter()
    bild(mappe, &out)
    return out.string()
  }

  @Test("the drawings are those that were recorded")
  func aufnahme() throws {
    let mappe = try Austauschmuster.messe()
    try Aufnahme.vergleiche(
      Dictionary(
        uniqueKeysWithValues: Self.bilder.map { ($0.name, text($0.schreibe, mappe)) }),
      ordner: "textbilder")
  }

  private func pruefe(_ mappe: Austauschplan) {
    for bild in Self.bilder {
      for zeile in text(bild.schreibe, mappe).split(separator: "\n") {
        #expect(zeile.unicodeScalars.count <= 80, "\(bild.name): \(zeile)")
        #expect(zeile.last != " ", "\(bild.name): \(zeile)")
      }
    }
  }

  @Test(
    "no line is longer than 80 columns, whatever the names are",
    arguments: Austauschmuster.feindliche)
  func breite(name: String) throws {
    pruefe(try Austauschmuster.einzeln(name))
    pruefe(try Austauschmuster.einzeln("x", code: name))
  }

  @Test(
    "a plan of any length has room in its columns",
    arguments: [0, 1, 44, 49, 50, 300, 340, 400, 700, 1400, 1500, 4000, 20_000, 40_000, 3_000_000])
  func spanne(tage: Int) throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.elemente[0].ende = try #require(mappe.plan.elemente[0].beginn).adding(tage: tage)
    pruefe(mappe)
    let von = try Austauschmuster.tag("2019-02-27")
    let raster = Zeitraster(von: von, bis: von.adding(tage: tage), hoechstens: 49)
    #expect(raster.spalten.count <= 50)
    #expect(raster.spalten == raster.spalten.sorted())
    #expect(raster.spalte(von) == 0)
    #expect(raster.spalte(von.adding(tage: tage)) == raster.spalten.count - 1)
  }

  @Test("the head names every year, and each month that has room in its columns")
  func kopf() throws {
    func kopf(_ von: String, _ bis: String) throws -> [String] {
      Zeitraster(
        von: try Austauschmuster.tag(von), bis: try Austauschmuster.tag(bis), hoechstens: 49
      ).kopf
    }
    // One week of December pushes January to its first free column.
    #expect(
      try kopf("2018-12-29", "2019-08-27") == [
        "2018 2019", "Dez Jan Feb Mär Apr Mai Jun Jul Aug",
      ])
    // The week that begins on 31 December is the first of 2019.
    #expect(try kopf("2018-12-31", "2019-03-20") == ["2019", "Jan  Feb Mär"])
    // Two months a column, then a quarter.
    #expect(
      try kopf("2018-11-15", "2026-03-20") == [
        "2018 2019 2020 2021 2022 2023  2024  2025  2026"
      ])
    #expect(
      try kopf("2018-11-15", "2030-03-20") == [
        "’18’19’20’21 ’22 ’23 ’24 ’25 ’26 ’27 ’28 ’29 ’30"
      ])
    #expect(try kopf("2018-01-15", "2020-01-20")[0] == "2018        2019        2020")
    #expect(
      try kopf("2019-02-04", "2020-01-10")[0] == "2019" + String(repeating: " ", count: 41) + "2020"
    )
  }

  @Test("a tree of forty levels stays inside the page")
  func tief() throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.elemente = (0..<40).map { ebene in
      Planelement(
        code: "1" + String(repeating: ".1", count: ebene), name: "Verwaltungsvereinfachung",
        art: .teilaufgabe, eltern: ebene == 0 ? nil : ebene - 1,
        kinder: ebene < 39 ? [ebene + 1] : [],
        ebene: ebene)
    }
    mappe.plan.anordnungen = []
    pruefe(mappe)
    let baum = text({ Baumbild.schreibe($0.plan, into: &$1) }, mappe)
    #expect(baum.split(separator: "\n").count { $0.contains("Verwaltungsvereinfachung") } == 40)
  }

  @Test("an end before its beginning and odd figures are drawn without failing")
  func seltsam() throws {
    var mappe = try Austauschmuster.messe()
    mappe.plan.elemente[2].ende = try Austauschmuster.tag("2018-01-01")
    mappe.plan.elemente[3].ende = nil
    mappe.plan.elemente[6].beginn = nil
    mappe.plan.lasten = [
      Stellenlast(
        stelle: "",
        monate: [
          .init(jahr: 2019, monat: 4, geplant: Hundertstel(.max), verfuegbar: Hundertstel(1)),
          .init(jahr: 2019, monat: 5, geplant: Hundertstel(-5), verfuegbar: Hundertstel(0)),
        ])
    ]
    pruefe(mappe)
    for datei in Austauschdatei.allCases { #expect(!Austauschmuster.datei(datei, mappe).isEmpty) }
  }
}
