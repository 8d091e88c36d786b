import TestSupport
import Testing

/// The comparison itself must be right before it can speak for an output.
@Suite("Word streams")
struct WordStreamTests {
  @Test(
    "the same facts give the same words in every layout",
    arguments: [
      (
        WordForm.seed,
        """
        ■ **Dezernat**\tV - Soziales & Jugend
        <input checked="" type="checkbox"/> im Haushalt\tInvestitions- kosten
        \t20.000 €\t€
        - a) die Steuerungs- und Begleitgruppe vorzunehmen..
        """
      ),
      (
        .html,
        """
        <html><head><title>x</title></head><body><nav>Start</nav><main id="inhalt">
        <dl><dt>Dezernat:</dt><dd>V - Soziales &amp; Jugend</dd></dl>
        <table><tr><th><input type="checkbox" checked disabled> im Haushalt</th>
        <th>Investitions&shy;kosten</th></tr><tr><td>20.000&nbsp;€</td><td>€</td></tr></table>
        <!-- <p>nichts</p> --><ol class="marken"><li><span>a)</span> die Steuerungs- und
        <strong>Begleitgruppe</strong> vorzunehmen..</li></ol></main>
        <footer>Impressum</footer></body></html>
        """
      ),
      (
        .markdown,
        """
        **Dezernat:** V - Soziales \\& Jugend

        | [x] im Haushalt | Investitionskosten |
        |-----------------|-------------------:|
        | 20.000\u{A0}€ | € |

        <!-- nichts -->
        a) die Steuerungs- und _Begleitgruppe_ vorzunehmen..
        """
      ),
      (
        .text,
        """
        Dezernat: V
        - Soziales & Jugend
        ===================

        ☒ im       Investitions-
        Haushalt   kosten
        ---------  -------------
         20.000 €      €

        - a) die Steuerungs- und Begleitgruppe
             vorzunehmen..
        """
      ),
    ])
  func sameWords(form: WordForm, text: String) {
    #expect(
      words(of: text, as: form) == [
        "Dezernat", "V", "Soziales", "&", "Jugend", "☒", "im", "Haushalt", "Investitionskosten",
        "20.000 €", "€", "a)", "die", "Steuerungs-", "und", "Begleitgruppe", "vorzunehmen..",
      ])
  }

  @Test("an ordered list has its numbers in HTML too")
  func listNumbers() {
    let html = "<ol start=\"3\"><li>x<ul><li>y</li></ul></li><li>z</li></ol>"
    #expect(words(of: html, as: .html) == ["3.", "x", "y", "4.", "z"])
    #expect(words(of: "3. x\n   - y\n4. z", as: .markdown) == ["3.", "x", "y", "4.", "z"])
  }

  @Test(
    "tick boxes are told apart",
    arguments: [
      (WordForm.html, "<input type='checkbox' checked>ja <input disabled type=checkbox> nein"),
      (.html, "☒ ja <br>☐ nein"), (.markdown, "- [x] ja\n- [ ] nein"), (.text, "☒ ja   ☐ nein"),
      (.seed, "<input checked=\"\" type=\"checkbox\"/> ja\t<input type=\"checkbox\"/> nein"),
    ])
  func boxes(form: WordForm, text: String) {
    #expect(words(of: text, as: form) == ["☒", "ja", "☐", "nein"])
  }

  @Test("links leave their text, escapes their character")
  func markdownInline() {
    let text = #"[Die Anlage](a.md) ist \*wichtig\* (siehe §&nbsp;2) [sic]"#
    #expect(
      words(of: text, as: .markdown) == [
        "Die", "Anlage", "ist", "*wichtig*", "(siehe", "§", "2)", "[sic]",
      ])
  }

  @Test("cells wrapped side by side are read one after the other")
  func wrappedCells() {
    let text = """
      Gremium                Status      Datum       Bemerkung
      ---------------------  ----------  ----------  --------------------------
      Sozialausschuss und    öffentlich  20.06.2018
      Betriebsausschuss                  (neu)
      Heime des Landkreises
      Kreistag               öffentlich  18.07.2018
      """
    #expect(
      words(of: text, as: .text).joined(separator: " ")
        == "Gremium Status Datum Bemerkung Sozialausschuss und Betriebsausschuss Heime des Landkreises"
        + " öffentlich 20.06.2018 (neu) Kreistag öffentlich 18.07.2018")
  }

  @Test("a row with nothing but a name is a row")
  func emptyCells() {
    let text = """
      Position            2018
      ---------------  -------
      Sachaufwand      5.000 €
      Kalk
      Plan                 0 €
      """
    #expect(
      words(of: text, as: .text) == [
        "Position", "2018", "Sachaufwand", "5.000 €", "Kalk", "Plan", "0 €",
      ])
  }

  @Test("a lost word is missing as often as it was lost")
  func lostWords() {
    #expect(missing(["a", "b", "a"], in: ["a", "c"]) == ["b", "a"])
    #expect(missing(["a", "b"], in: ["b", "x", "a"]) == [])
  }

  @Test("a displaced word is named with its neighbours, and only it")
  func displacedWords() {
    #expect(outOfOrder(["a", "b", "c"], in: ["x", "a", "y", "b", "c"]) == [])
    #expect(outOfOrder(["a", "b", "c", "d"], in: ["b", "c", "d", "a"]) == ["…  ⟦a⟧ b c d …"])
  }
}
