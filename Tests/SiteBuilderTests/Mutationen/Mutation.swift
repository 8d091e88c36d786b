import Foundation
import Testing

/// One fault for one rule, as `Tests/Mutationen/mutationen.txt` writes it.
struct Mutation: Sendable, CustomTestStringConvertible {
  /// One step, in the order of the file.
  enum Schritt: Sendable {
    case waehle(String)
    case ersetze(String, durch: String)
    case neu(String, text: String)
    case entferne(String)
    case verknuepfe(String)
    case erwarteAmAnfang(String)
  }

  let regel: String
  private(set) var schritte: [Schritt] = []
  /// Other rules that rightly strike as well, as often as they do.
  private(set) var begleitet: [String] = []

  var testDescription: String { regel }

  /// All mutations; a line that can't be read is a step that no project allows.
  static func alle(in text: String) -> [Mutation] {
    var mutationen: [Mutation] = []
    var alt: [Substring] = []
    var neu: [Substring] = []
    var datei: String?
    func schliesse() {
      guard !mutationen.isEmpty else { return }
      let stelle = mutationen.count - 1
      if let pfad = datei {
        mutationen[stelle].schritte.append(.neu(pfad, text: lesbar(neu, schluss: true)))
      } else if !alt.isEmpty {
        mutationen[stelle].schritte.append(.ersetze(lesbar(alt), durch: lesbar(neu)))
      }
      alt = []
      neu = []
      datei = nil
    }
    for zeile in text.split(separator: "\n") where !zeile.hasPrefix("#") {
      let rest = zeile.dropFirst(2)
      let pfad = String(rest)
      switch zeile.first {
      case "-":
        if !neu.isEmpty { schliesse() }
        alt.append(rest)
        continue
      case "+":
        neu.append(rest)
        continue
      default: schliesse()
      }
      if zeile.first == "=" { mutationen.append(Mutation(regel: pfad)) }
      guard !mutationen.isEmpty else { continue }
      let stelle = mutationen.count - 1
      switch zeile.first {
      case "=": continue
      case "@": mutationen[stelle].schritte.append(.waehle(pfad))
      case "N": datei = pfad
      case "L": mutationen[stelle].schritte.append(.verknuepfe(pfad))
      case "^": mutationen[stelle].schritte.append(.erwarteAmAnfang(pfad))
      case "~":
        mutationen[stelle].begleitet.append(String(rest.prefix { $0 != " " }))
      default: mutationen[stelle].schritte.append(.entferne(pfad))
      }
    }
    schliesse()
    return mutationen
  }

  /// Lines as one text, „\u{…}“ read.
  private static func lesbar(_ zeilen: [Substring], schluss: Bool = false) -> String {
    let text = zeilen.joined(separator: "\n") + (schluss && !zeilen.isEmpty ? "\n" : "")
    let teile = text.components(separatedBy: "\\u{")
    return teile.dropFirst().reduce(teile[0]) { bisher, teil in
      let zahl = teil.prefix { $0 != "}" }
      let zeichen = UInt32(zahl, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
      return bisher + (zeichen ?? "?") + teil.dropFirst(zahl.count + 1)
    }
  }
}
