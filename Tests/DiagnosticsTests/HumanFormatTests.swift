import Diagnostics
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Human format")
struct HumanFormatTests {
  @Test("place, level, rule, sentence, source line, reason, other place, advice")
  func everything() {
    let sample = Sample(
      """
      ---
      ⟦betref⟧: Integrationskonzept
      ⟦nummer⟧: 139/2018
      """)
    let text = sample.human(
      sample.finding(
        .fehler, "BV-ST-002", "Schlüssel „betref“ ist unbekannt",
        explanation:
          "Unbekannte Schlüssel liest niemand; was dort steht, käme in keiner Ausgabe der "
          + "Vorlage vor, weder im Internet noch auf Papier.",
        notes: [Note(span: sample.spans[1], text: "so heißt der nächste Schlüssel")],
        fixes: [Fix("Bitte den Schlüssel berichtigen.", replacement: "betreff")]))
    #expect(
      text == """
        Content/vorlage.md:2:1: Fehler BV-ST-002
          Schlüssel „betref“ ist unbekannt

           2 │ betref: Integrationskonzept
             │ ^^^^^^

          Unbekannte Schlüssel liest niemand; was dort steht, käme in keiner Ausgabe der Vorlage
          vor, weder im Internet noch auf Papier.
          Content/vorlage.md:3:1: so heißt der nächste Schlüssel
           3 │ nummer: 139/2018
             │ ------
          → Bitte den Schlüssel berichtigen: „betref“ wird zu „betreff“.

        """)
  }

  @Test("a finding about a whole file has no source line")
  func wholeFile() {
    let sample = Sample("⟦⟧---\n")
    #expect(
      sample.human(sample.finding(fixes: [Fix("Bitte eintragen.")])) == """
        Content/vorlage.md:1:1: Fehler BV-ST-001
          Feld „betreff“ fehlt

          → Bitte eintragen.

        """)
  }

  /// The source line and the marks below it, without the gutter.
  private func excerpt(_ marked: String) -> [String] {
    let sample = Sample(marked)
    return sample.human(sample.finding(.hinweis)).split(separator: "\n").filter {
      $0.contains(" │ ")
    }.map { line in
      line.drop { $0 != "│" }.dropFirst(2).description
    }
  }

  @Test("marks stand under their characters, whatever is before them")
  func alignment() {
    #expect(excerpt("Größe: ⟦Übung⟧ x") == ["Größe: Übung x", "       ^^^^^"])
    #expect(excerpt("Gro\u{308}ße: ⟦Ü⟧ x") == ["Gro\u{308}ße: Ü x", "       ^"])
    #expect(excerpt("a\tb\t⟦c\td⟧") == ["a    b    c    d", "          ^^^^^^"])
    #expect(excerpt("漢字 ⟦字⟧.") == ["漢字 字.", "     ^^"])
    #expect(excerpt("| a | ⟦⟧ |") == ["| a |  |", "      ^"])
    #expect(excerpt("ab⟦⟧\nc") == ["ab", "  ^"])
  }

  @Test("controls and hidden characters are seen and steer nothing")
  func controls() {
    #expect(excerpt("a\u{1B}[31m⟦b⟧") == ["a␛[31mb", "      ^"])
    #expect(excerpt("a\u{202E}⟦b\u{200B}⟧c") == ["a�b�c", "  ^^"])
    let sample = Sample("⟦x⟧", path: "a\u{1B}]0;\n.md")
    let text = sample.human(sample.finding(.fehler, "R", "eins\u{9B}2J\nzwei\u{2028}drei"))
    #expect(text.hasPrefix("a␛]0; .md:1:1: Fehler R\n  eins�2J zwei�drei\n"))
  }

  @Test("a wide span shows its first line and names its last")
  func overLines() {
    #expect(
      excerpt("a ⟦b c\nd\ne⟧ f") == ["a b c", "  ^^^ … bis Zeile 3"])
  }

  @Test("long lines are cut around the span")
  func longLines() throws {
    let before = String(repeating: "vorher ", count: 40)
    let after = String(repeating: " nachher", count: 40)
    let middle = excerpt("\(before)⟦Fund⟧\(after)")
    #expect(
      middle == [
        "…her vorher vorher vorher vorher vorher vorher Fund nachher nachher nachher nachher "
          + "nachher nachh…",
        "                                               ^^^^",
      ])
    #expect(middle[0].count <= 100)
    let atStart = excerpt("⟦Fund⟧\(after)")
    #expect(atStart[0].hasPrefix("Fund nachher") && atStart[0].hasSuffix("…"))
    let atEnd = excerpt("\(before)⟦Fund⟧")
    #expect(atEnd[0].hasPrefix("…") && atEnd[0].hasSuffix("vorher Fund"))
    let wide = excerpt("a ⟦\(before)⟧ b")
    #expect(wide[0].hasPrefix("a vorher") && wide[0].hasSuffix("…"))
    #expect(wide[1] == "  " + String(repeating: "^", count: 64))
  }

  @Test(
    "a mechanical fix says what it does",
    arguments: [
      ("a⟦⟧b", "x", "→ Bitte ändern: hier kommt „x“ hinein."),
      ("a⟦b⟧c", "", "→ Bitte ändern: „b“ fällt weg."),
      ("a⟦b⟧c", "x", "→ Bitte ändern: „b“ wird zu „x“."),
      ("a⟦b\nc⟧d", "x", "→ Bitte ändern."),
    ])
  func replacement(marked: String, replacement: String, expected: String) {
    let sample = Sample(marked)
    let finding = sample.finding(fixes: [Fix("Bitte ändern.", replacement: replacement)])
    #expect(sample.human(finding).contains("\n  \(expected)\n"))
  }

  @Test("advice that names the replacement is not doubled")
  func namedReplacement() {
    let sample = Sample("⟦b⟧")
    let finding = sample.finding(fixes: [Fix("Bitte „x“ schreiben.", replacement: "x")])
    #expect(sample.human(finding).contains("\n  → Bitte „x“ schreiben.\n"))
  }

  @Test("waived findings come last, with their reason")
  func waived() {
    let sample = Sample("a ⟦b⟧ | ⟦BV-ST-001⟧ |")
    let ausnahme = Ausnahme(
      path: sample.file.path, rule: "BV-ST-001", grund: "So beschlossen.", durch: "Kämmerei",
      span: sample.spans[1])
    let report = Richtlinie().apply(
      to: locate([sample.finding()], in: sample.file),
      ausnahmen: locate([ausnahme], in: sample.file), rules: ["BV-ST-001": .fehler])
    #expect(
      report.text(as: .human, head: Sample.head) == """
        Ausgenommen, mit Grund:
          Content/vorlage.md:1:3: Fehler BV-ST-001
            Feld „betreff“ fehlt
            Grund: So beschlossen. (Kämmerei)

        0 Fehler, 0 Warnungen, 0 Hinweise, 1 Ausnahme in 12 Dokumenten (Stand 20.06.2018)

        """)
  }

  @Test("of many places that one finding stands for, three are shown")
  func manyFixes() {
    let sample = Sample("⟦a⟧ ⟦b⟧ ⟦c⟧ ⟦d⟧ ⟦e⟧")
    func fixes(_ count: Int, isMechanical: Bool) -> [Fix] {
      sample.spans.prefix(count).map {
        Fix("Bitte ändern.", replacement: "x", span: $0, isMechanical: isMechanical)
      }
    }
    let four = sample.human(sample.finding(fixes: fixes(4, isMechanical: true)))
    #expect(four.contains("„d“ wird zu „x“.") && !four.contains("…"))
    let five = sample.human(sample.finding(fixes: fixes(5, isMechanical: true)))
    #expect(
      five.hasSuffix(
        """
          → Bitte ändern: „c“ wird zu „x“.
            … und 2 weitere Stellen; „vorlagenwerk check --fix“ berichtigt alle.

        """))
    #expect(
      sample.human(sample.finding(fixes: fixes(5, isMechanical: false)))
        .hasSuffix("\n    … und 2 weitere Stellen.\n"))
  }

  @Test("each finding ends with its page, or with the command that prints it")
  func more() {
    let sample = Sample("⟦a⟧ ⟦b⟧")
    let other = sample.finding(.hinweis, "SP-004", at: 1, fixes: [Fix("Bitte ändern.")])
    let report = sample.report(sample.finding(), other)
    func more(_ place: String?) -> [String] {
      var head = Sample.head
      head.handbook = Handbook(place: place)
      return report.text(as: .human, head: head).split(separator: "\n")
        .filter { $0.contains("Mehr") }.map(String.init)
    }
    #expect(
      more("Documentation/Regeln/")
        == ["  Mehr: Documentation/Regeln/BV-ST-001.md", "  Mehr: Documentation/Regeln/SP-004.md"])
    #expect(
      more(nil) == ["  Mehr: vorlagenwerk rules BV-ST-001", "  Mehr: vorlagenwerk rules SP-004"])
    #expect(
      report.text(as: .human, head: Sample.head)
        .contains("\n  → Bitte ändern.\n  Mehr: Documentation/Regeln/SP-004.md\n\n"))
    #expect(!Richtlinie().apply(to: []).text(as: .human, head: Sample.head).contains("Mehr"))
  }

  @Test("colours only where they are wanted")
  func colour() {
    let sample = Sample("a ⟦b⟧")
    let report = sample.report(sample.finding(.warnung, "R", "s", fixes: [Fix("Bitte c.")]))
    #expect(
      report.text(as: .human, head: Sample.head, colour: true) == """
        Content/vorlage.md:1:3: \u{1B}[1;33mWarnung R\u{1B}[0m
          \u{1B}[1ms\u{1B}[0m

        \u{1B}[2m   1 │\u{1B}[0m a b
        \u{1B}[2m     │\u{1B}[0m   \u{1B}[1;33m^\u{1B}[0m

          → \u{1B}[32mBitte c.\u{1B}[0m
          \u{1B}[2mMehr: Documentation/Regeln/R.md\u{1B}[0m

        0 Fehler, 1 Warnung, 0 Hinweise in 12 Dokumenten (Stand 20.06.2018)

        """)
    #expect(!report.text(as: .human, head: Sample.head).contains("\u{1B}"))
  }
}
