import Testing

@Suite("CommandLineTool")
struct CommandLineToolRoomTests {}
