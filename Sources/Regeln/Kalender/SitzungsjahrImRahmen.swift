package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Kein Sitzungstag liegt mehr als 270 Tage von allem entfernt, was um ihn steht: von den
/// Stationen davor und danach und vom Vorlagendatum; bei Sitzungen von der Einladung, im
/// Sitzungskalender von dessen Jahr.
///
/// Without a Vorlagendatum the year of the number takes its place: more than one year off is too far.
package struct SitzungsjahrImRahmen: Dokumentregel {
  package static let blatt = Regelblatt(
    "KA-006", .warnung, "Das Jahr eines Sitzungstags passt zu den Daten daneben",
    warum: "Ein Tippfehler im Jahr fällt sonst niemandem auf.",
    stattdessen: "Das Jahr berichtigen.",
    quelle: "veröffentlichte Vorlage mit 22.03.2023 und danach 28.03.2022",
    gut: [
      Regelbeispiel(beratungsfolge("20.06.2018", "18.07.2018")),
      Regelbeispiel(beratungsfolge("20.06.2018", "13.02.2019")),
    ],
    schlecht: [
      Regelbeispiel(beratungsfolge("20.06.2018", "⟦18.07.2019⟧")),
      Regelbeispiel(
        beratungsfolge("20.06.2018", "⟦17.07.2017⟧"), begleitet: ["BV-BF-002"]),
      Regelbeispiel(zeigt: [.sitzung("datum: 20.06.2018\neinladung-am: ⟦12.06.2017⟧")]),
      Regelbeispiel(zeigt: [
        .sitzungskalender(
          "## Sitzungen\n\n| Gremium | Datum |\n|---|---|\n| Kreistag | ⟦18.07.2019⟧ |")
      ]),
    ])

  private static func beratungsfolge(_ erstes: String, _ zweites: String) -> String {
    """
    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | \(erstes) | Vorberatung |
    | Kreistag | öffentlich | \(zweites) | Entscheidung |
    """
  }

  package static let betrifft: Merkmale = [.stationen, .sitzung, .sitzungskalender]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    switch dokument.art {
    case .vorlage: return stationen(kontext)
    case .sitzung:
      guard let tag = dokument[Sitzung.datum]?.von, let einladung = dokument[Sitzung.einladungAm],
        Self.istWeit(einladung, tag)
      else { return [] }
      return [befund(kontext, dokument.kopf.span(Sitzung.einladungAm), einladung, tag)]
    case .sitzungskalender:
      guard let jahr = dokument[Sitzungskalender.jahr] else { return [] }
      return dokument.zeilen(Sitzungskalender.sitzungen).compactMap { zeile in
        guard let tag = zeile[Kalenderzeile.datum], !tag.liegt(in: jahr) else { return nil }
        return Self.blatt.befund(
          kontext.pfad, zeile.span(Kalenderzeile.datum), Self.satz(tag.von, kalender: jahr),
          rat: [Self.rat])
      }
    case .projektauftrag, .projektstrukturplan, .vereinbarung, .gremium, .haushaltsplan,
      .hauptsatzung, .einrichtungen, .seite:
      return []
    }
  }

  private func stationen(_ kontext: Dokumentkontext) -> [Finding] {
    Self.ausreisser(kontext).map { befund(kontext, $0.span, $0.tag, $0.nachbar) }
  }

  /// Days of stations whose year cannot be meant, each with the nearest day beside it.
  static func ausreisser(_ kontext: Dokumentkontext) -> [(span: Span, tag: Datum, nachbar: Datum)] {
    let vorlage = kontext.dokument[Vorlage.datum]
    // As nearly always: nobody looks who is nearest.
    if let vorlage,
      !kontext.beratungen.contains(where: { istWeit(vorlage, $0.datum?.von ?? vorlage) })
    {
      return []
    }
    let stationen = kontext.beratungen.filter { $0.datum != nil }
    return stationen.indices.compactMap { stelle in
      guard let tag = stationen[stelle].datum?.von else { return nil }
      let davor = stelle > 0 ? stationen[stelle - 1].datum?.von : nil
      let danach = stelle + 1 < stationen.count ? stationen[stelle + 1].datum?.von : nil
      let nachbarn = [davor, danach, vorlage].compactMap { $0 }
      guard let naechster = nachbarn.min(by: { abs($0.tage(bis: tag)) < abs($1.tage(bis: tag)) }),
        istWeit(naechster, tag),
        vorlage != nil || !passt(tag, zu: kontext.dokument[Vorlage.nummer] ?? "")
      else { return nil }
      return (stationen[stelle].datumSpan, tag, naechster)
    }
  }

  private func befund(
    _ kontext: Dokumentkontext, _ span: Span, _ tag: Datum, _ nachbar: Datum
  ) -> Finding {
    Self.blatt.befund(kontext.pfad, span, Self.satz(tag, nachbar), rat: [Self.rat])
  }

  /// Whether the year of a session, or that of its invitation, cannot be meant.
  static func liegtFern(_ sitzung: Dokument) -> Bool {
    guard let tag = sitzung[Sitzung.datum]?.von, let einladung = sitzung[Sitzung.einladungAm] else {
      return false
    }
    return istWeit(einladung, tag)
  }

  private static func istWeit(_ a: Datum, _ b: Datum) -> Bool { abs(a.tage(bis: b)) > 270 }

  private static func passt(_ tag: Datum, zu nummer: String) -> Bool {
    guard let jahr = Nummernjahr.naechstes(nummer, zu: tag.jahr)?.jahr else { return true }
    return abs(jahr - tag.jahr) <= 1
  }

  static let rat = Fix("Bitte das Jahr prüfen.")

  static func satz(_ tag: Datum, _ nachbar: Datum) -> String {
    let tage = tag.tage(bis: nachbar)
    let jahre = abs(tage) / 365
    let abstand =
      jahre == 0 ? "fast ein Jahr" : jahre == 1 ? "mehr als ein Jahr" : "mehr als \(jahre) Jahre"
    return "\(tag.text) liegt \(abstand) \(tage > 0 ? "vor" : "nach") dem \(nachbar.text)"
  }

  static func satz(_ tag: Datum, kalender jahr: Int) -> String {
    "\(tag.text) liegt nicht im Jahr \(jahr) des Sitzungskalenders"
  }
}

extension Datumsbereich {
  /// Whether it begins or ends in that year.
  func liegt(in jahr: Int) -> Bool { von.jahr == jahr || bis.jahr == jahr }
}

extension Kalendertermin {
  /// Whether its row has a wrong year, which is told there (KA-006), and was meant for that day.
  func meint(_ tage: Datumsbereich) -> Bool {
    guard let datum, jahr == tage.von.jahr, !datum.liegt(in: jahr) else { return false }
    return datum.von.tag == tage.von.tag && datum.von.monat == tage.von.monat
  }
}
