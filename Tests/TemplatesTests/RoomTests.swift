import Testing

@Suite("Templates")
struct TemplatesRoomTests {}
