import Testing

@Suite("Fachmodell")
struct FachmodellRoomTests {}
