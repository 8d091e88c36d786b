/// The call: `korpus N OUT [--seed S] [--form vorlagenwerk|hugo]`.
struct Options {
  enum Form: String {
    /// A project folder for this program: OUT/Content.
    case vorlagenwerk
    /// The same papers as front matter and body for Hugo: OUT/content.
    case hugo
  }

  /// Number of papers, 1 to 100,000; registers, Sitzungen and annexes come on top.
  let count: Int
  let target: String
  let seed: UInt64
  let form: Form

  init(arguments: [String]) throws(Refusal) {
    var plain: [String] = []
    var seed: UInt64 = 1
    var form = Form.vorlagenwerk
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--seed":
        guard let value = rest.popFirst().flatMap({ UInt64($0) }) else {
          throw .usage("--seed wants a number")
        }
        seed = value
      case "--form":
        guard let value = rest.popFirst().flatMap({ Form(rawValue: $0) }) else {
          throw .usage("--form wants vorlagenwerk or hugo")
        }
        form = value
      default:
        if argument.hasPrefix("-") { throw .usage("unknown option \(argument)") }
        plain.append(argument)
      }
    }
    guard plain.count == 2 else { throw .usage("N and OUT are needed") }
    guard let count = Int(plain[0]), (1...100_000).contains(count) else {
      throw .usage("N is a number from 1 to 100000")
    }
    self.count = count
    target = plain[1]
    self.seed = seed
    self.form = form
  }
}
