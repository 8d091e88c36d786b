import Fachmodell
import Kalender
import SourceText
import Terminplan

/// One line of the time table of a project: a session, a milestone, an election.
struct Ablaufpunkt {
  /// As it is shown: „18.07.2018“, „05.2019“, „nach 21.11.2018“.
  var wann: String
  /// The days meant; `nil` where nobody knows.
  var tage: Datumsbereich?
  /// Whether the thing happens on these days and not sometime around them.
  var istGenau: Bool
  var was: String
  var art: String
  /// Folder of the page that tells more.
  var adresse: String?
  /// What stays when the day is moved; empty where the plan itself puts it into the calendar.
  var kennung: String

  static let meilenstein = "Meilenstein"
  static let ferien = "Ferien"

  var ereignis: Kalenderereignis? {
    guard istGenau, !kennung.isEmpty, let tage else { return nil }
    return Kalenderereignis(kennung: kennung, titel: was, tage: tage, art: art)
  }

  /// By day; what has none stands at the end. Of two that say the same one is left.
  static func alle(
    _ eintrag: Projekteintrag, auftrag: OeffentlichesDokument, vorlage: OeffentlichesDokument,
    plan: Projektplan?, umgebung: Umgebung
  ) -> [Ablaufpunkt] {
    var punkte = sitzungen(eintrag.vorlagen, umgebung)
    punkte += laufzeit(auftrag)
    let meilensteine = auftrag.sicht.zeilen(Projektauftrag.meilensteine)
    var geplante: Set<String> = []
    plan?.elemente.verleihe { if $0.istMeilenstein { geplante.insert($0.code) } }
    punkte += meilensteine.map { zeile in
      var punkt = punkt(zeile)
      if geplante.contains(zeile.text(Meilensteinzeile.psp)) { punkt.kennung = "" }
      return punkt
    }
    let genannte = Set(meilensteine.map { $0.text(Meilensteinzeile.psp) })
    plan?.elemente.verleihe { element in
      guard element.istMeilenstein, !genannte.contains(element.code),
        let tag = element.ende ?? element.beginn
      else { return }
      punkte.append(
        Ablaufpunkt(
          wann: tag.text, tage: Datumsbereich(tag), istGenau: true,
          was: "\(element.code) \(element.name)", art: meilenstein, kennung: ""))
    }
    for dokument in [auftrag, vorlage] {
      punkte += dokument.sicht.zeilen(Vorlage.termine).map(termin)
    }
    punkte += merktage(punkte, umgebung)
    var gesehen: Set<String> = []
    return punkte.filter { gesehen.insert("\($0.wann)\n\(fold($0.was))").inserted }
      .enumerated().sorted { a, b in
        (a.element.tage?.von ?? .letztes, a.offset) < (b.element.tage?.von ?? .letztes, b.offset)
      }.map(\.element)
  }

  /// The public stations of the papers, each with the page of its session.
  private static func sitzungen(
    _ vorlagen: [Verzeichniseintrag], _ umgebung: Umgebung
  ) -> [Ablaufpunkt] {
    vorlagen.flatMap { vorlage in
      vorlage.stationen.compactMap { station in
        guard let index = station.gremium, let datum = station.datum else { return nil }
        let gremium = umgebung.gremien.eintraege[index]
        return Ablaufpunkt(
          wann: datum.text, tage: datum, istGenau: true,
          was: "\(gremium.kurz): Vorlage \(vorlage.nummer)",
          art: station.zustaendigkeit?.rawValue ?? "Sitzung",
          adresse: umgebung.adresse(sitzung: index, am: datum),
          kennung: "sitzung-\(vorlage.nummer)-\(gremium.kennung)")
      }
    }
  }

  private static func laufzeit(_ auftrag: OeffentlichesDokument) -> [Ablaufpunkt] {
    [(Projektauftrag.beginn, "Beginn des Projekts"), (Projektauftrag.ende, "Ende des Projekts")]
      .compactMap { feld, was in
        auftrag.sicht[feld].map {
          Ablaufpunkt(
            wann: $0.text, tage: Datumsbereich($0), istGenau: true, was: was, art: "Projekt",
            kennung: fold(was))
        }
      }
  }

  private static func punkt(_ zeile: Datensatz) -> Ablaufpunkt {
    let nummer = zeile.text(Meilensteinzeile.nummer)
    let name = zeile.text(Meilensteinzeile.meilenstein)
    return punkt(
      zeile.text(Meilensteinzeile.termin), zeile[Meilensteinzeile.termin],
      was: nummer.isEmpty ? name : "\(nummer) \(name)", art: meilenstein,
      kennung: "meilenstein-\(nummer.isEmpty ? name : nummer)")
  }

  private static func termin(_ zeile: Datensatz) -> Ablaufpunkt {
    let name = zeile.text(Termin.termin)
    return punkt(
      zeile.text(Termin.wann), zeile[Termin.wann], was: name, art: zeile.text(Termin.art),
      kennung: "termin-\(name)")
  }

  private static func punkt(
    _ text: String, _ wann: Terminangabe?, was: String, art: String, kennung: String
  ) -> Ablaufpunkt {
    Ablaufpunkt(
      wann: text.isEmpty ? "offen" : wann?.art == .am ? wann?.zeitraum?.text ?? text : text,
      tage: wann?.zeitraum, istGenau: wann?.art == .am, was: was,
      art: art.isEmpty ? "Termin" : art, kennung: kennung)
  }

  /// The days and holidays that the house has marked, between the first and the last of the others.
  private static func merktage(_ punkte: [Ablaufpunkt], _ umgebung: Umgebung) -> [Ablaufpunkt] {
    let tage = punkte.compactMap(\.tage)
    guard let von = tage.map(\.von).min(), let bis = tage.map(\.bis).max() else { return [] }
    return umgebung.mandant.merktage.filter { von <= $0.tage.bis && $0.tage.von <= bis }.map {
      Ablaufpunkt(
        wann: $0.tage.text, tage: $0.tage, istGenau: true, was: $0.name,
        art: $0.tage.count == 1
          ? "Merktag" : fold($0.name).contains("ferien") ? ferien : "Zeitraum",
        kennung: "merktag-\($0.name)-\($0.tage.von.jahr)")
    }
  }
}
