/// Collects from the papers which Sitzungen there are and what they treat.
struct Sitzungsplan {
  struct Punkt {
    let nummer: String
    let oeffentlich: Bool
    let zustaendigkeit: String
  }

  struct Sitzung {
    let gremium: Gremium
    let datum: Tag
    var punkte: [Punkt] = []

    /// Name of the file: „2026-05-19-kreistag“.
    var datei: String { "\(datum.iso)-\(gremium.kennung)" }
  }

  private var byFile: [String: Sitzung] = [:]

  mutating func add(_ vorlage: Vorlage) {
    for station in vorlage.stationen {
      let empty = Sitzung(gremium: station.gremium, datum: station.datum)
      let point = Punkt(
        nummer: vorlage.kennung.nummer, oeffentlich: station.oeffentlich,
        zustaendigkeit: station.zustaendigkeit)
      byFile[empty.datei, default: empty].punkte.append(point)
    }
  }

  /// In the order of their file names.
  var sitzungen: [Sitzung] {
    byFile.values.sorted { $0.datei < $1.datei }
  }
}

extension Sitzungsplan.Sitzung {
  var markdown: String {
    """
    ---
    art: Sitzung
    gremium: \(gremium.name)
    datum: \(datum.german)
    beginn: 15:00
    ort: Landratsamt
    raum: Großer Sitzungssaal
    einladung-am: \((datum - 12).german)
    ---

    \(body)
    """
  }

  /// Agenda and results; the public points first, as they are called up.
  var body: String {
    let open = punkte.filter(\.oeffentlich)
    let closed = punkte.filter { !$0.oeffentlich }
    var agenda = Tabelle(["TOP", "Vorlage", "Titel", "Status"])
    var results = Tabelle(
      [
        "TOP", "Ergebnis", "Ja", "Nein", "Enthaltung", "Befangen", "Stimmberechtigt anwesend",
        "Mehrheit", "Veröffentlicht am", "Bekanntgegeben am",
      ], right: [2, 3, 4, 5, 6])
    for (index, punkt) in open.enumerated() {
      let top = "Ö \(index + 1)"
      agenda.add([top, punkt.nummer, "", "öffentlich"])
      results.add([top] + result(punkt, index) + [(datum + 5).german, ""])
    }
    for (index, punkt) in closed.enumerated() {
      let top = "N \(index + 1)"
      agenda.add([top, punkt.nummer, "", "nichtöffentlich"])
      results.add([top] + result(punkt, index) + ["", (datum + 12).workday.german])
    }
    return "## Tagesordnung\n\n" + agenda.markdown + "## Ergebnisse\n\n" + results.markdown
  }

  private func result(_ punkt: Sitzungsplan.Punkt, _ index: Int) -> [String] {
    let present = gremium.mitglieder - index % 4
    switch punkt.zustaendigkeit {
    case "Kenntnisnahme", "Beantwortung":
      return ["zur Kenntnis genommen", "", "", "", "", "", ""]
    default:
      let verdict = punkt.zustaendigkeit == "Entscheidung" ? "ungeändert beschlossen" : "empfohlen"
      let no = index % 3
      return [
        verdict, String(present - no - 1), String(no), "1", "0", String(present), "einfach",
      ]
    }
  }
}
