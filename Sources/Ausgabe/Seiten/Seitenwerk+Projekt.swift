import Fachmodell
import SourceText

extension Seitenwerk {
  /// The page of a project in all its outputs, and beside it its drawings and the files for other
  /// programs.
  ///
  /// `auftrag` is one of `anlagen`, which are all public annexes of the paper. Where it is none of them
  /// nothing is written. `plaene` are those that the annexes of the same paper have shown.
  package func rendereProjekt(
    _ eintrag: Projekteintrag, vorlage: OeffentlichesDokument, anlagen: [OeffentlichesDokument],
    plaene: Planwerk = Planwerk(), suche: @escaping Linksuche, puffer: inout Schreibpuffer,
    ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    guard let auftrag = anlagen.first(where: { $0.pfad == eintrag.pfad }) else { return [] }
    let projekt = Projekt(
      eintrag, auftrag: auftrag, vorlage: vorlage, anlagen: anlagen, plaene: plaene,
      umgebung: umgebung)
    let sicht = Dokumentsicht.projekt(projekt)
    let rahmen = Rahmen(
      seitentitel: "Projekt: \(sicht.titel)", adresse: eintrag.adresse, bereich: .projekte,
      pfad: [("Start", Adressen.start), ("Projekte", Adressen.projekte)],
      istBeispiel: anlagen.contains { $0.istBeispiel }, textDatei: Seitenart.projekt.textdatei)
    let abbrueche = try rendere(
      .projekt, rahmen, dokument: auftrag, suche: suche, &puffer, ausgabe
    ) {
      Dokumentseite.schreibe(sicht, &$0)
    }
    for bild in sicht.abschnitte.flatMap(\.bilder) {
      guard let datei = bild.datei else { continue }
      puffer.seite.reset()
      bild.zeichnung.schreibe(id: bild.kennung, eigenstaendig: true, into: &puffer.seite)
      try puffer.seite.withBytes { try ausgabe(datei, $0) }
    }
    let mappe = projekt.austausch
    for datei in Austauschdatei.allCases where datei.gibtEs(mappe) {
      puffer.seite.reset()
      datei.schreibe(mappe, into: &puffer.seite)
      try puffer.seite.withBytes { try ausgabe(projekt.datei(datei.rawValue), $0) }
    }
    return abbrueche
  }
}
