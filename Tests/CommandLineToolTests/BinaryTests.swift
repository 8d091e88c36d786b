import Foundation
import Testing

/// The program as a process: exit codes, what goes to which stream, and what a kill leaves behind.
@Suite("Binary", .serialized)
struct BinaryTests {
  static let wurzel = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Built into the same folder as the tests.
  static let programm = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "vorlagenwerk")

  struct Lauf {
    let code: Int32
    let out: String
    let err: String
  }

  func starte(_ arguments: String..., in ordner: String? = nil) throws -> Lauf {
    try starte(arguments, in: ordner)
  }

  /// `ohne` names a variable that the process shall not see.
  func starte(_ arguments: [String], in ordner: String? = nil, ohne: String? = nil) throws -> Lauf {
    let prozess = Process()
    prozess.executableURL = Self.programm
    prozess.arguments = arguments
    if let ohne {
      prozess.environment = ProcessInfo.processInfo.environment.filter { $0.key != ohne }
    }
    prozess.currentDirectoryURL = ordner.map { URL(filePath: $0) } ?? Self.wurzel
    let (out, err) = (Pipe(), Pipe())
    prozess.standardOutput = out
    prozess.standardError = err
    try prozess.run()
    let text = out.fileHandleForReading.readDataToEndOfFile()
    let fehler = err.fileHandleForReading.readDataToEndOfFile()
    prozess.waitUntilExit()
    return Lauf(
      code: prozess.terminationStatus, out: String(decoding: text, as: UTF8.self),
      err: String(decoding: fehler, as: UTF8.self))
  }

  /// A copy of the project's own content and templates.
  func projekt() throws -> String {
    let ordner = FileManager.default.temporaryDirectory
      .appending(path: "vorlagenwerk-binary-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
    for teil in ["Content", "Templates"] {
      try FileManager.default.copyItem(
        at: Self.wurzel.appending(path: teil), to: ordner.appending(path: teil))
    }
    return ordner.path()
  }

  @Test("exit 0: help, version, clean content")
  func null() throws {
    #expect(try starte("--help").code == 0)
    #expect(try starte("--version").out.hasPrefix("vorlagenwerk "))
    let lauf = try starte("check", "--date", "2018-06-20", "--format", "line")
    #expect(lauf.code == 0, "\(lauf.out) \(lauf.err)")
  }

  @Test("exit 1: a Fehler; a Warnung with --strict")
  func eins() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    #expect(
      try starte("check", "--date", "2018-06-20", "--strict", "--project", ordner).code == 1)
    let pfad = "Content/vorlagen/2018/139-integrationskonzept/vorlage.md"
    let datei = ordner + "/" + pfad
    let text = try String(contentsOfFile: datei, encoding: .utf8)
    try text.replacing("datum: 20.06.2018", with: "datum: 20.6.2018")
      .write(toFile: datei, atomically: true, encoding: .utf8)
    let lauf = try starte("prüfen", "--format", "line", "--project", ordner, pfad)
    #expect(lauf.code == 1)
    #expect(lauf.out.hasPrefix(pfad + ":4:8: Fehler BV-ST-003 "), "\(lauf.out)")
    let bau = try starte("build", "--project", ordner, "--format", "line")
    #expect(bau.code == 1)
    #expect(!FileManager.default.fileExists(atPath: ordner + "/Site"))
    #expect(try starte("bauen", "--entwurf", "--project", ordner).code == 1)
    let seite = try String(
      contentsOfFile: ordner + "/Site/vorlagen/139-2018/index.html", encoding: .utf8)
    #expect(seite.contains("Entwurf"))
  }

  @Test("findings lead to the pages that the project keeps, and else to the command")
  func regelseiten() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    func mehr() throws -> Set<String> {
      let lauf = try starte("check", "--date", "2018-06-20", "--project", ordner)
      return Set(
        lauf.out.split(separator: "\n").map(String.init).filter {
          $0.hasPrefix("  Mehr: ") && $0.contains("SP-001")
        })
    }
    #expect(try mehr() == ["  Mehr: vorlagenwerk rules SP-001"])
    let seiten = ordner + "/Documentation/Regeln"
    #expect(try starte("rules", "--format", "markdown", "--output", seiten).code == 0)
    #expect(try mehr() == ["  Mehr: Documentation/Regeln/SP-001.md"])
    #expect(FileManager.default.fileExists(atPath: seiten + "/SP-001.md"))
    let haus = ordner + "/Content/mandant.yml"
    let text = try String(contentsOfFile: haus, encoding: .utf8)
    try (text + "\nregelseiten: https://example.org/{regel}\n")
      .write(toFile: haus, atomically: true, encoding: .utf8)
    #expect(try mehr() == ["  Mehr: https://example.org/SP-001"])
    let sarif = try starte("check", "--format", "sarif", "--project", ordner).out
    #expect(sarif.contains("\"helpUri\":\"https://example.org/SP-001\""))
  }

  @Test("exit 2: no project, no content, a foreign output folder")
  func zwei() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    #expect(try starte("check", "--project", ordner + "/nirgends").code == 2)
    #expect(try starte("check", "--project", ordner + "/Templates").code == 2)
    #expect(try starte("check", "--project", ordner, "nix.md").code == 2)
    try FileManager.default.createDirectory(
      atPath: ordner + "/Fremd", withIntermediateDirectories: true)
    try "x".write(toFile: ordner + "/Fremd/x.txt", atomically: true, encoding: .utf8)
    let lauf = try starte("build", "--project", ordner, "--output", "Fremd")
    #expect(lauf.code == 2)
    #expect(lauf.err.contains("nicht leer"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: ordner + "/Fremd") == ["x.txt"])
  }

  @Test("exit 64: a command line that nobody understands")
  func vierundsechzig() throws {
    for arguments in [["baun"], ["check", "--strickt"], ["build", "--date"], []] {
      let prozess = Process()
      prozess.executableURL = Self.programm
      prozess.arguments = arguments
      let err = Pipe()
      prozess.standardError = err
      prozess.standardOutput = FileHandle.nullDevice
      try prozess.run()
      let text = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      prozess.waitUntilExit()
      #expect(prozess.terminationStatus == 64, "\(arguments)")
      #expect(!text.contains("Error"), "\(text)")
    }
  }

  @Test("two builds give the same bytes, and the second writes nothing")
  func zweimal() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    for jobs in ["1", "2"] {
      #expect(
        try starte(
          "build", "--project", ordner, "--date", "2018-06-20", "--jobs", jobs, "--output",
          "Site\(jobs)"
        ).code == 0)
    }
    let vergleich = Process()
    vergleich.executableURL = URL(filePath: "/usr/bin/env")
    vergleich.arguments = ["diff", "-r", ordner + "/Site1", ordner + "/Site2"]
    try vergleich.run()
    vergleich.waitUntilExit()
    #expect(vergleich.terminationStatus == 0)
    func inode() throws -> UInt64? {
      let pfad = ordner + "/Site1/vorlagen/139-2018/index.html"
      return try FileManager.default.attributesOfItem(atPath: pfad)[.systemFileNumber] as? UInt64
    }
    let vorher = try inode()
    _ = try starte(
      "build", "--project", ordner, "--date", "2018-06-20", "--output", "Site1")
    #expect(try inode() == vorher)
  }

  @Test("a kill at any moment leaves the old site or the new one, whole")
  func kill9() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    // Two sites that differ on every page: their dates stand in the footer.
    var soll: [[String: String]] = []
    for datum in ["2018-06-20", "2018-06-21"] {
      #expect(try starte("build", "--project", ordner, "--date", datum).code == 0)
      soll.append(try inhalt(ordner + "/Site"))
    }
    #expect(soll[0] != soll[1])
    for versuch in 0..<40 {
      let prozess = Process()
      prozess.executableURL = Self.programm
      prozess.arguments = [
        "build", "--project", ordner, "--date", versuch % 2 == 0 ? "2018-06-20" : "2018-06-21",
      ]
      prozess.standardOutput = FileHandle.nullDevice
      prozess.standardError = FileHandle.nullDevice
      try prozess.run()
      usleep(UInt32(versuch * versuch * 40))
      kill(prozess.processIdentifier, SIGKILL)
      prozess.waitUntilExit()
      let jetzt = try inhalt(ordner + "/Site")
      #expect(soll.contains(jetzt), "after kill \(versuch)")
    }
    #expect(try starte("build", "--project", ordner, "--date", "2018-06-20").code == 0)
    #expect(try inhalt(ordner + "/Site") == soll[0])
  }

  private func inhalt(_ ordner: String) throws -> [String: String] {
    var inhalt: [String: String] = [:]
    for pfad in try FileManager.default.subpathsOfDirectory(atPath: ordner) {
      if let daten = FileManager.default.contents(atPath: ordner + "/" + pfad) {
        inhalt[pfad] = String(decoding: daten, as: UTF8.self)
      }
    }
    return inhalt
  }

  @Test("reports go into files as well, and an old stock counts no longer")
  func berichte() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    let datei = ordner + "/Content/vorlagen/2018/139-integrationskonzept/vorlage.md"
    let text = try String(contentsOfFile: datei, encoding: .utf8)
    func schreibe(_ neu: String) throws {
      try neu.write(toFile: datei, atomically: true, encoding: .utf8)
    }
    try schreibe(text.replacing("datum: 20.06.2018", with: "datum: 20.6.2018"))
    func pruefe(_ mehr: String...) throws -> Lauf {
      try starte(
        ["check", "--project", ordner, "--date", "2018-06-20", "--format", "line"] + mehr,
        ohne: "CI")
    }
    let sarif = ordner + "/b.sarif"
    #expect(
      try pruefe("--report", "sarif=" + sarif, "--report", "gitlab=\(ordner)/g.json").code == 1)
    #expect(try String(contentsOfFile: sarif, encoding: .utf8).contains("\"BV-ST-003\""))
    #expect(
      try String(contentsOfFile: ordner + "/g.json", encoding: .utf8).contains("\"critical\""))
    let alt = ordner + "/altbestand.txt"
    #expect(try pruefe("--baseline", alt, "Content/vorlagen").code == 2)
    let erster = try pruefe("--baseline", alt)
    #expect(erster.code == 0, "\(erster.err)")
    #expect(erster.err.contains("Altbestand festgehalten"))
    #expect(try pruefe("--baseline", alt).code == 0)
    try schreibe(
      text.replacing("datum: 20.06.2018", with: "datum: 20.6.2018")
        .replacing("nummer: 139/2018", with: "nummer: 139-2018"))
    let neu = try pruefe("--baseline", alt)
    #expect(neu.code == 1)
    #expect(neu.out.contains("BV-ID-001"))
    #expect(!neu.out.contains("BV-ST-003"))
    #expect(try pruefe("--report", "sarif=" + ordner + "/nirgends/b.sarif").code == 2)
  }

  @Test("check --fix mends what is mechanical and nothing else, once")
  func beheben() throws {
    let ordner = try projekt()
    defer { try? FileManager.default.removeItem(atPath: ordner) }
    let datei = ordner + "/Content/vorlagen/2018/139-integrationskonzept/vorlage.md"
    let text = try String(contentsOfFile: datei, encoding: .utf8)
    let kaputt = text.replacing("datum: 20.06.2018", with: "datum: 20.6.2018")
    try kaputt.write(toFile: datei, atomically: true, encoding: .utf8)
    let probe = try starte("check", "--fix", "--dry-run", "--project", ordner)
    #expect(probe.code == 0)
    #expect(probe.out.contains("\n-datum: 20.6.2018\n+datum: 20.06.2018\n"), "\(probe.out)")
    #expect(probe.err.contains("3 Stellen in 1 Datei würden berichtigt."), "\(probe.err)")
    #expect(try String(contentsOfFile: datei, encoding: .utf8) == kaputt)
    let lauf = try starte("check", "--fix", "--project", ordner, "--date", "2018-06-20")
    #expect(lauf.code == 0, "\(lauf.out)")
    #expect(lauf.err.contains("3 Stellen in 1 Datei berichtigt."))
    let neu = try String(contentsOfFile: datei, encoding: .utf8)
    // Nothing but the lines of the findings has changed.
    let (alte, neue) = (kaputt.split(separator: "\n"), neu.split(separator: "\n"))
    #expect(zip(alte, neue).count { $0 != $1 } == 3)
    #expect(alte.count == neue.count)
    let nochmal = try starte("check", "--fix", "--project", ordner, "--date", "2018-06-20")
    #expect(nochmal.err.contains("nichts"))
    #expect(try String(contentsOfFile: datei, encoding: .utf8) == neu)
  }

  @Test("a reader that closes its end early crashes nothing")
  func pipe() throws {
    let prozess = Process()
    prozess.executableURL = URL(filePath: "/bin/sh")
    prozess.arguments = ["-c", "\"$0\" rules | head -n 1", Self.programm.path()]
    let out = Pipe()
    prozess.standardOutput = out
    try prozess.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    prozess.waitUntilExit()
    #expect(text.split(separator: "\n").count == 1)
  }
}
