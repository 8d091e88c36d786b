import Fachmodell
import SourceText
import Testing

@testable import SiteBuilder

/// The titles of papers that may stay inside, in the texts of others.
@Suite("Looking for titles")
struct TitelsucheTests {
  private static let titel = "Vergabe der Leitung des Museums"

  private func suche() throws -> Titelsuche {
    let kopf = "---\nart: Beschlussvorlage\nbetreff: \(Self.titel)\nsperrvermerk: ja\n---\n"
    return try #require(Titelsuche([Titelblick(Array(kopf.utf8), .vorlage)]))
  }

  private func spans(_ text: String, ab: Int = 0) throws -> [Span] {
    try suche().funde(in: Array(text.utf8), ab: ab).map(\.span)
  }

  @Test("a title is found wherever it stands, with whatever before and behind it")
  func ueberall() throws {
    let laenge = Self.titel.utf8.count
    for davor in 0..<12 {
      for dahinter in 0..<12 {
        let text =
          String(repeating: ".", count: davor) + Self.titel
          + String(repeating: "!", count: dahinter)
        #expect(try spans(text) == [Span(davor, davor + laenge)])
        #expect(try spans(text, ab: davor) == [Span(davor, davor + laenge)])
        #expect(try spans(text, ab: davor + 1) == [])
      }
    }
  }

  @Test(
    "line ends and runs of blanks count as one blank",
    arguments: ["Vergabe der\nLeitung des Museums", "Vergabe der  Leitung\r\n\tdes Museums"])
  func umbrochen(text: String) throws {
    #expect(try spans("Die \(text).") == [Span(4, 4 + text.utf8.count)])
  }

  @Test("a number is found where it stands alone, and told from the title")
  func nummern() throws {
    let kopf =
      "---\nart: Beschlussvorlage\nnummer: 140/2018\nbetreff: \(Self.titel)\n"
      + "sperrvermerk: ja\n---\n"
    let suche = try #require(Titelsuche([Titelblick(Array(kopf.utf8), .vorlage)]))
    func funde(_ text: String) -> [Titelsuche.Fund] { suche.funde(in: Array(text.utf8), ab: 0) }
    for text in ["140/2018", "Siehe Vorlage 140/2018.", "(140/2018), 140/2018", "**140/2018**"] {
      #expect(funde(text).map(\.istNummer) == [true], "\(text)")
    }
    for text in ["1140/2018", "140/20189", "140/2018/1", "140/2018-N", "11/140/2018", "140/201"] {
      #expect(funde(text).isEmpty, "\(text)")
    }
    #expect(funde("\(Self.titel) (140/2018)").map(\.istNummer) == [false, true])
  }

  @Test("a word before the number may belong to it")
  func nummerMitWort() throws {
    let kopf =
      "---\nart: Beschlussvorlage\nnummer: DS 028/26\nbetreff: \(Self.titel)\n"
      + "sperrvermerk: ja\n---\n"
    let suche = try #require(Titelsuche([Titelblick(Array(kopf.utf8), .vorlage)]))
    func spans(_ text: String) -> [Span] {
      suche.funde(in: Array(text.utf8), ab: 0).map(\.span)
    }
    #expect(spans("Siehe DS 028/26.") == [Span(6, 15)])
    #expect(spans("DS 028/26") == [Span(0, 9)])
    #expect(spans("Siehe 028/26, DS 028/261 und ADS 028/26.").isEmpty)
  }

  @Test("a number that is a word or short is not searched for", arguments: ["7/2018", "20182018"])
  func kurzeNummern(nummer: String) throws {
    let kopf =
      "---\nart: Beschlussvorlage\nnummer: \(nummer)\nbetreff: \(Self.titel)\n"
      + "sperrvermerk: ja\n---\n"
    let suche = try #require(Titelsuche([Titelblick(Array(kopf.utf8), .vorlage)]))
    #expect(suche.funde(in: Array("Siehe \(nummer) dort.".utf8), ab: 0).isEmpty)
  }

  @Test(
    "a part of a word, a shorter text and another one are no title",
    arguments: [
      "xVergabe der Leitung des Museums", "Vergabe der Leitung des Museumshofs",
      "Vergabe der Leitung des Museum", "Vergabe der Leitung des Theaters in der Stadt", "Vergabe",
      "",
    ])
  func keiner(text: String) throws {
    #expect(try spans(text) == [])
  }
}
