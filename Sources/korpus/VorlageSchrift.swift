/// Writes a paper in the content form of this program: a flat head, tables under reserved headings.
struct VorlageSchrift {
  let vorlage: Vorlage

  var markdown: String {
    var text = head + beratungsfolge + vorschlag + ziele + auswirkungen + mittel + deckung
    text += stellen + alternativen + termine + mitzeichnung
    text += vorlage.begruendung
    if let passage = vorlage.vertraulich {
      text += "::: nichtöffentlich\n\n\(passage)\n\n:::\n\n"
    }
    return text + unterschriften + anlagen
  }

  private var head: String {
    let v = vorlage
    var lines = [
      "art: \(v.art.rawValue)", "nummer: \(v.kennung.nummer)", "datum: \(v.datum.german)",
      "betreff: \(v.kennung.betreff)", "dezernat: \(v.dezernat)", "fachbereich: \(v.fachbereich)",
      "verfasser: \(v.verfasser)", "telefon: \(v.telefon)", "aktenzeichen: \(v.aktenzeichen)",
      "schlagworte: \(v.schlagworte.joined(separator: "; "))",
      "orte: \(v.orte.joined(separator: "; "))",
    ]
    if let stand = v.stand { lines.append("stand: \(stand.german)") }
    lines.append("version: 1.0")
    if v.kennung.zugang == .gesperrt { lines.append("sperrvermerk: ja") }
    if let day = v.freigabeAb { lines.append("freigabe-ab: \(day.german)") }
    if let bezug = v.bezug { lines.append("bezug: \(bezug.nummer)") }
    if let ergaenzt = v.ergaenzt { lines.append("ergänzt: \(ergaenzt.nummer)") }
    if v.art == .anfrage { lines.append("einreicher: Fraktion „Mitte“") }
    if let projekt = v.projekt { lines.append("projekt: \(projekt.kennung)") }
    let area = Produktplan.teilhaushalte[v.gruppe.teilhaushalt - 1]
    lines.append("teilhaushalt: \(v.gruppe.teilhaushalt) \(area)")
    lines.append("produktgruppe: \(v.gruppe.code) \(v.gruppe.name)")
    lines.append(
      "produkte: " + v.produkte.map { "\($0.code) \($0.name)" }.joined(separator: "; "))
    lines.append("personelle-auswirkungen: \(v.stellen.isEmpty ? "nein" : "ja")")
    if let stelle = v.stellen.first {
      lines.append("personelle-erläuterung: \(stelle.vzae) VZÄ, siehe Stellen")
    }
    lines.append("finanzielle-auswirkungen: \(v.haushalt == nil ? "nein" : "ja")")
    let granted = v.haushalt.map { $0.ertrag > 0 || ($0.investition?.zuschuss ?? 0) > 0 } ?? false
    lines.append("förderung: \(granted ? "beantragt" : "keine")")
    if let haushalt = v.haushalt {
      lines.append("gesamtkosten: \(euro(haushalt.gesamt))")
      if haushalt.folgekosten > 0 { lines.append("folgekosten: \(euro(haushalt.folgekosten))") }
      lines.append("auftrag-im-jahr: \(v.kennung.jahr)")
    }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
  }

  private var beratungsfolge: String {
    var table = Tabelle(["Gremium", "Status", "Datum", "Zuständigkeit", "Grund"])
    for station in vorlage.stationen {
      table.add([
        station.gremium.name, station.oeffentlich ? "öffentlich" : "nichtöffentlich",
        station.datum.german, station.ausgeschrieben ? station.zustaendigkeit : "", station.grund,
      ])
    }
    return "## Beratungsfolge\n\n" + table.markdown
  }

  /// The section that names what the bodies are to do: its heading depends on the kind of paper.
  private var vorschlag: String {
    switch vorlage.art {
    case .information:
      return "## Mitteilung\n\nDie Gremien nehmen den Bericht der Verwaltung zur Kenntnis.\n\n"
    case .anfrage:
      return "## Fragen\n\nWie ist der Stand des Vorhabens, und wann ist mit dem Abschluss zu "
        + "rechnen?\n\n"
    case .beschluss, .ergaenzung:
      break
    }
    var text = "## Beschlussvorschlag\n\n"
    for station in vorlage.stationen {
      if !vorlage.ungeteilt { text += "### \(station.gremium.kurzname)\n\n" }
      text += Beschluss.einleitung(station) + "\n\n"
      if vorlage.wieKreistag, station.zustaendigkeit != "Entscheidung" {
        text += "Wortlaut wie Kreistag\n\n"
        continue
      }
      text += "Die Verwaltung wird beauftragt,\n\n"
      for (marker, item) in Beschluss.punkte(vorlage.auftraege) { text += "\(marker) \(item)\n\n" }
    }
    return text
  }

  private var ziele: String {
    "## Ziele\n\n### Wirkungsziel\n\n\(vorlage.wirkungsziel)\n\n### Leistungsziel\n\n"
      + "\(vorlage.leistungsziel)\n\n### Zielerreichungskriterium\n\n\(vorlage.kriterium)\n\n"
  }

  private var auswirkungen: String {
    let text = "## Finanzielle Auswirkungen\n\n### Ergebnishaushalt\n\n"
    var ergebnis = Tabelle(Formular.ergebnis, right: [1, 2, 3, 4])
    ergebnis.add(Formular.ergebnis(vorlage.haushalt))
    var finanz = Tabelle(Formular.finanz, right: [1, 2, 3])
    finanz.add(Formular.finanz(vorlage.haushalt))
    return text + ergebnis.markdown + "### Finanzhaushalt\n\n" + finanz.markdown
  }

  private var mittel: String {
    guard let haushalt = vorlage.haushalt else { return "" }
    var text = "## Mittelbereitstellung\n\n### Ergebnishaushalt\n\n"
    text += table(haushalt, haushalt.zeilen)
    if let investition = haushalt.investition {
      text += "### Finanzhaushalt\n\n" + table(haushalt, investition.zeilen)
    }
    return text
  }

  private func table(_ haushalt: Haushalt, _ zeilen: [Haushalt.Zeile]) -> String {
    var table = Tabelle(["Position", "Zeile"] + haushalt.spalten, right: Set(2...6))
    for zeile in zeilen {
      table.add([zeile.position, zeile.nummer] + zeile.werte.map { $0.map(euro) ?? "" })
    }
    if haushalt.standZeigen { table.add(["Stand des Plans", ""] + haushalt.stand) }
    return table.markdown
  }

  private var deckung: String {
    guard let haushalt = vorlage.haushalt, let deckung = haushalt.deckung else { return "" }
    var table = Tabelle(Formular.deckung, right: [4, 5, 6])
    table.add(Formular.deckung(haushalt, deckung))
    return "## Deckungsvorschlag\n\nDie Deckung erfolgt innerhalb des Budgets.\n\n"
      + table.markdown
  }

  private var stellen: String {
    guard !vorlage.stellen.isEmpty else { return "" }
    var table = Tabelle(Formular.stellen, right: [1])
    for stelle in vorlage.stellen { table.add(Formular.stelle(stelle)) }
    return "## Stellen\n\n" + table.markdown
  }

  private var alternativen: String {
    guard !vorlage.alternativen.isEmpty else { return "" }
    var table = Tabelle(Formular.alternativen, right: [2, 3])
    for alternative in vorlage.alternativen { table.add(Formular.alternative(alternative)) }
    return "## Alternativen\n\n" + table.markdown
  }

  private var termine: String {
    guard !vorlage.termine.isEmpty else { return "" }
    var table = Tabelle(Formular.termine)
    for termin in vorlage.termine { table.add(Formular.termin(termin)) }
    return "## Termine\n\n" + table.markdown
  }

  /// Internal: the readers see nothing of it, so every output has to leave it out.
  private var mitzeichnung: String {
    guard vorlage.haushalt != nil else { return "" }
    var table = Tabelle(["Stelle", "Name", "Am", "Bemerkung"])
    table.add(["Kämmerei", "Nora Platane", vorlage.datum.german, ""])
    return "## Mitzeichnung\n\n" + table.markdown
  }

  private var unterschriften: String {
    var table = Tabelle(["Name", "Funktion"])
    for person in vorlage.unterschriften { table.add([person.name, person.funktion]) }
    return "## Unterschriften\n\n" + table.markdown
  }

  private var anlagen: String {
    guard let projekt = vorlage.projekt else { return "" }
    var table = Tabelle(["Nr.", "Titel", "Datei", "Status"])
    for (index, anlage) in projekt.anlagen.enumerated() {
      table.add([String(index + 1), anlage.titel, "\(anlage.datei).md", "liegt bei"])
    }
    return "## Anlagen\n\n" + table.markdown
  }
}
