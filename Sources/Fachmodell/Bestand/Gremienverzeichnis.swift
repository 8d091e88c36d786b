package import Kalender
import SourceText

/// All bodies of the house, found by kennung, name, kurzname or alias.
package struct Gremienverzeichnis: Sendable {
  package struct Eintrag: Sendable {
    package let pfad: String
    package let kennung: String
    package let name: String
    package let kurzname: String?
    package let alias: [String]
    package let typ: Gremientyp?
    /// Whether the law has the body meet in private, as a Magistrat or Kreisausschuss in Hesse does.
    package let tagtNichtoeffentlich: Bool
    package let gueltigAb: Datum?
    package let gueltigBis: Datum?
    package let oeffentlich: Oeffentlichkeit
    package let istBeispiel: Bool
    /// What a text may call it: short name, name and others, folded.
    package let gefaltet: [String]
    /// What the body is called where room is scarce.
    package var kurz: String { kurzname ?? name }
  }

  /// Where the form of a project keeps its bodies; others may lie where some other one does.
  static let ordner = "Content/gremien/"

  /// In the order of their files.
  package let eintraege: [Eintrag]
  private let namen: [FoldedKey: [Int]]

  package init(_ dokumente: [Dokument], baudatum: Datum) {
    eintraege = dokumente.filter { $0.art == .gremium }.map { dokument in
      let name = dokument[Gremium.name] ?? dokument.titelUeberschrift?.text ?? ""
      let kurzname = dokument[Gremium.kurzname]
      let alias = dokument[Gremium.alias] ?? []
      return Eintrag(
        pfad: dokument.pfad, kennung: dokument[Gremium.kennung] ?? "", name: name,
        kurzname: kurzname, alias: alias, typ: dokument[Gremium.typ],
        tagtNichtoeffentlich: dokument[Gremium.sitzungen] == .nichtoeffentlich,
        gueltigAb: dokument[Gremium.gueltigAb], gueltigBis: dokument[Gremium.gueltigBis],
        oeffentlich: dokument.oeffentlichkeit(am: baudatum), istBeispiel: dokument.istBeispiel,
        gefaltet: ([kurzname ?? name, name] + alias).filter { !$0.isEmpty }.map { fold($0) })
    }
    var namen: [FoldedKey: [Int]] = [:]
    for (index, eintrag) in eintraege.enumerated() {
      var worte = [eintrag.kennung, eintrag.name] + eintrag.alias
      if let kurzname = eintrag.kurzname { worte.append(kurzname) }
      // „alias: Betriebsausschuss, Sozialausschuss“: names hold commas too, so both readings count.
      worte += eintrag.alias.flatMap { $0.split(separator: ",").map { trimmed(String($0)) } }
      for wort in worte where !wort.isEmpty {
        let schluessel = Self.schluessel(wort)
        if namen[schluessel]?.contains(index) != true {
          namen[schluessel, default: []].append(index)
        }
      }
    }
    self.namen = namen
  }

  /// The index of the body that a text names, valid at that day if one of that name is.
  package func index(_ text: String, am datum: Datum? = nil) -> Int? {
    guard let treffer = namen[Self.schluessel(text)] else { return nil }
    // Nearly all names are of one body only.
    if treffer.count == 1 { return treffer[0] }
    return treffer.first { gilt($0, am: datum) } ?? treffer.first
  }

  /// Whether that body exists on a day; asked for every station, so no entry is copied for it.
  package func gilt(_ index: Int, am datum: Datum?) -> Bool {
    guard let datum else { return true }
    if let ab = eintraege[index].gueltigAb, datum < ab { return false }
    if let bis = eintraege[index].gueltigBis, bis < datum { return false }
    return true
  }

  package func eintrag(_ text: String, am datum: Datum? = nil) -> Eintrag? {
    index(text, am: datum).map { eintraege[$0] }
  }

  /// Whether the law has that body meet in private; `nil` and unknown bodies do not say so.
  package func tagtNichtoeffentlich(_ index: Int?) -> Bool {
    index.map { eintraege[$0].tagtNichtoeffentlich } ?? false
  }

  /// The known name nearest to a text.
  package func naechster(_ text: String) -> String? {
    nearest(text, among: eintraege.flatMap { [$0.name, $0.kurz, $0.kennung] + $0.alias }, limit: 3)
  }

  /// Quotation marks of any form count as nothing, so that „Heime …“ and "Heime …" are one name.
  private static func schluessel(_ text: String) -> FoldedKey {
    var text = text
    return text.withUTF8 { bytes in
      // First bytes of all quotation marks: a text without them needs no closer look.
      guard bytes.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0xC2 || $0 == 0xE2 }) else {
        return FoldedKey(bytes: bytes)
      }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { rest in
        var count = 0
        var index = 0
        while index < bytes.count {
          let laenge = anfuehrung(bytes, index)
          if laenge == 0 {
            rest.initializeElement(at: count, to: bytes[index])
            count += 1
          }
          index += max(laenge, 1)
        }
        return FoldedKey(bytes: UnsafeBufferPointer(rebasing: rest[..<count]))
      }
    }
  }

  /// Length of the quotation mark that begins there, else 0: " ' « » „ “ ” ‚ ‘ ’
  private static func anfuehrung(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func byte(_ weiter: Int) -> UInt8 {
      index + weiter < bytes.count ? bytes[index + weiter] : 0
    }
    switch (bytes[index], byte(1), byte(2)) {
    case (0x22, _, _), (0x27, _, _): return 1
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _): return 2
    case (0xE2, 0x80, 0x98...0x9A), (0xE2, 0x80, 0x9C...0x9E): return 3
    default: return 0
    }
  }
}
