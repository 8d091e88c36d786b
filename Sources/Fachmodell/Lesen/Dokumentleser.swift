import FrontMatter
import Markup
package import SourceText

/// Reads one file of the content. Cannot fail; faults are facts in the document.
package struct Dokumentleser: Sendable {
  package let mandant: Mandant

  private let eigeneWorte: [FoldedKey: [FoldedKey]]
  private let hausworte: [Abschnittsleser.Hauswort]
  private let internworte: [Dokumentart: Internworte]

  package init(mandant: Mandant) {
    self.mandant = mandant
    eigeneWorte = Abschnittsleser.eigeneWorte(mandant)
    hausworte = Abschnittsleser.Hauswort.alle(mandant)
    internworte = Dictionary(
      uniqueKeysWithValues: Dokumentart.allCases.map { ($0, Internworte($0.formular, mandant)) })
  }

  /// How far a file is read: checks of other files need no more than its head.
  package enum Tiefe: Sendable { case kopf, alles }

  package func lies(_ datei: SourceFile, tiefe: Tiefe = .alles) -> Dokument {
    lies(datei, tiefe: tiefe, oeffentlich: false)
  }

  /// The document as the public may see it, without internal sections and non-public passages.
  ///
  /// A passage may begin and end anywhere, so the file is read again from a source in which it is
  /// empty lines; internal sections are whole blocks and are taken out of the tree.
  package func oeffentlicheSicht(_ dokument: Dokument) -> Dokument {
    guard !dokument.passagen.istLeer else { return dokument.ohneInternes() }
    return lies(dokument.datei, tiefe: .alles, oeffentlich: true).ohneInternes()
  }

  private func lies(
    _ datei: SourceFile, tiefe: Tiefe, oeffentlich: Bool
  ) -> Dokument {
    var befunde: [Lesebefund] = []
    var datei = datei
    let (kodierung, bereinigt) = checkEncoding(datei.bytes)
    befunde += kodierung.map { problem in
      Lesebefund(.kodierung(problem), problem.guessedSpan(in: datei.bytes))
    }
    var geratene: [Int] = []
    if bereinigt != nil { datei = Self.geraten(datei, &geratene) }
    if kodierung.contains(.utf16) || kodierung.contains(.emptyFile) {
      datei = SourceFile(path: datei.path, bytes: [])
    }
    let lines = datei.lineIndex()
    // What no form knows is told as that; whatever stands behind it must not be told as broken as well.
    let front = FrontMatter.read(datei, lines: lines) {
      Self.einzeilig.contains($0) || !Self.bekannt.contains($0)
    }
    if kodierung.isEmpty || !datei.bytes.isEmpty {
      befunde += front.problems.map { Lesebefund(.kopf($0), $0.span) }
    }
    let entries = front.entries
    let schluessel = entries.map { front.tree.foldedKey(of: $0.key) }
    func knoten(_ gesucht: FoldedKey) -> Int? {
      schluessel.firstIndex(of: gesucht).map { entries[$0].value }
    }
    let (formular, artwort, artbefund) = formular(front, knoten(Allgemein.art.schluessel))
    if let artbefund, front.tree.root != nil { befunde.append(artbefund) }
    var leser = Wertleser()
    if let einheit = knoten(Vorlage.einheit.schluessel),
      Self.geldeinheiten.index(of: Kopfleser.ohneVermerke(front.tree.text(of: einheit))) == 1
    {
      leser.inTausend = true
    }
    var kopfleser = Kopfleser(
      tree: front.tree, leser: leser, feld: formular.feld,
      namen: { formular.felder.map(\.name) })
    let kopf = kopfleser.lies(entries, schluessel, span: front.head)
    befunde += kopfleser.befunde

    var passagen = Passagen.suche(datei.bytes, lines: lines, bodyStart: front.bodyStart)
    var baum = MarkupTree()
    var gliederung = Abschnittsleser.Gliederung()
    var interneBloecke: [InternerBlock] = []
    if tiefe == .alles {
      baum = self.baum(datei, lines, front.head, &passagen, oeffentlich, &befunde)
      var abschnittsleser = Abschnittsleser(
        baum: baum, formular: formular, eigeneWorte: eigeneWorte, hausworte: hausworte,
        leser: leser)
      gliederung = abschnittsleser.lies()
      befunde += abschnittsleser.befunde
      var internleser = Internleser(
        datei: datei.bytes, baum: baum,
        worte: internworte[formular.art] ?? Internworte(formular, mandant))
      internleser.lies(bekannt: gliederung.interne)
      interneBloecke = internleser.bloecke
      befunde += Strichzeilen.befunde(baum, datei.bytes)
      befunde += internleser.befunde.filter { !passagen.enthaelt($0.span.start) }
    }
    // A title in a passage is none: it would stand in lists and in the title of the page.
    if let titel = gliederung.titel, passagen.enthaelt(titel.span.start) { gliederung.titel = nil }
    befunde += passagen.fehler.map { Lesebefund(.passage($0.fehler), $0.span) }
    return Dokument(
      datei: datei, lines: lines, art: formular.art, artwort: artwort, kopf: kopf,
      unlesbareSchluessel: front.unreadableKeys, baum: baum, kopfSpan: front.head,
      titelUeberschrift: gliederung.titel, vorspann: gliederung.vorspann,
      abschnitte: gliederung.abschnitte, interneBloecke: interneBloecke, passagen: passagen,
      endetImCode: gliederung.codeAmEnde.map { block in
        Codezaun(datei.bytes[baum.nodes[block].span.range]).map { !$0.istGeschlossen } ?? false
      } ?? false, geratene: geratene, befunde: befunde)
  }

  /// The file with a guess at what its letters mean, so that nobody is blamed for what only looks wrong because
  /// of them. Lines and columns are the same.
  package static func geraten(_ datei: SourceFile) -> SourceFile {
    var stellen: [Int] = []
    return geraten(datei, &stellen)
  }

  private static func geraten(_ datei: SourceFile, _ stellen: inout [Int]) -> SourceFile {
    var bytes = guessingWindows1252(datei.bytes, places: &stellen)
    for index in bytes.indices where bytes[index] == 0 {
      bytes[index] = 0x3F
      stellen.append(index)
    }
    stellen.sort()
    return SourceFile(path: datei.path, bytes: bytes)
  }

  private func baum(
    _ datei: SourceFile, _ lines: LineIndex, _ head: Span, _ passagen: inout Passagen,
    _ oeffentlich: Bool, _ befunde: inout [Lesebefund]
  ) -> MarkupTree {
    func parse() -> (tree: MarkupTree, problems: [MarkupProblem]) {
      let zeilen = oeffentlich ? passagen.spans : passagen.zaeune
      let blanked = ([head] + zeilen).sorted().map(\.range)
      return MarkupTree.parse(datei.bytes, lines: lines, blanked: blanked)
    }
    var ergebnis = parse()
    // A line „:::“ that only looked as if it stood in code is no code for Markdown: close from there.
    for zeile in passagen.imCode
    where !passagen.enthaelt(zeile.start) && !ergebnis.tree.istCode(zeile.start) {
      passagen = passagen.gesperrt(ab: zeile, zeile, .keineZeile, datei.bytes)
      ergebnis = parse()
      break
    }
    befunde += ergebnis.problems.map { Lesebefund(.markup($0), $0.span) }
    return ergebnis.tree
  }

  /// The form that the value of `art:` names; `art` is its node.
  private func formular(
    _ front: FrontMatter, _ art: Int?
  ) -> (Formular, artwort: String, befund: Lesebefund?) {
    guard let node = art, !front.tree.isEmpty(node) else {
      let fehlt = front.unreadableKeys.contains(Allgemein.art.schluessel)
      return (
        Seite.formular, "",
        fehlt ? nil : Lesebefund(.artFehlt, Span(front.head.start, front.head.start))
      )
    }
    let text = Kopfleser.ohneVermerke(front.tree.text(of: node))
    if let (art, wort) = Dokumentart.benannt(text) {
      return (art.formular, art.formular.artworte.worte[wort], nil)
    }
    if let art = mandant.vorlagenart(text) { return (Vorlage.formular, art.rawValue, nil) }
    let worte =
      mandant.vorlagearten.compactMap(\.name)
      + Dokumentart.allCases.flatMap { $0.formular.artworte.worte }
    return (
      Seite.formular, "",
      Lesebefund(
        .unbekannteArt(text: text, naechste: nearest(text, among: worte)),
        front.tree.span(of: node))
    )
  }

  /// Keys of any kind that take the rest of their line as it stands.
  private static let einzeilig = FoldedKeyTable(
    Dokumentart.allCases.flatMap { $0.formular.felder }
      .filter { $0.typ.nimmtGanzeZeile }.map(\.schluessel))

  private static let bekannt = FoldedKeyTable(
    Dokumentart.allCases.flatMap { $0.formular.felder }.map(\.schluessel))

  private static let geldeinheiten = Auswahlliste(Geldeinheit.self)
}

extension Dokument {
  /// All sections and their parts, flat.
  package var abschnitteInTiefe: [Abschnitt] {
    var flach: [Abschnitt] = []
    func sammle(_ abschnitte: [Abschnitt]) {
      for abschnitt in abschnitte {
        flach.append(abschnitt)
        sammle(abschnitt.teile)
      }
    }
    sammle(abschnitte)
    return flach
  }
}

extension MarkupTree {
  /// Whether the byte lies in a code block.
  fileprivate func istCode(_ offset: Int) -> Bool {
    nodes.contains {
      $0.kind == .codeBlock && Int($0.span.start) <= offset && offset < Int($0.span.end)
    }
  }
}
