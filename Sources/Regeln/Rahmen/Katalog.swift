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
    RauteImKopf.self,
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
    WochentagPasstZumDatum.self,
    SitzungNichtAmFeiertag.self,
    SitzungNichtAmWochenende.self,
    TerminAmArbeitstag.self,
    SitzungsjahrImRahmen.self,
    SitzungstagNurEinmal.self,
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
    ProduktGehoertZurProduktgruppe.self,
    InvestitionNettoStimmt.self,
    VerpflichtungsermaechtigungBedacht.self,
    VerpflichtungsermaechtigungNichtZuGross.self,
    FoerderungAlsErtrag.self,
    FolgekostenBedacht.self,
    OhneFoerderungKeineZuschuesse.self,
    UmsetzungWieJahre.self,
    SummenzeileStimmt.self,
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
    OhneVerborgenenInhalt.self,
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

  /// What each of `dokumentregeln` concerns.
  private static let betrifft = dokumentregeln.map { $0.betrifft }

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
    var befunde = lesebefunde(kontext.dokument.gemeldeteBefunde, kontext.dokument.datei)
    let merkmale = kontext.merkmale
    for nummer in dokumentregeln.indices where !betrifft[nummer].isDisjoint(with: merkmale) {
      let neue = dokumentregeln[nummer].init().check(kontext)
      if !neue.isEmpty { befunde += neue }
    }
    return ohneDoppeltesHTML(befunde)
  }

  /// The same findings, with the time that each rule takes. `uhr` only ever rises.
  package static func pruefe(
    _ kontext: Dokumentkontext, uhr: () -> UInt64, _ zeiten: inout Regelzeiten
  ) -> [Finding] {
    var befunde = lesebefunde(kontext.dokument.gemeldeteBefunde, kontext.dokument.datei)
    let merkmale = kontext.merkmale
    for nummer in dokumentregeln.indices where !betrifft[nummer].isDisjoint(with: merkmale) {
      let start = uhr()
      befunde += dokumentregeln[nummer].init().check(kontext)
      zeiten.nimm(uhr() - start, regel: nummer)
    }
    return ohneDoppeltesHTML(befunde)
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
    bestandsregeln.flatMap { $0.init().check(bestand) }
  }

  /// Sentences for the facts that reading a file has noticed; also for `mandant.yml`.
  package static func lesebefunde(_ befunde: [Lesebefund], _ datei: SourceFile) -> [Finding] {
    befunde.flatMap { befund in
      leseregeln.compactMap { $0.init().befund(befund, in: datei.path, datei.text) }
    }
  }
}
