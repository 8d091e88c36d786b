import Fachmodell
import SourceText

/// A section as it is to be shown: heading, prose, tables, prose.
struct Abschnittssicht {
  var titel: String
  /// What the form prints behind the heading.
  var hinweis = ""
  /// What marks in the table mean.
  var fussnote = ""
  /// The heading's node in the source; `nil` where the file has none.
  var ueberschrift: Int?
  /// Drawings of what the tables say.
  var bilder: [Bildsicht] = []
  var davor: [Int] = []
  var tafeln: [Tafel] = []
  var danach: [Int] = []

  var istLeer: Bool {
    var istLeer = davor.isEmpty && danach.isEmpty
    tafeln.verleihe { if !$0.istLeer { istLeer = false } }
    return istLeer
  }

  /// Adds the tables of parts, each with the prose around it; a part without table stands as prose
  /// under its heading.
  mutating func fuegeTeile(
    _ teile: [Abschnittsdefinition], _ abschnitt: Abschnitt, _ quelle: Abschnittsquelle,
    tafel: (Tabelle, Abschnittsdefinition) -> Tafel
  ) {
    var ohneTafel: [Int] = []
    for teil in teile {
      guard let unter = abschnitt.teil(teil) else { continue }
      let prosa = quelle.prosa(unter)
      if let tabelle = unter.tabelle {
        var tafel = tafel(tabelle, teil)
        tafel.davor = prosa.davor
        tafel.danach = prosa.danach + quelle.teile(unter)
        tafeln.append(tafel)
      } else if !prosa.davor.isEmpty || !unter.teile.isEmpty {
        ohneTafel += quelle.sichtbar([unter.ueberschrift])
        ohneTafel += prosa.davor + quelle.teile(unter)
      }
    }
    danach = ohneTafel + danach
  }
}

/// Reads sections of one document; keeps what is the same for all of them. A class, since every section takes
/// it in hand.
final class Abschnittsquelle {
  let dokument: OeffentlichesDokument
  let umgebung: Umgebung
  /// The top-level blocks of the document.
  let bloecke: [Int]
  /// Top-level blocks that the page leaves out besides those that the document does.
  private let geschlossen: Set<Int>

  init(
    _ dokument: OeffentlichesDokument, _ umgebung: Umgebung, geschlossen: Set<Int> = []
  ) {
    self.geschlossen = geschlossen
    self.dokument = dokument
    self.umgebung = umgebung
    bloecke = dokument.sicht.baum.blocks
  }

  /// The blocks without those that are closed.
  func sichtbar(_ bloecke: [Int]) -> [Int] {
    let offen = dokument.sichtbar(bloecke)
    return geschlossen.isEmpty ? offen : offen.filter { !geschlossen.contains($0) }
  }

  /// A section with the typed table under it, and everything else that stands there.
  ///
  /// Without a `definition` it is free prose. The parts `ohne` are those that the caller shows itself,
  /// and the table is left out where the caller shows its rows in another way.
  func sicht(
    _ abschnitt: Abschnitt, _ definition: Abschnittsdefinition? = nil,
    ohne: [Abschnittsdefinition] = [], mitTafel: Bool = true
  ) -> Abschnittssicht {
    var sicht = Abschnittssicht(titel: titel(abschnitt, definition))
    sicht.ueberschrift = abschnitt.ueberschrift
    guard definition != nil else {
      sicht.davor = sichtbar(Array(bloecke[abschnitt.alles]))
      return sicht
    }
    (sicht.davor, sicht.danach) = prosa(abschnitt)
    if mitTafel, let tabelle = abschnitt.tabelle {
      sicht.tafeln = [tafel(tabelle, definition?.tabelle, titel: sicht.titel)]
    }
    sicht.danach += teile(abschnitt, ohne: ohne)
    return sicht
  }

  /// The section of the form, or `nil` where the file has none or nothing stands there.
  func sicht(
    _ definition: Abschnittsdefinition, ohne: [Abschnittsdefinition] = []
  ) -> Abschnittssicht? {
    guard let abschnitt = abschnitt(definition) else { return nil }
    let sicht = sicht(abschnitt, definition, ohne: ohne)
    return sicht.istLeer ? nil : sicht
  }

  func abschnitt(_ definition: Abschnittsdefinition) -> Abschnitt? {
    dokument.sicht.abschnitt(definition)
  }

  func tafel(
    _ tabelle: Tabelle, _ definition: Tabellendefinition?, titel: String, ohne: [FoldedKey] = []
  ) -> Tafel {
    Tafel(
      tabelle, definition, titel: titel, baum: dokument.sicht.baum, umgebung: umgebung, ohne: ohne)
  }

  /// The prose of a section before and behind its table.
  func prosa(_ abschnitt: Abschnitt) -> (davor: [Int], danach: [Int]) {
    let prosa = sichtbar(abschnitt.prosa)
    guard let tabelle = abschnitt.tabelle?.span.start else { return (prosa, []) }
    let baum = dokument.sicht.baum
    let danach = prosa.firstIndex { baum.nodes[$0].span.start > tabelle } ?? prosa.count
    return (Array(prosa[..<danach]), Array(prosa[danach...]))
  }

  /// The parts of a section with their headings, without those that are shown elsewhere.
  func teile(_ abschnitt: Abschnitt, ohne: [Abschnittsdefinition] = []) -> [Int] {
    var gesehen: [FoldedKey] = []
    var teile: [Int] = []
    for teil in abschnitt.teile {
      if let schluessel = teil.schluessel, ohne.contains(where: { $0.schluessel == schluessel }),
        !gesehen.contains(schluessel)
      {
        gesehen.append(schluessel)
        continue
      }
      teile += sichtbar([teil.ueberschrift] + bloecke[teil.alles])
    }
    return teile
  }

  /// Sections that the form does not have, or has a second time, in the order of the file.
  func freie(_ formular: Formular) -> [(stelle: Int, sicht: Abschnittssicht)] {
    var gesehen: [FoldedKey] = []
    var freie: [(Int, Abschnittssicht)] = []
    for (stelle, abschnitt) in dokument.sicht.abschnitte.enumerated() where !abschnitt.intern {
      if let schluessel = abschnitt.schluessel, !gesehen.contains(schluessel),
        formular.abschnitt(schluessel) != nil
      {
        gesehen.append(schluessel)
        continue
      }
      guard sichtbar([abschnitt.ueberschrift]) != [] else { continue }
      freie.append((stelle, sicht(abschnitt)))
    }
    return freie
  }

  private func titel(_ abschnitt: Abschnitt, _ definition: Abschnittsdefinition?) -> String {
    definition.map { umgebung.wort($0.name) } ?? abschnitt.titel
  }
}
