/// What the links of one document lead to: HTML and Markdown ask for the same ones, text by text.
final class Linkmerker {
  private var gefunden: [(link: String, ziel: Linkziel?)] = []
  /// Where the answer to the next question stands, if it is asked in the order of the first output.
  private var naechster = 0
  /// Where the answers of the last text begin, and whether the last question was a new one.
  private var anfang = 0
  private var istNeu = false
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
      istNeu = false
      return gefunden[naechster - 1].ziel
    }
    if !istNeu { anfang = gefunden.count }
    istNeu = true
    let ziel = suche(link, quelle)
    gefunden.append((link, ziel))
    naechster = gefunden.count
    return ziel
  }

  /// Byte by byte: „ä“ in one and in two code points may name different files.
  private func stimmt(_ link: String) -> Bool {
    naechster < gefunden.count && gefunden[naechster].link.istGleich(link)
  }

  /// The next output begins where the first one began with the text.
  private func springe(_ link: String) -> Bool {
    guard naechster == gefunden.count, anfang < naechster,
      gefunden[anfang].link.istGleich(link)
    else { return false }
    naechster = anfang
    return true
  }
}
