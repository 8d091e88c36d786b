import SourceText

/// The steps of one template file, before names mean anything.
struct ParsedTemplate {
  let file: SourceFile
  let steps: [ParsedStep]
  let faults: [TemplateFault]

  /// Refuses what is no template at all, then parses.
  init(_ file: SourceFile) {
    if file.bytes.count > TemplateLimits.fileSize {
      self.init(refused: file, .tooLarge, at: 0, length: 0)
    } else if let offset = UTF8Check.firstInvalid(in: file.bytes) {
      self.init(refused: file, .notUTF8, at: offset, length: 1)
    } else if let offset = file.bytes.firstIndex(of: 0) {
      self.init(refused: file, .nulByte, at: offset, length: 1)
    } else {
      let parser = TemplateParser(file.bytes)
      self.init(file: file, steps: parser.steps, faults: parser.faults)
    }
  }

  private init(file: SourceFile, steps: [ParsedStep], faults: [TemplateFault]) {
    self.file = file
    self.steps = steps
    let limit = TemplateLimits.faults
    let more = faults.count > limit ? [TemplateFault(kind: .tooManyFaults, span: .fileStart)] : []
    self.faults = Array(faults.prefix(limit)) + more
  }

  private init(
    refused file: SourceFile, _ kind: TemplateFault.Kind, at offset: Int, length: Int
  ) {
    let fault = TemplateFault(kind: kind, span: Span(offset, offset + length))
    self.init(file: file, steps: [], faults: [fault])
  }
}
