internal import Diagnostics
internal import Kalender
internal import SiteBuilder

extension Werkzeug {
  /// The commands as the program runs them.
  package static let live = Werkzeug(
    check: { options in
      let stock = try Stock(options.common, mayRecord: options.paths.isEmpty)
      var auftrag = try auftrag(options.common, stock, entwurf: false, paths: options.paths)
      do {
        if measured == "ohne-regeln" {
          auftrag.regeln = .aus
          let lines = zeitzeilen(try await pruefe(auftrag).zeiten, auftrag)
          throw RunFailure(
            (lines + ["Ohne Regeln gelesen: Nichts ist geprüft."]).joined(separator: "\n"))
        }
        var lines: [String] = []
        var difference: String?
        let ergebnis: Ergebnis
        if options.correction == .none {
          ergebnis = try await pruefe(auftrag)
        } else {
          let korrektur = try await korrigiere(auftrag)
          ergebnis = korrektur.ergebnis
          difference = try settle(korrektur, auftrag, isWritten: options.correction == .written)
          lines.append(sums(of: korrektur, isWritten: options.correction == .written))
        }
        let (report, messages) = try stock.settle(ergebnis.bericht)
        return Outcome(
          report: report, documents: ergebnis.dokumente,
          messages: lines + messages + zeitzeilen(ergebnis.zeiten, auftrag), rules: descriptions,
          handbook: handbook(auftrag), difference: difference)
      } catch let abbruch as Abbruch {
        throw RunFailure(abbruch.message)
      }
    },
    build: { options in
      let stock = try Stock(options.common, mayRecord: false)
      let auftrag = try auftrag(options.common, stock, entwurf: options.entwurf, paths: [])
      let start = jetzt()
      do {
        let ergebnis = try await baue(auftrag)
        let (report, notes) = try stock.settle(ergebnis.bericht)
        var messages = notes + zeitzeilen(ergebnis.zeiten, auftrag)
        if let bau = ergebnis.bau {
          messages += bau.hinweise
          messages.append(schlusszeile(ergebnis, bau, auftrag, jetzt() - start))
        }
        return Outcome(
          report: report, documents: ergebnis.dokumente, messages: messages, rules: descriptions,
          handbook: handbook(auftrag), stillPublic: ergebnis.nochOeffentlich)
      } catch let abbruch as Abbruch {
        throw RunFailure(abbruch.message)
      }
    },
    rules: { options in try RulesAnswer.answer(options) },
    schema: { options in try RulesAnswer.schema(options) })

  private static func auftrag(
    _ options: CommonOptions, _ stock: Stock, entwurf: Bool, paths: [String]
  ) throws -> Auftrag {
    let folder = Paths.workingFolder
    let project = Paths.absolute(options.project, in: folder)
    guard
      let stand = Datum(
        jahr: options.stand.year, monat: options.stand.month, tag: options.stand.day)
    else { throw RunFailure("Das Datum „\(options.stand.text)“ gibt es nicht.") }
    return Auftrag(
      projekt: project, ausgabe: Paths.absolute(options.output, in: project), baudatum: stand,
      entwurf: entwurf, strict: options.strict, jobs: options.jobs ?? Paths.processors,
      pfade: paths.map { Paths.inProject($0, project: project, workingFolder: folder) },
      mitQuellzeilen: ([options.format] + options.reports.map(\.format)).contains(
        where: \.needsExcerpts) || options.baseline != nil,
      altbestand: stock.known,
      zeiten: measured != nil, regeln: measured == "regeln" ? .gemessen : .an)
  }

  /// What the benchmark wants to be measured: "1" the stages, "regeln" single rules too, "ohne-regeln" what
  /// is left of a check without rules, which fails.
  private static var measured: String? { Environment.live.variable("VORLAGENWERK_ZEITEN") }

  private static func handbook(_ auftrag: Auftrag) -> Handbook {
    Handbook(place: Haus.regelseiten(auftrag.projekt))
  }

  /// All rules as reports describe them.
  private static var descriptions: [RuleDescription] {
    Regelwerk.blaetter.map { sheet in
      RuleDescription(
        id: sheet.id, stufe: sheet.stufe, title: sheet.titel, reason: sheet.warum,
        advice: sheet.stattdessen)
    }
  }

  private static func zeitzeilen(_ zeiten: Zeiten, _ auftrag: Auftrag) -> [String] {
    guard auftrag.zeiten else { return [] }
    return zeiten.zeilen
  }

  /// „42 Dokumente, 1 Befund, 97 Seiten in 0,12 s: /…/Site/index.html“
  private static func schlusszeile(
    _ ergebnis: Ergebnis, _ bau: Bauergebnis, _ auftrag: Auftrag, _ dauer: UInt64
  ) -> String {
    func zahl(_ anzahl: Int, _ eins: String, _ viele: String) -> String {
      "\(anzahl) \(anzahl == 1 ? eins : viele)"
    }
    let bericht = ergebnis.bericht
    let befunde = bericht.fehler + bericht.warnungen + bericht.hinweise
    let hundertstel = Int(dauer / 10_000_000)
    let bruch = hundertstel % 100
    let sekunden = "\(hundertstel / 100),\(bruch < 10 ? "0" : "")\(bruch)"
    return zahl(ergebnis.dokumente, "Dokument", "Dokumente") + ", "
      + zahl(befunde, "Befund", "Befunde") + ", " + zahl(bau.seiten, "Seite", "Seiten")
      + " in \(sekunden) s (Stand \(auftrag.baudatum.text)): \(auftrag.ausgabe)/index.html"
  }
}
