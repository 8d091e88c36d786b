package import Diagnostics
package import Fachmodell
import SourceText

/// Prüft: Jede genannte Vorlage gibt es – in `bezug`, `ergänzt`, `ersetzt`, in `vorlage` der Anlagen
/// und im Text („Vorlage 12/2018“), wenn die Nummer zu den Mustern des Hauses passt.
///
/// What `bezug-extern` lists is not looked for; an annex shares the list of its paper. A project that
/// has no Projektauftrag is a Warnung only: it may be written later. What a paper of the house is meant
/// by whose number is misspelt (BV-ID-001) is told there, once; and so is a file that nobody could read.
package struct BezugFuehrtZuVorlage: Bestandsregel {
  package static let blatt = Regelblatt(
    "BV-ID-004", .fehler, "Bezüge führen zu vorhandenen Vorlagen",
    warum: "Ein Bezug ins Leere lässt die Lesenden suchen, was es nicht gibt.",
    stattdessen: "Die Nummer berichtigen, oder Vorlagen anderer Häuser und aus früherer Zeit unter "
      + "„bezug-extern“ nennen.",
    gut: [
      Regelbeispiel("bezug: 140/2018", dazu: [.vorlage("nummer: 140/2018", ordner: "140")]),
      Regelbeispiel(
        "bezug: 12/2017\nbezug-extern: GRDrs 12/2017, 14/2016\n\n"
          + "## Begründung\n\nSiehe Vorlage 14/2016."),
      Regelbeispiel(
        "## Begründung\n\nSiehe die Bundestagsdrucksache 19/2018, die Drucksache 16/4565 des "
          + "Landtags, Vorlage 2 und `Vorlage 7/2018`."),
    ],
    schlecht: [
      Regelbeispiel("bezug: ⟦140/2018⟧"),
      Regelbeispiel("ersetzt: ⟦138/2018⟧"),
      Regelbeispiel("bezug: ⟦139/2018⟧"),
      Regelbeispiel(
        "## Begründung\n\nÜber die Vorlagen ⟦12/2018⟧ und 139/2018 hat der Kreistag beraten, über "
          + "**Drucksache Nr. ⟦14/2018⟧** nicht."),
    ])

  package init() {}

  package func check(_ bestand: Bestand, _ pruefer: Nummernpruefer) -> [Finding] {
    var verzeichnis: Verzeichnis?
    var befunde: [Finding] = []
    for (stelle, steckbrief) in bestand.steckbriefe.enumerated() {
      for bezug in steckbrief.bezuege {
        if bezug.art != .projekt, let erste = bestand.vorlagen(bezug.text).first {
          if bezug.art != .text, erste == stelle {
            befunde.append(Self.selbst(steckbrief, bezug))
          }
          continue
        }
        if bezug.art == .text, !pruefer.passt(bezug.text), pruefer.stamm(bezug.text) == nil {
          continue
        }
        let bekannt = verzeichnis ?? Verzeichnis(bestand, pruefer)
        verzeichnis = bekannt
        guard !bekannt.unbekannte.contains(where: { $0.kannSein(bezug.text) }) else { continue }
        if bezug.art == .projekt {
          guard !bekannt.fehltKennung, !bekannt.projekte.contains(FoldedKey(bezug.text)) else {
            continue
          }
          befunde.append(
            Self.blatt.befund(
              steckbrief.pfad, bezug.span, Self.satz(projekt: bezug.text),
              rat: [Fix("Bitte die Kennung eines Projektauftrags eintragen.")], stufe: .warnung))
        } else if !bekannt.istExtern(bezug.text, steckbrief),
          !bekannt.istVerschrieben(bezug, in: steckbrief)
        {
          befunde.append(
            Self.blatt.befund(
              steckbrief.pfad, bezug.span, Self.satz(bezug.text),
              rat: [
                Fix("Bitte die Nummer berichtigen oder unter „bezug-extern“ nennen.")
              ]))
        }
      }
    }
    return befunde
  }

  private static func selbst(_ steckbrief: Steckbrief, _ bezug: Steckbrief.Bezug) -> Finding {
    blatt.befund(
      steckbrief.pfad, bezug.span, "Vorlage \(gekuerzt(bezug.text)) verweist auf sich selbst",
      rat: [Fix("Bitte die Nummer der anderen Vorlage eintragen oder die Angabe streichen.")],
      stufe: .warnung)
  }

  static func satz(_ nummer: String) -> String {
    "Vorlage \(nummer) gibt es nicht"
  }

  static func satz(projekt: String) -> String {
    "Projekt „\(projekt)“ hat keinen Projektauftrag"
  }
}

/// What is looked up only where a reference leads nowhere.
private struct Verzeichnis {
  var projekte: Set<FoldedKey> = []
  /// Documents whose kind is not known: each may be the one that is looked for.
  private(set) var unbekannte: [Steckbrief] = []
  /// Whether some Projektauftrag lacks its kennung (BV-ST-001): it may be the one that is meant.
  private(set) var fehltKennung = false
  /// Folder → what its papers declare as external.
  private var externJeOrdner: [String: [String]] = [:]
  /// Letters and digits of numbers that follow no pattern of the house, and the folders of their papers and of
  /// those without a number.
  private var verschriebene: Set<String> = []
  private var verschriebeneOrdner: Set<String> = []

  init(_ bestand: Bestand, _ pruefer: Nummernpruefer) {
    for steckbrief in bestand.steckbriefe {
      if steckbrief.istUnbekannt { unbekannte.append(steckbrief) }
      if steckbrief.art == .vorlage, !steckbrief.nummer.isEmpty, !pruefer.istLeer,
        !pruefer.passt(steckbrief.nummer), pruefer.stamm(steckbrief.nummer) == nil
      {
        verschriebene.insert(Self.zeichen(steckbrief.nummer))
        verschriebeneOrdner.insert(steckbrief.ordner)
      }
      if steckbrief.art == .vorlage, steckbrief.nummer.isEmpty {
        verschriebeneOrdner.insert(steckbrief.ordner)
      }
      if steckbrief.art == .projektauftrag, steckbrief.nummer.isEmpty { fehltKennung = true }
      if steckbrief.art == .projektauftrag { projekte.insert(FoldedKey(steckbrief.nummer)) }
      if !steckbrief.extern.isEmpty {
        externJeOrdner[steckbrief.ordner, default: []].append(steckbrief.extern)
      }
    }
  }

  private static func zeichen(_ nummer: String) -> String {
    fold(nummer).filter { $0.isLetter || $0.isNumber }
  }

  /// Whether the reference names a paper rightly whose own number is wrong.
  func istVerschrieben(_ bezug: Steckbrief.Bezug, in steckbrief: Steckbrief) -> Bool {
    bezug.art == .vorlage && verschriebeneOrdner.contains(steckbrief.ordner)
      || verschriebene.contains(Self.zeichen(bezug.text))
  }

  func istExtern(_ nummer: String, _ steckbrief: Steckbrief) -> Bool {
    let listen =
      steckbrief.art.istAnlage
      ? externJeOrdner[steckbrief.ordner] ?? [] : [steckbrief.extern]
    let gesucht = FoldedKey(nummer)
    return listen.contains { liste in
      liste.split(whereSeparator: { $0 == "," || $0 == ";" }).contains { teil in
        FoldedKey(String(teil)) == gesucht
          || teil.split(separator: " ").contains { FoldedKey(String($0)) == gesucht }
      }
    }
  }
}
