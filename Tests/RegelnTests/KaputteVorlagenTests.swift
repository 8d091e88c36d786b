import SourceText
import TestSupport
import Testing

/// All faults of a paper come in one run, each at its place.
@Suite("Broken papers")
struct KaputteVorlagenTests {
  enum Fassung: String, CaseIterable, Sendable {
    case wieGeschrieben = "as written"
    case windows = "with CRLF"
    case bom = "with a byte order mark and CRLF"

    func text(_ text: String) -> String {
      switch self {
      case .wieGeschrieben: text
      case .windows: text.replacing("\n", with: "\r\n")
      case .bom: "\u{FEFF}" + text.replacing("\n", with: "\r\n")
      }
    }
  }

  @Test(
    "each finding stands where the paper is marked", arguments: KaputteVorlage.alle,
    Fassung.allCases)
  func kaputt(vorlage: KaputteVorlage, fassung: Fassung) throws {
    let muster = Marked(fassung.text(vorlage.text))
    try #require(muster.spans.count == vorlage.regeln.count)
    let pruefling = try Pruefling(muster.text)
    // A file without a head is as a whole at fault, its byte order mark included.
    let spans =
      vorlage.regeln == ["LE-004", "BV-ST-005"]
      ? [.fileStart] + muster.spans.dropFirst() : muster.spans
    let erwartet = zip(vorlage.regeln, spans)
      .map { "\($0) «\(pruefling.datei.text($1))» \($1.start)" }
    #expect(pruefling.orte == erwartet)
  }
}
