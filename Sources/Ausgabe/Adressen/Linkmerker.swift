/// What the links of one document lead to: HTML and Markdown ask for the same ones.
final class Linkmerker {
  private var gefunden: [(link: String, ziel: Linkziel?)] = []
  /// Where the answer to the next question stands, if it is asked in the order of the first output.
  private var naechster = 0
  private let suche: Linksuche

  private init(_ suche: @escaping Linksuche) { self.suche = suche }

  /// The same search for the links of one source file, remembering its answers.
  static func merkend(_ suche: @escaping Linksuche) -> Linksuche {
    let merker = Linkmerker(suche)
    return { merker.ziel($0, $1) }
  }

  private func ziel(_ link: String, _ quelle: String) -> Linkziel? {
    if stimmt(link) || springe(link) {
      naechster += 1
      return gefunden[naechster - 1].ziel
    }
    let ziel = suche(link, quelle)
    gefunden.append((link, ziel))
    naechster = gefunden.count
    return ziel
  }

  /// Byte by byte: „ä“ in one and in two code points may name different files.
  private func stimmt(_ link: String) -> Bool {
    naechster < gefunden.count && gefunden[naechster].link.utf8.elementsEqual(link.utf8)
  }

  /// A new output begins where the first one began.
  private func springe(_ link: String) -> Bool {
    guard naechster == gefunden.count, let erster = gefunden.first,
      erster.link.utf8.elementsEqual(link.utf8)
    else { return false }
    naechster = 0
    return true
  }
}
