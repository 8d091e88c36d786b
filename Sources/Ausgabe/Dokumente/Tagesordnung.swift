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
  /// The numbers of the TOPs that are not, folded, without „TOP“.
  private let geschlossene: [String]
  private let umgebung: Umgebung

  init(
    _ dokument: OeffentlichesDokument?, _ termin: Sitzungsplan.Termin, _ plan: Sitzungsplan,
    _ umgebung: Umgebung
  ) {
    self.umgebung = umgebung
    let zeilen = dokument?.sicht.zeilen(Sitzung.tagesordnung) ?? []
    let offen = zeilen.map { Self.istOffen($0, plan) }
    // A TOP that stands there twice, once closed, is closed.
    var geschlossene: Set<FoldedKey> = []
    for (zeile, offen) in zip(zeilen, offen) {
      let top = FoldedKey(zeile.text(Tagesordnungspunkt.top))
      if offen { oeffentliche.insert(top) } else { geschlossene.insert(top) }
    }
    oeffentliche.subtract(geschlossene)
    oeffentliche.remove(FoldedKey(""))
    self.geschlossene = zip(zeilen, offen).filter { !$0.1 }
      .map { fold(String(Topnummer.kern($0.0.text(Tagesordnungspunkt.top)))) }
      .filter { !$0.isEmpty }
    let vorlagen = termin.vorlagen.map { FoldedKey(plan.vorlagen[$0].nummer) }
    var genannt: Set<FoldedKey> = []
    for (zeile, offen) in zip(zeilen, offen) {
      let nummer = zeile.text(Tagesordnungspunkt.vorlage)
      let schluessel = FoldedKey(nummer)
      genannt.insert(schluessel)
      let stelle = nummer.isEmpty ? nil : vorlagen.firstIndex(of: schluessel)
      punkte.append(
        offen ? punkt(zeile, stelle, termin, plan) : Self.geschlossen(zeile))
    }
    for (stelle, index) in termin.vorlagen.enumerated() {
      let vorlage = plan.vorlagen[index]
      guard !genannt.contains(vorlagen[stelle]) else { continue }
      punkte.append(
        Punkt(
          nummer: vorlage.nummer, titel: vorlage.anzeige,
          zustaendigkeit: termin.zustaendigkeiten[stelle], adresse: vorlage.adresse)
      )
    }
  }

  /// Whether all that a row names is public: its status, its number and its papers.
  private static func istOffen(_ zeile: Datensatz, _ plan: Sitzungsplan) -> Bool {
    guard zeile.istOeffentlicheStation,
      !Topnummer.istGeschlossen(zeile.text(Tagesordnungspunkt.top))
    else { return false }
    let nummern = zeile.text(Tagesordnungspunkt.vorlage)
    guard !plan.gesperrt.contains(FoldedKey(nummern)) else { return false }
    // Most rows name one paper; what a character is, is dear to find out.
    let istEine = nummern.utf8.allSatisfy {
      $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2F || $0 == 0x2D || $0 == 0x2E
    }
    return istEine
      || !nummern.split(whereSeparator: { ",;&+".contains($0) || $0.isNewline })
        .contains { plan.gesperrt.contains(FoldedKey(trimmed(String($0)))) }
  }

  private func punkt(
    _ zeile: Datensatz, _ stelle: Int?, _ termin: Sitzungsplan.Termin, _ plan: Sitzungsplan
  ) -> Punkt {
    // Of a paper that is not among the public ones not even the number is told.
    let vorlage = stelle.map { plan.vorlagen[termin.vorlagen[$0]] }
    var punkt = Punkt(
      top: zeile.text(Tagesordnungspunkt.top), nummer: vorlage?.nummer ?? "",
      titel: zeile[Tagesordnungspunkt.titel] ?? vorlage?.anzeige ?? "")
    punkt.zustaendigkeit = stelle.map { termin.zustaendigkeiten[$0] } ?? ""
    punkt.nachgereicht = zeile.eintrag(Tagesordnungspunkt.nachgereichtAm)?.anzeige ?? ""
    punkt.adresse = vorlage?.adresse
    return punkt
  }

  /// That there is an item, and its number where it is one.
  private static func geschlossen(_ zeile: Datensatz) -> Punkt {
    let top = zeile.text(Tagesordnungspunkt.top)
    let buchstaben = top.unicodeScalars.count { $0.properties.isAlphabetic }
    let istNummer =
      (buchstaben <= 1 || Topnummer.istMarke(top))
      && top.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == " " || $0 == "." || ("0"..."9").contains($0)
      }
    return Punkt(
      top: istNummer ? top : "", titel: "(nichtöffentlich)", status: .nichtoeffentlich)
  }

  /// Whether a heading speaks of an item that is not public.
  func istGeschlossen(_ ueberschrift: String) -> Bool {
    if Topnummer.istGeschlossen(ueberschrift: ueberschrift) { return true }
    guard !geschlossene.isEmpty else { return false }
    let titel = fold(String(Topnummer.kern(ueberschrift)))
    return geschlossene.contains { top in
      guard titel.hasPrefix(top), let letztes = top.last else { return false }
      // „N 1“ closes „N 1: Vergabe“ and not „N 12“.
      guard let naechstes = titel.dropFirst(top.count).first else { return true }
      return letztes.isNumber ? !naechstes.isNumber : !naechstes.isLetter
    }
  }

  /// Whether a heading is that of a wording, which is shown below Ergebnisse only.
  static func istWortlaut(_ ueberschrift: String) -> Bool {
    // The first letter says it of nearly all, and is cheap to see where it is ASCII.
    let erster = ueberschrift.utf8.first { $0 >= 0x80 || 0x61...0x7A ~= $0 | 0x20 }
    guard let erster, erster >= 0x80 || erster | 0x20 == UInt8(ascii: "w") else { return false }
    return fold(String(ueberschrift.drop { !$0.isLetter })).hasPrefix("wortlaut")
  }

  /// Whether a heading below Ergebnisse is that of the wording of a public item.
  func istOffenerWortlaut(_ ueberschrift: String) -> Bool {
    let vorwort = "Wortlaut "
    return ueberschrift.hasPrefix(vorwort)
      && oeffentliche.contains(FoldedKey(String(ueberschrift.dropFirst(vorwort.count))))
  }

  /// The note under the agenda where a Zuständigkeit is derived.
  var fussnote: String {
    punkte.contains { $0.zustaendigkeit.hasSuffix("*") } ? Formulartexte.abgeleitet : ""
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
      zeile.reserveCapacity(spalten.count)
      if mitTop { zeile.append(.text(punkt.top)) }
      if mitNummer { zeile.append(.text(punkt.nummer)) }
      zeile.append(.text(punkt.titel, adresse: punkt.adresse))
      zeile.append(.text(punkt.status.rawValue))
      if mitZustaendigkeit { zeile.append(.text(punkt.zustaendigkeit)) }
      if mitNachgereicht { zeile.append(.text(punkt.nachgereicht)) }
      return zeile
    }
    return Tafel(titel: titel, spalten: spalten, zeilen: zeilen)
  }
}

extension Verzeichniseintrag {
  /// The title as lists show it.
  var anzeige: String {
    let name = titel.isEmpty ? "Vorlage \(nummer)" : titel
    return istBeispiel ? "\(name) (Beispiel)" : name
  }
}
