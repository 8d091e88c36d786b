import Testing

@Suite("Ausgabe")
struct AusgabeRoomTests {}
