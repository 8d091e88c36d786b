import FrontMatter
import SourceText

/// Reads the entries of a YAML mapping by the fields of a form.
struct Kopfleser {
  let tree: YAMLTree
  let leser: Wertleser
  /// What the fields are called at this place.
  let feld: (FoldedKey) -> Felddefinition?
  let namen: () -> [String]
  private(set) var befunde: [Lesebefund] = []

  init(
    tree: YAMLTree, leser: Wertleser, feld: @escaping (FoldedKey) -> Felddefinition?,
    namen: @escaping () -> [String]
  ) {
    self.tree = tree
    self.leser = leser
    self.feld = feld
    self.namen = namen
  }

  mutating func lies(_ entries: [(key: Int, value: Int)], span: Span) -> Datensatz {
    lies(entries, entries.map { tree.foldedKey(of: $0.key) }, span: span)
  }

  /// `alle` are the keys of the entries, folded, in the same order.
  mutating func lies(
    _ entries: [(key: Int, value: Int)], _ alle: [FoldedKey], span: Span
  ) -> Datensatz {
    var satz = Datensatz(span: span)
    satz.eintraege.reserveCapacity(entries.count)
    for (entry, schluessel) in zip(entries, alle) {
      let keySpan = tree.span(of: entry.key)
      guard let definition = feld(schluessel) else {
        let name = tree.text(of: entry.key)
        befunde.append(
          Lesebefund(
            .unbekannterSchluessel(name: name, naechster: nearest(name, among: namen())), keySpan))
        continue
      }
      if let erster = satz.stelle(schluessel) {
        befunde.append(
          Lesebefund(
            .doppelterSchluessel(
              name: definition.name, erster: satz.eintraege[erster].schluesselSpan), keySpan))
        continue
      }
      satz.eintraege.append(eintrag(definition, keySpan, entry.value))
    }
    return satz
  }

  /// The value without HTML comments, which are notes of its writer, and without blanks at its ends.
  /// Behind a comment that nobody closes everything is a note.
  static func ohneVermerke(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ $0.contains(0x3C) }) else { return trimmed(text) }
    var rest = Array(text.utf8)[...]
    var bytes: [UInt8] = []
    while let start = stelle("<!--", in: rest) {
      bytes += rest[..<start]
      guard let ende = stelle("-->", in: rest[(start + 4)...]) else {
        rest = []
        break
      }
      rest = rest[(ende + 3)...]
    }
    return trimmed(String(decoding: bytes + rest, as: UTF8.self))
  }

  private static func stelle(_ marke: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let gesucht = UnsafeBufferPointer(start: marke.utf8Start, count: marke.utf8CodeUnitCount)
    return bytes.indices.first { bytes[$0...].starts(with: gesucht) }
  }

  private mutating func eintrag(
    _ definition: Felddefinition, _ keySpan: Span, _ node: Int
  ) -> Eintrag {
    let span = tree.span(of: node)
    func unlesbar(_ text: String, _ fehler: Lesefehler) -> Eintrag {
      befunde.append(
        Lesebefund(
          .unlesbar(feld: definition.name, text: text, typ: definition.typ, fehler: fehler),
          span.isEmpty ? keySpan : span))
      return Eintrag(
        feld: definition.schluessel, text: text, span: span, schluesselSpan: keySpan,
        wert: .unlesbar)
    }
    switch tree.kind(of: node) {
    case .scalar:
      let text = Self.ohneVermerke(tree.text(of: node))
      switch leser.lies(text, definition.typ) {
      case .success(let wert):
        return Eintrag(
          feld: definition.schluessel, text: text, span: span, schluesselSpan: keySpan, wert: wert)
      case .failure(let fehler): return unlesbar(text, fehler)
      }
    case .sequence:
      // People who know other tools write lists one item a line; flow lists split decimal commas.
      let items = tree.items(of: node)
      guard case .liste(let inner) = definition.typ,
        items.allSatisfy({ tree.kind(of: $0) == .scalar })
      else { return unlesbar("", .verschachtelt) }
      var teile: [String] = []
      for item in items {
        let text = Self.ohneVermerke(tree.text(of: item))
        if case .failure(let fehler) = leser.lies(text, inner) {
          befunde.append(
            Lesebefund(
              .unlesbar(feld: definition.name, text: text, typ: inner, fehler: fehler),
              tree.span(of: item)))
        } else if !text.isEmpty {
          teile.append(text)
        }
      }
      return Eintrag(
        feld: definition.schluessel, text: teile.joined(separator: "; "), span: span,
        schluesselSpan: keySpan, wert: teile.isEmpty ? .leer : .liste(teile))
    case .mapping:
      return unlesbar("", .verschachtelt)
    }
  }
}
