import SourceText
import Testing

@testable import Templates

@Suite("Output types")
struct OutputTypeTests {
  @Test("only HTML escapes")
  func escaping() {
    #expect(Sample.render("{{titel}}", type: .html).value == "Bus &amp; Bahn &lt;1&gt;")
    #expect(
      Sample.render("{{titel}}{{{titel}}}", type: .md).value == "Bus & Bahn <1>Bus & Bahn <1>")
    #expect(Sample.render("{{titel}}", type: .txt).value == "Bus & Bahn <1>")
  }

  @Test("quotes are escaped, so that values fit into attributes")
  func quotes() {
    let page = Sample.render(
      "{{titel}}", shape: .record([.titel: .text]),
      value: .record([.titel: .text("\"it's\"")]))
    #expect(page.value == "&quot;it&#39;s&quot;")
  }

  @Test("markup is escaped by two braces, with a warning")
  func escapedMarkup() {
    let page = Sample.render("{{inhalt}}")
    #expect(page.value == "&lt;p&gt;Größe&lt;/p&gt;")
    #expect(page.findings.map(\.rule) == ["TP-004"])
  }

  @Test("partials come from the same output type")
  func suffixes() {
    let files = [
      Sample.file("seite.html", "{{>kopf}}"), Sample.file("kopf.html", "<h1>"),
      Sample.file("seite.md", "{{>kopf}}"), Sample.file("kopf.md", "#"),
    ]
    let page = PageTemplate("seite", types: [.html, .md], shape: Sample.shape)
    let set = TemplateSet.compile(files, folder: "Templates", pages: [page], keys: Feld.keys)
    #expect(set.findings == [])
    var out = ByteWriter()
    for type in page.types {
      if let id = set.value.template("seite", type) {
        #expect(set.value.render(id, Sample.value, into: &out) == nil)
      }
    }
    #expect(out.string() == "<h1>#")
    #expect(set.value.template("seite", .txt) == nil)
    #expect(set.value.template("andere", .md) == nil)
  }

  @Test("a page is written behind what the buffer holds")
  func appending() throws {
    let set = Sample.compile("{{nummer}}").value
    let id = try #require(set.template("seite", .html))
    var out = ByteWriter()
    out.put("Nr. " as StaticString)
    #expect(set.render(id, Sample.value, into: &out) == nil)
    #expect(out.string() == "Nr. 139/2018")
  }

  @Test("many workers render the same bytes")
  func parallel() async {
    let set = Sample.compile(
      "{{<r}}{{$a}}{{#stationen}}{{gremium}}{{>b}}{{/stationen}}{{/a}}{{/r}}",
      ["r": "{{$a}}{{/a}}", "b": "{{datum}}\n"]
    ).value
    let pages = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          guard let id = set.template("seite", .html) else { return [] }
          var out = ByteWriter()
          return (0..<100).map { _ in
            out.reset()
            let stop = set.render(id, Sample.value, into: &out)
            return stop == nil ? out.string() : "stopped"
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(pages.count == 800)
    #expect(Set(pages) == ["Kreistag16.07.2018\nJugendhilfeausschuss\n"])
  }
}
