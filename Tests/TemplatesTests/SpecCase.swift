import Foundation
import Testing

/// A case of the Mustache specification's JSON files.
struct SpecCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let desc: String
  let data: SpecValue
  let template: String
  let partials: [String: String]?
  let expected: String
  var file: String?

  var testDescription: String { "\(file ?? "?"): \(name)" }

  private struct Suite: Decodable {
    let tests: [SpecCase]
  }

  static let folder = ProcessInfo.processInfo.environment["VORLAGENWERK_MUSTACHE_SPEC"]

  /// The cases of the six required modules and of inheritance.
  static func all() throws -> [SpecCase] {
    guard let folder else { return [] }
    let names = [
      "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
      "~inheritance",
    ]
    return try names.flatMap { name in
      let url = URL(fileURLWithPath: folder).appendingPathComponent("\(name).json")
      return try JSONDecoder().decode(Suite.self, from: Data(contentsOf: url)).tests.map {
        var test = $0
        test.file = name
        return test
      }
    }
  }
}
