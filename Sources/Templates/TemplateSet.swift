package import Diagnostics
package import SourceText

/// All templates of a project, compiled. Immutable, so that any number of workers can render.
package struct TemplateSet: Sendable {
  /// A template file and its steps.
  struct Entry: Sendable {
    let path: String
    let type: OutputType
    let start: Int
    let end: Int
  }

  var steps: [TemplateStep] = []
  /// The place of each step.
  var origins: [TemplateOrigin] = []
  /// The bytes of all texts and indentations.
  var literals: [UInt8] = []
  /// The later parts of dotted names.
  var parts: [Int32] = []
  var entries: [Entry] = []
  /// The steps again, as pages are made of them.
  private(set) var program = TemplateProgram()
  /// „teile/kopf.html“ → index; for look-ups only.
  var indices: [String: Int] = [:]

  /// Compiles the templates and checks every name that a page can reach.
  ///
  /// The set is usable in spite of findings: what they are about renders as nothing.
  /// - Parameters:
  ///   - files: „FOLDER/teile/kopf.html.mustache“, in any order. `{{>teile/kopf}}` and
  ///     `{{<teile/kopf}}` in an HTML template mean this one.
  ///   - folder: the project path of the template folder, without „/“ at the end.
  ///   - pages: the templates that `render` is asked for, with their page models. Names in
  ///     templates that no page reaches are not checked.
  ///   - keys: the names of all page models.
  /// - Returns: findings TP-001 to TP-005 by path and place, each place once.
  package static func compile(
    _ files: [SourceFile], folder: String, pages: [PageTemplate], keys: KeyTable
  ) -> Reported<TemplateSet> {
    var linker = TemplateLinker(keys: keys)
    linker.link(files, folder: folder)
    linker.require(pages, folder: folder)
    var checker = NameChecker(set: linker.set, files: linker.files, keys: keys)
    for page in pages { checker.check(page) }
    var set = linker.set
    // Behind every text as many bytes can be read as one step copies.
    set.literals += [UInt8](repeating: 0, count: 16)
    set.program = TemplateProgram(set)
    let faults = linker.faults + checker.faults
    let findings = faults.map { TemplateMessages.finding($0.fault, path: $0.path, notes: $0.notes) }
    return Reported(
      set,
      findings.sorted { ($0.path, $0.span, $0.rule) < ($1.path, $1.span, $1.rule) })
  }

  /// The template „name.type.mustache“, or `nil` where the folder has none.
  package func template(_ name: String, _ type: OutputType) -> TemplateID? {
    indices["\(name).\(type.rawValue)"].map { TemplateID(index: $0) }
  }

  /// Writes the page to the end of the buffer. `bytes`: its texts.
  ///
  /// - Returns: a finding TP-002 where the page was given up because a template calls itself
  ///   without end or makes the page endless; what has been written is then incomplete.
  package func render(
    _ template: TemplateID, _ nodes: borrowing PageNodes, _ bytes: borrowing ByteWriter,
    into out: inout ByteWriter
  ) -> Finding? {
    bytes.withBytes { bytes in
      nodes.withNodes { render(template, $0, bytes, into: &out) }
    }
  }

  private func render(
    _ template: TemplateID, _ nodes: UnsafeBufferPointer<PageNodes.Node>,
    _ text: UnsafeBufferPointer<UInt8>, into out: inout ByteWriter
  ) -> Finding? {
    guard entries.indices.contains(template.index) else { return nil }
    let entry = entries[template.index]
    let stop = program.instructions.withUnsafeBufferPointer { instructions in
      program.templates.withUnsafeBufferPointer { templates in
        literals.withUnsafeBufferPointer { literals in
          parts.withUnsafeBufferPointer { parts -> (kind: TemplateFault.Kind, step: Int)? in
            guard let first = instructions.baseAddress, !nodes.isEmpty,
              let nodes = nodes.baseAddress, let literals = literals.baseAddress,
              let text = text.baseAddress
            else { return nil }
            var renderer = TemplateRenderer(
              program: first, templates: templates, literals: literals, parts: parts,
              escapes: entry.type.escapes, nodes: nodes, text: text, start: out.count)
            renderer.render(template.index, into: &out)
            return renderer.stop
          }
        }
      }
    }
    guard let stop else { return nil }
    let origin = origins[stop.step]
    return TemplateMessages.finding(
      TemplateFault(kind: stop.kind, span: origin.tag),
      path: entries[Int(origin.template)].path, notes: [])
  }
}
