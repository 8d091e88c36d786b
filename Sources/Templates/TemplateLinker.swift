import SourceText

/// Joins the parsed files into one table of steps and resolves what they call each other.
struct TemplateLinker {
  private let keys: KeyTable
  private var blockNames: [String: Int32] = [:]
  private var parsed: [ParsedTemplate] = []
  private(set) var set = TemplateSet()
  /// The files of the entries, in their order.
  private(set) var files: [SourceFile] = []
  private(set) var faults: [LocatedFault] = []

  init(keys: KeyTable) { self.keys = keys }

  mutating func link(_ files: [SourceFile], folder: String) {
    var types: [OutputType] = []
    var size = 0
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let (name, type) = Self.name(of: file.path, folder: folder) else {
        report(.unknownFileName, span: .fileStart, path: file.path)
        continue
      }
      size += file.bytes.count
      guard size <= TemplateLimits.totalSize else {
        report(.tooLarge, span: .fileStart, path: file.path)
        break
      }
      set.indices["\(name).\(type.rawValue)"] = types.count
      types.append(type)
      self.files.append(file)
      parsed.append(ParsedTemplate(file))
    }
    for (index, template) in parsed.enumerated() {
      for fault in template.faults {
        faults.append(LocatedFault(path: template.file.path, fault: fault))
      }
      let start = set.steps.count
      for step in template.steps {
        set.origins.append(
          TemplateOrigin(template: Int32(index), tag: step.span, name: step.name))
        set.steps.append(lower(step, of: template.file, type: types[index], base: start))
      }
      set.entries.append(
        TemplateSet.Entry(
          path: template.file.path, type: types[index], start: start, end: set.steps.count))
    }
  }

  /// Reports the templates that pages need and the folder does not have.
  mutating func require(_ pages: [PageTemplate], folder: String) {
    for page in pages {
      for type in page.types where set.template(page.name, type) == nil {
        let name = "\(page.name).\(type.rawValue).mustache"
        report(.missingTemplate(name: name), span: .fileStart, path: "\(folder)/\(name)")
      }
    }
  }

  /// „Templates/teile/kopf.html.mustache“ → („teile/kopf“, html).
  private static func name(of path: String, folder: String) -> (String, OutputType)? {
    let name = path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : path[...]
    for type in OutputType.allCases {
      let suffix = ".\(type.rawValue).mustache"
      if name.hasSuffix(suffix), name.count > suffix.count {
        return (String(name.dropLast(suffix.count)), type)
      }
    }
    return nil
  }

  private mutating func report(_ kind: TemplateFault.Kind, span: Span, path: String) {
    faults.append(LocatedFault(path: path, fault: TemplateFault(kind: kind, span: span)))
  }

  // MARK: Steps

  private mutating func lower(
    _ step: ParsedStep, of file: SourceFile, type: OutputType, base: Int
  ) -> TemplateStep {
    let end = Int32(base + step.end)
    switch step.kind {
    case .text:
      let literal = literal(step.span, of: file, stripped: step.stripped)
      return .text(start: literal.start, end: literal.end)
    case .variable: return .variable(path(step, of: file))
    case .raw: return .raw(path(step, of: file))
    case .section: return .section(path(step, of: file), end: end)
    case .inverted: return .inverted(path(step, of: file), end: end)
    case .partial: return .partial(call(step, of: file, type: type))
    case .parent: return .parent(call(step, of: file, type: type), end: end)
    case .argument: return .argument(name: blockName(step, of: file), end: end)
    case .block:
      let blanks = literal(step.indentation, of: file, stripped: step.stripped)
      let block = TemplateBlock(
        name: blockName(step, of: file), indentStart: blanks.start, indentEnd: blanks.end,
        startsLine: step.startsLine)
      return .block(block, end: end)
    }
  }

  /// Copies the bytes; every line in them that starts with the blanks to strip, or with a part of
  /// them, loses them.
  private mutating func literal(
    _ span: Span, of file: SourceFile, stripped: Span
  ) -> (start: Int32, end: Int32) {
    let start = Int32(set.literals.count)
    let bytes = file.bytes
    guard !stripped.isEmpty else {
      set.literals.append(contentsOf: bytes[span.range])
      return (start, Int32(set.literals.count))
    }
    var from = span.start
    while from < span.end {
      var blanks = stripped.start
      if from > 0, bytes[from - 1] == 0x0A {
        while blanks < stripped.end, from < span.end, bytes[from] == bytes[blanks] {
          from += 1
          blanks += 1
        }
      }
      let next = bytes[from..<span.end].firstIndex(of: 0x0A).map { $0 + 1 } ?? span.end
      set.literals.append(contentsOf: bytes[from..<next])
      from = next
    }
    return (start, Int32(set.literals.count))
  }

  private mutating func path(_ step: ParsedStep, of file: SourceFile) -> TemplatePath {
    let name = file.text(step.name)
    guard step.isUsable else {
      return TemplatePath(first: TemplatePath.unusable, rest: 0, count: 0)
    }
    if name == "." { return TemplatePath(first: TemplatePath.here, rest: 0, count: 0) }
    let ids = name.split(separator: ".").map { keys.key(String($0))?.id ?? TemplatePath.unknown }
    let rest = Int32(set.parts.count)
    set.parts.append(contentsOf: ids.dropFirst())
    return TemplatePath(
      first: ids.first ?? TemplatePath.unknown, rest: rest, count: Int32(max(0, ids.count - 1)))
  }

  private mutating func call(
    _ step: ParsedStep, of file: SourceFile, type: OutputType
  ) -> TemplateCall {
    let name = file.text(step.name)
    let index = step.isUsable ? set.indices["\(name).\(type.rawValue)"] : nil
    if index == nil, step.isUsable {
      let suffix = ".\(type.rawValue)"
      let names = set.indices.keys.filter { $0.hasSuffix(suffix) }.sorted()
      let nearest = NearestName.find(name, in: names.map { String($0.dropLast(suffix.count)) })
      let kind = TemplateFault.Kind.unknownTemplate(name: name, type: type, nearest: nearest)
      report(kind, span: step.name, path: file.path)
    }
    let blanks = literal(step.indentation, of: file, stripped: step.stripped)
    return TemplateCall(
      template: Int32(index ?? -1), indentStart: blanks.start, indentEnd: blanks.end)
  }

  private mutating func blockName(_ step: ParsedStep, of file: SourceFile) -> Int32 {
    let name = file.text(step.name)
    if let id = blockNames[name] { return id }
    let id = Int32(blockNames.count)
    blockNames[name] = id
    return id
  }
}
