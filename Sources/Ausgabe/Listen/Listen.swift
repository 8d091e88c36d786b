import Fachmodell
import Kalender
import SourceText

/// The pages that list others.
struct Listen {
  struct Liste {
    var art = Seitenart.liste
    var titel: String
    var einleitung = ""
    var rahmen: Rahmen
    var abschnitte: [Abschnittssicht]
  }

  let umgebung: Umgebung
  let plan: Sitzungsplan
  /// How many papers and sessions the start page names.
  private static let neueste = 10

  init(_ umgebung: Umgebung, _ plan: Sitzungsplan) {
    self.umgebung = umgebung
    self.plan = plan
  }

  func alle(_ projekte: Projektverzeichnis) -> [Liste] {
    let vorlagen = neuesteZuerst
    let jahre = nachJahren(vorlagen)
    let start = [("Start", Adressen.start)]
    var listen = [
      startseite(vorlagen),
      Liste(
        titel: "Vorlagen", einleitung: anzahl(vorlagen.count, "Vorlage", "Vorlagen"),
        rahmen: Rahmen(
          seitentitel: "Vorlagen", adresse: Adressen.vorlagen, bereich: .vorlagen, pfad: start),
        abschnitte: jahre.map { self.vorlagen($0.vorlagen, titel: $0.titel, jahr: $0.jahr) }),
      Liste(
        titel: "Gremien",
        rahmen: Rahmen(
          seitentitel: "Gremien", adresse: Adressen.gremien, bereich: .gremien, pfad: start),
        abschnitte: gremien.map { [$0] } ?? []),
      Liste(
        titel: "Sitzungen", einleitung: anzahl(plan.termine.count, "Sitzung", "Sitzungen"),
        rahmen: Rahmen(
          seitentitel: "Sitzungen", adresse: Adressen.sitzungen, bereich: .sitzungen, pfad: start),
        abschnitte: plan.termine.isEmpty ? [] : [sitzungen(plan.termine.reversed())]),
    ]
    if umgebung.mandant.projektseiten {
      listen.append(
        Liste(
          titel: "Projekte", einleitung: anzahl(projekte.eintraege.count, "Projekt", "Projekte"),
          rahmen: Rahmen(
            seitentitel: "Projekte", adresse: Adressen.projekte, bereich: .projekte, pfad: start),
          abschnitte: self.projekte(projekte.eintraege).map { [$0] } ?? []))
    }
    for (titel, jahr, vorlagen) in jahre {
      guard let jahr else { continue }
      listen.append(
        Liste(
          titel: "Vorlagen \(titel)", einleitung: anzahl(vorlagen.count, "Vorlage", "Vorlagen"),
          rahmen: Rahmen(
            seitentitel: "Vorlagen \(titel)", adresse: Adressen.jahr(jahr), bereich: .vorlagen,
            pfad: start + [("Vorlagen", Adressen.vorlagen)]),
          abschnitte: [self.vorlagen(vorlagen, titel: "Vorlagen \(titel)")]))
    }
    return listen
  }

  private func startseite(_ vorlagen: [Verzeichniseintrag]) -> Liste {
    let haus = umgebung.mandant.name
    var abschnitte: [Abschnittssicht] = []
    if !vorlagen.isEmpty {
      abschnitte.append(
        self.vorlagen(Array(vorlagen.prefix(Self.neueste)), titel: "Neueste Vorlagen"))
    }
    let kommende = plan.termine.filter { $0.datum.bis >= umgebung.baudatum }
    let vergangene = plan.termine.filter { $0.datum.bis < umgebung.baudatum }
    if !kommende.isEmpty {
      abschnitte.append(
        sitzungen(Array(kommende.prefix(Self.neueste)), titel: "Nächste Sitzungen"))
    }
    if !vergangene.isEmpty {
      abschnitte.append(
        sitzungen(vergangene.suffix(Self.neueste).reversed(), titel: "Letzte Sitzungen"))
    }
    if let gremien { abschnitte.append(gremien) }
    return Liste(
      art: .start, titel: "Vorlagen und Sitzungen",
      einleitung: haus.isEmpty
        ? "Hier stehen die öffentlichen Vorlagen, Gremien und Sitzungen."
        : "Hier stehen die öffentlichen Vorlagen, Gremien und Sitzungen. Herausgeber: \(haus).",
      rahmen: Rahmen(
        seitentitel: haus.isEmpty ? "Vorlagen und Sitzungen" : "\(haus): Vorlagen und Sitzungen",
        adresse: Adressen.start, bereich: .start), abschnitte: abschnitte)
  }

  private func anzahl(_ zahl: Int, _ eine: String, _ viele: String) -> String {
    zahl == 0 ? "Noch keine \(viele)." : "\(zahl) \(zahl == 1 ? eine : viele)"
  }

  // MARK: Papers

  /// By date, the latest first; papers of one day by their number as people count, then by path.
  private var neuesteZuerst: [Verzeichniseintrag] {
    let schluessel = plan.vorlagen.map { Zahlenfolge($0.nummer) }
    return plan.vorlagen.indices.sorted { a, b in
      let (links, rechts) = (plan.vorlagen[a], plan.vorlagen[b])
      let (x, y) = (links.datum ?? .erstes, rechts.datum ?? .erstes)
      if x != y { return x > y }
      if schluessel[a] != schluessel[b] { return schluessel[b] < schluessel[a] }
      return links.pfad < rechts.pfad
    }.map { plan.vorlagen[$0] }
  }

  private func nachJahren(
    _ vorlagen: [Verzeichniseintrag]
  ) -> [(titel: String, jahr: Int?, vorlagen: [Verzeichniseintrag])] {
    var jahre: [(titel: String, jahr: Int?, vorlagen: [Verzeichniseintrag])] = []
    for vorlage in vorlagen {
      if let letztes = jahre.last, letztes.jahr == vorlage.datum?.jahr {
        jahre[jahre.count - 1].vorlagen.append(vorlage)
      } else {
        let jahr = vorlage.datum?.jahr
        jahre.append((jahr.map { String($0) } ?? "ohne Datum", jahr, [vorlage]))
      }
    }
    return jahre
  }

  private func vorlagen(
    _ vorlagen: [Verzeichniseintrag], titel: String, jahr: Int? = nil
  ) -> Abschnittssicht {
    let zeilen = vorlagen.map { vorlage -> [Tafel.Zelle] in
      let art = Vorlagenart(rawValue: vorlage.artwort).map { umgebung.mandant.name($0) }
      return [
        .text(vorlage.rufnummer), .verweis(vorlage.anzeige, adresse: vorlage.adresse),
        .text(art ?? vorlage.artwort), .text(vorlage.datum?.text ?? ""),
      ]
    }
    var sicht = Abschnittssicht(titel: titel)
    sicht.tafeln = [tafel(["Nr.", "Betreff", "Art", "Datum"], zeilen, titel: titel)]
    return sicht
  }

  /// By title as people sort it, then by file.
  private func projekte(_ projekte: [Projekteintrag]) -> Abschnittssicht? {
    guard !projekte.isEmpty else { return nil }
    let geordnet = projekte.map { (folge: Zahlenfolge($0.titel), projekt: $0) }.sorted { a, b in
      a.folge != b.folge ? a.folge < b.folge : a.projekt.pfad < b.projekt.pfad
    }
    let zeilen = geordnet.map { _, projekt -> [Tafel.Zelle] in
      let vorlage = projekt.vorlagen.first
      return [
        .verweis(
          projekt.titel.isEmpty ? projekt.kennung : projekt.titel, adresse: projekt.adresse),
        .text(vorlage?.rufnummer ?? "", adresse: vorlage?.adresse),
        .text(vorlage?.datum?.text ?? ""),
      ]
    }
    var sicht = Abschnittssicht(titel: "Projekte")
    sicht.tafeln = [tafel(["Projekt", "Vorlage", "Datum"], zeilen, titel: "Projekte")]
    return sicht
  }

  // MARK: Bodies and sessions

  private var gremien: Abschnittssicht? {
    let eintraege = umgebung.gremien.eintraege
    let zeilen = eintraege.indices.compactMap { index in
      umgebung.adresse(gremium: index).map { (eintrag: eintraege[index], adresse: $0) }
    }.sorted { Zahlenfolge($0.eintrag.name) < Zahlenfolge($1.eintrag.name) }
      .map { eintrag, adresse -> [Tafel.Zelle] in
        [.verweis(eintrag.name, adresse: adresse), .text(eintrag.typ?.rawValue ?? "")]
      }
    guard !zeilen.isEmpty else { return nil }
    var sicht = Abschnittssicht(titel: "Gremien")
    sicht.tafeln = [tafel(["Name", "Art"], zeilen, titel: "Gremien")]
    return sicht
  }

  func sitzungen(
    _ termine: [Sitzungsplan.Termin], titel: String = "Sitzungen", mitGremium: Bool = true
  ) -> Abschnittssicht {
    let zeilen = termine.map { termin in
      var zeile = [Tafel.Zelle.verweis(termin.datum.text, adresse: termin.adresse)]
      if mitGremium {
        zeile.append(.text(umgebung.gremien.eintraege[termin.gremium].name))
      }
      zeile.append(.text(String(termin.vorlagen.count)))
      return zeile
    }
    var sicht = Abschnittssicht(titel: titel)
    let spalten = mitGremium ? ["Datum", "Gremium", "Vorlagen"] : ["Datum", "Vorlagen"]
    var tafel = tafel(spalten, zeilen, titel: titel)
    tafel.spalten[spalten.count - 1].istZahl = true
    sicht.tafeln = [tafel]
    return sicht
  }

  private func tafel(_ spalten: [String], _ zeilen: [[Tafel.Zelle]], titel: String) -> Tafel {
    Tafel(
      titel: titel,
      spalten: spalten.map {
        Tafel.Spalte(titel: umgebung.wort($0), istZahl: false, schluessel: FoldedKey($0))
      }, zeilen: zeilen)
  }
}
