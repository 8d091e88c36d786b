import Foundation
import Testing
@testable import Ausgabe
@Test func dump() throws {
  let m = try Muster.projekt()
  for (p, t) in m.seiten {
    let u = URL(filePath: "/tmp/site-ausgabe/\(p)")
    try FileManager.default.createDirectory(at: u.deletingLastPathComponent(), withIntermediateDirectories: true)
    try t.write(to: u, atomically: true, encoding: .utf8)
  }
  print(m.befunde.map { "\($0.path) \($0.span) \($0.summary) \($0.explanation ?? "")" }.joined(separator: "\n"))
}
