package import Markup
package import SourceText

/// One file of the content as read: head typed, body as a tree, reserved tables typed.
///
/// Reading cannot fail: what could not be read is in `befunde`, and the rest is there.
///
/// A class that never changes: every rule and every page takes one in hand, and as a struct each time
/// a dozen references would be counted.
package final class Dokument: Sendable {
  package let datei: SourceFile
  package let lines: LineIndex
  package let art: Dokumentart
  /// The canonical word that `art:` names: „Beschlussvorlage“.
  package let artwort: String
  package let kopf: Datensatz
  /// Keys whose entry was broken: they are not missing.
  package let unlesbareSchluessel: [FoldedKey]
  package let baum: MarkupTree
  /// Bytes of head with both fences; empty where there is none.
  package let kopfSpan: Span
  /// The first `#` heading of the body as plain text, and its place.
  package let titelUeberschrift: (text: String, span: Span, knoten: Int)?
  /// Top-level blocks before the first section, without the title.
  package let vorspann: [Int]
  /// Sections of the second level, in the order of the file.
  package let abschnitte: [Abschnitt]
  /// What they are called, to be looked for without taking each in hand; 0 for free prose.
  private let abschnittsnamen: [UInt64]
  /// What is kept inside although it is no section of the form.
  package let interneBloecke: [InternerBlock]
  /// Whether some section or block is kept inside, passages aside.
  package let hatInternes: Bool
  package let passagen: Passagen
  /// Whether the text ends in a code block that nobody closes: what stands there was not meant as code.
  package let endetImCode: Bool
  /// Where letters stand that are no UTF-8 and were only guessed; nearly always nowhere.
  let geratene: [Int]
  package let befunde: [Lesebefund]

  init(
    datei: SourceFile, lines: LineIndex, art: Dokumentart, artwort: String, kopf: Datensatz,
    unlesbareSchluessel: [FoldedKey], baum: MarkupTree, kopfSpan: Span,
    titelUeberschrift: (text: String, span: Span, knoten: Int)?, vorspann: [Int],
    abschnitte: [Abschnitt], interneBloecke: [InternerBlock], passagen: Passagen,
    endetImCode: Bool, geratene: [Int], befunde: [Lesebefund]
  ) {
    self.datei = datei
    self.lines = lines
    self.art = art
    self.artwort = artwort
    self.kopf = kopf
    self.unlesbareSchluessel = unlesbareSchluessel
    self.baum = baum
    self.kopfSpan = kopfSpan
    self.titelUeberschrift = titelUeberschrift
    self.vorspann = vorspann
    self.abschnitte = abschnitte
    abschnittsnamen = abschnitte.map { $0.schluessel?.hash ?? 0 }
    self.interneBloecke = interneBloecke
    hatInternes = !interneBloecke.isEmpty || Self.hatInterne(abschnitte)
    self.passagen = passagen
    self.endetImCode = endetImCode
    self.geratene = geratene
    self.befunde = befunde
  }

  /// Whether letters of the file could not be read, or only by a guess.
  package var istGeraten: Bool { !geratene.isEmpty }

  /// Whether one of them stands there, or right beside.
  package func istGeraten(_ span: Span) -> Bool {
    var (low, high) = (0, geratene.count)
    while low < high {
      let middle = (low + high) / 2
      if geratene[middle] < span.start - 3 { low = middle + 1 } else { high = middle }
    }
    return low < geratene.count && geratene[low] <= span.end
  }

  package var pfad: String { datei.path }

  /// The folder of the file, without „/“ at its end.
  package var ordner: String {
    pfad.utf8.lastIndex(of: 0x2F).map { String(pfad[..<$0]) } ?? ""
  }

  /// The file's name without folder and „.md“.
  package var stamm: String {
    let name =
      pfad.utf8.lastIndex(of: 0x2F).map { pfad[pfad.utf8.index(after: $0)...] } ?? pfad[...]
    return String(name.utf8.suffix(3).elementsEqual(".md".utf8) ? name.dropLast(3) : name)
  }

  package subscript<Inhalt>(feld: Feld<Inhalt>) -> Inhalt? { kopf[feld] }

  package func abschnitt(_ definition: Abschnittsdefinition) -> Abschnitt? {
    stelle(definition).map { abschnitte[$0] }
  }

  /// Index of the first such section.
  package func stelle(_ definition: Abschnittsdefinition) -> Int? {
    abschnittsnamen.firstIndex(of: definition.schluessel.hash)
  }

  package func tabelle(_ definition: Abschnittsdefinition) -> Tabelle? {
    abschnitt(definition)?.tabelle
  }

  package func zeilen(_ definition: Abschnittsdefinition) -> [Datensatz] {
    tabelle(definition)?.zeilen ?? []
  }

  /// A part of a section: `Vorlage.mittelbereitstellung`, `Vorlage.mittelErgebnis`.
  package func teil(
    _ definition: Abschnittsdefinition, _ teil: Abschnittsdefinition
  ) -> Abschnitt? {
    abschnitt(definition)?.teil(teil)
  }

  /// Whether the document is an assumption and says so (`beispiel: ja`).
  package var istBeispiel: Bool { self[Allgemein.beispiel] ?? false }

  package var vorlagenart: Vorlagenart? { art == .vorlage ? Vorlagenart(rawValue: artwort) : nil }

  /// Betreff, name or title: what the document is called in lists; empty where it is missing.
  package var titel: String {
    let feld: Feld<String> =
      switch art {
      case .vorlage: Vorlage.betreff
      case .projektauftrag: Projektauftrag.projektname
      case .projektstrukturplan: Projektstrukturplan.kennung
      case .vereinbarung: Vereinbarung.titel
      case .gremium: Gremium.name
      case .sitzung: Sitzung.gremium
      case .seite: Seite.titel
      case .sitzungskalender, .haushaltsplan, .hauptsatzung, .einrichtungen: Allgemein.version
      }
    if art == .projektstrukturplan { return "Projektstrukturplan" }
    return self[feld] ?? titelUeberschrift?.text ?? ""
  }

  /// Where the title stands, for findings.
  package var titelSpan: Span {
    kopf.eintrag(Vorlage.betreff)?.span ?? titelUeberschrift?.span ?? kopfSpan
  }
}
