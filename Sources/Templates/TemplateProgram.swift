/// The steps of all templates as a machine goes through them: each of one size, told apart by one
/// byte, and sections with an instruction at their end, so that they need no call.
struct TemplateProgram: Sendable {
  private(set) var instructions: [TemplateInstruction] = []
  /// By template: its instructions.
  private(set) var templates: [TemplateRange] = []

  init() {}

  init(_ set: TemplateSet) {
    instructions.reserveCapacity(set.steps.count + set.steps.count / 4)
    for entry in set.entries {
      let start = instructions.count
      add(entry.start, entry.end, of: set)
      templates.append(TemplateRange(start..<instructions.count))
    }
  }

  private mutating func add(_ low: Int, _ high: Int, of set: TemplateSet) {
    var step = low
    while step < high {
      let index = instructions.count
      var instruction = TemplateInstruction(set.steps[step], step: step)
      instructions.append(instruction)
      if let end = set.steps[step].end {
        add(step + 1, end, of: set)
        if instruction.code == .section {
          instructions.append(TemplateInstruction(endOf: instruction, at: index))
        }
        step = end
      } else {
        step += 1
      }
      instruction.target = Int32(truncatingIfNeeded: instructions.count)
      instructions[index] = instruction
    }
  }
}

/// Instructions that follow each other.
struct TemplateRange: BitwiseCopyable, Sendable {
  let start: Int32
  let end: Int32

  init(_ range: Range<Int>) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }
}
