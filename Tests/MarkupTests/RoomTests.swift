import Testing

@Suite("Markup")
struct MarkupRoomTests {}
