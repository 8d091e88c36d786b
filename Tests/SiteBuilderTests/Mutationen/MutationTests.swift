import Diagnostics
import Foundation
import Kalender
import SiteBuilder
import Testing

/// A project that raises nothing, and one fault for each rule: what is found is this fault.
@Suite("One fault for each rule")
struct MutationTests {
  static let tafel: [Mutation] = {
    let datei = Speicherprojekt.wurzel.appending(path: "Tests/Mutationen/mutationen.txt")
    return Mutation.alle(in: (try? String(contentsOf: datei, encoding: .utf8)) ?? "")
  }()

  static func tag() throws -> Datum { try #require(Datum(jahr: 2024, monat: 3, tag: 1)) }

  @Test("the project without a fault raises nothing at all")
  func sauber() async throws {
    let projekt = try Speicherprojekt("Tests/Mutationen/Content")
    let bericht = try await projekt.pruefe(am: Self.tag())
    #expect(bericht.findings.map { "\($0.rule) \($0.path): \($0.summary)" } == [])
    #expect(bericht.waived.isEmpty)
  }

  @Test("each rule of the book has a fault, and each fault a rule")
  func vollstaendig() {
    #expect(Self.tafel.map(\.regel).sorted() == Regelwerk.blaetter.map(\.id))
  }

  @Test("the fault is found where it is, and nothing else is", arguments: tafel)
  func fehler(_ mutation: Mutation) async throws {
    var projekt = try Speicherprojekt("Tests/Mutationen/Content")
    try projekt.wende(mutation)
    let befunde = try await projekt.pruefe(am: Self.tag()).findings
    let eigene = befunde.filter { $0.rule == mutation.regel }
    #expect(eigene.map { Speicherprojekt.ort($0.path, $0.place.span) }.sorted() == projekt.marken)
    #expect(!projekt.marken.isEmpty)
    let andere = befunde.filter { $0.rule != mutation.regel }
    #expect(
      andere.map(\.rule).sorted() == mutation.begleitet.sorted(),
      "\(andere.map { "\($0.rule) \($0.path): \($0.summary)" })")
  }
}
