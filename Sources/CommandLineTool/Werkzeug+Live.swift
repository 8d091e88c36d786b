internal import Diagnostics
internal import Kalender
internal import SiteBuilder

extension Werkzeug {
  /// The commands as the program runs them.
  package static let live = Werkzeug(
    check: { options in
      let auftrag = try auftrag(options.common, entwurf: false, paths: options.paths)
      do {
        let ergebnis = try await pruefe(auftrag)
        return Outcome(
          report: ergebnis.bericht, documents: ergebnis.dokumente,
          messages: zeitzeilen(ergebnis.zeiten, auftrag))
      } catch let abbruch as Abbruch {
        throw RunFailure(abbruch.message)
      }
    },
    build: { options in
      let auftrag = try auftrag(options.common, entwurf: options.entwurf, paths: [])
      let start = jetzt()
      do {
        let ergebnis = try await baue(auftrag)
        var messages = zeitzeilen(ergebnis.zeiten, auftrag)
        if let bau = ergebnis.bau {
          messages += bau.hinweise
          messages.append(schlusszeile(ergebnis, bau, auftrag, jetzt() - start))
        }
        return Outcome(report: ergebnis.bericht, documents: ergebnis.dokumente, messages: messages)
      } catch let abbruch as Abbruch {
        throw RunFailure(abbruch.message)
      }
    },
    rules: { options in RulesAnswer.answer(options) })

  private static func auftrag(
    _ options: CommonOptions, entwurf: Bool, paths: [String]
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
      mitQuellzeilen: options.format.needsExcerpts,
      zeiten: Environment.live.variable("VORLAGENWERK_ZEITEN") != nil)
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
