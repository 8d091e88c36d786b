import Fachmodell
import Kalender
import Markup
import SourceText
package import Templates

/// Makes the pages of the site. Pure: it gives bytes, and whoever calls it writes them.
///
/// Only public documents and lists made of public papers can be passed in.
package struct Seitenwerk: Sendable {
  let umgebung: Umgebung
  private let vorlagen: TemplateSet
  private let menue: Menue
  /// For each `Seitenart` its outputs, and the template of each where the folder has it.
  private let ids: [Seitenart: [(format: OutputType, id: TemplateID?)]]
  private let leser: Dokumentleser

  /// The templates that the set has to hold, and their page models.
  package static var vorgaben: [PageTemplate] { Seitenart.vorgaben }
  /// The names of all page models.
  package static var namen: KeyTable { Seitenfeld.tabelle }

  /// The templates must have been compiled with `vorgaben` and `namen`.
  package init(vorlagen: TemplateSet, umgebung: Umgebung) {
    self.vorlagen = vorlagen
    self.umgebung = umgebung
    menue = Menue(umgebung)
    leser = Dokumentleser(mandant: umgebung.mandant)
    var ids: [Seitenart: [(format: OutputType, id: TemplateID?)]] = [:]
    for art in Seitenart.allCases {
      ids[art] = art.formate.map { ($0, vorlagen.template(art.rawValue, $0)) }
    }
    self.ids = ids
  }

  /// Renders one page in all its outputs.
  ///
  /// `dokument` is the one whose prose the page shows, `nil` for lists; `inhalt` writes the fields.
  func rendere(
    _ art: Seitenart, _ rahmen: Rahmen, dokument: OeffentlichesDokument?,
    suche: @escaping Linksuche, _ puffer: inout Schreibpuffer, _ ausgabe: Seitenausgabe,
    inhalt: (inout Seitenbau) -> Void
  ) rethrows -> [Seitenabbruch] {
    var abbrueche: [Seitenabbruch] = []
    let baum = dokument?.sicht.baum ?? MarkupTree()
    let anker = dokument == nil ? nil : baum.anchors(reserved: ["inhalt", "kopf", "fuss"])
    var bau = Seitenbau(
      umgebung: umgebung, baum: baum, anker: anker, adresse: rahmen.adresse,
      quelle: dokument?.pfad ?? "", mitText: art.formate.contains(.txt),
      suche: Linkmerker.merkend(suche), bank: puffer.bank.take() ?? Werkbank())
    bau.satz(nil) { bau in
      bau.rahmen(rahmen, menue)
      inhalt(&bau)
    }
    for (format, id) in ids[art] ?? [] {
      guard let id else { continue }
      puffer.seite.reset()
      let pfad = rahmen.adresse + Adressen.datei(format, text: art.textdatei)
      let fund =
        switch format {
        case .html: vorlagen.render(id, bau.bank.html, bau.bank.bytes, into: &puffer.seite)
        case .md: vorlagen.render(id, bau.bank.markdown, bau.bank.bytes, into: &puffer.seite)
        case .txt: vorlagen.render(id, bau.bank.klartext, bau.bank.bytes, into: &puffer.seite)
        }
      if let fund {
        abbrueche.append(
          Seitenabbruch(seite: pfad, vorlage: fund.path, span: fund.span, grund: fund.summary))
        continue
      }
      try puffer.seite.withBytes { try ausgabe(pfad, $0) }
    }
    puffer.bank = bau.beende()
    return abbrueche
  }

  // MARK: Papers

  /// The page of a paper: HTML, Markdown, plain text.
  ///
  /// `anlagen` are its public annexes that are documents of the project, `bezuege` other public
  /// papers that have to do with it, in the order in which they are shown. `projekt` is the one that it
  /// belongs to, where the annex of another paper brings it.
  package func rendereVorlage(
    _ vorlage: OeffentlichesDokument, anlagen: [OeffentlichesDokument],
    dateien: [String: String] = [:], bezuege: [Bezugseintrag], projekt: Projekteintrag? = nil,
    suche: @escaping Linksuche, puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    let sicht = Vorlagenseite(
      vorlage, anlagen: anlagen, dateien: dateien, bezuege: bezuege, projekt: projekt,
      umgebung: umgebung)
    let rahmen = Rahmen(
      seitentitel: "\(sicht.art) \(vorlage.rufnummer): \(sicht.betreff)",
      adresse: Adressen.vorlage(vorlage.adressname), bereich: .vorlagen,
      pfad: [("Start", Adressen.start), ("Vorlagen", Adressen.vorlagen)],
      istBeispiel: vorlage.istBeispiel,
      textDatei: Seitenart.vorlage.textdatei)
    return try rendere(.vorlage, rahmen, dokument: vorlage, suche: suche, &puffer, ausgabe) {
      sicht.schreibe(&$0)
    }
  }

  /// The page of an annex below its paper: HTML, Markdown, plain text.
  ///
  /// `anlagen` are all public annexes of the paper, this one included, `plaene` what they have shown of
  /// plans.
  package func rendereAnlage(
    _ anlage: OeffentlichesDokument, vorlage: OeffentlichesDokument,
    anlagen: [OeffentlichesDokument], plaene: Planwerk = Planwerk(),
    suche: @escaping Linksuche, puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    let sicht = Dokumentsicht.anlage(
      anlage, vorlage: vorlage, anlagen: anlagen, plaene: plaene, umgebung: umgebung)
    let rahmen = Rahmen(
      seitentitel: "\(sicht.titel) – \(sicht.art) zu \(vorlage.rufnummer)",
      adresse: Adressen.anlage(vorlage.adressname, stamm: anlage.stamm), bereich: .vorlagen,
      pfad: [
        ("Start", Adressen.start), ("Vorlagen", Adressen.vorlagen),
        ("Vorlage \(vorlage.rufnummer)", Adressen.vorlage(vorlage.adressname)),
      ], istBeispiel: anlage.istBeispiel,
      textDatei: Seitenart.anlage.textdatei)
    return try rendere(.anlage, rahmen, dokument: anlage, suche: suche, &puffer, ausgabe) {
      Dokumentseite.schreibe(sicht, &$0)
    }
  }

  // MARK: Bodies, sessions, pages

  /// The page of a body with its sessions: HTML, Markdown.
  package func rendereGremium(
    _ gremium: OeffentlichesDokument, plan: Sitzungsplan, suche: @escaping Linksuche,
    puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    guard gremium.art == .gremium, !gremium.nummer.isEmpty else { return [] }
    var sicht = Dokumentsicht.gremium(gremium, umgebung: umgebung)
    let eigene = plan.termine.filter {
      umgebung.gremien.eintraege[$0.gremium].pfad == gremium.pfad
    }
    if !eigene.isEmpty {
      sicht.abschnitte.append(
        Listen(umgebung, plan).sitzungen(eigene.reversed(), mitGremium: false))
    }
    let rahmen = Rahmen(
      seitentitel: sicht.titel, adresse: Adressen.gremium(gremium.nummer), bereich: .gremien,
      pfad: [("Start", Adressen.start), ("Gremien", Adressen.gremien)],
      istBeispiel: gremium.istBeispiel)
    return try rendere(.gremium, rahmen, dokument: gremium, suche: suche, &puffer, ausgabe) {
      Dokumentseite.schreibe(sicht, &$0)
    }
  }

  /// The page of one of `plan.termine` with its agenda: HTML, Markdown.
  package func rendereSitzung(
    _ termin: Sitzungsplan.Termin, plan: Sitzungsplan, suche: @escaping Linksuche,
    puffer: inout Schreibpuffer, ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    let dokument = termin.eintrag.flatMap { index -> OeffentlichesDokument? in
      let eintrag = umgebung.register.sitzungen[index]
      return OeffentlichesDokument(eintrag.dokument, eintrag.oeffentlichkeit, leser: leser)
    }
    let sicht = Dokumentsicht.sitzung(termin, dokument, plan, umgebung: umgebung)
    let rahmen = Rahmen(
      seitentitel: "\(sicht.art): \(sicht.titel)", adresse: termin.adresse, bereich: .sitzungen,
      pfad: [("Start", Adressen.start), ("Sitzungen", Adressen.sitzungen)],
      istBeispiel: dokument?.istBeispiel ?? false)
    return try rendere(.sitzung, rahmen, dokument: dokument, suche: suche, &puffer, ausgabe) {
      Dokumentseite.schreibe(sicht, &$0)
    }
  }

  /// Impressum, Hilfe and the like.
  package func rendereSeite(
    _ seite: OeffentlichesDokument, suche: @escaping Linksuche, puffer: inout Schreibpuffer,
    ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    let rahmen = Rahmen(
      seitentitel: seite.titel, adresse: Adressen.seite(seite.stamm), bereich: .seiten,
      pfad: [("Start", Adressen.start)], istBeispiel: seite.istBeispiel)
    return try rendere(.seite, rahmen, dokument: seite, suche: suche, &puffer, ausgabe) {
      Textseite.schreibe(seite, &$0)
    }
  }

  // MARK: Lists

  /// The start page, all papers, one page a year, all bodies, all sessions, all projects.
  package func rendereListen(
    _ plan: Sitzungsplan, projekte: Projektverzeichnis, puffer: inout Schreibpuffer,
    ausgabe: Seitenausgabe
  ) rethrows -> [Seitenabbruch] {
    var abbrueche: [Seitenabbruch] = []
    for liste in Listen(umgebung, plan).alle(projekte) {
      abbrueche += try rendere(
        liste.art, liste.rahmen, dokument: nil, suche: ohneLinks, &puffer, ausgabe
      ) {
        Listenseite.schreibe(liste, &$0)
      }
    }
    return abbrueche
  }
}
