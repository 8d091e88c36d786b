package import SourceText

/// What a paper says that its matter costs.
package struct Vorlagenkosten {
  /// Every total that the paper can be read to name: the total cost, the expense of both budgets, and the
  /// sums of the need over the years with and without staff.
  package private(set) var summen: [Betrag] = []
  /// Where the first of them stands.
  package private(set) var span = Span.fileStart
  /// The need of single years; empty where none is given, or more than this matter is in it.
  package private(set) var jahre: [(jahr: Int, bedarf: Betrag, ohnePersonal: Betrag)] = []

  /// `nil` where the paper names no total.
  package init?(_ vorlage: Dokument, _ mandant: Mandant) {
    if let gesamt = vorlage[Vorlage.gesamtkosten] {
      nimm(gesamt, vorlage.kopf.span(Vorlage.gesamtkosten))
    }
    auswirkungen(vorlage)
    mittel(vorlage, mandant)
    guard !summen.isEmpty else { return nil }
    guard !jahre.isEmpty else { return }
    let bedarf = jahre.reduce(.null) { $0 + $1.bedarf }
    let ohnePersonal = jahre.reduce(.null) { $0 + $1.ohnePersonal }
    // Where the need is that of a whole product, its years are not those of this matter.
    if !summen.contains(bedarf), !summen.contains(ohnePersonal) { jahre = [] }
    summen += [bedarf, ohnePersonal]
  }

  /// What each year may be where all years together are this total; empty where the years add up to
  /// another one, for then they say nothing about it.
  package func jahre(zu summe: Betrag) -> [(jahr: Int, bedarf: Set<Betrag>)] {
    let mitPersonal = jahre.reduce(.null) { $0 + $1.bedarf } == summe
    let ohnePersonal = jahre.reduce(.null) { $0 + $1.ohnePersonal } == summe
    guard mitPersonal || ohnePersonal else { return [] }
    return jahre.map { jahr in
      (
        jahr.jahr,
        Set((mitPersonal ? [jahr.bedarf] : []) + (ohnePersonal ? [jahr.ohnePersonal] : []))
      )
    }
  }

  /// The total as the paper names it first.
  package var gesamt: Betrag { summen.first ?? .null }

  private mutating func nimm(_ betrag: Betrag, _ ort: Span) {
    guard betrag > .null else { return }
    if summen.isEmpty { span = ort }
    summen.append(betrag)
  }

  private mutating func auswirkungen(_ vorlage: Dokument) {
    let abschnitt = Vorlage.finanzielleAuswirkungenAbschnitt
    var summe = Betrag.null
    var ort: Span?
    func sammle(_ teil: Abschnittsdefinition, _ feld: Feld<Betrag>) {
      for zeile in vorlage.teil(abschnitt, teil)?.tabelle?.zeilen ?? [] {
        guard let betrag = zeile[feld] else { continue }
        summe = summe + betrag
        ort = ort ?? zeile.span(feld)
      }
    }
    sammle(Vorlage.auswirkungErgebnis, AuswirkungErgebnis.aufwand)
    sammle(Vorlage.auswirkungFinanz, AuswirkungFinanz.brutto)
    if let ort { nimm(summe, ort) }
  }

  private mutating func mittel(_ vorlage: Dokument, _ mandant: Mandant) {
    for teil in [Vorlage.mittelErgebnis, Vorlage.mittelFinanz] {
      guard let tabelle = vorlage.teil(Vorlage.mittelbereitstellung, teil)?.tabelle else {
        continue
      }
      for zeile in tabelle.zeilen {
        guard let art = Self.bedarf(zeile.text(Mittelzeile.position), mandant) else { continue }
        for (spalte, eintrag) in zip(tabelle.jahre, zeile.jahreswerte) {
          guard let betrag = Betrag.aus(eintrag) else { continue }
          let sache = art.istPersonal ? Betrag.null : betrag
          if let stelle = jahre.firstIndex(where: { $0.jahr == spalte.jahr }) {
            jahre[stelle].bedarf = jahre[stelle].bedarf + betrag
            jahre[stelle].ohnePersonal = jahre[stelle].ohnePersonal + sache
          } else {
            jahre.append((spalte.jahr, betrag, sache))
          }
        }
      }
    }
  }

  private struct Bedarf {
    let istPersonal: Bool
  }

  /// „Bedarf: Sachaufwand“, if money is spent for it.
  private static func bedarf(_ position: String, _ mandant: Mandant) -> Bedarf? {
    // „Plan: Sachaufwand“ is seen at its first letter.
    guard let erstes = position.utf8.first, erstes | 0x20 == 0x62 || (erstes | 0x20) &- 0x61 >= 26
    else { return nil }
    let schluessel = FoldedKey(position)
    // Nearly all rows are named as the form has them.
    let zeilen = mandant.mittelzeilen
    if let stelle = zeilen.indices.first(where: {
      zeilen[$0].bedarf == schluessel || zeilen[$0].plan == schluessel
    }) {
      guard zeilen[stelle].bedarf == schluessel, zeilen[stelle].klasse == .aufwand else {
        return nil
      }
      return Bedarf(istPersonal: zeilen[stelle].istPersonal)
    }
    guard fold(position).hasPrefix("bedarf"), let punkt = position.firstIndex(of: ":") else {
      return nil
    }
    let name = FoldedKey(trimmed(String(position[position.index(after: punkt)...])))
    guard let zeile = mandant.mittelzeilen.first(where: { FoldedKey($0.name) == name }),
      zeile.klasse == .aufwand
    else { return nil }
    return Bedarf(istPersonal: fold(zeile.name).contains("personal"))
  }
}
