import Fachmodell
import Markup
import Templates

extension Vorlagenseite {
  static func unterschriften(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard let abschnitt = sicht.unterschriften else { return bau.fehlt(.unterschriften) }
    bau.satz(.unterschriften) { bau in
      bau.titel(.titel, abschnitt.titel)
      bau.id(.anker, abschnitt.ueberschrift)
      bau.prosa(.davor, abschnitt.davor)
      bau.tafeln(.tafeln, abschnitt.tafeln)
      bau.liste(.unterzeichner) { bau in
        for (name, funktion, am) in sicht.unterzeichner {
          bau.satz(nil) { bau in
            bau.absatz(.name, name)
            bau.absatz(.funktion, funktion)
            bau.text(.am, am)
          }
        }
      }
      bau.prosa(.danach, abschnitt.danach)
    }
  }

  static func anlagen(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard let (abschnitt, zeilen) = sicht.anlagen else { return bau.fehlt(.anlagen) }
    bau.satz(.anlagen) { bau in
      bau.titel(.titel, abschnitt.titel)
      bau.id(.anker, abschnitt.ueberschrift)
      bau.prosa(.davor, abschnitt.davor)
      bau.prosa(.danach, abschnitt.danach)
      bau.liste(.eintraege) { bau in
        for zeile in zeilen { bau.anlage(zeile) }
      }
    }
  }

  static func bezuege(_ sicht: Vorlagensicht, _ bau: inout Seitenbau) {
    guard !sicht.bezuege.isEmpty || !sicht.bezugExtern.isEmpty else {
      return bau.fehlt(.bezuege)
    }
    bau.satz(.bezuege) { bau in
      bau.titel(.titel, sicht.umgebung.wort("Bezug zu anderen Vorlagen"))
      bau.absatz(.extern, sicht.bezugExtern)
      bau.liste(.eintraege) { bau in
        for bezug in sicht.bezuege { bau.bezug(bezug) }
      }
    }
  }
}

extension Seitenbau {
  fileprivate mutating func anlage(_ zeile: Anlagenzeile) {
    let zusatz = zeile.zusatz.joined(separator: ", ")
    satz(nil) { bau in
      bau.text(.nummer, zeile.nummer)
      bau.text(.bezeichnung, zeile.bezeichnung)
      bau.text(.zusatz, zusatz)
      bau.weg(.adresse, zeile.adresse)
      bau.listenpunkt(
        .text, [zeile.nummer, zeile.bezeichnung, zusatz.isEmpty ? "" : "(\(zusatz))"])
    }
  }

  fileprivate mutating func bezug(_ bezug: Bezugseintrag) {
    let art = "\(umgebung.wort(bezug.art.rawValue)):"
    satz(nil) { bau in
      bau.text(.art, art)
      bau.text(.nummer, bezug.vorlage.nummer)
      bau.text(.bezeichnung, bezug.vorlage.titel)
      bau.weg(.adresse, bezug.vorlage.adresse)
      bau.listenpunkt(.text, [art, bezug.vorlage.nummer, bezug.vorlage.titel])
    }
  }

  /// An item of a list in plain text, bullet and hanging indent included; absent elsewhere.
  private mutating func listenpunkt(_ feld: Seitenfeld?, _ teile: [String]) {
    guard format == .txt else { return fehlt(feld) }
    let start = bank.modell.beginText()
    bank.modell.bytes.put("- " as StaticString)
    putWrapped(
      teile.filter { !$0.isEmpty }.joined(separator: " "), width: Self.breite, taken: 2,
      into: &bank.modell.bytes)
    bank.modell.endText(PageKey(feld), from: start)
  }
}
