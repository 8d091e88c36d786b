import Diagnostics
import Fachmodell

/// Sentences for values that cannot be read.
enum Wertsaetze {
  static func satz(
    _ feld: String, _ text: String, _ typ: Feldtyp, _ fehler: Lesefehler
  ) -> Lesesatz {
    let wort = gekuerzt(text)
    let wo = "„\(feld)“ erwartet: \(typ.bezeichnung)."
    return switch fehler {
    case .keinBetrag(let vorschlaege):
      Lesesatz(
        "„\(wort)“ ist nicht als Betrag zu lesen",
        wo + " Punkte trennen nur Tausender, das Komma trennt zwei Stellen Cent.",
        vorschlaege.isEmpty ? Fix("Bitte zum Beispiel „20.000 €“ schreiben.") : waehle(vorschlaege))
    case .ungefaehrerBetrag:
      Lesesatz(
        "„\(wort)“ ist kein genauer Betrag",
        wo + " Mit ungefähren Beträgen lässt sich nicht rechnen; „ca.“ gehört in den Text.",
        Fix("Bitte den Betrag ohne „ca.“ eintragen."))
    case .zuGross:
      Lesesatz(
        "„\(wort)“ ist größer als jeder öffentliche Haushalt",
        wo + " So viele Stellen sind vermutlich ein Tippfehler.",
        Fix("Bitte die Zahl der Nullen und die Einheit prüfen."))
    case .keineZahl:
      Lesesatz(
        "„\(wort)“ ist nicht als Zahl zu lesen",
        wo + " Erlaubt sind Ziffern und ein Komma mit höchstens zwei Stellen dahinter, ohne "
          + "Einheit und ohne Punkt.",
        zahl(text).map { waehle([$0]) } ?? Fix("Bitte zum Beispiel „0,5“ oder „12“ schreiben."))
    case .keineGanzeZahl:
      Lesesatz(
        "„\(wort)“ ist keine ganze Zahl", wo + " Erlaubt sind nur Ziffern.",
        Fix("Bitte zum Beispiel „12“ oder bei Jahren „2018“ schreiben."))
    case .keineHaushaltsjahre:
      Lesesatz(
        "„\(wort)“ ist kein Haushaltsjahr",
        wo
          + " Erlaubt ist ein Jahr mit vier Stellen; ein Doppelhaushalt nennt zwei, die aufeinander "
          + "folgen.",
        Fix("Bitte zum Beispiel „2025“ oder „2025/2026“ schreiben."))
    case .negativeZahl:
      Lesesatz(
        "„\(wort)“ ist kleiner als null", wo + " Weniger als nichts lässt sich nicht planen.",
        Fix("Bitte die Zahl ohne Minuszeichen eintragen oder die Angabe leer lassen."))
    case .zahlMitEinheit(let zahl, let einheit): mitEinheit(feld, wort, zahl, einheit)
    case .keinDatum(let vorschlag):
      Lesesatz(
        "„\(wort)“ ist nicht als Datum zu lesen",
        wo + " Ein Tag wird mit zwei Stellen für Tag und Monat und vier für das Jahr geschrieben.",
        vorschlag.map { waehle([$0]) } ?? Fix("Bitte zum Beispiel „20.06.2018“ schreiben."))
    case .unmoeglichesDatum:
      Lesesatz(
        "Den Tag „\(wort)“ gibt es nicht", wo,
        Fix("Bitte Tag, Monat und Jahr prüfen."))
    case .zeitraumVerkehrt:
      Lesesatz(
        "Zeitraum „\(wort)“ endet, bevor er beginnt",
        wo + " Der erste Tag steht vor dem letzten.", Fix("Bitte die beiden Tage tauschen."))
    case .keineUhrzeit:
      Lesesatz(
        "„\(wort)“ ist nicht als Uhrzeit zu lesen", wo, Fix("Bitte zum Beispiel „15:00“ schreiben.")
      )
    case .keineTerminangabe:
      Lesesatz(
        "„\(wort)“ ist nicht als Termin zu lesen",
        wo + " Möglich sind ein Tag, auch mit „am“, „ab“, „nach“ oder „bis“ davor, ein Monat, ein "
          + "Quartal, ein Jahr oder „offen“.",
        Fix("Bitte zum Beispiel „nach 21.11.2018“, „05.2019“ oder „2. Quartal 2019“ schreiben."))
    case .keinCode:
      Lesesatz(
        "„\(wort)“ ist nicht als Nummer zu lesen",
        wo + " Eine Nummer besteht aus Ziffern und Buchstaben, mit „.“, „/“ oder „-“ dazwischen.",
        Fix("Bitte zum Beispiel „11.14.08“ schreiben, den Namen in seine eigene Spalte."))
    case .keinJaNein:
      Lesesatz(
        "„\(wort)“ ist weder ja noch nein",
        wo + " Ist noch nichts angekreuzt, bleibt die Angabe leer.",
        Fix("Bitte „ja“ oder „nein“ schreiben."))
    case .nichtInListe(let naechstes, let worte): auswahl(feld, wort, naechstes, worte)
    case .musterOhneBeispiel(let beispiel):
      Lesesatz(
        "Muster „\(wort)“ passt nicht zu seinem Beispiel „\(gekuerzt(beispiel))“",
        "Ein Muster, das sein eigenes Beispiel nicht trifft, ist verschrieben; bis es stimmt, wird "
          + "keine Nummer geprüft.",
        Fix(
          "Bitte das Muster oder das Beispiel berichtigen, zum Beispiel \\d{1,4}/\\d{4} für 139/2018."
        )
      )
    case .verschachtelt: verschachtelt(feld, typ)
    }
  }

  /// What can be meant one way only is offered as it should be written.
  private static func mitEinheit(
    _ feld: String, _ wort: String, _ zahl: String, _ einheit: String
  ) -> Lesesatz {
    let klein = einheit.lowercased()
    let istWoche = ["w", "wo", "woche", "wochen"].contains(klein)
    let istMonat = ["monat", "monate", "monaten", "jahr", "jahre", "std", "h", "stunden"]
      .contains(klein)
    let wochen = istWoche ? Int(zahl).flatMap { $0 < 1000 ? String($0 * 5) : nil } : nil
    return Lesesatz(
      "„\(wort)“ nennt eine Einheit, hier steht nur die Zahl",
      "„\(feld)“ hat immer dieselbe Einheit, sie wird in jeder Ausgabe ergänzt."
        + (istWoche ? " Eine Woche sind fünf Arbeitstage." : ""),
      istMonat || istWoche && wochen == nil
        ? Fix("Bitte in die Einheit von „\(feld)“ umrechnen und nur die Zahl eintragen.")
        : waehle([wochen ?? zahl]))
  }

  private static func auswahl(
    _ feld: String, _ wort: String, _ naechstes: String?, _ worte: [String]
  ) -> Lesesatz {
    if worte.isEmpty {
      return Lesesatz(
        "„\(wort)“ ist kein regulärer Ausdruck",
        "„\(feld)“ beschreibt die Form einer Nummer und wird als regulärer Ausdruck gelesen.",
        Fix("Bitte den Ausdruck prüfen, zum Beispiel \\d{1,4}/\\d{4} für 139/2018."))
    }
    let moeglich = worte.map { "„\($0)“" }.joined(separator: ", ")
    let frage = naechstes.map { " – meinten Sie „\($0)“?" } ?? ""
    return Lesesatz(
      "„\(wort)“ steht für „\(feld)“ nicht zur Auswahl" + frage, "Möglich sind: \(moeglich).",
      naechstes.map { Fix("Bitte „\($0)“ schreiben.", replacement: $0) }
        ?? Fix("Bitte eines dieser Wörter schreiben oder die Angabe leer lassen."))
  }

  private static func verschachtelt(_ feld: String, _ typ: Feldtyp) -> Lesesatz {
    switch typ {
    case .eintraege:
      Lesesatz(
        "„\(feld)“ ist keine Liste von Einträgen",
        "Hier gehört je Eintrag ein Strich in eine neue Zeile, dahinter seine Angaben.",
        Fix("Bitte die Einträge untereinander schreiben, jeden mit „- “ am Anfang."))
    case .zuordnung:
      Lesesatz(
        "Unter „\(feld)“ stehen keine Zeilen „Name: Wert“",
        "So bleibt die Angabe ohne Wirkung, und niemand merkt es.",
        Fix("Bitte darunter je Zeile „Name: Wert“ schreiben, um zwei Leerzeichen eingerückt."))
    default:
      Lesesatz(
        "„\(feld)“ enthält eine Liste oder Klammern statt eines einfachen Wertes",
        "In eckigen und geschweiften Klammern trennt jedes Komma: Aus „[20.000,50 €]“ würden "
          + "„20.000“ und „50 €“.",
        Fix(
          "Bitte den Wert ohne Klammern in eine Zeile schreiben; mehrere Werte mit „;“ trennen oder "
            + "je einen mit „- “ in eine neue Zeile."))
    }
  }

  /// „Bitte „20,50 €“ oder „20.500 €“ schreiben.“; what can only be meant one way is mechanical.
  private static func waehle(_ vorschlaege: [String]) -> Fix {
    let worte = vorschlaege.map { "„\($0)“" }.joined(separator: " oder ")
    return Fix(
      "Bitte \(worte) schreiben.", replacement: vorschlaege.count == 1 ? vorschlaege[0] : nil,
      isMechanical: true)
  }

  /// „0.5“ can only mean „0,5“: nobody divides thousands behind a single zero.
  private static func zahl(_ text: String) -> String? {
    let teile = text.split(separator: ".", omittingEmptySubsequences: false)
    guard teile.count == 2, teile[0] == "0", (1...2).contains(teile[1].utf8.count),
      teile[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return "0,\(teile[1])"
  }
}
