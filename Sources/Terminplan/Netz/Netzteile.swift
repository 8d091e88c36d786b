import Kalender

/// Which elements have parts, and which leaf begins and ends one that has.
struct Netzteile {
  let istBlatt: [Bool]
  private let vorgaenge: [Vorgang]
  private let ersteBlaetter: [Int: Int]
  private let letzteBlaetter: [Int: Int]

  /// `frueh` are the earliest beginnings of the leaves without the arrows from beginnings of parts, as numbers
  /// of days; `nil` where they are not known.
  init(_ vorgaenge: [Vorgang], _ anordnungen: [Anordnung], frueh: [Int?]) {
    self.vorgaenge = vorgaenge
    var kinder = [[Int]](repeating: [], count: vorgaenge.count)
    for (index, vorgang) in vorgaenge.enumerated() {
      if let eltern = vorgang.eltern { kinder[eltern].append(index) }
    }
    istBlatt = kinder.map(\.isEmpty)
    var ersteGefragt: Set<Int> = []
    var letzteGefragt: Set<Int> = []
    for anordnung in anordnungen {
      let art = anordnung.art
      if art == .anfangAnfang || art == .anfangEnde { ersteGefragt.insert(anordnung.vorgaenger) }
      if art == .endeEnde || art == .anfangEnde { letzteGefragt.insert(anordnung.nachfolger) }
    }
    var wartet = [Bool](repeating: false, count: vorgaenge.count)
    var wirdErwartet = wartet
    for anordnung in anordnungen {
      wartet[anordnung.nachfolger] = true
      wirdErwartet[anordnung.vorgaenger] = true
    }
    let blaetter = Unterblaetter(kinder)
    ersteBlaetter = Dictionary(
      uniqueKeysWithValues: ersteGefragt.filter { !kinder[$0].isEmpty }.map {
        ($0, blaetter.erstes(unter: $0, frueh, ausser: wartet, vorgaenge))
      })
    letzteBlaetter = Dictionary(
      uniqueKeysWithValues: letzteGefragt.filter { !kinder[$0].isEmpty }.map {
        ($0, blaetter.letztes(unter: $0, ausser: wirdErwartet))
      })
  }

  /// Whether it lies at the end of a day and takes none: a milestone, and what nobody knows the length of.
  func istPunkt(_ index: Int) -> Bool {
    vorgaenge[index].istMeilenstein || vorgaenge[index].dauer == nil
  }

  func erstesBlatt(_ index: Int) -> Int { ersteBlaetter[index] ?? index }
  func letztesBlatt(_ index: Int) -> Int { letzteBlaetter[index] ?? index }
}

/// The leaves below an element, walked with a stack of its own.
private struct Unterblaetter {
  let kinder: [[Int]]

  init(_ kinder: [[Int]]) { self.kinder = kinder }

  /// The leaf that begins first. Where that is not known, of the leaves that wait for nothing (else of all) the
  /// one that may begin first. Of several the first of the file.
  func erstes(
    unter index: Int, _ frueh: [Int?], ausser wartet: [Bool], _ vorgaenge: [Vorgang]
  ) -> Int {
    let alle = blaetter(unter: index)
    let gerechnet = alle.compactMap { blatt in
      frueh.indices.contains(blatt) ? frueh[blatt].map { (tag: $0, blatt: blatt) } : nil
    }
    if let erstes = gerechnet.min(by: { ($0.tag, $0.blatt) < ($1.tag, $1.blatt) }) {
      return erstes.blatt
    }
    let freie = alle.filter { !wartet[$0] }
    return (freie.isEmpty ? alle : freie).min { a, b in
      (vorgaenge[a].nichtVor ?? .erstes, a) < (vorgaenge[b].nichtVor ?? .erstes, b)
    } ?? index
  }

  /// Of the leaves that nothing waits for (else of all) the last one of the file.
  func letztes(unter index: Int, ausser erwartet: [Bool]) -> Int {
    let alle = blaetter(unter: index)
    return (alle.filter { !erwartet[$0] }.max() ?? alle.max()) ?? index
  }

  private func blaetter(unter index: Int) -> [Int] {
    var gefunden: [Int] = []
    var stapel = [index]
    // A plan has no more elements; parents in a circle end here too.
    var schritte = kinder.count + 1
    while let oben = stapel.popLast(), schritte > 0 {
      schritte -= 1
      if kinder[oben].isEmpty { gefunden.append(oben) } else { stapel += kinder[oben] }
    }
    return gefunden
  }
}
