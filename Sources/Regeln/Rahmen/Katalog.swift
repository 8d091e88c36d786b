package import Diagnostics
package import Fachmodell
package import SourceText

/// All rules. A rule that is not here does not exist.
package enum Katalog {
  static let leseregeln: [any Leseregel.Type] = [
    DateiInUTF8.self,
    OhneSteuerzeichen.self,
    DateiNichtLeer.self,
    DateiMitKopf.self,
    KopfGeschlossen.self,
    KopfLesbar.self,
    OhneYAMLVerweise.self,
    KopfEinfachGebaut.self,
    PassagenMitZaun.self,
    OhneHTML.self,
    ZellenNichtZuViele.self,
    ZellenNichtZuWenige.self,
    TabelleAlleinstehend.self,
    LinkSicher.self,
    DateiInGrenzen.self,
    AngabenBekannt.self,
    WerteLesbar.self,
    AngabenEinmalig.self,
    DatumGibtEs.self,
  ]

  static let dokumentregeln: [any Dokumentregel.Type] = [
    ZurueckgehaltenesSagtWarum.self,
    GemeinsamerWortlautIstOeffentlich.self,
    PflichtangabenVorhanden.self,
    MittelzeilenBekannt.self,
    MittelzeilenEinmalig.self,
    BeschlussteileBekannt.self,
    KeinPlatzhalter.self,
    LinkOhneLeerzeichen.self,
    AufzaehlungErkannt.self,
    UmlauteNichtDoppelt.self,
    OhneUnsichtbares.self,
    RauteImKopf.self, CodeGeschlossen.self,
    FormulartabelleIstTabelle.self,
    GremiumStehtImVerzeichnis.self,
    BeratungsfolgeInZeitlicherReihenfolge.self,
    BeratungsfolgeMitEntscheidung.self,
    BeratendesGremiumEntscheidetNicht.self,
    NachDerEntscheidungNurKenntnisnahme.self,
    VorlagendatumVorErsterSitzung.self,
    LadungsfristEingehalten.self,
    StationStehtImSitzungskalender.self,
    StationMitOeffentlichkeit.self,
    NichtoeffentlicheEntscheidungMitGrund.self,
    EntscheidungInnerhalbDerWertgrenze.self,
    NurEinGremiumEntscheidet.self,
    DatumImTextGibtEs.self,
    WochentagPasstZumDatum.self, ZeitraumEndetNachBeginn.self,
    SitzungNichtAmFeiertag.self,
    SitzungNichtAmWochenende.self,
    TerminAmArbeitstag.self,
    SitzungsjahrImRahmen.self,
    SitzungstagNurEinmal.self, SitzungsendeNachBeginn.self,
    HaushaltsplanInSichStimmig.self, WertgrenzenLueckenlos.self, GremiumUnterEinemNamen.self,
    FinanzielleAuswirkungenAngekreuzt.self,
    FinanzielleAuswirkungenOhneWiderspruch.self,
    FinanzielleAuswirkungenMitBetrag.self,
    GesamtbetragIstSummeDerJahre.self,
    InvestitionIstSummeDerJahre.self,
    GesamtkostenWieAuswirkungen.self,
    EinmaligesInEinemJahr.self,
    EinmaligNenntJahre.self,
    JahresspaltenGleich.self,
    JahresspaltenFortlaufend.self,
    MehrbedarfMitDeckung.self,
    MehrbedarfGeklaert.self,
    DeckungReicht.self,
    DeckungsbetragErklaert.self,
    DeckungsquelleNichtUeberzeichnet.self,
    DeckungAusEigenemTeilhaushalt.self,
    ProduktGehoertZurProduktgruppe.self, ProduktnummerWieImHaushaltsplan.self,
    HaushaltsstelleWieImHaus.self,
    InvestitionNettoStimmt.self,
    VerpflichtungsermaechtigungBedacht.self,
    VerpflichtungsermaechtigungNichtZuGross.self,
    FoerderungAlsErtrag.self,
    FolgekostenBedacht.self, MinusVorDemBetrag.self,
    OhneFoerderungKeineZuschuesse.self,
    UmsetzungWieJahre.self,
    SummenzeileStimmt.self,
    FolgekostenWieWiederkehrend.self,
    BeschlussvorschlagFuerJedesGremium.self,
    VerbPasstZurZustaendigkeit.self,
    BeschlussteilNenntSeinGremium.self,
    EmpfehlungUndBeschlussGleich.self,
    GliederungLueckenlos.self,
    BeschlussNenntBetrag.self,
    BeschlussbetragImHaushalt.self,
    EineVarianteEmpfohlen.self,
    EmpfohleneVarianteKostet.self,
    PruefbloeckeVollstaendig.self,
    PersonelleAuswirkungenAngekreuzt.self,
    OhnePersonalKeineStellen.self,
    PersonalMitErlaeuterung.self,
    PersonalKostetGeld.self,
    NeueStelleVollstaendig.self,
    StellenWieErlaeuterung.self,
    StelleNurEinmal.self,
    StimmenGehenAuf.self,
    ErgebnisPasstZuStimmen.self,
    GeaenderterBeschlussMitWortlaut.self,
    HoechstensAlleMitgliederStimmen.self,
    ErgebnisNachDerSitzung.self,
    GenannteAnlageLiegtBei.self,
    AnlageImTextGenannt.self,
    NachgereichteAnlageRechtzeitig.self,
    FortgeschriebeneAnlageMitStand.self,
    AnlageInDerListe.self,
    AnlagenlisteOhneDoppelte.self,
    TOPPasstZumStatus.self,
    TOPIstEinmalig.self,
    ErgebnisHatTOP.self,
    SitzungStehtImKalender.self,
    ProjektauftragVollstaendig.self,
    ProjektendeNachBeginn.self,
    ZielIstMessbar.self,
    BudgetWieVorlage.self,
    MeilensteinInDerLaufzeit.self, MeilensteinWieImPlan.self, MeilensteinImAuftrag.self,
    ProjektbeginnNachBeschluss.self,
    ProjektgremiumVollstaendig.self,
    RisikoMitMassnahme.self,
    BudgetGehtAuf.self,
    PersonentageStimmen.self,
    AuftraggeberLeitetNicht.self,
    CodeIstEinmalig.self,
    CodeGehoertZuElternelement.self,
    ArbeitspaketMitVerantwortung.self,
    ArbeitspaketMitErgebnis.self,
    SummenDerTeile.self,
    MehrAlsEinTeil.self,
    VorgaengerGibtEs.self,
    AbhaengigkeitenOhneKreis.self,
    TermineHaltenAbhaengigkeiten.self,
    MeilensteinOhneDauer.self,
    TermineInDerLaufzeit.self,
    EndeNachBeginn.self,
    TermineInDenGrenzen.self,
    IststandIstSchluessig.self,
    FertigesHatEnde.self,
    VorgaengerEindeutig.self,
    EndeIstZuHalten.self,
    StelleNichtUeberplant.self,
    ArbeitspaketEingebunden.self,
    PlanIstZuBerechnen.self,
    AbhaengigkeitenVertraeglich.self,
    ArbeitspaketHatArbeitstage.self, KalenderIstEinLand.self, EinPlanJeProjekt.self,
    VerguetungWieVorlage.self,
    RechenprobeStimmt.self,
    VertragNachEntscheidung.self,
    LaufzeitPasst.self,
    PersonentageWieVereinbart.self,
    VerguetungGehtAuf.self,
    TitelDerGeschlossenenAnlage.self,
    OhneKontonummern.self,
    OhnePrivateAngaben.self,
    VertraulicheSacheIstNichtoeffentlich.self,
    OhneVerborgenenInhalt.self, PassageNichtImCode.self,
    UeberschriftenOhneSprung.self,
    BildMitAlternativtext.self,
    TabelleMitKopfzeile.self,
    LinktextSagtZiel.self,
    UeberschriftIstAusgezeichnet.self,
    OhneDoppeltenPunkt.self,
    ErgaenzungsstrichIstKurz.self,
    StrichMitGleichenRaendern.self,
    AnfuehrungszeichenEinheitlich.self,
    BetragInHausschreibweise.self,
    LeerzeichenVorZeichen.self,
    WaehrungEinheitlich.self,
    AbkuerzungEingefuehrt.self,
  ]

  static let bestandsregeln: [any Bestandsregel.Type] = [
    VorlagennummerFolgtMuster.self,
    VorlagennummerIstEinmalig.self,
    NummernjahrPasstZumDatum.self,
    BezugFuehrtZuVorlage.self,
    ErgaenzungNenntVorlage.self,
    AnlagendateiVorhanden.self,
    GeschlosseneAnlageBleibtGeschlossen.self,
    BeschluesseVeroeffentlicht.self,
    TitelDerGeschlossenenVorlage.self,
    VorlageKenntSitzung.self,
    StatusWieBeratungsfolge.self,
  ]

  /// What each of `dokumentregeln` concerns, and the rule.
  private static let betroffene: [(Merkmale, @Sendable (Dokumentkontext) -> [Finding])] =
    dokumentregeln.map { regel in (regel.betrifft, pruefung(regel)) }

  private static func pruefung<Regel: Dokumentregel>(
    _ regel: Regel.Type
  ) -> @Sendable (Dokumentkontext) -> [Finding] {
    { Regel().check($0) }
  }

  /// The sheets of all rules, in the order of their IDs; one that is checked in two ways has one.
  package static let blaetter: [Regelblatt] = {
    var blaetter: [Regelblatt] = []
    for blatt
      in (leseregeln.map { $0.blatt } + dokumentregeln.map { $0.blatt }
      + bestandsregeln.map { $0.blatt }).sorted(by: { $0.id < $1.id })
    where blaetter.last?.id != blatt.id {
      blaetter.append(blatt)
    }
    return blaetter
  }()

  /// Findings of one document, its reading included. Pure.
  package static func pruefe(_ kontext: Dokumentkontext) -> [Finding] {
    var zeiten = Regelzeiten()
    return pruefe([kontext], &zeiten)[0]
  }

  /// Findings of each of several documents, their reading included. Pure.
  ///
  /// Rule by rule over all of them, since the code of so many rules does not fit into the caches next to a
  /// processor: it is fetched once for all documents and not once for each.
  /// `uhr` only ever rises; `nil` where nobody asks what each rule takes.
  package static func pruefe(
    _ kontexte: [Dokumentkontext], uhr: (() -> UInt64)? = nil, _ zeiten: inout Regelzeiten
  ) -> [[Finding]] {
    var befunde = kontexte.map { kontext in
      lesebefunde(kontext.dokument.gemeldeteBefunde, kontext.dokument.datei)
    }
    // None of them goes away meanwhile: so nobody counts them for each rule.
    let ungezaehlte = kontexte.map { Unmanaged.passUnretained($0) }
    let merkmale = kontexte.map(\.merkmale)
    for (nummer, (betrifft, regel)) in betroffene.enumerated() {
      let start = uhr?()
      for stelle in ungezaehlte.indices where !betrifft.isDisjoint(with: merkmale[stelle]) {
        let neue = ungezaehlte[stelle]._withUnsafeGuaranteedRef(regel)
        if !neue.isEmpty { befunde[stelle] += neue }
      }
      if let uhr, let start { zeiten.nimm(uhr() - start, regel: nummer) }
    }
    return zip(befunde, kontexte).map { ohneFolgen($0, $1) }
  }

  /// Without what only follows from something that is told already.
  private static func ohneFolgen(
    _ befunde: [Finding], _ kontext: Dokumentkontext
  ) -> [Finding] {
    guard !befunde.isEmpty else { return befunde }
    return ohneDoppeltesHTML(
      befunde.ohneKodierungsfolgen(kontext.dokument).ohneMandantfolgen(
        kontext.mandant, kontext.dokument))
  }

  /// HTML that was meant to be hidden is told as that, and not as HTML besides.
  private static func ohneDoppeltesHTML(_ befunde: [Finding]) -> [Finding] {
    let verborgen = befunde.filter { $0.rule == OhneVerborgenenInhalt.blatt.id }.map(\.span)
    guard !verborgen.isEmpty else { return befunde }
    let spans = Set(verborgen)
    return befunde.filter { $0.rule != OhneHTML.blatt.id || !spans.contains($0.span) }
  }

  /// Findings that need all records. Pure.
  package static func pruefe(_ bestand: Bestand) -> [Finding] {
    let nummern = Nummernpruefer(bestand.mandant)
    return bestandsregeln.flatMap { $0.init().check(bestand, nummern) }
  }

  /// Sentences for the facts that reading a file has noticed; also for `mandant.yml`.
  package static func lesebefunde(_ befunde: [Lesebefund], _ datei: SourceFile) -> [Finding] {
    befunde.flatMap { befund in
      leseregeln.compactMap { $0.init().befund(befund, in: datei.path, datei.text) }
    }
  }
}
