import Fachmodell
import SourceText

/// What lies in Content/, before anything is read properly.
struct Bestandsaufnahme: Sendable {
  /// Papers of one folder with the annexes beside and below them.
  struct Einheit: Sendable {
    /// Indices into `dokumente`.
    var vorlagen: [Int] = []
    var anlagen: [Int] = []
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
    var register: [Int] = []
    var einheiten: [Einheit] = []
    var einheitJeOrdner: [Substring: Int] = [:]
    for (index, blick) in blicke.enumerated() {
      guard blick.art == .vorlage else { continue }
      let ordner = Self.ordner(von: dokumente[index].pfad)
      if let einheit = einheitJeOrdner[ordner] {
        einheiten[einheit].vorlagen.append(index)
      } else {
        einheitJeOrdner[ordner] = einheiten.count
        einheiten.append(Einheit(vorlagen: [index]))
      }
    }
    for (index, blick) in blicke.enumerated() {
      switch blick.art {
      case .vorlage: continue
      case let art? where art.istAnlage:
        var ordner = Self.ordner(von: dokumente[index].pfad)
        while einheitJeOrdner[ordner] == nil, ordner.contains("/") {
          ordner = Self.ordner(von: String(ordner))
        }
        if let einheit = einheitJeOrdner[ordner] {
          einheiten[einheit].anlagen.append(index)
        } else {
          einheiten.append(Einheit(anlagen: [index]))
        }
      default: register.append(index)
      }
    }
    return (register, einheiten)
  }

  private static func ordner(von pfad: String) -> Substring {
    pfad.lastIndex(of: "/").map { pfad[..<$0] } ?? ""
  }
}
