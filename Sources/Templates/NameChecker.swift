import Diagnostics
import SourceText

/// Walks through everything that pages can reach and looks up every name in the shapes of the
/// sections around it, as the renderer will do with the values.
///
/// A template is walked once for each combination of open sections and replaced blocks in which it
/// is called; so recursion ends, and partials that call partials cost no more than they are.
struct NameChecker {
  private struct Visit: Hashable {
    let start: Int
    let context: Int
    let scope: Int
  }

  private struct Report: Hashable {
    let step: Int
    let rule: String
  }

  /// A call that is being walked.
  private struct Frame {
    let step: Int
    let visit: Visit
    /// Number of loops around it: a template that calls itself in no further loop never ends.
    let loops: Int
  }

  private let set: TemplateSet
  private let files: [SourceFile]
  private let keys: KeyTable
  private var shapes = ShapeTable()
  private var contexts = Interner<[Int?]>()
  private var scopes = Interner<[TemplateScopeEntry]>()
  private var blocks: BlockNames
  private var visits: Set<Visit> = []
  private var reports: Set<Report> = []
  private var frames: [Frame] = []
  private var loops = 0
  private var steps = 0
  private(set) var faults: [LocatedFault] = []

  init(set: TemplateSet, files: [SourceFile], keys: KeyTable) {
    self.set = set
    self.files = files
    self.keys = keys
    blocks = BlockNames(set: set)
  }

  mutating func check(_ page: PageTemplate) {
    let context = contexts.id(of: [shapes.add(page.shape)])
    for type in page.types {
      guard let template = set.template(page.name, type) else { continue }
      let entry = set.entries[template.index]
      let visit = Visit(start: entry.start, context: context, scope: scopes.id(of: []))
      enter(visit, to: entry.end, step: nil, name: "")
    }
  }

  // MARK: Walking

  /// Walks a template or a replaced block; `step` is the one that calls it, `nil` for a page.
  private mutating func enter(_ visit: Visit, to end: Int, step: Int?, name: String) {
    // Where nothing is to walk, the number of the first step is that of some other template.
    guard visit.start < end else { return }
    let isEndless = frames.contains {
      $0.visit.start == visit.start && $0.visit.scope == visit.scope && $0.loops == loops
    }
    if let step, isEndless { return report(.endlessCall(name: name), at: step) }
    guard visits.insert(visit).inserted else { return }
    if let step, frames.count > TemplateLimits.calls {
      // Recursion through loops is the renderer's business: it knows how deep the values are.
      let isRecursive = frames.contains { $0.visit.start == visit.start }
      return isRecursive ? () : report(.tooManyCalls, at: step)
    }
    frames.append(Frame(step: step ?? visit.start, visit: visit, loops: loops))
    walk(visit.start, end, context: visit.context, scope: visit.scope)
    frames.removeLast()
  }

  private mutating func walk(_ low: Int, _ high: Int, context: Int, scope: Int) {
    var index = low
    while index < high {
      steps += 1
      guard steps <= TemplateLimits.checkedSteps else {
        if steps == TemplateLimits.checkedSteps + 1 { report(.tooComplex, at: index) }
        return
      }
      let step = set.steps[index]
      switch step {
      case .text, .argument: break
      case .variable(let path): print(path, at: index, context: context, raw: false)
      case .raw(let path): print(path, at: index, context: context, raw: true)
      case .section(let path, let end):
        section(path, at: index, end: Int(end), context: context, scope: scope)
      case .inverted(let path, let end):
        _ = shape(of: path, at: index, context: context)
        walk(index + 1, Int(end), context: context, scope: scope)
      case .partial(let call), .parent(let call, _):
        let arguments = index + 1..<(step.end ?? index + 1)
        self.call(call, at: index, arguments: arguments, context: context, scope: scope)
      case .block(let block, let end):
        if let bound = scopes.values[scope].first(where: { $0.name == block.name }) {
          let visit = Visit(start: bound.start, context: context, scope: bound.scope)
          enter(visit, to: bound.end, step: index, name: name(at: index))
        } else {
          walk(index + 1, Int(end), context: context, scope: scope)
        }
      }
      index = step.end ?? index + 1
    }
  }

  private mutating func section(
    _ path: TemplatePath, at index: Int, end: Int, context: Int, scope: Int
  ) {
    var inner = shape(of: path, at: index, context: context)
    var isLoop = false
    switch inner.map({ shapes.nodes[$0] }) {
    case .list(let item): (inner, isLoop) = (item, true)
    case .object, nil: isLoop = true
    case .text, .flag, .markup: break
    }
    // What holds no names below the top, or comes again further up, changes no look-up.
    var stack = contexts.values[context]
    if let top = stack.last, let top, shapes.fields(top).isEmpty { stack.removeLast() }
    stack.removeAll { $0 == inner }
    stack.append(inner)
    loops += isLoop ? 1 : 0
    walk(index + 1, end, context: contexts.id(of: stack), scope: scope)
    loops -= isLoop ? 1 : 0
  }

  private mutating func call(
    _ call: TemplateCall, at index: Int, arguments: Range<Int>, context: Int, scope: Int
  ) {
    guard call.template >= 0 else { return }
    let template = Int(call.template)
    var bindings = scopes.values[scope]
    var argument = arguments.lowerBound
    while argument < arguments.upperBound {
      let end = set.steps[argument].end ?? argument + 1
      if case .argument(let name, _) = set.steps[argument] {
        checkBlock(name, at: argument, of: template)
        if !bindings.contains(where: { $0.name == name }) {
          bindings.append(
            TemplateScopeEntry(name: name, start: argument + 1, end: end, scope: scope))
        }
      }
      argument = end
    }
    let entry = set.entries[template]
    let visit = Visit(start: entry.start, context: context, scope: scopes.id(of: bindings))
    enter(visit, to: entry.end, step: index, name: name(at: index))
  }

  // MARK: Names

  private mutating func checkBlock(_ name: Int32, at index: Int, of template: Int) {
    guard !blocks.has(name, in: template) else { return }
    let known = blocks.sorted(in: template).map { self.name(at: $0) }
    var seen: Set<String> = []
    let unique = known.filter { seen.insert($0).inserted }
    let wrong = self.name(at: index)
    report(
      .unknownBlock(
        name: wrong, template: set.entries[template].path,
        nearest: NearestName.find(wrong, in: unique), known: unique), at: index)
  }

  /// The shape of the name, or `nil` where nothing is known about it.
  private mutating func shape(of path: TemplatePath, at index: Int, context: Int) -> Int? {
    if path.first == TemplatePath.unusable { return nil }
    let rest = Int(path.rest)..<Int(path.rest + path.count)
    let parts = [path.first] + set.parts[rest]
    switch NameLookup(parts, in: contexts.values[context], shapes: shapes) {
    case .found(let shape): return shape
    case .anything: return nil
    case .unknown(let part, let candidates):
      return reportUnknown(part, candidates, at: index)
    case .noFields(let part, let owner):
      let names = nameParts(at: index)
      var isList = false
      if case .list = shapes.nodes[owner] { isList = true }
      let kind = TemplateFault.Kind.noFields(
        name: names[part].text, owner: names[part - 1].text, isList: isList)
      report(kind, at: index, span: names[part].span)
      return nil
    }
  }

  /// - Returns: the shape of the nearest known name, so that what a mistyped section holds is
  ///   checked as well.
  private mutating func reportUnknown(_ part: Int, _ candidates: [Int], at index: Int) -> Int? {
    let (name, span) = nameParts(at: index)[part]
    var seen: Set<Int32> = []
    let fields = candidates.flatMap { shapes.fields($0) }.filter { seen.insert($0.key).inserted }
    let known = fields.map { keys.name(PageKey($0.key)) }
    let nearest = NearestName.find(name, in: known)
    report(.unknownName(name: name, nearest: nearest, known: known), at: index, span: span)
    guard part == nameParts(at: index).count - 1 else { return nil }
    return nearest.flatMap { known.firstIndex(of: $0) }.map { fields[$0].shape }
  }

  private mutating func print(_ path: TemplatePath, at index: Int, context: Int, raw: Bool) {
    guard let shape = shape(of: path, at: index, context: context) else { return }
    let name = name(at: index)
    let escapes = set.entries[Int(set.origins[index].template)].type.escapes
    switch shapes.nodes[shape] {
    case .text: if raw, escapes { report(.rawText(name: name), at: index) }
    case .markup: if !raw, escapes { report(.escapedMarkup(name: name), at: index) }
    case .flag: report(.printedFlag(name: name), at: index)
    case .list: report(.printedList(name: name), at: index)
    case .object(let fields):
      let names = fields.map { keys.name(PageKey($0.key)) }
      report(.printedObject(name: name, fields: names), at: index)
    }
  }

  private func name(at index: Int) -> String {
    let origin = set.origins[index]
    return files[Int(origin.template)].text(origin.name)
  }

  private func nameParts(at index: Int) -> [(text: String, span: Span)] {
    var start = set.origins[index].name.start
    return name(at: index).split(separator: ".", omittingEmptySubsequences: false).map { part in
      let span = Span(start, start + part.utf8.count)
      start = span.end + 1
      return (String(part), span)
    }
  }

  // MARK: Reporting

  private mutating func report(_ kind: TemplateFault.Kind, at index: Int, span: Span? = nil) {
    let rule = TemplateMessages.rule(of: kind)
    guard reports.insert(Report(step: index, rule: rule)).inserted else { return }
    let origin = set.origins[index]
    var notes: [Note] = []
    if let frame = frames.last, set.origins[frame.step].template != origin.template {
      let place = set.origins[frame.step]
      notes = [
        Note(
          path: set.entries[Int(place.template)].path, span: place.tag,
          text: "Hier wird dieser Teil eingesetzt")
      ]
    }
    faults.append(
      LocatedFault(
        path: files[Int(origin.template)].path,
        fault: TemplateFault(kind: kind, span: span ?? origin.name), notes: notes))
  }
}
