import Fachmodell
import SourceText

/// What rules about language and protection have to look at in a document: nearly always nothing.
struct Schriftspuren: Sendable {
  /// In running text, in the order of the file.
  private(set) var sprache: [Schriftspur] = []
  /// Where a public document would show it.
  private(set) var schutz: [Schriftspur] = []
  /// Characters that nobody sees, in the whole file.
  private(set) var unsichtbare: [Schriftspur] = []
  /// Places of `sprache` in tables, and in the head.
  private var inTabellen: Set<Int> = []
  private var imKopf: Set<Int> = []

  /// `gefunden`: what the bytes hold, wherever it stands; `vorlage`: the paper of an annex, which may have
  /// introduced its abbreviations.
  init(
    _ gefunden: [Schriftspur], in dokument: Dokument, _ register: Register, vorlage: Dokument?
  ) {
    var spuren = gefunden
    guard !spuren.isEmpty else { return }
    let istPapier = dokument.art == .vorlage || dokument.art.istAnlage
    unsichtbare = spuren.filter { $0.art == .unsichtbar }
    let einig = Self.einig(spuren)
    var bekannt: [String: Bool] = [:]
    spuren.removeAll { spur in
      if spur.dientSchutz { return false }
      switch spur.art {
      case .doppelterPunkt, .gedankenstrich, .einseitigerStrich, .betrag: return false
      case .ohneLuecke: return !istPapier
      case .geradesZeichen, .oeffnendesZeichen, .schliessendesZeichen:
        return !istPapier || einig.zeichen
      case .waehrung: return !istPapier || einig.waehrung
      case .abkuerzung:
        guard istPapier else { return true }
        let wort = dokument.datei.text(spur.span)
        if let antwort = bekannt[wort] { return antwort }
        let antwort = Self.istEingefuehrt(wort, [dokument, vorlage].compactMap(\.self), register)
        bekannt[wort] = antwort
        return antwort
      default: return true
      }
    }
    guard !spuren.isEmpty else { return }
    let lage = Textlage(dokument)
    for spur in spuren {
      if spur.dientSchutz {
        if lage.wirdGezeigt(spur.span.start) { schutz.append(spur) }
      } else if lage.istFliesstext(spur.span.start) {
        if istYAMLZeichen(spur, dokument) { continue }
        if lage.istInTabelle(spur.span.start) { inTabellen.insert(spur.span.start) }
        if lage.istImKopf(spur.span.start) { imKopf.insert(spur.span.start) }
        sprache.append(spur)
      }
    }
  }

  func sprache(_ art: Schriftspur.Art) -> [Schriftspur] { sprache.filter { $0.art == art } }

  func schutz(_ art: Schriftspur.Art) -> [Schriftspur] { schutz.filter { $0.art == art } }

  func istInTabelle(_ spur: Schriftspur) -> Bool { inTabellen.contains(spur.span.start) }

  /// Neither in a table nor in the head, where a name may stand that others refer to.
  func istImText(_ spur: Schriftspur) -> Bool {
    !istInTabelle(spur) && !imKopf.contains(spur.span.start)
  }

  /// The quotation marks around a value of the head belong to YAML.
  private func istYAMLZeichen(_ spur: Schriftspur, _ dokument: Dokument) -> Bool {
    guard spur.art == .geradesZeichen, spur.span.start < dokument.kopfSpan.end else { return false }
    return dokument.kopf.eintraege.contains {
      $0.span.start == spur.span.start
        || $0.span.end == spur.span.end && dokument.datei.bytes[$0.span.start] == 0x22
    }
  }

  /// Whether quotation marks and currencies are all of one kind, so that nobody need look for where they
  /// stand.
  private static func einig(_ spuren: [Schriftspur]) -> (zeichen: Bool, waehrung: Bool) {
    var gerade = 0
    var oeffnend = 0
    var schliessend = 0
    var waehrungen = 0
    for spur in spuren {
      switch spur.art {
      case .geradesZeichen: gerade += 1
      case .oeffnendesZeichen: oeffnend += 1
      case .schliessendesZeichen: schliessend += 1
      case .waehrung: waehrungen |= 1 << spur.art.nummer
      default: continue
      }
    }
    return (
      oeffnend == schliessend && (gerade == 0 || oeffnend == 0), waehrungen.nonzeroBitCount < 2
    )
  }

  /// „Vollzeitäquivalente (VZÄ)“, „VZÄ (Vollzeitäquivalente)“, „kurz VZÄ“, or known to the house.
  private static func istEingefuehrt(
    _ wort: String, _ dokumente: [Dokument], _ register: Register
  ) -> Bool {
    if register.mandant.abkuerzungen.contains(where: { $0.kurz == wort })
      // „HFA“: the page of the body says what it is called.
      || register.gremien.index(wort) != nil || register.fehlenGremien
    {
      return true
    }
    let formen = [
      "(\(wort))", "\(wort) (", "(\(wort),", "(\(wort);", "(kurz \(wort)", "kurz: \(wort)",
      "kurz \(wort)", "„\(wort)“", "\(wort) = ", "Folgenden \(wort)", "Folgenden: \(wort)",
    ]
    return dokumente.contains { dokument in
      formen.contains { dokument.datei.suche($0, von: 0, bis: dokument.datei.bytes.count) != nil }
    }
  }
}
