import Testing

@Suite("Architecture")
struct ArchitectureRoomTests {}
