package import Kalender
package import SourceText

/// What the other documents need to know of one: small, since all are kept while papers stream by. A class,
/// since lists of all of them are made, sorted and looked through many times.
package final class Steckbrief: Sendable {
  package struct Station: Sendable {
    /// Index in the Gremienverzeichnis.
    package let gremium: Int?
    package let datum: Datumsbereich?
    package let istOeffentlich: Bool
    package let zustaendigkeit: Zustaendigkeit?
    /// Whether it follows from the verb of the Beschlussvorschlag.
    package let istAbgeleitet: Bool
    /// Bytes of the row's date, or of the row.
    package let span: Span
  }

  /// A mention of another paper by its number.
  package struct Bezug: Sendable {
    package enum Art: String, Hashable, Sendable {
      case bezug, ergaenzt, ersetzt, vorlage, projekt
      /// Named in running text; nobody has said yet that it is a number of the house.
      case text
    }
    package let art: Art
    package let text: String
    package let span: Span
  }

  package struct Anlage: Sendable {
    /// Path from the project folder; `nil` where the cell names no file of the folder.
    package let pfad: String?
    package let istOeffentlich: Bool
    package let titel: String
    /// As written; empty where the cell is.
    package let datei: String
    /// Whether the list says that the file comes later.
    package let istNachgereicht: Bool
    package let span: Span
  }

  package let pfad: String
  package let art: Dokumentart
  package let artwort: String
  /// nummer or kennung as written; empty where it is missing.
  package let nummer: String
  package let nummerSpan: Span
  package let titel: String
  package let datum: Datum?
  package let datumSpan: Span
  package let istBeispiel: Bool
  /// The document's own publicity; an annex also depends on its paper.
  package let oeffentlichkeit: Oeffentlichkeit
  package let stationen: [Station]
  package let bezuege: [Bezug]
  /// `bezug-extern` as written: numbers that nobody will find here; empty where it is missing.
  package let extern: String
  package let anlagen: [Anlage]
  /// Whether its kind or its text could not be read: it may be whatever others refer to, and name whatever
  /// lies beside it.
  package let istUngelesen: Bool
  /// The first bytes of a file whose kind nobody knows, empty where nothing at all could be read; else `nil`.
  private let unbekannterText: [UInt8]?

  fileprivate init(
    pfad: String, art: Dokumentart, artwort: String, nummer: String, nummerSpan: Span,
    titel: String, datum: Datum?, datumSpan: Span, istBeispiel: Bool,
    oeffentlichkeit: Oeffentlichkeit, stationen: [Station], bezuege: [Bezug], extern: String,
    anlagen: [Anlage], istUngelesen: Bool,
    unbekannterText: [UInt8]?
  ) {
    self.pfad = pfad
    self.art = art
    self.artwort = artwort
    self.nummer = nummer
    self.nummerSpan = nummerSpan
    self.titel = titel
    self.datum = datum
    self.datumSpan = datumSpan
    self.istBeispiel = istBeispiel
    self.oeffentlichkeit = oeffentlichkeit
    self.stationen = stationen
    self.bezuege = bezuege
    self.extern = extern
    self.anlagen = anlagen
    self.istUngelesen = istUngelesen
    self.unbekannterText = unbekannterText
  }

  /// Whether its kind is not known, and it may be what somebody calls by that number or name.
  package func kannSein(_ name: String) -> Bool {
    guard let text = unbekannterText else { return false }
    let gesucht = Array(name.utf8)
    return text.isEmpty || gesucht.isEmpty
      || text.indices.contains { text[$0] == gesucht[0] && text[$0...].starts(with: gesucht) }
  }

  package var istUnbekannt: Bool { unbekannterText != nil }

  package var ordner: String { pfad.utf8.lastIndex(of: 0x2F).map { String(pfad[..<$0]) } ?? "" }

  package var stamm: String {
    let name =
      pfad.utf8.lastIndex(of: 0x2F).map { pfad[pfad.utf8.index(after: $0)...] } ?? pfad[...]
    return String(name.utf8.suffix(3).elementsEqual(".md".utf8) ? name.dropLast(3) : name)
  }

  /// What the address of a paper is made of.
  package var adressname: String { Dokument.adressname(nummer: nummer, pfad: pfad) }
}

extension Dokument {
  /// What the address of a paper is made of: its number, and for a draft that has none yet the name
  /// of its folder („vorlagen/2018/139-konzept/vorlage.md“ → „139-konzept“) or of its file.
  package static func adressname(nummer: String, pfad: String) -> String {
    guard nummer.isEmpty else { return nummer }
    let teile = pfad.split(separator: "/")
    guard let datei = teile.last else { return "" }
    let stamm = datei.hasSuffix(".md") ? datei.dropLast(3) : datei
    guard stamm.lowercased() == "vorlage", teile.count > 1 else { return String(stamm) }
    return String(teile[teile.count - 2])
  }

  /// The record of this document. `beratungen` is its Beratungsfolge where it has been resolved, `verweise`
  /// the numbers of papers in its bytes where somebody has looked for them.
  package func steckbrief(
    _ gremien: Gremienverzeichnis, baudatum: Datum, beratungen: [Beratung]? = nil,
    verweise: [Span]? = nil
  ) -> Steckbrief {
    let nummerFeld: Feld<String> = art == .vorlage ? Vorlage.nummer : Gremium.kennung
    return Steckbrief(
      pfad: pfad, art: art, artwort: artwort, nummer: self[nummerFeld] ?? "",
      nummerSpan: kopf.span(nummerFeld), titel: titel, datum: self[Vorlage.datum],
      datumSpan: kopf.span(Vorlage.datum), istBeispiel: istBeispiel,
      oeffentlichkeit: oeffentlichkeit(am: baudatum),
      stationen: (beratungen ?? self.beratungen(gremien)).map {
        Steckbrief.Station(
          gremium: $0.gremium, datum: $0.datum, istOeffentlich: $0.istOeffentlich,
          zustaendigkeit: $0.zustaendigkeit, istAbgeleitet: $0.istAbgeleitet,
          span: $0.zeile.span(Beratungsfeld.datum))
      }, bezuege: bezuege(verweise), extern: self[Vorlage.bezugExtern] ?? "", anlagen: anlagen,
      istUngelesen: artwort.isEmpty || endetImCode || istGeraten
        || passagen.fehler.contains { $0.fehler == .nichtGeschlossen },
      unbekannterText: artwort.isEmpty
        ? Array(kopfSpan.isEmpty ? [] : datei.bytes.prefix(4096)) : nil)
  }

  private func bezuege(_ verweise: [Span]?) -> [Steckbrief.Bezug] {
    var bezuege: [Steckbrief.Bezug] = []
    func einzel(_ feld: Feld<String>, _ art: Steckbrief.Bezug.Art) {
      guard let text = self[feld] else { return }
      bezuege.append(Steckbrief.Bezug(art: art, text: text, span: kopf.span(feld)))
    }
    if art == .vorlage {
      // Each number of the list gets its own place: it stands once in the line as written.
      let span = kopf.span(Vorlage.bezug)
      var ab = span.start
      for text in self[Vorlage.bezug] ?? [] {
        let ort = datei.suche(text, von: ab, bis: span.end) ?? span
        bezuege.append(Steckbrief.Bezug(art: .bezug, text: text, span: ort))
        ab = ort.end
      }
      einzel(Vorlage.ergaenzt, .ergaenzt)
      einzel(Vorlage.ersetzt, .ersetzt)
    } else if art.istAnlage {
      einzel(Projektauftrag.vorlage, .vorlage)
    }
    if art != .projektauftrag { einzel(Vorlage.projekt, .projekt) }
    if art == .vorlage || art.istAnlage {
      let genannt = bezuege.map(\.text) + [self[Vorlage.nummer]].compactMap(\.self)
      bezuege += textverweise(schonGenannt: genannt, alle: verweise).map {
        Steckbrief.Bezug(art: .text, text: datei.text($0), span: $0)
      }
    }
    return bezuege
  }

  private var anlagen: [Steckbrief.Anlage] {
    zeilen(Vorlage.anlagen).map { zeile in
      Steckbrief.Anlage(
        pfad: anlagenpfad(zeile), istOeffentlich: istOeffentlicheAnlage(zeile),
        titel: zeile[Anlage.titel] ?? "", datei: zeile[Anlage.datei] ?? "",
        istNachgereicht: zeile[Anlage.status] == .nachgereicht, span: zeile.span(Anlage.datei))
    }
  }

  /// The path of an annex's file from the project folder; `nil` where it leaves the folder of the
  /// paper, or is an address.
  package func anlagenpfad(_ zeile: Datensatz) -> String? {
    guard let datei = zeile[Anlage.datei], datei.utf8.first != 0x2F, !Self.istAdresse(datei) else {
      return nil
    }
    // Nearly all files lie beside their paper: no path has to be taken apart for them.
    let ordner = ordner
    if !datei.isEmpty, datei != ".", datei != "..", !datei.utf8.contains(0x2F), !ordner.isEmpty {
      return "\(ordner)/\(datei)"
    }
    var teile = ordner.split(separator: "/")
    let tiefe = teile.count
    for teil in datei.split(separator: "/") {
      if teil == "." { continue }
      if teil == ".." {
        guard teile.count > tiefe else { return nil }
        teile.removeLast()
      } else {
        teile.append(teil)
      }
    }
    return teile.joined(separator: "/")
  }

  private static func istAdresse(_ datei: String) -> Bool {
    datei.utf8.contains(0x3A) && datei.contains("://")
  }
}

/// `Station` names two things inside `Steckbrief`; the columns are meant here.
private typealias Beratungsfeld = Station

extension SourceFile {
  /// Where a text stands in a range of bytes.
  package func suche(_ text: String, von: Int, bis: Int) -> Span? {
    var text = text
    return text.withUTF8 { gesucht in
      guard !gesucht.isEmpty, von >= 0, von <= bis, bis <= bytes.count else { return nil }
      // Blanks and most letters are everywhere: a rarer byte tells sooner.
      let anker = gesucht.firstIndex { !istHaeufig($0) } ?? 0
      return bytes.withUnsafeBufferPointer { bytes in
        let davor = UnsafeBufferPointer(rebasing: bytes[..<bis])
        var start = von + anker
        while let stelle = nextIndex(of: gesucht[anker], in: davor, from: start) {
          let anfang = stelle - anker
          guard anfang + gesucht.count <= bis else { return nil }
          var laenge = 0
          while laenge < gesucht.count, davor[anfang + laenge] == gesucht[laenge] { laenge += 1 }
          if laenge == gesucht.count { return Span(anfang, anfang + laenge) }
          start = stelle + 1
        }
        return nil
      }
    }
  }
}

/// Whether German text has the byte in nearly every word.
private func istHaeufig(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0xC3: true
  case UInt8(ascii: "a")...UInt8(ascii: "e"), UInt8(ascii: "g")...UInt8(ascii: "i"): true
  case UInt8(ascii: "l")...UInt8(ascii: "o"), UInt8(ascii: "r")...UInt8(ascii: "u"): true
  default: false
  }
}
