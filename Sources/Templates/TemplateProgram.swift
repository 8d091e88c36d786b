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
      put(add(entry.start, entry.end, of: set))
      templates.append(TemplateRange(start..<instructions.count))
    }
  }

  /// A text of a template that has no instruction yet.
  private struct Text {
    let step: TemplateStep
    let number: Int
    let range: TemplateRange

    init?(_ step: TemplateStep, _ number: Int) {
      guard case .text(let start, let end) = step else { return nil }
      self.step = step
      self.number = number
      range = TemplateRange(Int(start)..<Int(end))
    }
  }

  /// - Returns: the text at the end, if there is one: it leads to whatever comes behind.
  private mutating func add(_ low: Int, _ high: Int, of set: TemplateSet) -> Text? {
    var text: Text?
    var step = low
    while step < high {
      if let next = Text(set.steps[step], step) {
        put(text)
        text = next
        step += 1
        continue
      }
      let index = instructions.count
      var instruction = TemplateInstruction(set.steps[step], step: step)
      if let text { instruction.lead = text.range }
      text = nil
      instructions.append(instruction)
      if let end = set.steps[step].end {
        let last = add(step + 1, end, of: set)
        if instruction.code == .section {
          var sectionEnd = TemplateInstruction(endOf: instruction, at: index)
          if let last { sectionEnd.lead = last.range }
          if instructions.count == index + 2, instructions[index + 1].printsItem {
            instruction.holdsItemsOnly()
          }
          instructions.append(sectionEnd)
        } else {
          put(last)
        }
        step = end
      } else {
        step += 1
      }
      instruction.target = Int32(truncatingIfNeeded: instructions.count)
      instructions[index] = instruction
    }
    return text
  }

  /// Gives a text an instruction of its own.
  private mutating func put(_ text: Text?) {
    guard let text else { return }
    var instruction = TemplateInstruction(text.step, step: text.number)
    instruction.target = Int32(truncatingIfNeeded: instructions.count + 1)
    instructions.append(instruction)
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
