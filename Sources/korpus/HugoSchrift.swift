/// Writes one paper for Hugo.
struct HugoSchrift {
  let vorlage: Vorlage

  var markdown: String { "---\n\(head)---\n\n\(vorlage.begruendung)" }

  private var head: String {
    let v = vorlage
    var yaml = YAMLText()
    yaml.text("title", v.kennung.betreff)
    yaml.text("type", "vorlage")
    yaml.line("date: \(v.datum.iso)")
    yaml.list("jahre", [String(v.kennung.jahr)])
    yaml.list("gremien", v.stationen.map(\.gremium.kennung))
    yaml.list(
      "sitzungen", v.stationen.filter(\.oeffentlich).map { "\($0.datum.iso)-\($0.gremium.kennung)" }
    )
    yaml.text("nummer", v.kennung.nummer)
    yaml.text("art", v.art.rawValue)
    yaml.text("dezernat", v.dezernat)
    yaml.text("fachbereich", v.fachbereich)
    yaml.text("verfasser", v.verfasser)
    yaml.text("telefon", v.telefon)
    yaml.text("aktenzeichen", v.aktenzeichen)
    yaml.list("schlagworte", v.schlagworte)
    yaml.list("orte", v.orte)
    if let bezug = v.bezug { yaml.text("bezug", bezug.nummer) }
    if let ergaenzt = v.ergaenzt { yaml.text("ergaenzt", ergaenzt.nummer) }
    if let projekt = v.projekt { yaml.text("projekt", projekt.name) }
    yaml.text(
      "teilhaushalt",
      "\(v.gruppe.teilhaushalt) \(Produktplan.teilhaushalte[v.gruppe.teilhaushalt - 1])")
    yaml.text("produktgruppe", "\(v.gruppe.code) \(v.gruppe.name)")
    yaml.list("produkte", v.produkte.map { "\($0.code) \($0.name)" })
    yaml.line("personell: \(!v.stellen.isEmpty)")
    yaml.line("finanziell: \(v.haushalt != nil)")
    yaml.text("wirkungsziel", v.wirkungsziel)
    yaml.text("leistungsziel", v.leistungsziel)
    yaml.text("kriterium", v.kriterium)
    stationen(&yaml)
    beschluss(&yaml)
    haushalt(&yaml)
    yaml.table("stellen", v.stellen.map(Formular.stelle))
    yaml.table("alternativen", v.alternativen.map(Formular.alternative))
    yaml.table("termine", v.termine.map(Formular.termin))
    yaml.table("unterschriften", v.unterschriften.map { [$0.name, $0.funktion] })
    yaml.table("anlagen", (v.projekt?.anlagen ?? []).map { [$0.titel, $0.datei] })
    return yaml.text
  }

  private func stationen(_ yaml: inout YAMLText) {
    yaml.line("beratungsfolge:")
    for station in vorlage.stationen {
      yaml.line("  - gremium: \(YAMLText.quoted(station.gremium.name))")
      yaml.line("    kennung: \(station.gremium.kennung)")
      yaml.line("    status: \(station.oeffentlich ? "öffentlich" : "nichtöffentlich")")
      yaml.line("    datum: \(YAMLText.quoted(station.datum.german))")
      yaml.line("    zustaendigkeit: \(station.zustaendigkeit)")
    }
  }

  private func beschluss(_ yaml: inout YAMLText) {
    guard vorlage.art.entscheidet else { return }
    yaml.line("beschlussvorschlag:")
    for station in vorlage.stationen {
      yaml.line("  - gremium: \(YAMLText.quoted(station.gremium.kurzname))")
      yaml.line("    einleitung: \(YAMLText.quoted(Beschluss.einleitung(station)))")
      yaml.line("    punkte:")
      for (marker, item) in Beschluss.punkte(vorlage.auftraege) {
        yaml.line("      - \(YAMLText.quoted("\(marker) \(item)"))")
      }
    }
  }

  private func haushalt(_ yaml: inout YAMLText) {
    yaml.table("ergebnishaushalt", [Formular.ergebnis(vorlage.haushalt)])
    yaml.table("finanzhaushalt", [Formular.finanz(vorlage.haushalt)])
    guard let haushalt = vorlage.haushalt else { return }
    yaml.list("spalten", haushalt.spalten)
    yaml.table("mittelergebnis", rows(haushalt, haushalt.zeilen))
    if let investition = haushalt.investition {
      yaml.table("mittelfinanz", rows(haushalt, investition.zeilen))
    }
    if let deckung = haushalt.deckung {
      yaml.table("deckung", [Formular.deckung(haushalt, deckung)])
    }
  }

  private func rows(_ haushalt: Haushalt, _ zeilen: [Haushalt.Zeile]) -> [[String]] {
    let rows = zeilen.map { zeile in
      [zeile.position, zeile.nummer] + zeile.werte.map { $0.map(euro) ?? "" }
    }
    return haushalt.standZeigen ? rows + [["Stand des Plans", ""] + haushalt.stand] : rows
  }

  /// An annex as a page of its own; its tables stay Markdown.
  func anlage(_ anlage: (titel: String, datei: String), _ projekt: Projekt) -> String {
    let (head, body) = ProjektSchrift(vorlage: vorlage, projekt: projekt).anlage(anlage.datei)
    var yaml = YAMLText()
    yaml.text("title", anlage.titel)
    yaml.text("type", "anlage")
    yaml.line("date: \(vorlage.datum.iso)")
    yaml.text("nummer", vorlage.kennung.nummer)
    yaml.table(
      "kopf",
      head.map { line in
        let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
        return [parts[0], String((parts.last ?? "").drop { $0 == " " })]
      })
    return "---\n\(yaml.text)---\n\n\(body)"
  }

  /// Agenda and results of a Sitzung; the papers themselves Hugo collects as a taxonomy.
  static func sitzung(_ sitzung: Sitzungsplan.Sitzung) -> String {
    var yaml = YAMLText()
    yaml.text("title", "\(sitzung.gremium.kurzname) am \(sitzung.datum.german)")
    yaml.text("gremium", sitzung.gremium.name)
    return "---\n\(yaml.text)---\n\n\(sitzung.body)"
  }

  static func gremium(_ gremium: Gremium) -> String {
    var yaml = YAMLText()
    yaml.text("title", gremium.name)
    return "---\n\(yaml.text)---\n\n\(Register.beschreibung(gremium))"
  }
}
