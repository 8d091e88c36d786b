import Diagnostics
import Fachmodell
import Markup
import Regeln
import SourceText

/// Links inside the project: the file must be there, and the heading in it.
enum Linkregeln {
  static let blaetter = [zielblatt, ankerblatt, wegblatt]

  static let zielblatt = Regelblatt(
    "LK-001", .fehler, "Ein Link führt zu einer Datei, die es gibt",
    warum: "Auf der Website stünde sonst ein Link, der ins Leere führt.",
    stattdessen: "Bitte den Pfad prüfen; er zählt vom Ordner der Datei aus, in der der Link steht.",
    gut: [], schlecht: [])

  static let ankerblatt = Regelblatt(
    "LK-002", .fehler, "Ein Link mit „#“ führt zu einer Überschrift, die es gibt",
    warum: "Sonst öffnet sich zwar die Seite, aber nicht die gemeinte Stelle.",
    stattdessen: "Bitte den Anker so schreiben wie die Überschrift: klein, Umlaute als ae, oe, ue, "
      + "Leerzeichen als Bindestrich.", gut: [], schlecht: [])

  static let wegblatt = Regelblatt(
    "LK-003", .fehler, "Ein Link bleibt im Ordner Content/",
    warum: "Was außerhalb liegt, wird nicht veröffentlicht, und die Website soll unter jeder "
      + "Adresse laufen.",
    stattdessen:
      "Bitte einen Pfad vom Ordner der Datei aus schreiben oder eine volle Adresse mit https://.",
    gut: [], schlecht: [])
}

/// Where a link in a document of a folder leads.
enum Linkweg: Hashable {
  /// Another site, an e-mail address, a telephone number.
  case fremd
  case selbst(anker: String)
  /// A path from the project folder.
  case datei(pfad: String, anker: String?)
  /// Absolute, or out of Content/.
  case draussen

  init(_ ziel: String, in ordner: String) {
    let bytes = ziel.utf8
    if bytes.isEmpty {
      self = .selbst(anker: "")
      return
    }
    if bytes.first == 0x23 {
      self = .selbst(anker: entschluesselt(String(ziel.dropFirst())))
      return
    }
    let ende = bytes.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
    if bytes[..<ende].contains(0x3A) || bytes.starts(with: [0x2F, 0x2F]) {
      self = .fremd
      return
    }
    guard bytes.first != 0x2F else {
      self = .draussen
      return
    }
    let raute = bytes.firstIndex(of: 0x23)
    let anker = raute.map { entschluesselt(String(ziel[bytes.index(after: $0)...])) }
    let weg = entschluesselt(String(ziel[..<(raute ?? ziel.endIndex)]))
    self = Self.pfad(weg, in: ordner).map { .datei(pfad: $0, anker: anker) } ?? .draussen
  }

  /// Goes the way from the folder; `nil` where it leads out of the first one.
  private static func pfad(_ weg: String, in ordner: String) -> String? {
    var pfad: [UInt8] = []
    pfad.reserveCapacity(ordner.utf8.count + weg.utf8.count + 1)
    var tiefe = 0
    func betrete(_ teil: Substring.UTF8View) {
      if !pfad.isEmpty { pfad.append(0x2F) }
      pfad.append(contentsOf: teil)
      tiefe += 1
    }
    for teil in ordner.utf8.split(separator: 0x2F) { betrete(Substring(teil).utf8) }
    for teil in weg.utf8.split(separator: 0x2F) {
      if teil.elementsEqual([0x2E]) { continue }
      guard teil.elementsEqual([0x2E, 0x2E]) else {
        betrete(Substring(teil).utf8)
        continue
      }
      guard tiefe > 1 else { return nil }
      tiefe -= 1
      pfad.removeSubrange((pfad.lastIndex(of: 0x2F) ?? 0)...)
    }
    return String(decoding: pfad, as: UTF8.self)
  }
}

/// The text with „%20“ and the like as characters.
private func entschluesselt(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == 0x25, let zahl = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
      bytes.append(zahl)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Lauf {
  /// The links of a document that stay on the site, with where they lead.
  func wege(_ dokument: Dokument) -> [(link: MarkupLink, weg: Linkweg)] {
    let links = dokument.baum.links
    guard !links.isEmpty else { return [] }
    let ordner = dokument.ordner
    return links.compactMap { link in
      // Most links of a paper leave the site: seen at their first letters.
      if link.destination.hasPrefix("https:") || link.destination.hasPrefix("http:") { return nil }
      let weg = Linkweg(link.destination, in: ordner)
      return weg == .fremd ? nil : (link, weg)
    }
  }

  /// Findings about the links of a document. `ordner`: documents already read that links may name.
  func linkbefunde(
    _ dokument: Dokument, _ wege: [(link: MarkupLink, weg: Linkweg)], _ ordner: [Dokument]
  ) -> [Finding] {
    var befunde: [Finding] = []
    for (link, weg) in wege {
      switch weg {
      case .fremd: continue
      case .draussen:
        befunde.append(
          Linkregeln.wegblatt.befund(
            dokument.pfad, link.span, "Link „\(link.destination)“ führt aus Content/ hinaus",
            rat: [Fix(Linkregeln.wegblatt.stattdessen)]))
      case .selbst(let anker):
        if !anker.isEmpty, let befund = ankerbefund(anker, dokument, link, in: dokument) {
          befunde.append(befund)
        }
      case .datei(let pfad, let anker):
        guard dateien.contains(pfad) else {
          befunde.append(zielbefund(pfad, link, dokument))
          continue
        }
        guard let anker, !anker.isEmpty, pfad.hasSuffix(".md"),
          let ziel = ordner.first(where: { $0.pfad == pfad })
            ?? (try? disk.dokument(auftrag, pfad, leser))
        else { continue }
        if let befund = ankerbefund(anker, ziel, link, in: dokument) { befunde.append(befund) }
      }
    }
    return befunde
  }

  /// What is wrong with a path that leads nowhere, where that can be seen.
  private func ratZuPfad(_ text: String, _ pfad: String) -> String? {
    if text.contains("\\") {
      return text.contains(":") || text.hasPrefix("\\")
        ? "Bitte die Datei neben die Vorlage legen und nur ihren Namen schreiben; diesen Pfad gibt es "
          + "nur im eigenen Netz."
        : "Bitte „/“ statt „\\“ zwischen Ordner und Datei schreiben."
    }
    let gefaltet = pfad.lowercased()
    return aufnahme.alle.first { $0.pfad.lowercased() == gefaltet }.map {
      "Bitte Groß- und Kleinschreibung angleichen: Die Datei heißt „\($0.pfad)“."
    }
  }

  private func zielbefund(_ pfad: String, _ link: MarkupLink, _ dokument: Dokument) -> Finding {
    let rat =
      dateien.contains(pfad + ".md")
      ? "Bitte „.md“ ergänzen."
      : ratZuPfad(link.destination, pfad) ?? Linkregeln.zielblatt.stattdessen
    return Linkregeln.zielblatt.befund(
      dokument.pfad, link.span, "Datei „\(pfad)“, auf die der Link zeigt, gibt es nicht",
      rat: [Fix(rat)])
  }

  private func ankerbefund(
    _ anker: String, _ ziel: Dokument, _ link: MarkupLink, in dokument: Dokument
  ) -> Finding? {
    let bekannte = ziel.baum.anchors().ids
    if bekannte.contains(anker) { return geschlossen(anker, ziel, link, in: dokument) }
    let rat =
      nearest(anker, among: bekannte).map { "Meinten Sie „#\($0)“?" }
      ?? Linkregeln.ankerblatt.stattdessen
    let wo = wo(ziel, dokument)
    return Linkregeln.ankerblatt.befund(
      dokument.pfad, link.span, "Überschrift „#\(anker)“ gibt es in \(wo) nicht", rat: [Fix(rat)])
  }

  /// A heading that the page does not have, since it stands in a passage or an internal section.
  private func geschlossen(
    _ anker: String, _ ziel: Dokument, _ link: MarkupLink, in dokument: Dokument
  ) -> Finding? {
    guard !ziel.passagen.istLeer || ziel.hatInternes, !dokument.passagen.enthaelt(link.span.start),
      dokument.oeffentlichkeit(am: auftrag.baudatum).istOeffentlich,
      !leser.oeffentlicheSicht(ziel).baum.anchors().ids.contains(anker)
    else { return nil }
    return Linkregeln.ankerblatt.befund(
      dokument.pfad, link.span,
      "Überschrift „#\(anker)“ steht in \(wo(ziel, dokument)) nur in einem nichtöffentlichen Teil",
      rat: [Fix("Bitte den Link streichen oder auf eine öffentliche Überschrift zeigen lassen.")])
  }

  private func wo(_ ziel: Dokument, _ dokument: Dokument) -> String {
    ziel.pfad == dokument.pfad ? "diesem Dokument" : ziel.pfad
  }
}
