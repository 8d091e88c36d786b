import Kalender
import Terminplan

/// The columns to the left of the bars: code, name, dates, and how far an element may slip.
struct Ganttspalten {
  struct Zeile {
    var y: Int
    var hoehe: Int
    var code: [String]
    var name: [String]
    var einzug: Int
    var termin: [String]
    var puffer: [String]

    var mitte: Int { y + hoehe / 2 }
    var unten: Int { y + hoehe }

    func verschoben(_ versatz: Int) -> Zeile {
      var zeile = self
      zeile.y += versatz
      return zeile
    }
  }

  private static let schrift = Schrift(12)
  private static let klein = Schrift(11)
  private static let nameBreite = 230
  private static let terminBreite = 142

  private let codeBreite: Int
  /// 0 where no element has been computed.
  private let pufferBreite: Int

  init(_ elemente: [Planelement]) {
    let codes = elemente.map { Self.schrift.breite(Umbruch.bereinigt($0.code)) }
    codeBreite = min(80, max(36, codes.max() ?? 0)) + 8
    pufferBreite = elemente.contains { $0.termine != nil } ? 62 : 0
  }

  var breite: Int { codeBreite + Self.nameBreite + 8 + Self.terminBreite + pufferBreite }

  func zeile(_ element: Planelement, y: Int) -> Zeile {
    let einzug = min(5, max(0, element.ebene)) * 10
    let name = Umbruch.kurz(element.name.isEmpty ? "(ohne Namen)" : element.name)
    let zeile = Zeile(
      y: y, hoehe: 0,
      code: Umbruch.zeilen(Umbruch.kurz(element.code), Self.schrift, breite: codeBreite - 8),
      name: Umbruch.zeilen(name, schrift(element), breite: Self.nameBreite - einzug),
      einzug: einzug, termin: termin(element), puffer: puffer(element))
    let hoehen = [
      zeile.code.count * Self.schrift.zeilenhoehe, zeile.name.count * Self.schrift.zeilenhoehe,
      zeile.termin.count * Self.klein.zeilenhoehe, zeile.puffer.count * Self.klein.zeilenhoehe,
    ]
    var fertig = zeile
    // The thin bar of what has happened lies below the other one.
    let hatIst = element.istBlatt && (element.istBeginn ?? element.istEnde) != nil
    fertig.hoehe = max(hatIst ? 22 : 18, hoehen.max() ?? 0) + 8
    return fertig
  }

  /// Inner elements carry their parts, and stand out.
  private func schrift(_ element: Planelement) -> Schrift {
    Schrift(Self.schrift.groesse, fett: !element.istBlatt)
  }

  private func termin(_ element: Planelement) -> [String] {
    switch (element.beginn, element.ende) {
    case (let beginn?, let ende?) where beginn != ende && !element.istMeilenstein:
      // An end before its beginning is shown as it is written; a rule speaks about it.
      [Datumsbereich(von: beginn, bis: ende)?.text ?? "\(beginn.text)–\(ende.text)"]
    case (let beginn, let ende):
      [(ende ?? beginn)?.text ?? "ohne Termin"]
    }
  }

  private func puffer(_ element: Planelement) -> [String] {
    guard let termine = element.termine else { return [] }
    let puffer = termine.gesamtpuffer
    let tage = (puffer < 0 ? "−" : "") + String(puffer.magnitude) + " AT"
    guard termine.istKritisch else { return [tage] }
    return termine.gesamtpuffer == 0 ? ["kritisch"] : ["kritisch", tage]
  }

  func zeichneKopf(x: Int, y: Int, hoehe: Int, in bild: inout Zeichnung) {
    bild.kasten(.init(x, y, breite + 16, hoehe), .kopf)
    let grundlinie = y + hoehe - 6
    let schrift = Schrift(11, fett: true)
    bild.text("Code", x + 4, grundlinie, schrift)
    bild.text("Element", x + codeBreite, grundlinie, schrift)
    bild.text("Termin", x + codeBreite + Self.nameBreite + 8, grundlinie, schrift)
    if pufferBreite > 0 {
      bild.text(
        "Puffer", x + codeBreite + Self.nameBreite + 8 + Self.terminBreite, grundlinie, schrift)
    }
  }

  func zeichne(_ element: Planelement, _ zeile: Zeile, x: Int, in bild: inout Zeichnung) {
    let name = x + codeBreite
    let termin = name + Self.nameBreite + 8
    let kritisch = element.termine?.istKritisch ?? false
    setze(zeile.code, x + 4, zeile, Self.schrift, .leise, &bild)
    setze(zeile.name, name + zeile.einzug, zeile, schrift(element), .schrift, &bild)
    setze(zeile.termin, termin, zeile, Self.klein, .leise, &bild)
    setze(
      zeile.puffer, termin + Self.terminBreite, zeile, Self.klein, kritisch ? .schrift : .leise,
      &bild)
  }

  /// Lines in the middle of the row.
  private func setze(
    _ zeilen: [String], _ x: Int, _ zeile: Zeile, _ schrift: Schrift, _ klasse: Zeichnung.Klasse,
    _ bild: inout Zeichnung
  ) {
    let oben = zeile.mitte - zeilen.count * schrift.zeilenhoehe / 2
    for (index, text) in zeilen.enumerated() {
      bild.text(
        text, x, oben + index * schrift.zeilenhoehe + schrift.groesse, schrift, klasse)
    }
  }
}
