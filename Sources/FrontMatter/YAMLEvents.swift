internal import CYAML
internal import SourceText

/// One run of libyaml over a text, up to the end or the first syntax error.
struct YAMLEvents {
  private(set) var builder: TreeBuilder
  private(set) var failure: YAMLFailure?
  private var cursor: CodePointCursor

  init(_ source: YAMLSource, _ texts: OneLineTexts) {
    builder = TreeBuilder(source, texts)
    cursor = CodePointCursor(start: source.content.start)
    source.bytes.withUnsafeBufferPointer { bytes in
      let input = UnsafeBufferPointer(rebasing: bytes[min(source.content.start, bytes.count)...])
      var parser = yaml_parser_t()
      // libyaml keeps the parser's address, so one pointer serves all calls.
      withUnsafeMutablePointer(to: &parser) { read(input, bytes, $0) }
    }
  }

  private mutating func read(
    _ input: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ parser: UnsafeMutablePointer<yaml_parser_t>
  ) {
    guard yaml_parser_initialize(parser) == 1 else { return }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    var event = yaml_event_t()
    while !builder.isDone {
      guard yaml_parser_parse(parser, &event) == 1 else {
        fail(parser, bytes)
        return
      }
      handle(event, bytes)
      yaml_event_delete(&event)
    }
    if let offset = builder.tooDeep {
      failure = YAMLFailure(
        problem: "", context: "", offset: offset, contextOffset: offset, isTooDeep: true)
    }
  }

  private mutating func fail(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let offset = cursor.byte(at: Int(parser.pointee.problem_mark.index), in: bytes)
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    let contextMark = Int(parser.pointee.context_mark.index)
    failure = YAMLFailure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "", context: context,
      offset: offset,
      contextOffset: context.isEmpty ? offset : cursor.byte(at: contextMark, in: bytes))
  }

  private mutating func handle(_ event: yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>) {
    let start = cursor.byte(at: Int(event.start_mark.index), in: bytes)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      builder.scalar(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length), style(scalar.style),
        Span(start, cursor.byte(at: Int(event.end_mark.index), in: bytes)),
        isRefused: scalar.anchor != nil || scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      builder.open(
        .sequence, sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .plain, at: start,
        isRefused: sequence.anchor != nil || sequence.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      builder.open(
        .mapping, mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .plain, at: start,
        isRefused: mapping.anchor != nil || mapping.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: builder.close()
    case YAML_ALIAS_EVENT: builder.alias(at: start)
    case YAML_DOCUMENT_START_EVENT: builder.startDocument(at: start)
    case YAML_STREAM_END_EVENT: builder.end()
    default: break
    }
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLTree.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }
}
