extension TemplateSet {
  /// The paths of the templates that no page calls, directly or through others, in their order.
  package func unused(by pages: [PageTemplate]) -> [String] {
    var isReached = Array(repeating: false, count: entries.count)
    var open = pages.flatMap { page in
      page.types.compactMap { template(page.name, $0)?.index }
    }
    while let index = open.popLast() {
      guard entries.indices.contains(index), !isReached[index] else { continue }
      isReached[index] = true
      for step in steps[entries[index].start..<entries[index].end] {
        switch step {
        case .partial(let call), .parent(let call, _): open.append(Int(call.template))
        case .text, .variable, .raw, .section, .inverted, .argument, .block: continue
        }
      }
    }
    return entries.indices.filter { !isReached[$0] }.map { entries[$0].path }
  }
}
