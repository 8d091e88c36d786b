import Testing

@Suite("Regeln")
struct RegelnRoomTests {}
