import SiteBuilder
import Testing

@Suite("Manifest and hash")
struct WritingManifestTests {
  private func manifest(_ paths: String...) -> Manifest {
    Manifest(
      sorted: paths.map {
        Manifest.Entry(path: $0, size: $0.utf8.count, hash: ContentHash.of(Array($0.utf8)))
      })
  }

  @Test("what is written is read again")
  func roundTrip() {
    for some in [manifest(), manifest("a"), manifest("a", "b c/ d", "ende 2", "ä/x.html")] {
      #expect(Manifest(some.serialize()) == some)
    }
  }

  @Test("a manifest reads like this")
  func form() {
    let manifest = Manifest(sorted: [
      .init(path: "index.html", size: 12, hash: 0xAB), .init(path: "x", size: 0, hash: .max),
    ])
    #expect(
      String(decoding: manifest.serialize(), as: UTF8.self) == """
        vorlagenwerk-manifest 2
        00000000000000ab 12 index.html
        ffffffffffffffff 0 x
        ende 2

        """)
  }

  @Test("every cut and every changed byte but those of a name, a size or a hash is noticed")
  func damage() {
    let whole = manifest("a", "b").serialize()
    for length in 0..<whole.count {
      #expect(Manifest(Array(whole.prefix(length))) == nil)
    }
    for index in whole.indices {
      var bytes = whole
      bytes[index] = 0xFF
      if let read = Manifest(bytes) { #expect(read != Manifest(whole)) }
    }
  }

  @Test("a manifest of the version before is still one")
  func formerVersion() {
    let former = "vorlagenwerk-manifest 1\n00000000000000ab 12 index.html\nende 1\n"
    #expect(
      Manifest(Array(former.utf8))
        == Manifest(sorted: [.init(path: "index.html", size: 12, hash: 0xAB)]))
  }

  @Test("paths out of order or twice are no manifest")
  func order() {
    for paths in [["b", "a"], ["a", "a"]] {
      let entries = paths.map { Manifest.Entry(path: $0, size: 0, hash: 0) }
      #expect(Manifest(Manifest(sorted: entries).serialize()) == nil)
    }
  }

  @Test("the union has each path once, in order")
  func union() {
    let both = manifest("a", "b", "d").union(manifest("b", "c", "d", "e"))
    #expect(both == manifest("a", "b", "c", "d", "e"))
    #expect(manifest().union(manifest("a")) == manifest("a"))
    #expect(manifest("a").union(manifest()) == manifest("a"))
  }

  @Test("the hash is the same in every process, and differs with each bit and with the length")
  func hash() {
    #expect(ContentHash.of(Array("Sitzungsvorlage 139/2018".utf8)) == 13_573_676_847_639_363_444)
    var seen: Set<UInt64> = []
    for length in 0...40 {
      let zeros = [UInt8](repeating: 0, count: length)
      #expect(seen.insert(ContentHash.of(zeros)).inserted)
      for index in zeros.indices {
        for bit in 0..<8 {
          var bytes = zeros
          bytes[index] = 1 << UInt8(bit)
          #expect(seen.insert(ContentHash.of(bytes)).inserted)
        }
      }
    }
  }
}
