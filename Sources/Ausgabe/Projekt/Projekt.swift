import Fachmodell
import Kalender
import SourceText
import Terminplan

/// A project with all that its page may show: public documents only.
struct Projekt {
  let eintrag: Projekteintrag
  let auftrag: OeffentlichesDokument
  /// The paper that the Projektauftrag belongs to.
  let vorlage: OeffentlichesDokument
  /// All public annexes of that paper.
  let anlagen: [OeffentlichesDokument]
  let umgebung: Umgebung
  /// Of the public Projektstrukturplan; `nil` where there is none.
  let mappe: Planmappe?
  /// What happens around the plan, in the order of time.
  let ablauf: [Ablaufpunkt]

  init(
    _ eintrag: Projekteintrag, auftrag: OeffentlichesDokument, vorlage: OeffentlichesDokument,
    anlagen: [OeffentlichesDokument], plaene: Planwerk, umgebung: Umgebung
  ) {
    self.eintrag = eintrag
    self.auftrag = auftrag
    self.vorlage = vorlage
    self.anlagen = anlagen
    self.umgebung = umgebung
    let strukturplan = anlagen.first { $0.istPlan(von: eintrag.kennung) }
    mappe = strukturplan.flatMap {
      plaene.mappe($0, auftrag: auftrag, umgebung: umgebung)
    }
    ablauf = Ablaufpunkt.alle(
      eintrag, auftrag: auftrag, vorlage: vorlage, plan: mappe?.plan, umgebung: umgebung)
  }

  var plan: Projektplan? { mappe?.plan }

  /// What the exchange files are made of.
  var austausch: Austauschplan {
    let mandant = umgebung.mandant
    return Austauschplan(
      plan: plan ?? Projektplan(elemente: [], kalender: Arbeitskalender(land: mandant.land)),
      kennung: eintrag.kennung, name: name,
      haus: mandant.name, domain: umgebung.domain,
      stand: umgebung.baudatum, stundenJeTag: mandant.personentagStunden,
      ereignisse: ablauf.compactMap(\.ereignis))
  }

  /// The title for files that have no other place to say that nothing of it is certain.
  private var name: String {
    let titel = eintrag.titel.isEmpty ? eintrag.kennung : eintrag.titel
    let vermerke =
      (umgebung.istEntwurf ? ["Entwurf"] : [])
      + (anlagen.contains(where: \.istBeispiel) ? ["Beispiel"] : [])
    return vermerke.isEmpty ? titel : "\(titel) (\(vermerke.joined(separator: ", ")))"
  }

  /// The path of a file beside the page.
  func datei(_ name: String) -> String { eintrag.adresse + name }
}

extension OeffentlichesDokument {
  /// Whether this is the Projektstrukturplan of the project.
  fileprivate func istPlan(von kennung: String) -> Bool {
    art == .projektstrukturplan
      && FoldedKey(sicht.kopf.text(Projektstrukturplan.projekt)) == FoldedKey(kennung)
  }
}

extension Projektplan {
  /// Computed from what the public may see of the plan.
  init?(
    oeffentlich plan: OeffentlichesDokument, auftrag: OeffentlichesDokument?, umgebung: Umgebung
  ) {
    self.init(
      plan.sicht, auftrag: auftrag?.sicht, mandant: umgebung.mandant,
      feiertage: umgebung.register.feiertage, stichtag: umgebung.baudatum)
  }
}
