import Testing

@Suite("Kalender")
struct KalenderRoomTests {}
