import Fachmodell
import Templates

/// The page model of a paper: the printed form, from its head to its annexes.
enum Vorlagenseite {
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

  static func schreibe(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    let umgebung = sicht.umgebung
    bau.text(.art, sicht.art)
    bau.text(.nummer, sicht.dokument.nummer)
    bau.feldliste(.kopf, sicht.kopf)
    bau.abschnitt(.beratungsfolge, sicht.beratungsfolge, mitTitel: false)
    bau.text(.tagesordnungspunkt, umgebung.wort(Formulartexte.tagesordnungspunkt))
    bau.titel(.betreff, sicht.betreff, ebene: 1)
    bau.vorspann(.vorspann, sicht.vorspann)
    beschluss(sicht, &bau)
    bau.abschnitt(.mitteilung, sicht.mitteilung)
    bau.abschnitt(.fragen, sicht.fragen)
    haushalt(sicht, &bau)
    personell(sicht, &bau)
    finanziell(sicht, &bau)
    bau.abschnitt(.mittel, sicht.mittel)
    bau.abschnitt(.deckung, sicht.deckung)
    bau.abschnitte(.weitere, sicht.weitere)
    bau.abschnitte(.freieVorher, sicht.freieVorher)
    bau.abschnitt(.begruendung, sicht.begruendung)
    bau.abschnitte(.freieNachher, sicht.freieNachher)
    unterschriften(sicht, &bau)
    anlagen(sicht, &bau)
    bezuege(sicht, &bau)
  }

  private static func beschluss(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard let beschluss = sicht.beschluss else { return bau.fehlt(.beschluss) }
    bau.satz(.beschluss) { bau in
      bau.titel(.titel, beschluss.titel)
      bau.id(.anker, beschluss.ueberschrift)
      bau.liste(.teile) { bau in
        for teil in beschluss.teile {
          bau.satz(nil) { bau in
            bau.text(.titel, wahlweise: teil.titel)
            bau.id(.anker, teil.ueberschrift)
            // A wording that is said twice stands twice on the page; ids must not.
            bau.prosa(.inhalt, teil.bloecke, titel: beschluss.titel, mitAnkern: false)
          }
        }
      }
    }
  }

  private static func haushalt(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard !sicht.haushalt.istLeer || !sicht.haushaltDanach.isEmpty else {
      return bau.fehlt(.haushalt)
    }
    bau.satz(.haushalt) { bau in
      bau.titel(.titel, sicht.umgebung.wort(Formulartexte.bezugZumHaushalt))
      bau.feldliste(.felder, sicht.haushalt)
      bau.prosa(.danach, sicht.haushaltDanach)
    }
  }

  private static func personell(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard sicht.zeigtAuswirkungen else { return bau.fehlt(.personell) }
    let kopf = sicht.dokument.sicht.kopf
    let ja = kopf[Vorlage.personelleAuswirkungen]
    bau.satz(.personell) { bau in
      bau.titel(.titel, sicht.umgebung.wort("Personelle Auswirkungen"))
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

  private static func finanziell(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard sicht.zeigtAuswirkungen else { return bau.fehlt(.finanziell) }
    let ja = sicht.dokument.sicht[Vorlage.finanzielleAuswirkungen]
    let name = Vorlage.finanzielleAuswirkungenAbschnitt.name
    bau.satz(.finanziell) { bau in
      bau.titel(.titel, sicht.umgebung.wort(name) + sicht.zusatzBeiTausend)
      bau.id(.anker, sicht.auswirkungen?.ueberschrift)
      bau.flagge(.nein, ja == false)
      bau.flagge(.ja, ja == true)
      bau.fehlt(.erlaeuterung)
      bau.feldliste(.felder, sicht.finanzfelder)
      bau.prosa(.davor, sicht.auswirkungen?.davor ?? [], titel: name)
      bau.tafeln(.tafeln, sicht.auswirkungen?.tafeln ?? [])
      bau.prosa(.danach, sicht.auswirkungen?.danach ?? [], titel: name)
    }
  }
}
