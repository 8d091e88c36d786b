import Diagnostics
import Kalender
import Regeln
import SourceText
import TestSupport
import Testing

/// Every rule brings its examples; here they are tried.
@Suite("Examples of the rules")
struct BeispielTests {
  /// One example of one rule.
  struct Fall: Sendable, CustomTestStringConvertible {
    let blatt: Regelblatt
    let nummer: Int
    let istGut: Bool

    var beispiel: Regelbeispiel { istGut ? blatt.gut[nummer] : blatt.schlecht[nummer] }
    var testDescription: String { "\(blatt.id) \(istGut ? "gut" : "schlecht") \(nummer + 1)" }
  }

  static let gute = Katalog.blaetter.flatMap { blatt in
    blatt.gut.indices.map { Fall(blatt: blatt, nummer: $0, istGut: true) }
  }

  static let schlechte = Katalog.blaetter.flatMap { blatt in
    blatt.schlecht.indices.map { Fall(blatt: blatt, nummer: $0, istGut: false) }
  }

  @Test("a good example raises nothing of its rule, and no Fehler", arguments: gute)
  func gut(fall: Fall) throws {
    let projekt = try Beispielprojekt(fall.beispiel)
    #expect(projekt.marken == [])
    let befunde = projekt.befunde
    #expect(befunde.filter { $0.rule == fall.blatt.id }.map(\.summary) == [])
    #expect(fremdeFehler(befunde, fall) == [])
  }

  @Test("a bad example raises its rule exactly where it is marked", arguments: schlechte)
  func schlecht(fall: Fall) throws {
    let projekt = try Beispielprojekt(fall.beispiel)
    #expect(!projekt.marken.isEmpty)
    let befunde = projekt.befunde
    let eigene = befunde.filter { $0.rule == fall.blatt.id }
    #expect(eigene.map(projekt.ort).sorted() == projekt.marken)
    #expect(fremdeFehler(befunde, fall) == [])
  }

  @Test("the sentences of a finding are sentences", arguments: schlechte)
  func saetze(fall: Fall) throws {
    let befunde = try Beispielprojekt(fall.beispiel).befunde.filter { $0.rule == fall.blatt.id }
    for befund in befunde {
      #expect(befund.summary.first?.isLowercase == false, "\(befund.summary)")
      #expect(
        befund.summary.last?.isPunctuation != true || "“)?".contains(befund.summary.last ?? " "))
      #expect(befund.explanation?.hasSuffix(".") == true, "\(befund.explanation ?? "nil")")
      #expect(!befund.fixes.isEmpty)
      for fix in befund.fixes {
        #expect(fix.advice.hasPrefix("Bitte ") && fix.advice.hasSuffix("."), "\(fix.advice)")
      }
      for satz in [befund.summary] + befund.notes.map(\.text) {
        #expect(!satz.contains("⟦") && !satz.contains("\n"))
      }
    }
  }

  @Test(
    "a sheet says what its rule wants, why, and what to do", arguments: Katalog.blaetter.map(\.id))
  func blatt(kennung: String) throws {
    let blatt = try #require(Katalog.blaetter.first { $0.id == kennung })
    #expect(blatt.titel.last?.isPunctuation == false)
    #expect(blatt.warum.hasSuffix("."))
    #expect(blatt.stattdessen.hasSuffix("."))
    #expect(!blatt.gut.isEmpty && !blatt.schlecht.isEmpty)
  }

  @Test("each ID stands for one rule")
  func kennungen() {
    let kennungen = Katalog.blaetter.map(\.id)
    #expect(kennungen == Array(Set(kennungen)).sorted())
  }

  @Test("the paper that examples are made of raises nothing at all")
  func geruest() throws {
    #expect(try Beispielprojekt(Regelbeispiel("")).befunde.map(\.summary) == [])
  }

  private func fremdeFehler(_ befunde: [Finding], _ fall: Fall) -> [String] {
    befunde.filter {
      $0.stufe == .fehler && $0.rule != fall.blatt.id && !fall.beispiel.begleitet.contains($0.rule)
    }.map { "\($0.rule) \($0.path): \($0.summary)" }
  }
}
