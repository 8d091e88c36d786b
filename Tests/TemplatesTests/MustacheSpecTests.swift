import Diagnostics
import SourceText
import Testing

@testable import Templates

/// Runs the cases of the Mustache specification. They are not part of this repository: set
/// VORLAGENWERK_MUSTACHE_SPEC to a folder with its JSON files. Without it the test is reported as
/// skipped; the project's own cases for every feature are in `MustacheTests`.
@Suite("Mustache specification", .enabled(if: SpecCase.folder != nil))
struct MustacheSpecTests {
  /// The cases in which a name that no data has renders as nothing: here that is a finding, too.
  private static let unknownNames: Set<String> = [
    "interpolation: Basic Context Miss Interpolation",
    "interpolation: Triple Mustache Context Miss Interpolation",
    "interpolation: Ampersand Context Miss Interpolation",
    "interpolation: Dotted Names - Broken Chains",
    "interpolation: Dotted Names - Broken Chain Resolution",
    "interpolation: Dotted Names - Context Precedence",
    "interpolation: Dotted Names are never single keys",
    "inverted: Context",
    "inverted: Context Misses",
    "inverted: List",
    "inverted: Dotted Names - Broken Chains",
    "sections: Context Misses",
    "sections: Dotted Names - Broken Chains",
    "~inheritance: Negative Sections",
  ]
  private static let unknownTemplates: Set<String> = ["partials: Failed Lookup"]

  @Test("cases", arguments: try SpecCase.all())
  func render(_ test: SpecCase) throws {
    let keys = KeyTable(names: test.data.names.sorted())
    var files = [Sample.file("spec/seite.html", test.template)]
    for (name, text) in test.partials ?? [:] { files.append(Sample.file("\(name).html", text)) }
    let page = PageTemplate("spec/seite", types: [.html], shape: test.data.shape(keys))
    let compiled = TemplateSet.compile(files, folder: "Templates", pages: [page], keys: keys)
    let template = try #require(compiled.value.template("spec/seite", .html))
    var out = ByteWriter()
    #expect(compiled.value.render(template, test.data.value(keys), into: &out) == nil)
    #expect(out.string() == test.expected)

    let wrong = compiled.findings.filter { $0.stufe == .fehler }.map(\.rule)
    switch test.testDescription {
    case let name where Self.unknownNames.contains(name): #expect(wrong == ["TP-001"])
    case let name where Self.unknownTemplates.contains(name): #expect(wrong == ["TP-002"])
    default: #expect(wrong == [])
    }
  }

  @Test("all seven files are there")
  func count() throws {
    #expect(Set(try SpecCase.all().map(\.file)).count == 7)
    #expect(try SpecCase.all().count == 163)
  }
}
