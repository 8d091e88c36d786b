import Fachmodell
import Markup
import Templates

extension Vorlagenseite {
  func schreibeUnterschriften(_ bau: inout Seitenbau) {
    guard let (abschnitt, namen) = unterschriften else { return bau.fehlt(.unterschriften) }
    bau.satz(.unterschriften) { bau in
      bau.titel(.titel, abschnitt.titel)
      bau.id(.anker, abschnitt.ueberschrift)
      bau.prosa(.davor, abschnitt.davor)
      bau.tafeln(.tafeln, abschnitt.tafeln)
      bau.liste(.unterzeichner) { bau in
        for (name, funktion, am) in namen {
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

  func schreibeAnlagen(_ bau: inout Seitenbau) {
    guard let gelesen = quelle.abschnitt(Vorlage.anlagen) else { return bau.fehlt(.anlagen) }
    let abschnitt = quelle.sicht(gelesen, Vorlage.anlagen, mitTafel: false)
    let zeilen = dokument.anlagenzeilen(anlagen, dateien: dateien)
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

  func schreibeBezuege(_ bau: inout Seitenbau) {
    let extern = dokument.sicht[Vorlage.bezugExtern] ?? ""
    guard !bezuege.isEmpty || !extern.isEmpty else {
      return bau.fehlt(.bezuege)
    }
    bau.satz(.bezuege) { bau in
      bau.titel(.titel, umgebung.wort("Bezug zu anderen Vorlagen"))
      bau.absatz(.extern, extern)
      bau.liste(.eintraege) { bau in
        for bezug in bezuege { bau.bezug(bezug) }
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
    nur([.html, .markdown]) { $0.fehlt(feld) }
    guard formate.contains(.klartext) else { return }
    let start = bank.bytes.count
    bank.bytes.put("- " as StaticString)
    putWrapped(
      teile.filter { !$0.isEmpty }.joined(separator: " "), width: Self.breite, taken: 2,
      into: &bank.bytes)
    bank.klartext.text(PageKey(feld), start..<bank.bytes.count)
  }
}
