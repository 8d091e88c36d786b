import Ausgabe
import Fachmodell
import SourceText

/// Which public papers have to do with each other, and where each public document has its page.
struct Nachbarschaft: Sendable {
  private let eintraege: [String: Verzeichniseintrag]
  private let bezuegeJePfad: [String: [Bezugseintrag]]
  /// Pages of annexes by the path of their file.
  private let anlagen: [String: String]
  /// Projects that have a page, by their identifier.
  private let projekte: [FoldedKey: Projekteintrag]

  /// `projekte`: what one is shown as depends on all papers, so it is only known where these are.
  init(_ bestand: Bestand, _ projekte: [Projekteintrag]) {
    var eintraege: [String: Verzeichniseintrag] = [:]
    var anlagen: [String: String] = [:]
    for steckbrief in bestand.steckbriefe {
      guard let eintrag = Verzeichniseintrag(steckbrief) else { continue }
      eintraege[steckbrief.pfad] = eintrag
      let geschlossen = Set(steckbrief.anlagen.filter { !$0.istOeffentlich }.map(\.pfad))
      for anlage in steckbrief.anlagen where !geschlossen.contains(anlage.pfad) {
        guard let pfad = anlage.pfad, let dokument = bestand.steckbrief(pfad: pfad),
          dokument.art.istAnlage, dokument.oeffentlichkeit.istOeffentlich
        else { continue }
        anlagen[pfad] = Adressen.anlage(steckbrief.adressname, stamm: dokument.stamm)
      }
    }
    self.eintraege = eintraege
    self.anlagen = anlagen
    var bezuege: [String: [Bezugseintrag]] = [:]
    for steckbrief in bestand.steckbriefe {
      guard let quelle = eintraege[steckbrief.pfad] else { continue }
      for bezug in steckbrief.bezuege {
        guard let (hin, her) = Self.arten(bezug.art) else { continue }
        for index in bestand.vorlagen(bezug.text) {
          let pfad = bestand.steckbriefe[index].pfad
          guard pfad != steckbrief.pfad, let ziel = eintraege[pfad] else { continue }
          bezuege[steckbrief.pfad, default: []].append(Bezugseintrag(hin, ziel))
          bezuege[pfad, default: []].append(Bezugseintrag(her, quelle))
        }
      }
    }
    bezuegeJePfad = bezuege
    self.projekte = Dictionary(
      projekte.map { (FoldedKey($0.kennung), $0) }, uniquingKeysWith: { erstes, _ in erstes })
  }

  /// Whether pages show references of this kind.
  static func zeigt(_ art: Steckbrief.Bezug.Art) -> Bool { arten(art) != nil }

  private static func arten(
    _ art: Steckbrief.Bezug.Art
  ) -> (hin: Bezugseintrag.Art, her: Bezugseintrag.Art)? {
    switch art {
    case .bezug: (.bezug, .bezogenVon)
    case .ergaenzt: (.ergaenzt, .ergaenztDurch)
    case .ersetzt: (.ersetzt, .ersetztDurch)
    case .vorlage, .projekt, .text: nil
    }
  }

  /// The page of the project; `nil` where it has none, or nobody may know of it.
  func projekt(_ kennung: String) -> Projekteintrag? { projekte[FoldedKey(kennung)] }

  func bezuege(_ pfad: String) -> [Bezugseintrag] { bezuegeJePfad[pfad] ?? [] }

  /// The folder of the page of a paper or an annex; `nil` where it is not public.
  func adresse(_ pfad: String) -> String? { eintraege[pfad]?.adresse ?? anlagen[pfad] }
}

/// Where links of public texts lead on the site. It knows public documents only, so that no link can
/// name another one.
struct Wegweiser {
  private let lauf: Lauf
  private let eigene: [(pfad: String, adresse: String)]
  private let anhang: Anhangsplan
  private let nachbarn: Nachbarschaft?

  /// For a paper with its annexes.
  init(
    _ lauf: Lauf, vorlage: OeffentlichesDokument, anlagen: [OeffentlichesDokument],
    _ anhang: Anhangsplan, _ nachbarn: Nachbarschaft?
  ) {
    self.lauf = lauf
    self.anhang = anhang
    self.nachbarn = nachbarn
    eigene =
      [(vorlage.pfad, Adressen.vorlage(vorlage.adressname))]
      + anlagen.map { ($0.pfad, Adressen.anlage(vorlage.adressname, stamm: $0.stamm)) }
  }

  /// For a body, a session, a page.
  init(_ lauf: Lauf, _ anhang: Anhangsplan, _ nachbarn: Nachbarschaft?) {
    self.lauf = lauf
    self.anhang = anhang
    self.nachbarn = nachbarn
    eigene = []
  }

  var suche: Linksuche {
    { link, quelle in
      guard case .datei(let pfad, let anker) = Linkweg(link, in: OutputPath.parent(of: quelle)),
        let adresse = adresse(pfad)
      else { return nil }
      return Linkziel(adresse: adresse, anker: anker)
    }
  }

  private func adresse(_ pfad: String) -> String? {
    eigene.first { $0.pfad == pfad }?.adresse ?? anhang.ziele[pfad] ?? nachbarn?.adresse(pfad)
      ?? lauf.registeradressen[pfad]
  }
}

extension Lauf {
  /// Pages of public bodies, sessions and static pages by the path of their file.
  static func registeradressen(_ register: Register) -> [String: String] {
    var adressen: [String: String] = [:]
    for eintrag in register.gremien.eintraege
    where eintrag.oeffentlich.istOeffentlich && !eintrag.kennung.isEmpty {
      adressen[eintrag.pfad] = Adressen.gremium(eintrag.kennung)
    }
    for sitzung in register.sitzungen where sitzung.oeffentlichkeit.istOeffentlich {
      guard let gremium = sitzung.gremium, let datum = sitzung.datum else { continue }
      let eintrag = register.gremien.eintraege[gremium]
      guard eintrag.oeffentlich.istOeffentlich, !eintrag.kennung.isEmpty else { continue }
      adressen[sitzung.dokument.pfad] = Adressen.sitzung(eintrag.kennung, am: datum.von)
    }
    for seite in register.seiten
    where seite.oeffentlichkeit(am: register.baudatum).istOeffentlich {
      adressen[seite.pfad] = Adressen.seite(seite.stamm)
    }
    return adressen
  }
}
