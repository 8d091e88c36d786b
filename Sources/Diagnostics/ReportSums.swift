extension Report {
  /// „3 Fehler, 1 Warnung, 0 Hinweise in 12 Dokumenten (Stand 20.06.2018)“.
  package func sums(_ head: ReportHead) -> String {
    var counts = [
      German.fehler(fehler), German.warnungen(warnungen), German.hinweise(hinweise),
    ]
    if !waived.isEmpty { counts.append(German.ausnahmen(waived.count)) }
    if !known.isEmpty { counts.append("\(known.count) aus dem Altbestand") }
    let text =
      counts.joined(separator: ", ")
      + " \(German.inDokumenten(head.documents)) (Stand \(head.stand.text))"
    return strict && warnungen > 0 ? text + "; Warnungen zählen als Fehler" : text
  }
}
