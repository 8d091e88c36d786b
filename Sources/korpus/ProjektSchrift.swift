extension Projekt {
  /// Annexes in the order of the list: title, and file name without ending.
  var anlagen: [(titel: String, datei: String)] {
    let both = [
      ("Projektauftrag", "projektauftrag"), ("Projektstrukturplan", "projektstrukturplan"),
    ]
    return mitVereinbarung
      ? both + [("Vereinbarung über die Durchführung", "vereinbarung")] : both
  }
}

/// Writes the annexes of a paper with a project.
struct ProjektSchrift {
  let vorlage: Vorlage
  let projekt: Projekt

  /// Head lines (without fences) and body of one annex.
  func anlage(_ datei: String) -> (head: [String], body: String) {
    switch datei {
    case "projektauftrag": (auftragHead, auftrag)
    case "projektstrukturplan": (strukturplanHead, strukturplan)
    default: (vereinbarungHead, vereinbarung)
    }
  }

  private var auftragHead: [String] {
    [
      "art: Projektauftrag", "kennung: \(projekt.kennung)", "projektname: \(projekt.name)",
      "version: 1.0", "status: Entwurf", "vorlage: \(vorlage.kennung.nummer)",
      "grundlage: Beschluss vom \(vorlage.stationen.last?.datum.german ?? "")",
      "auftraggeber: \(vorlage.unterschriften[1].name), \(vorlage.unterschriften[1].funktion)",
      "projektleitung: \(projekt.leitung)", "beginn: \(projekt.beginn.german)",
      "ende: \(projekt.ende.german)",
    ]
  }

  private var auftrag: String {
    var ziele = Tabelle(["Nr.", "Ziel", "Kennzahl", "Zielwert", "Termin"])
    ziele.add(["Z1", "Das Vorhaben ist umgesetzt", "Abnahme", "erfolgt", projekt.ende.german])
    var meilensteine = Tabelle(["Nr.", "Meilenstein", "Termin", "PSP", "Ergebnis"])
    for (index, stein) in projekt.meilensteine.enumerated() {
      meilensteine.add([
        "M\(index + 1)", stein.name, stein.ende?.german ?? "", stein.code, stein.ergebnis,
      ])
    }
    var aufwand = Tabelle(
      ["Wer", "Personen", "Tage je Person", "Personentage", "VZÄ"], right: [1, 2, 3, 4])
    aufwand.add([
      projekt.auftragnehmer, "1", String(projekt.externeTage), String(projekt.externeTage), "",
    ])
    aufwand.add([projekt.leitung, "", "", "", "0,5"])
    var organisation = Tabelle(
      ["Gremium", "Art", "Anzahl", "Zusammensetzung", "Vorsitz"], right: [2])
    organisation.add([
      "Steuerungsgruppe", "Lenkung", "5", "Mitglieder aus der Verwaltung", "Dezernat",
    ])
    var risiken = Tabelle(["Risiko", "Eintritt", "Auswirkung", "Maßnahme", "Verantwortlich"])
    for (index, risiko) in Wortschatz.risiken.prefix(2 + projekt.externeTage % 3).enumerated() {
      risiken.add([
        risiko, ["gering", "mittel", "hoch"][index % 3], "mittel", "Monatlich prüfen",
        projekt.leitung,
      ])
    }
    return """
      ## Ausgangslage

      Der Auftrag beruht auf der [Vorlage \(vorlage.kennung.nummer)](vorlage.md).

      ## Ziele

      \(ziele.markdown)## Nicht-Ziele

      - Keine Änderung bestehender Verträge

      ## Ergebnisse

      - Bericht an die Gremien
      - Dokumentation der Umsetzung

      ## Meilensteine

      \(meilensteine.markdown)## Budget

      \(budget("Position", ["Sachkosten"], zahlung: true))## Aufwand

      \(aufwand.markdown)## Projektorganisation

      \(organisation.markdown)## Rahmenbedingungen

      - Sitzungstermine der Gremien
      - Verfügbarkeit der Räume

      ## Risiken

      \(risiken.markdown)
      """
  }

  /// The paper's spending by year, so that the annexes agree with it.
  private func budget(_ first: String, _ names: [String], zahlung: Bool) -> String {
    let spending = vorlage.haushalt?.aufwand ?? (0, 0)
    let jahr = vorlage.kennung.jahr
    let flag = zahlung ? ["Zahlung"] : []
    let columns = [first] + flag + [String(jahr), String(jahr + 1), "Gesamt"]
    var table = Tabelle(columns, right: Set(columns.count - 3..<columns.count))
    for name in names {
      table.add(
        [name] + (zahlung ? ["ja"] : [])
          + [euro(spending.0), euro(spending.1), euro(spending.0 + spending.1)])
    }
    return table.markdown
  }

  private var strukturplanHead: [String] {
    [
      "art: Projektstrukturplan", "kennung: \(projekt.kennung)-psp",
      "projekt: \(projekt.kennung)", "version: 1.0", "kalender: BW",
    ]
  }

  private var strukturplan: String {
    var table = Tabelle(
      [
        "Code", "Element", "Art", "Verantwortlich", "Beginn", "Ende", "PT intern", "PT extern",
        "Vorgänger", "Ergebnis",
      ], right: [6, 7])
    for element in projekt.elemente {
      let isLeaf = element.ende != nil
      let isMilestone = element.art == "Meilenstein"
      table.add([
        element.code, element.name, element.art, isLeaf ? projekt.leitung : "",
        element.beginn?.german ?? "", element.ende?.german ?? "",
        isMilestone ? "" : String(element.intern), isMilestone ? "" : String(element.extern),
        element.vorgaenger, element.ergebnis,
      ])
    }
    return "## Struktur\n\n" + table.markdown
  }

  private var vereinbarungHead: [String] {
    [
      "art: Vereinbarung", "kennung: \(projekt.kennung)-vereinbarung",
      "titel: Vereinbarung über die Durchführung – \(projekt.name)",
      "vorlage: \(vorlage.kennung.nummer)", "projekt: \(projekt.kennung)",
      "auftraggeber: \(Register.name)", "auftragnehmer: \(projekt.auftragnehmer)",
      "beginn: \(projekt.beginn.german)", "ende: \(projekt.ende.german)",
      "umsatzsteuer: enthalten",
    ]
  }

  private var vereinbarung: String {
    var leistung = Tabelle(
      ["Leistung", "Personen", "Tage je Person", "Personentage", "Satz", "Summe"],
      right: [1, 2, 3, 4, 5])
    let days = String(projekt.externeTage)
    leistung.add(["Begleitung des Vorhabens", "1", days, days, "", ""])
    return """
      ## Gegenstand

      Begleitung des Vorhabens „\(projekt.name)“ nach dem [Projektauftrag](projektauftrag.md).

      ## Leistungsumfang

      \(leistung.markdown)## Vergütung

      \(budget("Position", ["Vergütung"], zahlung: false))## Leistungen des Landkreises

      - Räume für die Treffen der Arbeitsgruppe
      - Zugang zu den Unterlagen des Fachbereichs

      ## Datenschutz

      Personenbezogene Daten werden nur verarbeitet, soweit die Leistung es verlangt.

      ## Grundlagen

      Projektauftrag und Projektstrukturplan.

      """
  }
}
