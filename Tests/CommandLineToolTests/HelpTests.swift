import CommandLineTool
import Testing

@Suite("Help")
struct HelpTests {
  private func help(_ words: String...) async -> String {
    let recorder = Recorder()
    let code = await run(Invocation(words, in: .sample()), .sample(), on: recorder.console)
    #expect(code == 0)
    #expect(recorder.err == "")
    return recorder.out
  }

  @Test("of the program")
  func program() async {
    #expect(
      await help("--help") == """
        vorlagenwerk prüft Vorlagen für Kreistag und Gemeinderat und macht daraus eine Website.

        Aufruf:
          vorlagenwerk BEFEHL [OPTIONEN]

        Befehle:
          check, prüfen [PFAD …]  Prüft die Vorlagen und zeigt, was zu ändern ist.
          build, bauen            Prüft alles und erzeugt daraus die Website.
          rules, regeln [REGEL]   Zeigt alle Regeln, mit REGEL eine davon ausführlich.
          schema, schemata [ART]  Schreibt ein JSON-Schema für Editoren: welche Angaben ein Kopf haben kann.

        Optionen:
          --project ORDNER    Ordner mit Content/ und Templates/ (sonst der Ordner, in dem Sie sind)
          --output ORDNER     Ordner für die Website, vom Projekt aus (sonst Site)
          --date JJJJ-MM-TT   Tag, der als heute gilt (sonst heute), auch TT.MM.JJJJ
          --format ART        human (zum Lesen), line, json, github, gitlab oder sarif (sonst human)
          --report ART=DATEI  Bericht auch in eine Datei, z. B. sarif=befunde.sarif; mehrfach möglich
          --baseline DATEI    nur neue Befunde zählen; legt die Datei mit den heutigen an
          --strict            Warnungen zählen als Fehler
          --color WANN        Farben: auto, always (immer) oder never (nie) (sonst auto)
          --jobs N            höchstens so viele Dateien zugleich (sonst so viele wie Prozessorkerne)
          --version           nennt die Version
          --help              zeigt diese Hilfe, auch -h

        Mehr zu einem Befehl: vorlagenwerk BEFEHL --help

        """)
  }

  @Test("of check")
  func check() async {
    #expect(
      await help("check", "--help") == """
        Prüft die Vorlagen und zeigt, was zu ändern ist.

        Aufruf:
          vorlagenwerk check [OPTIONEN] [PFAD …]

        Ohne PFAD wird das ganze Projekt geprüft. Mit PFAD, einer Datei oder einem Ordner, werden
        nur die Befunde dort gezeigt; die anderen Dateien werden so weit gelesen wie nötig.
        Beispiel: vorlagenwerk check Content/vorlagen/2018
        Mit --fix werden eindeutige Schreibweisen in den Dateien berichtigt; sonst ändert sich nichts.
        Ende mit 0: kein Fehler, 1: Fehler gefunden, 2: nicht ausführbar, 64: Aufruf falsch.

        Optionen:
          --fix               behebt in den Dateien, was sich eindeutig beheben lässt
          --dry-run           mit --fix: zeigt nur, was sich ändern würde
          --project ORDNER    Ordner mit Content/ und Templates/ (sonst der Ordner, in dem Sie sind)
          --output ORDNER     Ordner für die Website, vom Projekt aus (sonst Site)
          --date JJJJ-MM-TT   Tag, der als heute gilt (sonst heute), auch TT.MM.JJJJ
          --format ART        human (zum Lesen), line, json, github, gitlab oder sarif (sonst human)
          --report ART=DATEI  Bericht auch in eine Datei, z. B. sarif=befunde.sarif; mehrfach möglich
          --baseline DATEI    nur neue Befunde zählen; legt die Datei mit den heutigen an
          --strict            Warnungen zählen als Fehler
          --color WANN        Farben: auto, always (immer) oder never (nie) (sonst auto)
          --jobs N            höchstens so viele Dateien zugleich (sonst so viele wie Prozessorkerne)
          --version           nennt die Version
          --help              zeigt diese Hilfe, auch -h

        Derselbe Befehl heißt auch: prüfen, pruefen

        """)
  }

  @Test("of build")
  func build() async {
    #expect(
      await help("build", "--help") == """
        Prüft alles und erzeugt daraus die Website.

        Aufruf:
          vorlagenwerk build [OPTIONEN]

        Gibt es Fehler, bleibt die bisherige Website, wie sie ist; mit --entwurf entsteht trotzdem
        eine, die auf jeder Seite als Entwurf gekennzeichnet ist.
        Ende mit 0: kein Fehler, 1: Fehler gefunden, 2: nicht ausführbar, 64: Aufruf falsch.

        Optionen:
          --project ORDNER    Ordner mit Content/ und Templates/ (sonst der Ordner, in dem Sie sind)
          --output ORDNER     Ordner für die Website, vom Projekt aus (sonst Site)
          --entwurf           trotz Fehlern bauen; auf jeder Seite steht „Entwurf“
          --date JJJJ-MM-TT   Tag, der als heute gilt (sonst heute), auch TT.MM.JJJJ
          --format ART        human (zum Lesen), line, json, github, gitlab oder sarif (sonst human)
          --report ART=DATEI  Bericht auch in eine Datei, z. B. sarif=befunde.sarif; mehrfach möglich
          --baseline DATEI    nur neue Befunde zählen; legt die Datei mit den heutigen an
          --strict            Warnungen zählen als Fehler
          --color WANN        Farben: auto, always (immer) oder never (nie) (sonst auto)
          --jobs N            höchstens so viele Dateien zugleich (sonst so viele wie Prozessorkerne)
          --version           nennt die Version
          --help              zeigt diese Hilfe, auch -h

        Derselbe Befehl heißt auch: bauen

        """)
  }

  @Test("of rules")
  func rules() async {
    #expect(
      await help("rules", "--help") == """
        Zeigt alle Regeln, mit REGEL eine davon ausführlich.

        Aufruf:
          vorlagenwerk rules [OPTIONEN] [REGEL]

        Die Kennung steht in jedem Befund, zum Beispiel BV-BF-006.
        Mit --format markdown --output ORDNER entsteht das Handbuch, eine Seite je Regel.

        Optionen:
          --format ART     human (zum Lesen), markdown oder json (sonst human)
          --output ORDNER  Ordner für die Seiten des Handbuchs, mit --format markdown
          --version        nennt die Version
          --help           zeigt diese Hilfe, auch -h

        Derselbe Befehl heißt auch: regeln

        """)
  }

  @Test("no line is wider than a hundred columns")
  func width() async {
    let texts = [await help("-h"), await help("check", "-h"), await help("build", "-h")]
    #expect(texts.joined().split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("the version")
  func version() async {
    #expect(await help("--version") == "vorlagenwerk 0.1.0\n")
  }
}
