import Testing

@Suite("FrontMatter")
struct FrontMatterRoomTests {}
