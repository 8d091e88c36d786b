import SourceText
import Testing

@testable import Markup

@Suite("Many threads")
struct ThreadTests {
  private static func document(_ number: Int) -> [UInt8] {
    var text = "# Vorlage \(number)\n\n"
    for index in 0..<(8 + number % 7) {
      text +=
        "Siehe https://www.loerrach-landkreis.de/v/\(number * 31 + index), www.x\(index).de: **wichtig**\n"
      text +=
        "und [Anlage \(index)](anlage-\(index).md), <https://y.de/\(index)>, post\(index)@kreis.de.\n\n"
      text +=
        "| A\(index) | B |\n|---|--:|\n| http://z.de/\(index) | \(number) € |\n\na) w: eins\n\nb) zwei\n\n"
    }
    return Array(text.utf8)
  }

  private static func html(_ number: Int) -> [UInt8] {
    let bytes = document(number)
    let tree = MarkupTree.parse(bytes, lines: LineIndex(bytes)).tree
    var out = ByteWriter()
    tree.writeHTML(tree.topLevel, into: &out, HTMLOptions(anchors: tree.anchors()))
    return out.array()
  }

  @Test func giveTheSameBytesAsOne() async {
    let count = 400
    let alone = (0..<count).map(Self.html)
    #expect(String(decoding: alone[3], as: UTF8.self).contains("<a href=\"http://www.x1.de\">"))
    let together = await withTaskGroup(of: [(Int, [UInt8])].self) { group in
      for worker in 0..<8 {
        group.addTask {
          stride(from: worker, to: count, by: 8).map { ($0, Self.html($0)) }
        }
      }
      var pages = [[UInt8]](repeating: [], count: count)
      for await part in group { for (number, page) in part { pages[number] = page } }
      return pages
    }
    #expect(together == alone)
  }
}
