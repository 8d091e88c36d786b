import Diagnostics
import SourceText
import TestSupport

@testable import Templates

/// A small paper as page model, and templates tried on it.
enum Sample {
  static let shape: Shape = .record([
    .titel: .text, .nummer: .text, .inhalt: .markup, .entwurf: .flag, .leer: .text,
    .stationen: .list(.record([.gremium: .text, .datum: .text])),
    .dezernat: .record([.name: .text, .kuerzel: .text]),
    .tags: .list(.text), .reihen: .list(.list(.text)), .betrag: .text,
    .kinder: .list(.recursive("kind", .record([.name: .text, .kinder: .list(.again("kind"))]))),
  ])

  static let value: SampleValue = .record([
    .titel: .text("Bus & Bahn <1>"), .nummer: .text("139/2018"),
    .inhalt: .markup("<p>Größe</p>"), .entwurf: .bool(false), .leer: .text(""),
    .stationen: .list([
      .record([.gremium: .text("Kreistag"), .datum: .text("16.07.2018")]),
      .record([.gremium: .text("Jugendhilfeausschuss"), .datum: .absent]),
    ]),
    .dezernat: .record([.name: .text("Soziales"), .kuerzel: .text("II")]),
    .tags: .texts("a", "b"), .reihen: .list([.texts("1", "2"), .texts("3")]),
    .betrag: .number(-20_000),
    .kinder: .list([
      .record([
        .name: .text("A"),
        .kinder: .list([.record([.name: .text("B"), .kinder: .list([])])]),
      ])
    ]),
  ])

  static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(path: "Templates/\(name).mustache", text: text)
  }

  static func compile(
    _ template: String, _ others: [String: String] = [:], type: OutputType = .html,
    shape: Shape = Sample.shape
  ) -> Reported<TemplateSet> {
    var files = [file("seite.\(type.rawValue)", template)]
    for (name, text) in others { files.append(file("\(name).\(type.rawValue)", text)) }
    let page = PageTemplate("seite", types: [type], shape: shape)
    return TemplateSet.compile(files, folder: "Templates", pages: [page], keys: Feld.keys)
  }

  /// The output, with the findings of the compiler and the renderer.
  static func render(
    _ template: String, _ others: [String: String] = [:], type: OutputType = .html,
    shape: Shape = Sample.shape, value: SampleValue = Sample.value
  ) -> Reported<String> {
    let compiled = compile(template, others, type: type, shape: shape)
    var out = ByteWriter(capacity: 64)
    guard let id = compiled.value.template("seite", type) else {
      return Reported("", compiled.findings)
    }
    let stop = compiled.value.render(id, value, into: &out)
    return Reported(out.string(), compiled.findings + (stop.map { [$0] } ?? []))
  }

  /// Rule and place of each finding in the page itself, as „TP-001 titl“.
  static func places(_ findings: [Finding], in template: String) -> [String] {
    let file = SourceFile(path: "", text: template)
    return findings.map { "\($0.rule) \(file.text($0.span))" }
  }
}
