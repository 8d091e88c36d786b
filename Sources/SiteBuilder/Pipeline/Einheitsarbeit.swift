import Ausgabe
import Diagnostics
import Fachmodell
import Markup
import Regeln
import SourceText

/// What is left of a paper and its annexes when they have been read and checked.
struct Einheitsergebnis: Sendable {
  /// A reference to another paper, as the pages of a paper show it.
  struct Gezeigt: Hashable, Sendable {
    let art: Bezugseintrag.Art
    let pfad: String

    init(_ bezug: Bezugseintrag) {
      art = bezug.art
      pfad = bezug.vorlage.pfad
    }
  }

  /// Index of the unit; `nil` for annexes that no paper names.
  let einheit: Int?
  var steckbriefe: [Steckbrief] = []
  var funde = Funde()
  /// Indices of the documents read.
  var gelesen: [Int] = []
  /// Whether its pages show other papers and have to wait until these are known.
  var wartet = false
  /// Whether the paper belongs to a project whose Projektauftrag is none of its annexes.
  var nenntProjekt = false
  /// Documents of other units that its texts link.
  var verlinkt: [String] = []
  /// Whether files beside it belong to its pages.
  var hatDateien = false
  /// What its pages show of other papers, if they have been rendered.
  var gezeigt: [Gezeigt] = []
  /// Files beside it that its pages were rendered with.
  var beigelegt: [String] = []
  /// Projects whose pages have been rendered with it.
  var projekte: [Projekteintrag] = []
  /// Titles of other papers that its texts name.
  var genannteTitel: [GenannterTitel] = []
  /// Files that are no documents and that its texts name.
  var genannteDateien: [String] = []
  /// Whether another document has taken one of its addresses.
  var istVerdraengt = false
  var seiten = 0
  var zeiten = Zeiten()
}

extension Lauf {
  /// A paper with its annexes as read.
  struct Gelesen {
    var vorlage: Dokument?
    var anlagen: [Dokument] = []
    var gelesen: [Int] = []

    var alle: [Dokument] { (vorlage.map { [$0] } ?? []) + anlagen }
  }

  /// Processor time of this thread so far in nanoseconds; nothing where nobody asks for times.
  func rechenzeit() -> UInt64 { auftrag.zeiten ? SiteBuilder.rechenzeit() : 0 }

  /// Reads a unit.
  func lies(
    _ einheit: Bestandsaufnahme.Einheit, _ zeiten: inout Zeiten
  ) throws(Abbruch) -> Gelesen {
    var gelesen = Gelesen()
    func dokument(_ index: Int) throws(Abbruch) -> Dokument {
      let pfad = aufnahme.dokumente[index].pfad
      let start = rechenzeit()
      let bytes = try disk.lies(auftrag, pfad)
      let mitte = rechenzeit()
      let dokument = leser.lies(SourceFile(path: pfad, bytes: bytes))
      zeiten[.lesen] += mitte - start
      zeiten[.deuten] += rechenzeit() - mitte
      gelesen.gelesen.append(index)
      return dokument
    }
    if let index = einheit.vorlage { gelesen.vorlage = try dokument(index) }
    for index in einheit.anlagen { gelesen.anlagen.append(try dokument(index)) }
    if !einheit.kandidaten.isEmpty, let vorlage = gelesen.vorlage {
      let genannt = Set(vorlage.zeilen(Vorlage.anlagen).compactMap(vorlage.anlagenpfad))
      for index in einheit.kandidaten where genannt.contains(aufnahme.dokumente[index].pfad) {
        gelesen.anlagen.append(try dokument(index))
      }
    }
    return gelesen
  }

  /// The files that are no documents and that links name.
  func genannteDateien(_ wege: [(link: MarkupLink, weg: Linkweg)]) -> [String] {
    guard !anhaenge.isEmpty else { return [] }
    return wege.compactMap { _, weg in
      if case .datei(let pfad, _) = weg, anhaenge.contains(pfad) { pfad } else { nil }
    }
  }

  /// Texts in other forms than Markdown that no document names as annex or by a link.
  func ungelesene(_ bestand: Bestand, _ teile: [Einheitsergebnis]) -> [Finding] {
    let texte = aufnahme.anhaenge.filter(\.istText)
    guard !texte.isEmpty else { return [] }
    var genannt = Set(teile.flatMap(\.genannteDateien))
    for steckbrief in bestand.steckbriefe {
      genannt.formUnion(steckbrief.anlagen.compactMap(\.pfad))
    }
    for dokument in register.dokumente {
      genannt.formUnion(genannteDateien(wege(dokument, dokument.baum.links)))
    }
    // A paper that could not be read may name whatever lies beside it, and so may one whose list names a file
    // that is not there (BV-AN-003) or names one twice (BV-AN-007).
    let unklar = Set(
      bestand.steckbriefe.lazy.filter { $0.istUngelesen || self.verschreibtAnlagen($0) }
        .map(\.ordner))
    return texte.filter { !genannt.contains($0.pfad) && !unklar.contains($0.ordner) }
      .map(Dateiregeln.ungelesen)
  }

  private func verschreibtAnlagen(_ steckbrief: Steckbrief) -> Bool {
    let genannte = steckbrief.anlagen.filter { !$0.datei.isEmpty && !$0.istNachgereicht }
    return Set(genannte.map(\.datei)).count < genannte.count
      || genannte.contains { anlage in
        anlage.pfad.map { !dateien.contains($0) || $0 == steckbrief.pfad } ?? true
      }
  }

  /// Whether a page of this paper shows the title of another one.
  func nenntAndere(_ steckbrief: Steckbrief) -> Bool {
    guard steckbrief.art == .vorlage else { return false }
    return genannteNummern.contains(FoldedKey(steckbrief.nummer))
      || steckbrief.bezuege.contains { Nachbarschaft.zeigt($0.art) }
  }

  /// Whether its page leads to the page of a project that is known only when all papers are.
  func nenntProjekt(_ steckbrief: Steckbrief, _ eigene: [Dokument]) -> Bool {
    guard steckbrief.art == .vorlage,
      let kennung = steckbrief.bezuege.first(where: { $0.art == .projekt })?.text
    else { return false }
    return !eigene.contains {
      $0.art == .projektauftrag
        && FoldedKey($0[Projektauftrag.kennung] ?? "") == FoldedKey(kennung)
    }
  }

  /// Documents whose addresses a page of this one needs, without its own unit and the registers.
  func fremdeDokumente(
    _ steckbrief: Steckbrief, _ wege: [(link: MarkupLink, weg: Linkweg)], eigene: [Dokument]
  ) -> [String] {
    guard steckbrief.art == .vorlage || steckbrief.art.istAnlage else { return [] }
    return wege.compactMap { _, weg in
      guard case .datei(let pfad, _) = weg, pfad.hasSuffix(".md"), registeradressen[pfad] == nil,
        !eigene.contains(where: { $0.pfad == pfad })
      else { return nil }
      return pfad
    }
  }

  typealias Oeffentliche = (vorlage: OeffentlichesDokument?, anlagen: [OeffentlichesDokument])

  /// The documents of a unit that the public may see.
  func oeffentliche(_ gelesen: Gelesen) -> Oeffentliche {
    let tag = auftrag.baudatum
    guard let dokument = gelesen.vorlage,
      let vorlage = OeffentlichesDokument(
        dokument, dokument.oeffentlichkeit(am: tag), leser: leser)
    else { return (nil, []) }
    var anlagen: [OeffentlichesDokument] = []
    for anlage in gelesen.anlagen {
      let status = dokument.oeffentlichkeit(anlage: anlage, am: tag)
      if let sicht = OeffentlichesDokument(anlage, status, leser: leser) {
        anlagen.append(sicht)
      }
    }
    return (vorlage, anlagen)
  }
}

extension Dateieintrag {
  fileprivate var ordner: String { OutputPath.parent(of: pfad) }

  /// Whether its name says that somebody has written a text in it.
  fileprivate var istText: Bool {
    let name = pfad.lowercased()
    return !name.hasSuffix("/readme.txt")
      && [".markdown", ".mdown", ".mkd", ".txt", ".text", ".docx", ".doc", ".odt", ".rtf", ".md~"]
        .contains { name.hasSuffix($0) }
  }
}
