package import Diagnostics
import Fachmodell
import Kalender
import SourceText

/// Prüft: Der Ausschuss, der zuletzt entscheidet, darf nach der Hauptsatzung über so viel Geld entscheiden.
///
/// The paper says under `gegenstand` what is decided; without it, or without a limit for that body and
/// matter, nothing is said. The Vertretung may always decide. The Hauptsatzung in force on the day of
/// the decision counts.
package struct EntscheidungInnerhalbDerWertgrenze: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BF-011", .warnung, "Die Entscheidung bleibt innerhalb der Wertgrenze des Gremiums",
    warum: "Über höhere Beträge entscheidet nach der Hauptsatzung ein anderes Gremium, meist die "
      + "Vertretung.",
    stattdessen: "Die Station ergänzen, die nach der Hauptsatzung entscheidet, oder Betrag und "
      + "„gegenstand“ berichtigen.",
    quelle: "Hauptsatzung; in Baden-Württemberg GemO § 39 Abs. 2, LKrO § 34; "
      + "in anderen Ländern bitte die Kommunalverfassung prüfen",
    gut: [
      Regelbeispiel(vorlage("200.000 €"), dazu: [.hauptsatzung("")]),
      Regelbeispiel(
        "finanzielle-auswirkungen: ja\ngesamtkosten: 250.000 €\ngegenstand: Vergabe",
        dazu: [.hauptsatzung("")]),
      Regelbeispiel(
        vorlage("250.000 €").replacing("gegenstand: Vergabe\n", with: ""),
        dazu: [.hauptsatzung("")]),
      Regelbeispiel(vorlage("250.000 €"), dazu: [.hauptsatzung("gültig-ab: 01.01.2019")]),
    ],
    schlecht: [
      Regelbeispiel(
        vorlage("250.000 €").replacing("| Sozialausschuss", with: "| ⟦Sozialausschuss⟧"),
        dazu: [.hauptsatzung("")])
    ])

  private static func vorlage(_ betrag: String) -> String {
    """
    finanzielle-auswirkungen: ja
    gegenstand: Vergabe
    gesamtkosten: \(betrag)

    ## Beratungsfolge

    | Gremium | Status | Datum | Zuständigkeit |
    |---|---|---|---|
    | Sozialausschuss | öffentlich | 20.06.2018 | Entscheidung |
    """
  }

  package static let betrifft: Merkmale = [.stationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    let dokument = kontext.dokument
    guard dokument.art == .vorlage, let gegenstand = dokument[Vorlage.gegenstand],
      let station = kontext.beratungen.last(where: { $0.zustaendigkeit == .entscheidung }),
      let gremium = station.gremium,
      kontext.register.gremien.eintraege[gremium].typ != .vertretung,
      let rahmen = Kostenrahmen(kontext, gegenstand),
      let satzung = Self.hauptsatzung(kontext, am: station.datum?.von ?? dokument[Vorlage.datum]),
      let (grenze, zeile) = Self.grenze(satzung, gremium, gegenstand, kontext.register.gremien),
      rahmen.betrag > grenze
    else { return [] }
    return [
      Self.blatt.befund(
        kontext.pfad, station.gremiumSpan, Self.satz(rahmen.betrag, station.gremiumText, grenze),
        notizen: [
          Note(span: rahmen.span, text: "Der Betrag."),
          Note(path: satzung.pfad, span: zeile.span, text: Self.fundstelle(zeile)),
        ], rat: [Fix("Bitte prüfen, welches Gremium nach der Hauptsatzung entscheidet.")])
    ]
  }

  private static func hauptsatzung(_ kontext: Dokumentkontext, am datum: Datum?) -> Dokument? {
    let tag = datum ?? kontext.register.baudatum
    return kontext.register.dokumente.filter {
      $0.art == .hauptsatzung && ($0[Hauptsatzung.gueltigAb] ?? .erstes) <= tag
    }.max { ($0[Hauptsatzung.gueltigAb] ?? .erstes) < ($1[Hauptsatzung.gueltigAb] ?? .erstes) }
  }

  /// The highest limit of the body for that matter; `nil` where none is set, or one row sets none.
  private static func grenze(
    _ satzung: Dokument, _ gremium: Int, _ gegenstand: Gegenstand, _ gremien: Gremienverzeichnis
  ) -> (Betrag, Datensatz)? {
    var hoechste: (Betrag, Datensatz)?
    for zeile in satzung.zeilen(Hauptsatzung.wertgrenzen)
    where zeile[Wertgrenze.gegenstand] == gegenstand
      && gremien.index(zeile.text(Wertgrenze.gremium)) == gremium
    {
      guard let bis = zeile[Wertgrenze.bis] else { return nil }
      if hoechste.map({ $0.0 < bis }) ?? true { hoechste = (bis, zeile) }
    }
    return hoechste
  }

  static func satz(_ betrag: Betrag, _ gremium: String, _ grenze: Betrag) -> String {
    "\(betrag.text) übersteigt die Wertgrenze von \(gremium) (\(grenze.text))"
  }

  static func fundstelle(_ zeile: Datensatz) -> String {
    let stelle = zeile.text(Wertgrenze.fundstelle)
    return stelle.isEmpty ? "Die Wertgrenze." : "Die Wertgrenze (\(stelle))."
  }
}
