/// The words of a resolution.
enum Beschluss {
  /// The lead sentence; its verb tells whether the body prepares or decides.
  static func einleitung(_ station: Vorlage.Station) -> String {
    station.zustaendigkeit == "Entscheidung"
      ? "Der \(station.gremium.kurzname) beschließt:"
      : "Der \(station.gremium.kurzname) empfiehlt dem Kreistag folgende Beschlussfassung:"
  }

  /// The orders with their markers, „a)“ first; all but the last end as a German list does.
  static func punkte(_ auftraege: [String]) -> [(marke: String, text: String)] {
    auftraege.enumerated().map { index, auftrag in
      let end = index == auftraege.count - 1 ? "." : index == auftraege.count - 2 ? " und" : ","
      return ("\(["a", "b", "c", "d"][index % 4]))", auftrag + end)
    }
  }
}
