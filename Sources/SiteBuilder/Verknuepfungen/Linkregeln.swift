import Diagnostics
import Fachmodell
import Markup
import Regeln
import SourceText

/// Links inside the project: the file must be there, and the heading in it.
enum Linkregeln {
  static let blaetter = [zielblatt, ankerblatt, wegblatt, bildblatt, sperrblatt]

  static let zielblatt = Regelblatt(
    "LK-001", .fehler, "Ein Link führt zu einer Datei, die es gibt",
    warum: "Auf der Website stünde sonst ein Link, der ins Leere führt.",
    stattdessen: "Bitte den Pfad prüfen; er zählt vom Ordner der Datei aus, in der der Link steht.",
    gut: [seite("Mehr zu den [Gremien](../gremien/kreistag.md).")],
    schlecht: [
      seite("Mehr zu den ⟦[Gremien](../gremien/kreistage.md)⟧."),
      seite("Mehr zu den ⟦[Gremien](../gremien/Kreistag.md)⟧."),
      seite("Text mit Fußnote⟦[^1]⟧.\n\n[^1]: Quelle"),
    ])

  static let ankerblatt = Regelblatt(
    "LK-002", .fehler, "Ein Link mit „#“ führt zu einer Überschrift, die es gibt",
    warum: "Sonst öffnet sich zwar die Seite, aber nicht die gemeinte Stelle.",
    stattdessen: "Bitte den Anker so schreiben wie die Überschrift: klein, Umlaute als ae, oe, ue, "
      + "Leerzeichen als Bindestrich.",
    gut: [seite("Weiter zu den [Fragen](#haeufige-fragen).\n\n## Häufige Fragen\n\nKeine.")],
    schlecht: [seite("Weiter zu den ⟦[Fragen](#häufige-Frage)⟧.\n\n## Häufige Fragen\n\nKeine.")])

  static let wegblatt = Regelblatt(
    "LK-003", .fehler, "Ein Link bleibt im Ordner Content/",
    warum: "Was außerhalb liegt, wird nicht veröffentlicht, und die Website soll unter jeder "
      + "Adresse laufen.",
    stattdessen:
      "Bitte einen Pfad vom Ordner der Datei aus schreiben oder eine volle Adresse mit https://.",
    gut: [seite("Siehe [Landkreis](https://example.org/kreis).")],
    schlecht: [seite("Siehe ⟦[Landkreis](../../README.md)⟧.")])

  static let bildblatt = Regelblatt(
    "LK-005", .hinweis, "Ein Bild liegt bei der Vorlage, nicht auf einem fremden Server",
    warum:
      "Ein fremder Server erführe, wer die Seite liest. Darum zeigt die Website statt des Bildes nur "
      + "einen Link.",
    stattdessen: "Bitte die Bilddatei neben die Vorlage legen und ihren Namen schreiben.",
    gut: [seite("Siehe [Lageplan](https://example.org/plan.png).")],
    schlecht: [seite("Siehe ⟦![Lageplan](https://example.org/plan.png)⟧.")])

  static let sperrblatt = Regelblatt(
    "LK-006", .warnung, "Ein Link im öffentlichen Text führt zu einer öffentlichen Anlage",
    warum: "Die Anlage wird nicht veröffentlicht, darum bleibt von dem Link nur sein Text.",
    stattdessen:
      "Bitte den Link streichen, seine Stelle mit „::: nichtöffentlich“ und „:::“ umschließen, oder die "
      + "Anlage öffentlich machen.",
    gut: [
      anlage("Siehe [Plan](plan.txt).", "ja"), anlage("Siehe Anlage 1.", "nein"),
      anlage("::: nichtöffentlich\n\nSiehe [Plan](plan.txt).\n\n:::\n", "nein"),
    ],
    schlecht: [anlage("Siehe ⟦[Plan](plan.txt)⟧.", "nein")])
}

extension Linkregeln {
  /// A link whose text betrays the closed annex that it leads to is told as that.
  static func ohneFolgen(_ links: [Finding], von befunde: [Finding]) -> [Finding] {
    let verraten = befunde.filter { $0.rule == TitelDerGeschlossenenAnlage.blatt.id }.map(\.span)
    guard !verraten.isEmpty else { return links }
    return links.filter { link in
      link.rule != sperrblatt.id || !verraten.contains { link.span.range.overlaps($0.range) }
    }
  }

  private static func anlage(_ text: String, _ oeffentlich: String) -> Regelbeispiel {
    Regelbeispiel(
      """
      ## Begründung

      Der Plan steht in Anlage 1.

      \(text)

      ## Anlagen

      | Nr. | Titel | Datei | Öffentlich |
      |---|---|---|---|
      | 1 | Plan | plan.txt | \(oeffentlich) |
      """, dazu: [.datei("Content/vorlagen/139-beispiel/plan.txt", "Plan\n")])
  }

  private static func seite(_ text: String) -> Regelbeispiel {
    Regelbeispiel(zeigt: [
      .datei("Content/seiten/hilfe.md", "---\nart: Seite\ntitel: Hilfe\n---\n\n\(text)\n")
    ])
  }
}

extension Lauf {
  /// The links of a document that stay on the site, with where they lead. `links`: those of its tree.
  func wege(_ dokument: Dokument, _ links: [MarkupLink]) -> [(link: MarkupLink, weg: Linkweg)] {
    guard !links.isEmpty else { return [] }
    let ordner = dokument.ordner
    return links.compactMap { link in
      // Most links of a paper leave the site: seen at their first letters.
      if link.nenntServer { return nil }
      let weg = Linkweg(link.destination, in: ordner)
      return weg == .fremd ? nil : (link, weg)
    }
  }

  /// Findings about the links of a document, the foreign pictures among all of them included. `ordner`: documents already read that links may name.
  func linkbefunde(
    _ dokument: Dokument, _ links: [MarkupLink], _ wege: [(link: MarkupLink, weg: Linkweg)],
    _ ordner: [Dokument]
  ) -> [Finding] {
    var befunde = fremdeBilder(dokument, links)
    let gesperrte = wege.isEmpty ? [] : gesperrteAnlagen(ordner)
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
        if gesperrte.contains(pfad), let befund = sperrbefund(pfad, link, dokument, ordner) {
          befunde.append(befund)
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

  /// The paths of the annexes that somebody has closed, in the list or in their heads: nearly always none.
  /// What stays inside because of a fault is told where the fault is.
  private func gesperrteAnlagen(_ ordner: [Dokument]) -> [String] {
    guard let vorlage = ordner.first(where: { $0.art == .vorlage }) else { return [] }
    return vorlage.zeilen(Vorlage.anlagen).filter { $0[Anlage.oeffentlich] == false }
      .compactMap(vorlage.anlagenpfad)
      + ordner.filter { $0.art.istAnlage && $0[Allgemein.sperrvermerk] == true }.map(\.pfad)
  }

  /// A public document that leads to such an annex. `ordner`: the paper, with its annexes.
  private func sperrbefund(
    _ pfad: String, _ link: MarkupLink, _ dokument: Dokument, _ ordner: [Dokument]
  ) -> Finding? {
    guard pfad != dokument.pfad, let vorlage = ordner.first(where: { $0.art == .vorlage }) else {
      return nil
    }
    let eigene =
      dokument === vorlage
      ? vorlage.oeffentlichkeit(am: auftrag.baudatum)
      : vorlage.oeffentlichkeit(anlage: dokument, am: auftrag.baudatum)
    guard eigene.istOeffentlich, !dokument.passagen.enthaelt(link.span.start),
      leser.oeffentlicheSicht(dokument).baum.links.contains(where: {
        $0.destination == link.destination
      })
    else { return nil }
    let zeile = vorlage.zeilen(Vorlage.anlagen).first { vorlage.anlagenpfad($0) == pfad }
    return Linkregeln.sperrblatt.befund(
      dokument.pfad, link.span,
      "Link „\(link.destination)“ führt zu einer nichtöffentlichen Anlage und fehlt in der Ausgabe",
      notizen: zeile.map { [Note(path: vorlage.pfad, span: $0.span, text: "Die Anlage.")] } ?? [],
      rat: [Fix(Linkregeln.sperrblatt.stattdessen)])
  }

  private func fremdeBilder(_ dokument: Dokument, _ links: [MarkupLink]) -> [Finding] {
    links.compactMap { link in
      guard link.isImage, link.nenntServer else { return nil }
      return Linkregeln.bildblatt.befund(
        dokument.pfad, link.span, "Bild „\(link.destination)“ liegt auf einem fremden Server",
        rat: [Fix(Linkregeln.bildblatt.stattdessen)])
    }
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
    guard !dokument.datei.text(link.span).hasPrefix("[^") else {
      return Linkregeln.zielblatt.befund(
        dokument.pfad, link.span, "Fußnote \(dokument.datei.text(link.span)) wird als Link gelesen",
        weil: "Fußnoten gibt es hier nicht: Vorlesehilfen finden von ihnen nicht zurück.",
        rat: [Fix("Bitte die Anmerkung in Klammern in den Text schreiben.")])
    }
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

extension MarkupLink {
  fileprivate var nenntServer: Bool {
    destination.hasPrefix("https:") || destination.hasPrefix("http:")
  }
}
