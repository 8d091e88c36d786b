import Testing

@Suite("SiteBuilder")
struct SiteBuilderRoomTests {}
