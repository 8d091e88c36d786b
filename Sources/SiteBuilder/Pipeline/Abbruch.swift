package import Ausgabe

/// Why a run could not begin or not end: nothing has been written. Exit code 2.
package enum Abbruch: Error, Sendable {
  case keinProjekt(String)
  case keinContent(String)
  case keineVorlagen(String)
  case pfadFehlt(String)
  case platte(DiskError)
  case ausgabe(WriteError)
  /// A template that goes on without end.
  case seite(Seitenabbruch)

  /// Whole German sentences: what is in the way, and what to do.
  package var message: String {
    switch self {
    case .keinProjekt(let pfad):
      "Den Ordner „\(pfad)“ gibt es nicht. "
        + "Bitte nennen Sie mit „--project“ den Ordner, in dem Content/ und Templates/ liegen."
    case .keinContent(let pfad):
      "In „\(pfad)“ liegt kein Ordner Content/. "
        + "Bitte nennen Sie mit „--project“ den Ordner, in dem Content/ und Templates/ liegen."
    case .keineVorlagen(let pfad):
      "In „\(pfad)“ liegt kein Ordner Templates/ mit den Druckvorlagen. "
        + "Bitte legen Sie ihn an oder nennen Sie mit „--project“ einen anderen Ordner."
    case .pfadFehlt(let pfad):
      "„\(pfad)“ gehört nicht zu den Dokumenten des Projekts. Bitte prüfen Sie den Pfad."
    case .platte(let fehler): fehler.message
    case .ausgabe(let fehler): fehler.message
    case .seite(let abbruch):
      "Die Seite „\(abbruch.seite)“ ist nicht fertig geworden (\(abbruch.vorlage)): "
        + "\(abbruch.grund). Bitte ändern Sie die Druckvorlage."
    }
  }

  /// Turns pages that were given up into a failure: a site is complete, or it is not written.
  static func beiAbbruch(_ abbrueche: [Seitenabbruch]) throws(Abbruch) {
    if let erster = abbrueche.first { throw .seite(erster) }
  }
}
