internal import SourceText

/// A report in the Static Analysis Results Interchange Format, version 2.1.0.
///
/// Columns count code points, from 1. Waived findings carry a suppression with their reason. Fixes
/// are there where the bytes are known. Source: OASIS standard „SARIF Version 2.1.0“.
struct SARIFFormat {
  private let indices: [String: Int]
  private var isFirst = true
  private var fingerprint = Fingerprint()

  /// - Parameter rules: all rules, in the order of their IDs.
  init(rules: [RuleDescription]) {
    indices = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  func writeStart(_ head: ReportHead, to writer: inout ByteWriter) {
    writer.put("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",")
    writer.put("\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"vorlagenwerk\"")
    JSONText.key("semanticVersion", to: &writer)
    JSONText.put(head.version, to: &writer)
    writer.put(",\"language\":\"de\",\"rules\":[")
    for (index, rule) in head.rules.enumerated() {
      writer.put(index == 0 ? "\n{" : ",\n{")
      JSONText.key("id", isFirst: true, to: &writer)
      JSONText.put(rule.id, to: &writer)
      text("shortDescription", rule.title + ".", to: &writer)
      text("fullDescription", rule.reason, to: &writer)
      if let uri = head.handbook.uri(of: rule.id) {
        JSONText.key("helpUri", to: &writer)
        JSONText.put(uri, to: &writer)
      }
      let reference = head.handbook.reference(for: rule.id)
      let page = head.handbook.page(of: rule.id).map { "[\(rule.id) im Handbuch](\($0))" }
      writer.put(",\"help\":{\"text\":")
      JSONText.put("\(rule.advice) Mehr dazu: \(reference)", to: &writer)
      JSONText.key("markdown", to: &writer)
      JSONText.put("\(rule.advice)\n\n\(page ?? "`\(reference)`")", to: &writer)
      writer.put("}")
      writer.put(",\"defaultConfiguration\":{\"level\":")
      JSONText.put(Self.level(rule.stufe), to: &writer)
      writer.put("}}")
    }
    writer.put("]}},\n\"language\":\"de\",\"columnKind\":\"unicodeCodePoints\",\"results\":[")
  }

  mutating func write(
    _ finding: LocatedFinding, waivedBy ausnahme: LocatedAusnahme?, to writer: inout ByteWriter
  ) {
    writer.put(isFirst ? "\n{" : ",\n{")
    isFirst = false
    JSONText.key("ruleId", isFirst: true, to: &writer)
    JSONText.put(finding.rule, to: &writer)
    if let index = indices[finding.rule] {
      JSONText.key("ruleIndex", to: &writer)
      writer.put(decimal: index)
    }
    JSONText.key("level", to: &writer)
    JSONText.put(Self.level(finding.stufe), to: &writer)
    let sentences = [finding.summary + "."] + (finding.explanation.map { [$0] } ?? [])
    text("message", (sentences + finding.advice).joined(separator: " "), to: &writer)
    writer.put(",\"locations\":[{")
    location(finding.path, finding.place, to: &writer)
    writer.put("}]")
    if !finding.notes.isEmpty {
      writer.put(",\"relatedLocations\":[")
      for (index, note) in finding.notes.enumerated() {
        writer.put(index == 0 ? "{" : ",{")
        location(note.path, note.place, to: &writer)
        text("message", note.text, to: &writer)
        writer.put("}")
      }
      writer.put("]")
    }
    writer.put(",\"partialFingerprints\":{\"vorlagenwerk/v1\":")
    JSONText.put(fingerprint.of(finding), to: &writer)
    writer.put("}")
    fixes(finding, to: &writer)
    if let ausnahme {
      writer.put(",\"suppressions\":[{\"kind\":\"inSource\",\"status\":\"accepted\"")
      JSONText.key("justification", to: &writer)
      JSONText.put(ausnahme.text, to: &writer)
      writer.put("}]")
    }
    writer.put("}")
  }

  func writeEnd(to writer: inout ByteWriter) { writer.put(isFirst ? "]}]}\n" : "\n]}]}\n") }

  private func fixes(_ finding: LocatedFinding, to writer: inout ByteWriter) {
    let known = finding.fixes.filter { $0.replacement != nil }
    guard !known.isEmpty else { return }
    writer.put(",\"fixes\":[")
    for (index, fix) in known.enumerated() {
      writer.put(index == 0 ? "{" : ",{")
      text("description", fix.advice, isFirst: true, to: &writer)
      writer.put(",\"artifactChanges\":[{")
      artifact(finding.path, to: &writer)
      writer.put(",\"replacements\":[{\"deletedRegion\":")
      region(fix.place, to: &writer)
      writer.put(",\"insertedContent\":{\"text\":")
      JSONText.put(fix.replacement ?? "", to: &writer)
      writer.put("}}]}]}")
    }
    writer.put("]")
  }

  private func location(_ path: String, _ place: Place, to writer: inout ByteWriter) {
    writer.put("\"physicalLocation\":{")
    artifact(path, to: &writer)
    writer.put(",\"region\":")
    region(place, to: &writer)
    writer.put("}")
  }

  private func artifact(_ path: String, to writer: inout ByteWriter) {
    writer.put("\"artifactLocation\":{\"uri\":")
    JSONText.put(Self.uri(path), to: &writer)
    writer.put("}")
  }

  private func region(_ place: Place, to writer: inout ByteWriter) {
    writer.put("{\"startLine\":")
    writer.put(decimal: place.start.line)
    JSONText.key("startColumn", to: &writer)
    writer.put(decimal: place.start.column)
    JSONText.key("endLine", to: &writer)
    writer.put(decimal: place.end.line)
    JSONText.key("endColumn", to: &writer)
    writer.put(decimal: place.end.column)
    JSONText.key("byteOffset", to: &writer)
    writer.put(decimal: place.span.start)
    JSONText.key("byteLength", to: &writer)
    writer.put(decimal: place.span.end - place.span.start)
    writer.put("}")
  }

  private func text(
    _ key: StaticString, _ text: String, isFirst: Bool = false, to writer: inout ByteWriter
  ) {
    JSONText.key(key, isFirst: isFirst, to: &writer)
    writer.put("{\"text\":")
    JSONText.put(text, to: &writer)
    writer.put("}")
  }

  private static func level(_ stufe: Stufe) -> String {
    switch stufe {
    case .fehler: "error"
    case .warnung: "warning"
    case .hinweis: "note"
    }
  }

  /// A path as a relative URI reference (RFC 3986): everything but unreserved characters and „/“ is
  /// percent-encoded.
  private static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        uri += "%" + (byte < 0x10 ? "0" : "") + hex
      }
    }
    return uri
  }
}
