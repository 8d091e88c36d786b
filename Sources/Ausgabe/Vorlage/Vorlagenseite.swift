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

  static func wert(_ sicht: Vorlagensicht, _ bau: inout Seitenbau, rahmen: [PageField]) -> PageValue
  {
    let wort = sicht.umgebung.wort
    return .satz(
      rahmen + [
        PageField(.art, bau.text(sicht.art)), PageField(.nummer, bau.text(sicht.dokument.nummer)),
        PageField(.kopf, bau.feldliste(sicht.kopf)),
        PageField(.beratungsfolge, bau.abschnitt(sicht.beratungsfolge, mitTitel: false)),
        PageField(.tagesordnungspunkt, bau.text(wort(Formulartexte.tagesordnungspunkt))),
        PageField(.betreff, bau.titel(sicht.betreff, ebene: 1)),
        PageField(.vorspann, vorspann(sicht, &bau)), PageField(.beschluss, beschluss(sicht, &bau)),
        PageField(.mitteilung, bau.abschnitt(sicht.mitteilung)),
        PageField(.fragen, bau.abschnitt(sicht.fragen)),
        PageField(.haushalt, haushalt(sicht, &bau)), PageField(.personell, personell(sicht, &bau)),
        PageField(.finanziell, finanziell(sicht, &bau)),
        PageField(.mittel, bau.abschnitt(sicht.mittel)),
        PageField(.deckung, bau.abschnitt(sicht.deckung)),
        PageField(.weitere, bau.abschnitte(sicht.weitere)),
        PageField(.freieVorher, bau.abschnitte(sicht.freieVorher)),
        PageField(.begruendung, bau.abschnitt(sicht.begruendung)),
        PageField(.freieNachher, bau.abschnitte(sicht.freieNachher)),
        PageField(.unterschriften, unterschriften(sicht, &bau)),
        PageField(.anlagen, anlagen(sicht, &bau)), PageField(.bezuege, bezuege(sicht, &bau)),
      ])
  }

  private static func vorspann(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    let baum = sicht.dokument.sicht.baum
    let hatTitel = sicht.vorspann.contains {
      baum.nodes[$0].kind == .heading && baum.nodes[$0].level == 1
    }
    return bau.prosa(sicht.vorspann, stufe: hatTitel ? 1 : 0)
  }

  private static func beschluss(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard let beschluss = sicht.beschluss else { return .absent }
    var teile: [PageValue] = []
    for teil in beschluss.teile {
      // A wording that is said twice stands twice on the page; ids must not.
      let inhalt = bau.prosa(teil.bloecke, titel: beschluss.titel, mitAnkern: false)
      teile.append(
        .satz([
          PageField(.titel, bau.text(teil.titel)), PageField(.anker, bau.id(teil.ueberschrift)),
          PageField(.inhalt, inhalt),
        ]))
    }
    return .satz([
      PageField(.titel, bau.titel(beschluss.titel)),
      PageField(.anker, bau.id(beschluss.ueberschrift)), PageField(.teile, .list(teile)),
    ])
  }

  private static func haushalt(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard !sicht.haushalt.istLeer || !sicht.haushaltDanach.isEmpty else { return .absent }
    return .satz([
      PageField(.titel, bau.titel(sicht.umgebung.wort(Formulartexte.bezugZumHaushalt))),
      PageField(.felder, bau.feldliste(sicht.haushalt)),
      PageField(.danach, bau.prosa(sicht.haushaltDanach)),
    ])
  }

  private static func personell(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard sicht.zeigtAuswirkungen else { return .absent }
    let kopf = sicht.dokument.sicht.kopf
    let ja = kopf[Vorlage.personelleAuswirkungen]
    return .satz([
      PageField(.titel, bau.titel(sicht.umgebung.wort("Personelle Auswirkungen"))),
      PageField(.anker, .absent), PageField(.nein, .bool(ja == false)),
      PageField(.ja, .bool(ja == true)),
      PageField(
        .erlaeuterung, kopf.angabe(Vorlage.personelleErlaeuterung).map { bau.absatz($0) } ?? .absent
      ),
      PageField(.felder, .absent), PageField(.davor, .absent), PageField(.tafeln, .list([])),
      PageField(.danach, .absent),
    ])
  }

  private static func finanziell(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) -> PageValue {
    guard sicht.zeigtAuswirkungen else { return .absent }
    let ja = sicht.dokument.sicht[Vorlage.finanzielleAuswirkungen]
    let name = Vorlage.finanzielleAuswirkungenAbschnitt.name
    return .satz([
      PageField(.titel, bau.titel(sicht.umgebung.wort(name) + sicht.zusatzBeiTausend)),
      PageField(.anker, bau.id(sicht.auswirkungen?.ueberschrift)),
      PageField(.nein, .bool(ja == false)), PageField(.ja, .bool(ja == true)),
      PageField(.erlaeuterung, .absent), PageField(.felder, bau.feldliste(sicht.finanzfelder)),
      PageField(.davor, bau.prosa(sicht.auswirkungen?.davor ?? [], titel: name)),
      PageField(.tafeln, bau.tafeln(sicht.auswirkungen?.tafeln ?? [])),
      PageField(.danach, bau.prosa(sicht.auswirkungen?.danach ?? [], titel: name)),
    ])
  }
}
