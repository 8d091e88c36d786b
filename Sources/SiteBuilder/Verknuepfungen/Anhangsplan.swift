import Ausgabe
import Diagnostics
import Fachmodell
import Markup
import SourceText

/// Files beside a document that its public pages link or show: annexes as PDF, pictures.
///
/// A file is on the list because a public text or a public row of „Anlagen“ names it, it lies in the
/// document's own folder, and no row closes it. Nothing is copied because it lies there.
struct Anhangsplan {
  /// Path from the project folder → path on the site.
  private(set) var ziele: [String: String] = [:]
  /// Files that would get the same path on the site, with the one that has it.
  private(set) var doppelte: [(pfad: String, ziel: String, anderer: String)] = []

  static let leer = Anhangsplan()

  /// All files that the plan has found open, also those without a path of their own.
  var alle: [String] { ziele.keys + doppelte.map(\.pfad) }

  private init() {}

  /// - Parameters:
  ///   - lauf: knows which files there are.
  ///   - adresse: folder of the page that the files are put beside.
  ///   - ordner: folder that they lie in or below, from the project folder.
  ///   - genannt: paths that public texts and rows name, in their order.
  ///   - geschlossen: paths that a row closes.
  init(
    _ lauf: Lauf, adresse: String, ordner: String, genannt: [String], geschlossen: Set<String>
  ) {
    var vergeben: [String: String] = [:]
    for pfad in genannt
    where ziele[pfad] == nil && lauf.anhaenge.contains(pfad) && !geschlossen.contains(pfad)
      && pfad.hasPrefix(ordner + "/") && Self.istErlaubt(pfad)
    {
      let ziel = adresse + Self.ziel(pfad, in: ordner)
      if let anderer = vergeben[ziel] {
        doppelte.append((pfad, ziel, anderer))
      } else {
        vergeben[ziel] = pfad
        ziele[pfad] = ziel
      }
    }
  }

  /// Kinds of files that show something and run nothing: no HTML, no SVG, no archives.
  private static func istErlaubt(_ pfad: String) -> Bool {
    guard let punkt = pfad.lastIndex(of: ".") else { return false }
    return erlaubte.contains(String(pfad[pfad.index(after: punkt)...]).lowercased())
  }

  private static let erlaubte: Set<String> = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "docx", "xlsx", "pptx", "odt", "ods", "odp",
    "csv",
  ]

  /// The path below the page's folder of a file in or below `ordner`.
  static func ziel(_ pfad: String, in ordner: String) -> String {
    let teile = pfad.split(separator: "/").dropFirst(ordner.split(separator: "/").count)
    return teile.map { Self.name(String($0)) }.joined(separator: "/")
  }

  /// „Lageplan Süd.PDF“ → „lageplan-sued.pdf“.
  private static func name(_ name: String) -> String {
    guard let punkt = name.lastIndex(of: "."), punkt != name.startIndex else { return slug(name) }
    return slug(String(name[..<punkt])) + "." + slug(String(name[name.index(after: punkt)...]))
  }
}

extension Lauf {
  /// The files that go with a public paper and its public annexes.
  ///
  /// `gesperrt` are files that other papers close; a paper with files waits until they are known.
  func anhangsplan(
    _ vorlage: OeffentlichesDokument, _ anlagen: [OeffentlichesDokument], aus dokument: Dokument,
    gesperrt: Set<String> = []
  ) -> Anhangsplan {
    guard !anhaenge.isEmpty else { return .leer }
    let zeilen = dokument.zeilen(Vorlage.anlagen)
    var geschlossen = Set(
      zeilen.filter { !dokument.istOeffentlicheAnlage($0) }.compactMap(dokument.anlagenpfad))
    geschlossen.formUnion(gesperrt)
    // What lies in the folder of another paper below this one's is that paper's.
    let fremde = vorlagenordner.unter(dokument.ordner)
    let offen = zeilen.filter { dokument.istOeffentlicheAnlage($0) }
      .compactMap(dokument.anlagenpfad)
    let texte = ([vorlage] + anlagen).flatMap(verlinkteDateien)
    let genannt = (offen + texte).filter { pfad in
      !fremde.contains { pfad.hasPrefix($0 + "/") }
    }
    return Anhangsplan(
      self, adresse: Adressen.vorlage(vorlage.adressname), ordner: dokument.ordner,
      genannt: genannt, geschlossen: geschlossen)
  }

  /// The files that go with a body's or another static page. Folders of papers stay closed.
  func anhangsplan(
    _ seite: OeffentlichesDokument, adresse: String, gesperrt: Set<String>
  ) -> Anhangsplan {
    guard !anhaenge.isEmpty else { return .leer }
    let ordner = seite.pfad.lastIndex(of: "/").map { String(seite.pfad[..<$0]) } ?? ""
    let genannt = verlinkteDateien(seite).filter { !vorlagenordner.enthaelt($0) }
    return Anhangsplan(
      self, adresse: adresse, ordner: ordner, genannt: genannt, geschlossen: gesperrt)
  }

  private func verlinkteDateien(_ dokument: OeffentlichesDokument) -> [String] {
    let ordner = dokument.pfad.lastIndex(of: "/").map { String(dokument.pfad[..<$0]) } ?? ""
    return dokument.links.compactMap { link in
      guard case .datei(let pfad, _) = Linkweg(link.destination, in: ordner) else { return nil }
      return pfad
    }
  }

  /// What the files beside a paper would publish unseen, and which of them would overwrite each other on
  /// the site; and whether it has any.
  func anhangsbefunde(_ gelesen: Gelesen) -> (befunde: [Finding], hatDateien: Bool) {
    guard !anhaenge.isEmpty, let dokument = gelesen.vorlage else { return ([], false) }
    let oeffentliche = oeffentliche(gelesen)
    guard let vorlage = oeffentliche.vorlage else { return ([], false) }
    let plan = anhangsplan(vorlage, oeffentliche.anlagen, aus: dokument)
    let befunde = plan.doppelte.map { paar in
      Dateiregeln.doppelteAdresse(
        dokument.pfad, dokument.abschnitt(Vorlage.anlagen)?.titelSpan ?? .fileStart, paar.ziel,
        andere: paar.anderer)
    }
    return (befunde + dateispuren(plan, dokument), !plan.ziele.isEmpty)
  }
}
