import Fachmodell
import Templates

/// The page of a paper: the printed form, from its head to its annexes.
///
/// It is written from top to bottom into all outputs at once; what a section shows is made when its turn
/// comes, and dropped again. A class, since every section takes it in hand.
final class Vorlagenseite {
  let dokument: OeffentlichesDokument
  let umgebung: Umgebung
  let quelle: Abschnittsquelle
  let anlagen: [OeffentlichesDokument]
  let dateien: [String: String]
  let bezuege: [Bezugseintrag]
  let projekt: Projekteintrag?
  let art: String
  let betreff: String

  init(
    _ dokument: OeffentlichesDokument, anlagen: [OeffentlichesDokument],
    dateien: [String: String] = [:], bezuege: [Bezugseintrag], projekt: Projekteintrag? = nil,
    umgebung: Umgebung
  ) {
    self.dokument = dokument
    self.umgebung = umgebung
    self.anlagen = anlagen
    self.dateien = dateien
    self.bezuege = bezuege
    self.projekt = projekt
    quelle = Abschnittsquelle(dokument, umgebung)
    let sicht = dokument.sicht
    art = sicht.vorlagenart.map { umgebung.mandant.name($0) } ?? sicht.artwort
    betreff = sicht.titel.isEmpty ? art : sicht.titel
  }

  static let form = Shape.seite([
    (.art, .text), (.nummer, .text), (.kopf, .feldliste), (.beratungsfolge, .abschnitt),
    (.tagesordnungspunkt, .text), (.betreff, .text), (.vorspann, .markup),
    (
      .beschluss,
      .satz([
        (.titel, .text), (.anker, .text),
        (.teile, .list(.satz([(.titel, .text), (.anker, .text), (.inhalt, .markup)]))),
      ])
    ), (.mitteilung, .abschnitt), (.fragen, .abschnitt),
    (.haushalt, .satz([(.titel, .text), (.felder, .feldliste), (.danach, .markup)])),
    (.personell, auswirkungsform), (.finanziell, auswirkungsform), (.mittel, .abschnitt),
    (.deckung, .abschnitt), (.weitere, .list(.abschnitt)), (.freieVorher, .list(.abschnitt)),
    (.begruendung, .abschnitt), (.freieNachher, .list(.abschnitt)),
    (
      .unterschriften,
      .satz([
        (.titel, .text), (.anker, .text), (.davor, .markup), (.tafeln, .list(.tafel)),
        (.unterzeichner, .list(.satz([(.name, .text), (.funktion, .text), (.am, .text)]))),
        (.danach, .markup),
      ])
    ),
    (
      .anlagen,
      .satz([
        (.titel, .text), (.anker, .text), (.davor, .markup), (.danach, .markup),
        (
          .eintraege,
          .list(
            .satz([
              (.nummer, .text), (.bezeichnung, .text), (.zusatz, .text), (.adresse, .text),
              (.text, .text),
            ]))
        ),
      ])
    ),
    (
      .bezuege,
      .satz([
        (.titel, .text), (.extern, .text),
        (
          .eintraege,
          .list(
            .satz([
              (.art, .text), (.nummer, .text), (.bezeichnung, .text), (.adresse, .text),
              (.text, .text),
            ]))
        ),
      ])
    ),
  ])

  private static let auswirkungsform = Shape.satz([
    (.titel, .text), (.anker, .text), (.nein, .flag), (.ja, .flag), (.erlaeuterung, .text),
    (.felder, .feldliste), (.davor, .markup), (.tafeln, .list(.tafel)), (.danach, .markup),
  ])

  func schreibe(_ bau: inout Seitenbau) {
    bau.text(.art, art)
    bau.text(.nummer, dokument.nummer)
    bau.feldliste(.kopf, kopffelder)
    bau.abschnitt(.beratungsfolge, wahlweise: beratungsfolge, mitTitel: false)
    bau.text(.tagesordnungspunkt, umgebung.wort(Formulartexte.tagesordnungspunkt))
    bau.titel(.betreff, betreff, ebene: 1)
    bau.vorspann(.vorspann, vorspann)
    schreibeBeschluss(&bau)
    bau.abschnitt(.mitteilung, wahlweise: quelle.sicht(Vorlage.mitteilung))
    bau.abschnitt(.fragen, wahlweise: quelle.sicht(Vorlage.fragen))
    schreibeHaushalt(&bau)
    schreibeAuswirkungen(&bau)
    bau.abschnitt(.mittel, wahlweise: mittel)
    bau.abschnitt(.deckung, wahlweise: deckung)
    bau.abschnitte(.weitere, weitere)
    let freie = freie
    bau.abschnitte(.freieVorher, freie.vorher)
    bau.abschnitt(.begruendung, wahlweise: begruendung)
    bau.abschnitte(.freieNachher, freie.nachher)
    schreibeUnterschriften(&bau)
    schreibeAnlagen(&bau)
    schreibeBezuege(&bau)
  }

  private func schreibeBeschluss(_ bau: inout Seitenbau) {
    guard let abschnitt = quelle.abschnitt(Vorlage.beschlussvorschlag) else {
      return bau.fehlt(.beschluss)
    }
    let teile = dokument.wortlaute(umgebung.gremien)
    guard !teile.isEmpty else { return bau.fehlt(.beschluss) }
    let titel = umgebung.wort(Vorlage.beschlussvorschlag.name)
    bau.satz(.beschluss) { bau in
      bau.titel(.titel, titel)
      bau.id(.anker, abschnitt.ueberschrift)
      bau.liste(.teile) { bau in
        teile.verleihe { teil in
          let satz = bau.beginneSatz(nil)
          bau.text(.titel, wahlweise: teil.titel)
          bau.id(.anker, teil.ueberschrift)
          // A wording that is said twice stands twice on the page; ids must not.
          bau.prosa(.inhalt, teil.bloecke, titel: titel, mitAnkern: false)
          bau.beende(satz)
        }
      }
    }
  }

  private func schreibeHaushalt(_ bau: inout Seitenbau) {
    let (felder, danach) = haushalt
    guard !felder.istLeer || !danach.isEmpty else { return bau.fehlt(.haushalt) }
    bau.satz(.haushalt) { bau in
      bau.titel(.titel, umgebung.wort(Formulartexte.bezugZumHaushalt))
      bau.feldliste(.felder, felder)
      bau.prosa(.danach, danach)
    }
  }

  private func schreibeAuswirkungen(_ bau: inout Seitenbau) {
    let felder = finanzfelder
    let sicht = auswirkungen
    guard sicht != nil || !felder.istLeer || nenntAuswirkungen else {
      bau.fehlt(.personell)
      return bau.fehlt(.finanziell)
    }
    personell(&bau)
    finanziell(felder, sicht, &bau)
  }

  private func personell(_ bau: inout Seitenbau) {
    let kopf = dokument.sicht.kopf
    let ja = kopf[Vorlage.personelleAuswirkungen]
    bau.satz(.personell) { bau in
      bau.titel(.titel, umgebung.wort("Personelle Auswirkungen"))
      bau.fehlt(.anker)
      bau.flagge(.nein, ja == false)
      bau.flagge(.ja, ja == true)
      bau.absatz(.erlaeuterung, kopf.angabe(Vorlage.personelleErlaeuterung) ?? "")
      bau.fehlt(.felder)
      bau.fehlt(.davor)
      bau.fehlt(.tafeln)
      bau.fehlt(.danach)
    }
  }

  private func finanziell(
    _ felder: Feldliste, _ sicht: Abschnittssicht?, _ bau: inout Seitenbau
  ) {
    let ja = dokument.sicht[Vorlage.finanzielleAuswirkungen]
    let name = Vorlage.finanzielleAuswirkungenAbschnitt.name
    bau.satz(.finanziell) { bau in
      bau.titel(.titel, umgebung.wort(name) + zusatzBeiTausend)
      bau.id(.anker, sicht?.ueberschrift)
      bau.flagge(.nein, ja == false)
      bau.flagge(.ja, ja == true)
      bau.fehlt(.erlaeuterung)
      bau.feldliste(.felder, felder)
      bau.prosa(.davor, sicht?.davor ?? [], titel: name)
      bau.tafeln(.tafeln, sicht?.tafeln ?? [])
      bau.prosa(.danach, sicht?.danach ?? [], titel: name)
    }
  }
}
