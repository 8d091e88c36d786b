import Foundation
import Testing

@testable import Ausgabe

struct ZeichnungTests {
  @Test func `the style sheet of the site has the rules of the drawings`() throws {
    let stil = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Templates/stil.css"), encoding: .utf8)
    #expect(stil.contains(Zeichenstil.css.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  @Test func `every class that a drawing can use has a rule`() {
    for klasse in Zeichnung.Klasse.allCases {
      #expect(Zeichenstil.css.contains(".\(klasse.rawValue) {"), "\(klasse)")
    }
  }

  @Test func `title and text are tied by ids that begin as told`() {
    let bild = Zeichnung(breite: 10, hoehe: 20, titel: "A & B", beschreibung: "<C>")
    let svg = Zeichnungspruefung.svg(bild, eigenstaendig: false)
    #expect(
      svg == """
        <svg xmlns="http://www.w3.org/2000/svg" class="zeichnung" width="10" height="20" \
        viewBox="0 0 10 20" role="img" aria-labelledby="bild-titel bild-text">
        <title id="bild-titel">A &amp; B</title>
        <desc id="bild-text">&lt;C&gt;</desc>
        </svg>

        """)
  }

  /// Writes large drawings for the eye: `PICTURES=/some/folder`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PICTURES"] != nil))
  func `large drawings for the eye`() throws {
    let ordner = ProcessInfo.processInfo.environment["PICTURES"] ?? ""
    for (name, plan) in [
      ("schlimm", Bildmuster.zufaellig(60, saat: 2)), ("gross", Bildmuster.gross(300)),
    ] {
      for (art, bild) in [
        ("struktur", Strukturbild.zeichnung(plan)), ("balken", Ganttbild.zeichnung(plan)),
        ("meilensteine", Meilensteinbild.zeichnung(plan)), ("last", Lastbild.zeichnung(plan)),
      ] {
        try Zeichnungspruefung.svg(bild).write(
          toFile: "\(ordner)/\(art)-\(name).svg", atomically: true, encoding: .utf8)
      }
    }
  }
}
