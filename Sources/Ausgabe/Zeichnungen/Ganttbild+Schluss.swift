import Terminplan

extension Ganttbild {
  /// What follows below the rows: what is left out, and the legend of what the drawing has.
  ///
  /// - Returns: the first `y` that is free again.
  static func zeichneSchluss(
    _ plan: Projektplan, y: Int, rechts: Int, hatAchse: Bool, istEnde: Bool,
    in bild: inout Zeichnung
  ) -> Int {
    var y = y
    let weitere = plan.elemente.count - hoechstensZeilen
    if weitere > 0, istEnde {
      bild.text("… und \(weitere) weitere, siehe Tabelle", 16, y + 14, Schrift(12, fett: true))
      y += 24
    }
    guard hatAchse else {
      bild.text(
        plan.elemente.isEmpty ? "Der Plan hat keine Elemente." : "Termine sind noch nicht bekannt.",
        16, y + 14, Schrift(12))
      return y + 24
    }
    let elemente = plan.elemente.prefix(hoechstensZeilen)
    let blaetter = elemente.filter { $0.istBlatt && !$0.istMeilenstein }
    var legende: [(Legende.Zeichen, String)] = []
    if !blaetter.isEmpty { legende.append((.balken, "Arbeitspaket")) }
    if let puffer = elemente.lazy.compactMap(\.termine).first(where: \.istKritisch)?.gesamtpuffer {
      legende.append((.kritisch, kritischerPfad(puffer)))
    }
    if elemente.contains(where: { !$0.istBlatt }) { legende.append((.sammel, "Zusammenfassung")) }
    if elemente.contains(where: \.istMeilenstein) { legende.append((.meilenstein, "Meilenstein")) }
    if blaetter.contains(where: { ($0.fertig ?? 0) > 0 }) { legende.append((.fertig, "erledigt")) }
    if blaetter.contains(where: { ($0.istBeginn ?? $0.istEnde) != nil }) {
      legende.append((.ist, "tatsächlich (Ist)"))
    }
    if !plan.anordnungen.isEmpty { legende.append((.pfeil, "Abhängigkeit")) }
    if elemente.contains(where: { $0.termine != nil }) {
      legende.append((.arbeitstage, "Arbeitstage"))
    }
    if bild.formen.contains(where: \.istFrei) { legende.append((.frei, "arbeitsfrei")) }
    if plan.stichtag != nil { legende.append((.stichtag, "Stichtag")) }
    return Legende.zeichne(legende, x: 16, y: y, breite: rechts - 32, in: &bild)
  }

  /// „kritischer Pfad“, and what it means where even that path has room, or too little of it.
  private static func kritischerPfad(_ puffer: Int) -> String {
    switch puffer {
    case 0: "kritischer Pfad"
    case 1...: "kritischer Pfad (kleinster Puffer: \(puffer) AT)"
    default: "kritischer Pfad (es fehlen \(-puffer) AT)"
    }
  }

  static func beschreibung(_ plan: Projektplan) -> String {
    var saetze: [String] = []
    var meilensteine = 0
    var kritisch: [String] = []
    plan.elemente.verleihe { element in
      if element.istMeilenstein { meilensteine += 1 }
      if element.istBlatt, element.termine?.istKritisch ?? false { kritisch.append(element.code) }
    }
    var elemente = "\(plan.elemente.count) Elemente"
    if plan.elemente.count == 1 { elemente = "1 Element" }
    if meilensteine > 0 { elemente += ", davon \(meilensteine) Meilenstein" }
    if meilensteine > 1 { elemente += "e" }
    saetze.append(elemente + ".")
    if let beginn = plan.beginn, let ende = plan.ende {
      saetze.append("Beginn \(beginn.text), Ende \(ende.text).")
    }
    if !kritisch.isEmpty {
      let codes = kritisch.prefix(20).map { Umbruch.kurz($0) }.joined(separator: ", ")
      saetze.append("Kritischer Pfad: \(codes)\(kritisch.count > 20 ? " und weitere" : "").")
    }
    saetze.append("Alle Angaben stehen auch in der Tabelle.")
    return saetze.joined(separator: " ")
  }
}

extension Zeichnung.Form {
  fileprivate var istFrei: Bool {
    if case .kasten(_, .frei, _) = self { return true }
    return false
  }
}
