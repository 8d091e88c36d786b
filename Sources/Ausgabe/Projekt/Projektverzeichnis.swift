package import Fachmodell
import Kalender
import Markup
import SourceText

/// A project that has a page: its Projektauftrag is a public annex of a public paper.
package struct Projekteintrag: Sendable {
  /// Path of the Projektauftrag.
  package let pfad: String
  package let kennung: String
  package let titel: String
  package let istBeispiel: Bool
  /// The paper that the Projektauftrag is an annex of, then the others that name the project, in the
  /// order of their files; public ones only.
  package let vorlagen: [Verzeichniseintrag]

  /// Folder of the page.
  package var adresse: String { Adressen.projekt(kennung) }
}

/// All projects that have a page: none where the house wants none. It is made of public papers and annexes only.
package struct Projektverzeichnis: Sendable {
  /// In the order of their files; each address once.
  package let eintraege: [Projekteintrag]
  /// Projects whose address another one has already taken, with the file of that one.
  package let doppelte: [(eintrag: Projekteintrag, anderer: String)]

  package init(_ bestand: Bestand) {
    guard bestand.mandant.projektseiten else {
      (eintraege, doppelte) = ([], [])
      return
    }
    var nachKennung: [FoldedKey: [Verzeichniseintrag]] = [:]
    for steckbrief in bestand.steckbriefe {
      guard let vorlage = Verzeichniseintrag(steckbrief) else { continue }
      for bezug in steckbrief.bezuege where bezug.art == .projekt {
        nachKennung[FoldedKey(bezug.text), default: []].append(vorlage)
      }
    }
    var projekte: [Projekteintrag] = []
    var gesehen: Set<String> = []
    for steckbrief in bestand.steckbriefe where !steckbrief.anlagen.isEmpty {
      guard let vorlage = Verzeichniseintrag(steckbrief) else { continue }
      let geschlossen = Set(steckbrief.anlagen.filter { !$0.istOeffentlich }.map(\.pfad))
      for anlage in steckbrief.anlagen where !geschlossen.contains(anlage.pfad) {
        guard let pfad = anlage.pfad, let auftrag = bestand.steckbrief(pfad: pfad),
          auftrag.art == .projektauftrag, !auftrag.nummer.isEmpty,
          auftrag.oeffentlichkeit.istOeffentlich, gesehen.insert(pfad).inserted
        else { continue }
        let andere = nachKennung[FoldedKey(auftrag.nummer)] ?? []
        projekte.append(
          Projekteintrag(
            pfad: pfad, kennung: auftrag.nummer, titel: auftrag.titel,
            istBeispiel: auftrag.istBeispiel,
            vorlagen: [vorlage] + andere.filter { $0.pfad != vorlage.pfad }))
      }
    }
    projekte.sort { $0.pfad < $1.pfad }
    var vergeben: [String: String] = [:]
    var eintraege: [Projekteintrag] = []
    var doppelte: [(Projekteintrag, String)] = []
    for projekt in projekte {
      if let anderer = vergeben[projekt.adresse] {
        doppelte.append((projekt, anderer))
      } else {
        vergeben[projekt.adresse] = projekt.pfad
        eintraege.append(projekt)
      }
    }
    self.eintraege = eintraege
    self.doppelte = doppelte
  }
}
