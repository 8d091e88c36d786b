import Testing

@testable import SiteBuilder

@Suite("Where links lead")
struct LinkwegTests {
  private let ordner = "Content/vorlagen/2018/139-konzept"

  @Test(
    "paths count from the folder of the file",
    arguments: [
      ("plan.pdf", "Content/vorlagen/2018/139-konzept/plan.pdf"),
      ("./a//b.md", "Content/vorlagen/2018/139-konzept/a/b.md"),
      ("../140-strasse/vorlage.md", "Content/vorlagen/2018/140-strasse/vorlage.md"),
      ("../../../seiten/hilfe.md", "Content/seiten/hilfe.md"),
      ("Lageplan%20S%C3%BCd.pdf", "Content/vorlagen/2018/139-konzept/Lageplan Süd.pdf"),
      ("100%25%2f50%.pdf", "Content/vorlagen/2018/139-konzept/100%/50%.pdf"),
    ])
  func pfade(_ ziel: String, _ pfad: String) {
    #expect(Linkweg(ziel, in: ordner) == .datei(pfad: pfad, anker: nil))
  }

  @Test("what stands behind the hash is a heading")
  func anker() {
    #expect(
      Linkweg("a.md#gr%C3%BCnde", in: "Content")
        == .datei(pfad: "Content/a.md", anker: "gründe"))
    #expect(Linkweg("#gründe", in: ordner) == .selbst(anker: "gründe"))
    #expect(Linkweg("", in: ordner) == .selbst(anker: ""))
  }

  @Test("other sites are none of ours, and Content/ is never left")
  func fremde() {
    for ziel in ["https://example.org/a", "mailto:a@example.org", "tel:07000", "//example.org"] {
      #expect(Linkweg(ziel, in: ordner) == .fremd)
    }
    for ziel in ["/etc/passwd", "../../../../mandant.yml", "a/../../../../../b"] {
      #expect(Linkweg(ziel, in: ordner) == .draussen)
    }
  }
}
