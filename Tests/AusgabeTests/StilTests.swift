import Foundation
import Testing

/// What the style sheet promises to readers; nothing else would tell that it is lost.
@Suite("Style sheet")
struct StilTests {
  private func stil() throws -> Substring {
    try String(contentsOf: Muster.wurzel.appending(path: "Templates/stil.css"), encoding: .utf8)[
      ...]
  }

  @Test("„Zielerreichungskriterium“ has room beside its value")
  func felder() throws {
    let breite = try #require(
      try stil().firstMatch(of: #/\.felder > div \{[^}]*grid-template-columns: ([0-9.]+)em /#)?.1)
    #expect(try #require(Double(breite)) >= 17)
  }

  @Test("a first heading has space above")
  func ueberschrift() throws {
    #expect(try stil().contains(#/main > h1[^{]*\{\s*margin-top: 1\.5rem/#))
  }

  @Test("drawings have the same shadow at their edge as tables, and nothing in front of it")
  func schatten() throws {
    let stil = try stil()
    #expect(stil.contains(#/\.tabelle,\s*\.figur \.bild \{\s*background:\s*linear-gradient/#))
    #expect(stil.contains(#/\.figur \.bild > svg \{[^}]*background: none/#))
  }

  @Test("the footer is out of the flow of printed pages")
  func druck() throws {
    let stil = try stil()
    let druck = stil[try #require(stil.firstRange(of: "@media print")).lowerBound...]
    #expect(druck.contains(#/\.seitenfuss \{[^}]*position: absolute/#))
    #expect(!druck.contains(#/\.seitenfuss \{[^}]*page:/#))
  }
}
