import SourceText

/// The folders that hold papers.
struct Vorlagenordner: Sendable {
  /// Folder → how many papers lie in it.
  private let anzahl: [String: Int]
  /// In the order of their bytes, so that what lies below a folder stands together.
  private let sortiert: [String]

  /// `vorlagen` are the paths of all papers.
  init(_ vorlagen: some Sequence<String>) {
    var anzahl: [String: Int] = [:]
    for pfad in vorlagen { anzahl[OutputPath.parent(of: pfad), default: 0] += 1 }
    self.anzahl = anzahl
    sortiert = anzahl.keys.sorted { BytePath($0) < BytePath($1) }
  }

  /// The folders of papers below a folder, itself not counted.
  func unter(_ ordner: String) -> ArraySlice<String> {
    let anfang = ordner + "/"
    var (low, high) = (0, sortiert.count)
    while low < high {
      let mitte = (low + high) / 2
      if BytePath(sortiert[mitte]) < BytePath(anfang) { low = mitte + 1 } else { high = mitte }
    }
    return sortiert[low...].prefix { $0.utf8.starts(with: anfang.utf8) }
  }

  /// Whether the file lies in such a folder, at any depth.
  func enthaelt(_ pfad: String) -> Bool {
    var ordner = OutputPath.parent(of: pfad)
    while !ordner.isEmpty {
      if anzahl[ordner] != nil { return true }
      ordner = OutputPath.parent(of: ordner)
    }
    return false
  }

  /// Whether no other paper lies in the folder of this one or around it, and so none can close its
  /// files.
  func istAllein(_ pfad: String) -> Bool {
    let ordner = OutputPath.parent(of: pfad)
    return anzahl[ordner] == 1 && !enthaelt(ordner)
  }
}
