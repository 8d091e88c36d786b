import Fachmodell
import SourceText

/// What lies in Content/, before anything is read properly.
struct Bestandsaufnahme: Sendable {
  /// A paper with the annexes beside and below it: what one worker reads, checks and renders at once.
  struct Einheit: Sendable {
    /// Index into `dokumente`; `nil` for annexes without a paper.
    var vorlage: Int?
    /// Annexes that are read with it.
    var anlagen: [Int] = []
    /// Annexes of a folder with several papers: read where the paper's list names them.
    var kandidaten: [Int] = []
  }

  /// Documents, in the order of their paths from the project folder.
  let dokumente: [Dateieintrag]
  /// All other files: annexes as PDF, pictures.
  let anhaenge: [Dateieintrag]
  /// Symbolic links and names that are no UTF-8: never read, always reported.
  let verweigert: [Dateieintrag]
  let hatMandant: Bool

  static let ordner = "Content"
  static let mandant = "Content/mandant.yml"

  init(_ liste: [ListedFile]) {
    var dokumente: [Dateieintrag] = []
    var anhaenge: [Dateieintrag] = []
    var verweigert: [Dateieintrag] = []
    var hatMandant = false
    for datei in liste where !datei.isHidden && !datei.isUnderscored {
      let pfad = Self.ordner + "/" + datei.path
      let eintrag = Dateieintrag(
        pfad: pfad, groesse: datei.size, istVerknuepfung: datei.kind == .symlink)
      switch datei.kind {
      case .file where !datei.hasReadableName: verweigert.append(eintrag)
      case .file where pfad == Self.mandant: hatMandant = true
      case .file where pfad.hasSuffix(".md") || pfad.hasSuffix(".MD"):
        // A README explains a folder to those who write; it is no document of the house.
        if !pfad.hasSuffix("/README.md") { dokumente.append(eintrag) }
      case .file: anhaenge.append(eintrag)
      case .symlink: verweigert.append(eintrag)
      case .folder, .other: continue
      }
    }
    self.dokumente = dokumente
    self.anhaenge = anhaenge
    self.verweigert = verweigert
    self.hatMandant = hatMandant
  }

  /// All files that links and lists of annexes may name.
  var alle: [Dateieintrag] { dokumente + anhaenge }

  /// Divides the documents into registers, which are read first, and papers with their annexes.
  func einteilung(_ blicke: [Kopfblick]) -> (register: [Int], einheiten: [Einheit]) {
    var vorlagen: [Substring: [Int]] = [:]
    var ordnerfolge: [Substring] = []
    var register: [Int] = []
    for (index, blick) in blicke.enumerated() where blick.art == .vorlage {
      let ordner = Self.ordner(von: dokumente[index].pfad)
      if vorlagen[ordner] == nil { ordnerfolge.append(ordner) }
      vorlagen[ordner, default: []].append(index)
    }
    var anlagen: [Substring: [Int]] = [:]
    var einheiten: [Einheit] = []
    for (index, blick) in blicke.enumerated() where blick.art != .vorlage {
      guard blick.art?.istAnlage == true else {
        register.append(index)
        continue
      }
      var ordner = Self.ordner(von: dokumente[index].pfad)
      while vorlagen[ordner] == nil, ordner.contains("/") { ordner = Self.ordner(von: ordner) }
      if vorlagen[ordner] == nil {
        einheiten.append(Einheit(anlagen: [index]))
      } else {
        anlagen[ordner, default: []].append(index)
      }
    }
    for ordner in ordnerfolge {
      let hier = vorlagen[ordner] ?? []
      let beilagen = anlagen[ordner] ?? []
      if hier.count == 1 {
        einheiten.append(Einheit(vorlage: hier[0], anlagen: beilagen))
      } else {
        for vorlage in hier { einheiten.append(Einheit(vorlage: vorlage, kandidaten: beilagen)) }
      }
    }
    return (register, einheiten)
  }

  private static func ordner(von pfad: some StringProtocol) -> Substring {
    let pfad = Substring(pfad)
    return pfad.utf8.lastIndex(of: 0x2F).map { pfad[..<$0] } ?? ""
  }
}
