import CommandLineTool
import Diagnostics
import SourceText
import Synchronization

/// A console that remembers.
final class Recorder: Sendable {
  private let written = Mutex<(out: String, err: String)>(("", ""))

  var out: String { written.withLock { $0.out } }
  var err: String { written.withLock { $0.err } }

  var console: Console {
    Console(
      out: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        self.written.withLock { $0.out += text }
      },
      err: { text in self.written.withLock { $0.err += text } })
  }
}

extension Environment {
  /// 20.06.2018, 12:00 in Berlin; no terminal.
  static func sample(
    _ variables: [String: String] = [:], now: Int = 1_529_488_800, terminal: Bool = false
  ) -> Environment {
    Environment(variable: { variables[$0] }, now: { now }, outputIsTerminal: { terminal })
  }
}

extension Werkzeug {
  /// Answers every command with the same findings.
  static func sample(
    _ stufen: Stufe..., messages: [String] = [], answer: RulesAnswer = .text("Regel\n")
  ) -> Werkzeug {
    let file = SourceFile(path: "a.md", text: "abc\n")
    let findings = stufen.map { Finding($0, "R", path: "a.md", span: Span(1, 2), "Fund") }
    let report = Richtlinie().apply(to: locate(findings, in: file))
    let outcome = Outcome(report: report, documents: 2, messages: messages)
    return Werkzeug(check: { _ in outcome }, build: { _ in outcome }, rules: { _ in answer })
  }
}
