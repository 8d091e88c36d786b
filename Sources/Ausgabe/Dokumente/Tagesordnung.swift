import Fachmodell
import SourceText

/// The agenda of a session, collected from its file and from the public papers that name it.
struct Tagesordnung {
  struct Punkt {
    var top = ""
    var nummer = ""
    var titel = ""
    var status = Oeffentlichkeitsstatus.oeffentlich
    var zustaendigkeit = ""
    var nachgereicht = ""
    /// Folder of the paper's page.
    var adresse: String?
  }

  private(set) var punkte: [Punkt] = []
  /// The TOPs that are public, folded.
  private(set) var oeffentliche: Set<FoldedKey> = []
  /// The TOPs that are not, as written.
  private let geschlossene: [String]
  private let umgebung: Umgebung

  init(
    _ dokument: OeffentlichesDokument?, _ termin: Sitzungsplan.Termin, _ plan: Sitzungsplan,
    _ umgebung: Umgebung
  ) {
    self.umgebung = umgebung
    let zeilen = dokument?.sicht.zeilen(Sitzung.tagesordnung) ?? []
    geschlossene = zeilen.filter { !$0.istOeffentlicheStation }
      .map { $0.text(Tagesordnungspunkt.top) }.filter { !$0.isEmpty }
    var genannt: Set<FoldedKey> = []
    for zeile in zeilen {
      let nummer = zeile.text(Tagesordnungspunkt.vorlage)
      genannt.insert(FoldedKey(nummer))
      let stelle = termin.vorlagen.firstIndex {
        !nummer.isEmpty && FoldedKey(plan.vorlagen[$0].nummer) == FoldedKey(nummer)
      }
      punkte.append(
        zeile.istOeffentlicheStation
          ? punkt(zeile, stelle, termin, plan) : Self.geschlossen(zeile))
    }
    for (stelle, index) in termin.vorlagen.enumerated() {
      let vorlage = plan.vorlagen[index]
      guard !genannt.contains(FoldedKey(vorlage.nummer)) else { continue }
      punkte.append(
        Punkt(
          nummer: vorlage.nummer, titel: vorlage.anzeige,
          zustaendigkeit: termin.zustaendigkeiten[stelle]?.rawValue ?? "", adresse: vorlage.adresse)
      )
    }
    oeffentliche = Set(
      zeilen.filter(\.istOeffentlicheStation).map { FoldedKey($0.text(Tagesordnungspunkt.top)) })
    // A TOP that stands there twice, once closed, is closed.
    for zeile in zeilen where !zeile.istOeffentlicheStation {
      oeffentliche.remove(FoldedKey(zeile.text(Tagesordnungspunkt.top)))
    }
    oeffentliche.remove(FoldedKey(""))
  }

  private func punkt(
    _ zeile: Datensatz, _ stelle: Int?, _ termin: Sitzungsplan.Termin, _ plan: Sitzungsplan
  ) -> Punkt {
    // Of a paper that is not among the public ones not even the number is told.
    let vorlage = stelle.map { plan.vorlagen[termin.vorlagen[$0]] }
    var punkt = Punkt(
      top: zeile.text(Tagesordnungspunkt.top), nummer: vorlage?.nummer ?? "",
      titel: zeile[Tagesordnungspunkt.titel] ?? vorlage?.anzeige ?? "")
    punkt.zustaendigkeit = stelle.flatMap { termin.zustaendigkeiten[$0]?.rawValue } ?? ""
    punkt.nachgereicht = zeile.eintrag(Tagesordnungspunkt.nachgereichtAm)?.anzeige ?? ""
    punkt.adresse = vorlage?.adresse
    return punkt
  }

  /// That there is an item, and its number where it is one.
  private static func geschlossen(_ zeile: Datensatz) -> Punkt {
    let top = zeile.text(Tagesordnungspunkt.top)
    let buchstaben = top.unicodeScalars.count { $0.properties.isAlphabetic }
    let istNummer =
      buchstaben <= 1
      && top.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == " " || $0 == "." || ("0"..."9").contains($0)
      }
    return Punkt(
      top: istNummer ? top : "", titel: "(nichtöffentlich)", status: .nichtoeffentlich)
  }

  /// Whether a heading speaks of an item that is not public.
  func istGeschlossen(_ ueberschrift: String) -> Bool {
    geschlossene.contains { top in
      guard ueberschrift.hasPrefix(top) else { return false }
      // „N 1“ closes „N 1: Vergabe“ and not „N 12“.
      return ueberschrift.dropFirst(top.count).first.map { !$0.isNumber } ?? true
    }
  }

  func tafel(titel: String) -> Tafel {
    func spalte(_ name: String) -> Tafel.Spalte {
      Tafel.Spalte(titel: umgebung.wort(name), istZahl: false, schluessel: FoldedKey(name))
    }
    let mitTop = punkte.contains { !$0.top.isEmpty }
    let mitNummer = punkte.contains { !$0.nummer.isEmpty }
    let mitZustaendigkeit = punkte.contains { !$0.zustaendigkeit.isEmpty }
    let mitNachgereicht = punkte.contains { !$0.nachgereicht.isEmpty }
    var spalten: [Tafel.Spalte] = []
    if mitTop { spalten.append(spalte("TOP")) }
    if mitNummer { spalten.append(spalte("Vorlage")) }
    spalten += [spalte("Titel"), spalte("Status")]
    if mitZustaendigkeit { spalten.append(spalte("Zuständigkeit")) }
    if mitNachgereicht { spalten.append(spalte("Nachgereicht am")) }
    let zeilen = punkte.map { punkt in
      var zeile: [Tafel.Zelle] = []
      if mitTop { zeile.append(Tafel.Zelle(text: punkt.top)) }
      if mitNummer { zeile.append(Tafel.Zelle(text: punkt.nummer)) }
      zeile.append(Tafel.Zelle(text: punkt.titel, adresse: punkt.adresse))
      zeile.append(Tafel.Zelle(text: punkt.status.rawValue))
      if mitZustaendigkeit { zeile.append(Tafel.Zelle(text: punkt.zustaendigkeit)) }
      if mitNachgereicht { zeile.append(Tafel.Zelle(text: punkt.nachgereicht)) }
      return zeile
    }
    return Tafel(titel: titel, spalten: spalten, gruppen: [zeilen])
  }
}

extension Verzeichniseintrag {
  /// The title as lists show it.
  var anzeige: String {
    let name = titel.isEmpty ? "Vorlage \(nummer)" : titel
    return istBeispiel ? "\(name) (Beispiel)" : name
  }
}
