import Diagnostics
import Foundation
import SourceText
import Testing

@Suite("JSON format")
struct JSONFormatTests {
  @Test("ranges, notes, fixes, waivers")
  func everything() {
    let sample = Sample("ä ⟦betref⟧: x\n⟦nummer⟧: ⟦SP-001⟧")
    let ausnahme = Ausnahme(
      path: sample.file.path, rule: "SP-001", grund: "Ist so.", span: sample.spans[2])
    let findings = [
      sample.finding(
        explanation: "Darum.", notes: [Note(span: sample.spans[1], text: "hier")],
        fixes: [Fix("Bitte ändern.", replacement: "betreff"), Fix("Bitte fragen.")]),
      sample.finding(.warnung, "SP-001", at: 1, "Warnt"),
    ]
    let report = Richtlinie(strict: true).apply(
      to: locate(findings, in: sample.file), ausnahmen: locate([ausnahme], in: sample.file),
      rules: ["SP-001": .warnung])
    #expect(
      report.text(as: .json, head: Sample.head) == """
        {"version":1,"tool":{"name":"vorlagenwerk","version":"0.1.0"},"date":"2018-06-20",\
        "strict":true,
        "summary":{"documents":12,"errors":1,"warnings":0,"hints":0,"waived":1,"known":0},
        "findings":[
        {"level":"Fehler","rule":"BV-ST-001","help":"Documentation/Regeln/BV-ST-001.md","path":"Content/vorlage.md",\
        "line":1,"column":3,"endLine":1,"endColumn":9,"byteStart":3,"byteEnd":9,\
        "message":"Feld „betreff“ fehlt","explanation":"Darum.",\
        "notes":[{"path":"Content/vorlage.md",\
        "line":2,"column":1,"endLine":2,"endColumn":7,"byteStart":13,"byteEnd":19,\
        "message":"hier"}],\
        "fixes":[{"advice":"Bitte ändern.","replacement":"betreff","mechanical":false,\
        "line":1,"column":3,"endLine":1,"endColumn":9,"byteStart":3,"byteEnd":9},\
        {"advice":"Bitte fragen.","replacement":null,"mechanical":false,\
        "line":1,"column":3,"endLine":1,"endColumn":9,"byteStart":3,"byteEnd":9}],\
        "waived":false,"reason":null},
        {"level":"Warnung","rule":"SP-001","help":"Documentation/Regeln/SP-001.md","path":"Content/vorlage.md",\
        "line":2,"column":1,"endLine":2,"endColumn":7,"byteStart":13,"byteEnd":19,\
        "message":"Warnt","explanation":null,"notes":[],"fixes":[],\
        "waived":true,"reason":"Ist so."}
        ]}

        """)
  }

  @Test("a report without findings is an object too")
  func empty() {
    #expect(
      Richtlinie().apply(to: []).text(as: .json, head: Sample.head) == """
        {"version":1,"tool":{"name":"vorlagenwerk","version":"0.1.0"},"date":"2018-06-20",\
        "strict":false,
        "summary":{"documents":12,"errors":0,"warnings":0,"hints":0,"waived":0,"known":0},
        "findings":[]}

        """)
  }

  @Test("every character comes through, controls and line separators escaped")
  func escaping() throws {
    let all = (UInt32(0)..<0x100).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let quoted = all + "\u{2028}\u{2029}\u{FEFF}😀\\\"</script>"
    let sample = Sample("⟦a⟧", path: "„ä\\\".md")
    let text = sample.report(sample.finding(.fehler, "R", quoted)).text(
      as: .json, head: Sample.head)
    #expect(text.contains("\\u0000\\u0001"))
    #expect(text.contains("\\u001F !\\\"#"))
    #expect(text.contains("ÿ\\u2028\\u2029"))
    let lineFeed = Unicode.Scalar(0x0A)
    #expect(
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != lineFeed })
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let findings = try #require(object?["findings"] as? [[String: Any]])
    let message = try #require(findings[0]["message"] as? String)
    #expect(message.unicodeScalars.map(\.value) == quoted.unicodeScalars.map(\.value))
    #expect(findings[0]["path"] as? String == "„ä\\\".md")
  }
}
