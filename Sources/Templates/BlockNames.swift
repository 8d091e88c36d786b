/// Which blocks a template offers for replacing, its partials and parents included.
struct BlockNames {
  private let set: TemplateSet
  /// By template: block name → first step that offers it.
  private var found: [Int: [Int32: Int]] = [:]

  init(set: TemplateSet) { self.set = set }

  mutating func has(_ name: Int32, in template: Int) -> Bool {
    blocks(in: template)[name] != nil
  }

  /// The steps that offer the blocks, in the order of the templates.
  mutating func sorted(in template: Int) -> [Int] { blocks(in: template).values.sorted() }

  private mutating func blocks(in template: Int) -> [Int32: Int] {
    if let blocks = found[template] { return blocks }
    var blocks: [Int32: Int] = [:]
    var seen: Set<Int> = [template]
    var open = [template]
    while let next = open.popLast() {
      let entry = set.entries[next]
      for index in entry.start..<entry.end {
        switch set.steps[index] {
        case .block(let block, _): blocks[block.name] = blocks[block.name] ?? index
        case .partial(let call), .parent(let call, _):
          let callee = Int(call.template)
          if callee >= 0, seen.insert(callee).inserted { open.append(callee) }
        default: break
        }
      }
    }
    found[template] = blocks
    return blocks
  }
}
