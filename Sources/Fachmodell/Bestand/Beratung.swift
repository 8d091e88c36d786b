package import Kalender
import SourceText

/// One station of a Beratungsfolge, resolved.
package struct Beratung: Sendable {
  /// The row as read.
  package let zeile: Datensatz
  /// Index in the Gremienverzeichnis; `nil` where the name is unknown.
  package let gremium: Int?
  /// As the form prints it: what the author wrote.
  package let gremiumText: String
  package let datum: Datumsbereich?
  package let istOeffentlich: Bool
  package let zustaendigkeit: Zustaendigkeit?
  /// Whether the Zuständigkeit follows from the verb of the Beschlussvorschlag.
  package let istAbgeleitet: Bool
}

extension Dokument {
  /// The Beratungsfolge with bodies resolved and Zuständigkeiten derived where none is given.
  ///
  /// `teile` are the parts of the Beschlussvorschlag where they have been read.
  package func beratungen(
    _ gremien: Gremienverzeichnis, teile: [Beschlussteil]? = nil
  ) -> [Beratung] {
    let zeilen = zeilen(Vorlage.beratungsfolge)
    guard !zeilen.isEmpty else { return [] }
    // Each station looks for its part, so a file with thousands of both must not cost their product. Where
    // all stations say what they are for, nobody asks.
    let brauchtTeile = zeilen.contains { $0[Station.zustaendigkeit] == nil }
    let teile = brauchtTeile ? Array((teile ?? beschlussteile(gremien)).prefix(200)) : []
    return zeilen.map { zeile in
      let text = zeile.text(Station.gremium)
      let datum = zeile[Station.datum]
      let gremium = gremien.index(text, am: datum?.von)
      let angegeben = zeile[Station.zustaendigkeit]
      let abgeleitet =
        angegeben == nil ? ableitung(gremium, text, teile, gremien) : nil
      return Beratung(
        zeile: zeile, gremium: gremium, gremiumText: text, datum: datum,
        istOeffentlich: istOeffentlicheStation(zeile), zustaendigkeit: angegeben ?? abgeleitet,
        istAbgeleitet: angegeben == nil && abgeleitet != nil)
    }
  }

  private func ableitung(
    _ gremium: Int?, _ text: String, _ teile: [Beschlussteil], _ gremien: Gremienverzeichnis
  ) -> Zustaendigkeit? {
    guard !teile.isEmpty else { return nil }
    if let teil = teile.first(where: { $0.gehoert(zu: gremium, text) }) { return teil.verb }
    // One text for all bodies: its verb is that of the body it names.
    guard teile.count == 1, teile[0].abschnitt == nil, let verb = teile[0].verb,
      let gremium, teile[0].nennt(gremien.eintraege[gremium])
    else { return nil }
    return verb
  }
}

/// The wording for one body, or the only one for all.
package struct Beschlussteil: Sendable {
  /// The `### <Gremium>` part; `nil` for a text without parts.
  package let abschnitt: Abschnitt?
  package let gremium: Int?
  /// Top-level blocks of the wording.
  package let bloecke: [Int]
  /// The first block as plain text.
  package let einleitung: String
  package let verb: Zustaendigkeit?

  /// Whether the part is headed by that body: an index in the Gremienverzeichnis, or the name as written.
  package func gehoert(zu gremium: Int?, _ text: String) -> Bool {
    guard let abschnitt else { return false }
    if let gremium, let eigenes = self.gremium { return gremium == eigenes }
    return FoldedKey(abschnitt.titel) == FoldedKey(text)
  }

  func nennt(_ gremium: Gremienverzeichnis.Eintrag) -> Bool {
    let text = fold(einleitung)
    return ([gremium.name, gremium.kurz] + gremium.alias).contains {
      !$0.isEmpty && text.contains(fold($0))
    }
  }
}

extension Dokument {
  /// The parts of the Beschlussvorschlag in the order of the file.
  package func beschlussteile(_ gremien: Gremienverzeichnis) -> [Beschlussteil] {
    guard let abschnitt = abschnitt(Vorlage.beschlussvorschlag) else { return [] }
    func teil(_ unter: Abschnitt?, _ bloecke: [Int]) -> Beschlussteil {
      let einleitung = bloecke.first.map { baum.plainText(of: $0) } ?? ""
      return Beschlussteil(
        abschnitt: unter, gremium: unter.flatMap { gremien.index($0.titel) }, bloecke: bloecke,
        einleitung: einleitung, verb: Zustaendigkeit.ausVerb(einleitung))
    }
    if abschnitt.teile.isEmpty {
      return abschnitt.prosa.isEmpty ? [] : [teil(nil, abschnitt.prosa)]
    }
    let bloecke = Array(baum.children(of: 0))
    var teile = abschnitt.prosa.isEmpty ? [] : [teil(nil, abschnitt.prosa)]
    for unter in abschnitt.teile { teile.append(teil(unter, Array(bloecke[unter.alles]))) }
    return teile
  }
}
