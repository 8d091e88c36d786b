import Testing

@testable import Templates

/// What tags do, feature by feature, on the paper of `Sample`.
@Suite("Mustache")
struct MustacheTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    var others: [String: String] = [:]
    let expected: String

    var testDescription: String { name }

    init(_ name: String, _ template: String, _ others: [String: String] = [:], gives: String) {
      self.name = name
      self.template = template
      self.others = others
      expected = gives
    }
  }

  @Test("values", arguments: values)
  func value(_ test: Case) { check(test) }

  @Test("sections", arguments: sections)
  func section(_ test: Case) { check(test) }

  @Test("comments and delimiters", arguments: delimiters)
  func delimiter(_ test: Case) { check(test) }

  @Test("lines of tags alone", arguments: lines)
  func line(_ test: Case) { check(test) }

  @Test("partials", arguments: partials)
  func partial(_ test: Case) { check(test) }

  @Test("inheritance", arguments: inheritance)
  func inherit(_ test: Case) { check(test) }

  private func check(_ test: Case) {
    let page = Sample.render(test.template, test.others)
    #expect(page.value == test.expected)
    #expect(page.findings == [])
  }

  static let values = [
    Case("text is escaped", "{{titel}}", gives: "Bus &amp; Bahn &lt;1&gt;"),
    Case("blanks in a tag", "[{{ nummer }}{{\n nummer\t}}]", gives: "[139/2018139/2018]"),
    Case("markup is printed raw by three braces", "{{{inhalt}}}", gives: "<p>Größe</p>"),
    Case("markup is printed raw by &", "{{& inhalt }}", gives: "<p>Größe</p>"),
    Case("a number in digits", "{{betrag}}", gives: "-20000"),
    Case("dotted names", "{{dezernat.kuerzel}}: {{dezernat.name}}", gives: "II: Soziales"),
    Case("single braces are text", "{ {nummer} } }}", gives: "{ {nummer} } }}"),
    Case("no second look at a value", "{{{inhalt}}}{{leer}}", gives: "<p>Größe</p>"),
    Case("a file without tags", "Grüße\n", gives: "Grüße\n"),
    Case("an empty file", "", gives: ""),
  ]

  static let sections = [
    Case("a list", "{{#tags}}({{.}}){{/tags}}", gives: "(a)(b)"),
    Case(
      "names of items, then of the page", "{{#stationen}}{{gremium}} {{nummer}};{{/stationen}}",
      gives: "Kreistag 139/2018;Jugendhilfeausschuss 139/2018;"),
    Case(
      "an absent value is false and prints nothing",
      "{{#stationen}}[{{datum}}{{#datum}}!{{/datum}}{{^datum}}offen{{/datum}}]{{/stationen}}",
      gives: "[16.07.2018!][offen]"),
    Case("lists in lists", "{{#reihen}}{{#.}}{{.}},{{/.}};{{/reihen}}", gives: "1,2,;3,;"),
    Case("an object", "{{#dezernat}}{{name}}{{/dezernat}}", gives: "Soziales"),
    Case("a text is true", "{{#nummer}}Nr. {{.}}{{/nummer}}", gives: "Nr. 139/2018"),
    Case("the empty text is false", "{{#leer}}x{{/leer}}{{^leer}}-{{/leer}}", gives: "-"),
    Case("a number is true", "{{#betrag}}x{{/betrag}}", gives: "x"),
    Case("a flag", "{{#entwurf}}x{{/entwurf}}{{^entwurf}}-{{/entwurf}}", gives: "-"),
    Case("markup is true", "{{#inhalt}}x{{/inhalt}}", gives: "x"),
    Case("dotted sections", "{{#dezernat.name}}{{.}}{{/dezernat.name}}", gives: "Soziales"),
    Case("the same name inside", "{{#nummer}}{{#nummer}}x{{/nummer}}{{/nummer}}", gives: "x"),
  ]

  static let delimiters = [
    Case("a comment", "a{{! {{ egal }}b", gives: "ab"),
    Case("a comment of several lines", "a\n  {{!\n egal\n }}\nb", gives: "a\nb"),
    Case(
      "other delimiters", "{{=<% %>=}}{{nummer}} <%nummer%><%={{ }}=%>{{nummer}}",
      gives: "{{nummer}} 139/2018139/2018"),
    Case("delimiters of one byte", "{{=| |=}}|#tags||.||/tags|", gives: "ab"),
    Case("raw values between other delimiters", "{{=[ ]=}}[{inhalt}]", gives: "<p>Größe</p>"),
    Case(
      "delimiters end with their file", "{{=<% %>=}}<%>teil%>", ["teil": "{{nummer}}"],
      gives: "139/2018"),
  ]

  static let lines = [
    Case(
      "sections", "<ul>\n  {{#tags}}\n  <li>{{.}}\n  {{/tags}}\n</ul>\n",
      gives: "<ul>\n  <li>a\n  <li>b\n</ul>\n"),
    Case("first and last line", "{{#tags}}\n{{.}}\n{{/tags}}", gives: "a\nb\n"),
    Case("CRLF", "x\r\n{{#tags}}\r\n{{.}}\r\n{{/tags}}\r\ny", gives: "x\r\na\r\nb\r\ny"),
    Case(
      "text beside a tag keeps the line", "{{#tags}} \n-{{/tags}}\nx {{! y }}\n",
      gives: "--\nx \n"),
    Case("two tags on a line keep it", " {{#nummer}}{{/nummer}}\nx", gives: " \nx"),
    Case("values are never alone", "  {{nummer}}\n", gives: "  139/2018\n"),
    Case("a byte order mark is dropped", "\u{FEFF}{{! x }}\ny", gives: "y"),
  ]

  static let partials = [
    Case("a partial", "<{{>kopf}}>", ["kopf": "{{nummer}}\n"], gives: "<139/2018\n>"),
    Case("in a folder", "{{> teile/kopf }}", ["teile/kopf": "x"], gives: "x"),
    Case(
      "indents every line of the partial, but no value and no blank line",
      "a\n  {{>teil}}\nb", ["teil": "1\n\n{{{inhalt}}}\n{{#tags}}\n{{.}}\n{{/tags}}\n"],
      gives: "a\n  1\n\n  <p>Größe</p>\n  a\n  b\nb"),
    Case(
      "indentations add up", " {{>a}}\n.", ["a": "1\n\t{{>b}}\n3\n", "b": "2\n{{nummer}}\n"],
      gives: " 1\n \t2\n \t139/2018\n 3\n."),
    Case("beside text nothing is indented", " -{{>a}}\n", ["a": "1\n2"], gives: " -1\n2\n"),
    Case(
      "a tree", "{{#kinder}}{{>kind}}{{/kinder}}",
      ["kind": "<{{name}}{{#kinder}}{{>kind}}{{/kinder}}>"], gives: "<A<B>>"),
    Case(
      "an indented tree", "{{#kinder}}\n{{>kind}}\n{{/kinder}}\n",
      ["kind": "- {{name}}\n{{#kinder}}\n  {{>kind}}\n{{/kinder}}\n"], gives: "- A\n  - B\n"),
  ]

  static let inheritance = [
    Case("a block on its own", "{{$a}}so{{/a}}", gives: "so"),
    Case(
      "replaced and not", "{{<rahmen}}{{$titel}}{{nummer}}{{/titel}}{{/rahmen}}",
      ["rahmen": "<{{$titel}}?{{/titel}}|{{$fuss}}Ende{{/fuss}}>"], gives: "<139/2018|Ende>"),
    Case(
      "the names of blocks are not those of values",
      "{{<rahmen}}{{$nummer}}x{{/nummer}}{{/rahmen}}",
      ["rahmen": "{{$nummer}}{{nummer}}{{/nummer}}"],
      gives: "x"),
    Case(
      "a block inside a loop of the parent",
      "{{<rahmen}}{{$zeile}}[{{.}}]{{/zeile}}{{/rahmen}}",
      ["rahmen": "{{#tags}}{{$zeile}}{{/zeile}}{{/tags}}"], gives: "[a][b]"),
    Case(
      "blocks of partials of the parent", "{{<rahmen}}{{$titel}}x{{/titel}}{{/rahmen}}",
      ["rahmen": "{{>kopf}}", "kopf": "<{{$titel}}?{{/titel}}>"], gives: "<x>"),
    Case(
      "the outermost replacement wins", "{{<mitte}}{{$a}}oben{{/a}}{{/mitte}}",
      ["mitte": "{{<unten}}{{$a}}mitte{{/a}}{{/unten}}", "unten": "{{$a}}unten{{/a}}"],
      gives: "oben"),
    Case(
      "a replacement sees the blocks of the template that wrote it",
      "{{<rahmen}}{{$titel}}Seite{{/titel}}{{$text}}{{<kasten}}{{$titel}}Kasten{{/titel}}{{/kasten}}"
        + "{{/text}}{{/rahmen}}",
      ["rahmen": "{{$titel}}{{/titel}}: {{$text}}{{/text}}", "kasten": "[{{$titel}}{{/titel}}]"],
      gives: "Seite: [Kasten]"),
    Case(
      "a replacement that names itself shows the default",
      "{{<rahmen}}{{$a}}neu {{$a}}alt{{/a}}{{/a}}{{/rahmen}}", ["rahmen": "{{$a}}{{/a}}"],
      gives: "neu alt"),
    Case(
      "lines of the replacement are indented like the block",
      "{{<rahmen}}\n{{$a}}\n      <p>\n        x\n      </p>\n{{/a}}\n{{/rahmen}}\n",
      ["rahmen": "<main>\n  {{$a}}\n  {{/a}}\n</main>\n"],
      gives: "<main>\n  <p>\n    x\n  </p>\n</main>\n"),
    Case(
      "the default content says how far a block is indented",
      "{{<rahmen}}{{$a}}\nx\ny\n{{/a}}{{/rahmen}}", ["rahmen": "{{$a}}\n    z\n{{/a}}\n"],
      gives: "    x\n    y\n"),
    Case(
      "a default content stays as it is", "{{<rahmen}}{{/rahmen}}",
      ["rahmen": "  {{$a}}x\n y{{/a}}\n"], gives: "  x\n y\n"),
    Case(
      "an indented parent indents the replacement, too",
      "-\n  {{<rahmen}}{{$a}}1\n2{{/a}}{{/rahmen}}\n-", ["rahmen": "<\n {{$a}}{{/a}}\n>\n"],
      gives: "-\n  <\n   1\n   2\n  >\n-"),
    Case(
      "a stripped line may hold sections, partials and blocks",
      "{{<rahmen}}{{$a}}\n  {{#tags}}\n    {{>teil}}\n  {{/tags}}\n{{/a}}{{/rahmen}}",
      ["rahmen": "{{$a}}\n{{/a}}", "teil": "{{.}}\n"], gives: "  a\n  b\n"),
  ]
}
