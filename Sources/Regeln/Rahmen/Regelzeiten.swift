/// What each rule about documents has taken, added up over many documents.
package struct Regelzeiten: Sendable {
  /// In the order of `Katalog.dokumentregeln`, in the units of the clock; empty where nothing has been
  /// measured.
  private var werte: [UInt64] = []

  package init() {}

  mutating func nimm(_ dauer: UInt64, regel: Int) {
    if werte.isEmpty { werte = Array(repeating: 0, count: Katalog.dokumentregeln.count) }
    werte[regel] += dauer
  }

  package mutating func append(_ andere: Regelzeiten) {
    for (regel, dauer) in andere.werte.enumerated() { nimm(dauer, regel: regel) }
  }

  /// The dearest first; a rule that is checked in two ways is named once for each.
  package var teuerste: [(regel: String, dauer: UInt64)] {
    zip(Katalog.dokumentregeln, werte).map { ($0.blatt.id, $1) }
      .sorted { ($1.dauer, $0.regel) < ($0.dauer, $1.regel) }
  }
}
