import Fachmodell
import Markup
import SourceText

/// Tables that name people with where they live, whatever the order of their columns: „Anschrift | Name“,
/// „Vorname | Nachname | Straße | Ort“.
///
/// The heads of the columns say what they are; a person is who has a first name that people have, or Frau or Herr
/// before the name. Firms and houses are none.
struct Personentabelle {
  /// Bytes of the first address of a person.
  let anschrift: Span

  private enum Spalte { case vorname, name, anschrift, andere }

  init?(_ tabelle: Int, _ dokument: Dokument) {
    let baum = dokument.baum
    guard let kopf = baum.nodes[tabelle].firstChild else { return nil }
    let spalten = baum.children(of: kopf).map { Self.spalte(baum.plainText(of: $0)) }
    guard let anschrift = spalten.firstIndex(of: .anschrift), spalten.contains(.name) else {
      return nil
    }
    for zeile in baum.children(of: tabelle).dropFirst().prefix(200) {
      let zellen = Array(baum.children(of: zeile))
      guard zellen.count == spalten.count,
        baum.plainText(of: zellen[anschrift]).utf8.contains(where: { $0 &- 0x30 < 10 }),
        Self.istPerson(zip(spalten, zellen.map { baum.plainText(of: $0) }))
      else { continue }
      self.anschrift = baum.nodes[zellen[anschrift]].span
      return
    }
    return nil
  }

  private static func spalte(_ titel: String) -> Spalte {
    let gefaltet = fold(titel)
    if gefaltet == "vorname" { return .vorname }
    if namen.contains(where: gefaltet.hasPrefix) { return .name }
    return anschriften.contains(where: gefaltet.hasPrefix) ? .anschrift : .andere
  }

  private static func istPerson(_ zellen: some Sequence<(Spalte, String)>) -> Bool {
    zellen.contains { spalte, text in
      switch spalte {
      case .vorname: istVorname(text)
      case .name: istName(text)
      case .anschrift, .andere: false
      }
    }
  }

  private static func istVorname(_ text: String) -> Bool {
    text.split(separator: " ").first.map { Schriftleser.istVorname(String($0)) } ?? false
  }

  /// „Herr Otte“, „Otte, Jens“, „Jens Otte“; not „Haus Elisabeth“ and „Autohaus Jens Otte“.
  private static func istName(_ text: String) -> Bool {
    let worte = text.split(separator: " ").map(String.init)
    guard let erstes = worte.first, worte.count <= 5 else { return false }
    if anreden.contains(erstes), worte.count > 1 { return true }
    guard worte.count > 1 else { return false }
    if erstes.hasSuffix(",") {
      return Schriftleser.istName(String(erstes.dropLast()))
        && worte.dropFirst().allSatisfy(Schriftleser.istVorname)
    }
    return Schriftleser.istVorname(erstes) && worte.dropFirst().allSatisfy(Schriftleser.istName)
  }

  private static let namen = [
    "name", "nachname", "familienname", "einwender", "eigentuemer", "grundstueckseigentuemer",
    "antragsteller", "anlieger", "anwohner", "person", "bewerber",
  ]
  private static let anschriften = [
    "anschrift", "adresse", "strasse", "wohnanschrift", "wohnort", "wohnhaft",
  ]
  private static let anreden: Set<String> = ["Frau", "Herr", "Herrn", "Familie", "Eheleute"]
}
