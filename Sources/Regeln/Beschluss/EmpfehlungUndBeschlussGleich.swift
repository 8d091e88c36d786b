package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Was dem entscheidenden Gremium empfohlen wird, hat den Wortlaut von dessen Beschluss.
///
/// Compared is what follows the lead sentences, where both parts have one that ends with a colon; signs,
/// line breaks and how points are counted (BV-BS-004) count as nothing. A part that says „Wortlaut wie …“
/// can't differ. Where each part is a paragraph in words of its own, the amounts are compared.
package struct EmpfehlungUndBeschlussGleich: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-003", .warnung, "Empfehlung und Beschluss haben denselben Wortlaut",
    warum: "Sonst entscheidet das Gremium über etwas anderes, als ihm empfohlen wurde.",
    stattdessen: "Die Wortlaute angleichen, oder im vorberatenden Teil nur „Wortlaut wie Kreistag“ "
      + "schreiben.",
    quelle: "Formular; der doppelte Text wird oft nur an einer Stelle geändert",
    gut: [
      Regelbeispiel(
        muster("a) Das Konzept wird\nfortgeschrieben.\n\nb) Eine Gruppe wird gebildet..")),
      Regelbeispiel(
        muster("b").replacing(
          "a) Das Konzept wird fortgeschrieben.\n\nb) Eine Gruppe wird gebildet.",
          with: "Wortlaut wie Kreistag")),
      Regelbeispiel(
        muster("a) Das Konzept wird fortgeschrieben.\n\nc) Eine Gruppe wird gebildet."),
        begleitet: ["BV-BS-004"]),
      Regelbeispiel(""),
      Regelbeispiel(saetze("98.000 €", "98 T€")),
      Regelbeispiel(saetze("98.000 €", "98.000 €, davon 20.000 € sofort,")),
    ],
    schlecht: [
      Regelbeispiel(
        muster("a) Das Konzept wird fortgeschrieben.").replacing(
          "### Kreistag", with: "⟦### Kreistag⟧")),
      Regelbeispiel(muster("a) Das Konzept wird ⟦aufgehoben⟧.\n\nb) Eine Gruppe wird gebildet.")),
      Regelbeispiel(
        muster(
          "a) Das Konzept wird fortgeschrieben.\n\nb) Eine Gruppe wird gebildet.\n\n⟦c)⟧ Mehr.")),
      Regelbeispiel(saetze("98.000 €", "⟦68.000 €⟧")),
    ])

  /// A recommendation and a resolution of one sentence each.
  private static func saetze(_ empfohlen: String, _ beschlossen: String) -> String {
    """
    ## Beschlussvorschlag

    ### Sozialausschuss

    Der Sozialausschuss empfiehlt dem Kreistag, der Auszahlung von \(empfohlen) zuzustimmen.

    ### Kreistag

    Der Kreistag stimmt der Auszahlung von \(beschlossen) zu.
    """
  }

  private static func muster(_ beschluss: String) -> String {
    """
    ## Beschlussvorschlag

    ### Sozialausschuss

    Der Sozialausschuss empfiehlt dem Kreistag folgende Beschlussfassung:

    a) Das Konzept wird fortgeschrieben.

    b) Eine Gruppe wird gebildet.

    ### Kreistag

    Der Kreistag beschließt:

    \(beschluss)
    """
  }

  package static let betrifft: Merkmale = [.mehrereStationen]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.beratungen.count > 1, let station = kontext.beschluss.entscheidendeStation,
      let teil = kontext.beschluss.teil(station)
    else { return [] }
    // Where that part is the only one: nothing to compare with.
    guard kontext.beschlussteile.count > 1 else { return [] }
    guard let beschluss = Self.wortlaut(teil, kontext) else {
      return Absatzbetraege(teil, kontext).map { abweichungen($0, station, kontext) } ?? []
    }
    // A handful of parts, each told once.
    var gesehen: [Span] = [beschluss.titelSpan]
    return kontext.beratungen.compactMap { andere in
      guard andere.zustaendigkeit == .vorberatung, let vorteil = kontext.beschluss.teil(andere),
        let titel = vorteil.abschnitt?.titelSpan, !gesehen.contains(titel),
        let empfehlung = Self.wortlaut(vorteil, kontext)
      else { return nil }
      gesehen.append(titel)
      guard !Self.sindGleich(beschluss, empfehlung, kontext.dokument.datei.bytes) else {
        return nil
      }
      let worte = Self.worte(beschluss, kontext)
      let andereWorte = Self.worte(empfehlung, kontext)
      guard !worte.worte.isEmpty, !andereWorte.worte.isEmpty,
        let stelle = worte.ersterUnterschied(andereWorte)
      else { return nil }
      let hier = worte.worte.indices.contains(stelle) ? worte.worte[stelle] : nil
      let dort = andereWorte.worte.indices.contains(stelle) ? andereWorte.worte[stelle] : nil
      return Self.blatt.befund(
        kontext.pfad, hier.map { Self.gekuerzt($0, kontext) } ?? beschluss.titelSpan,
        Self.satz(
          andere.gremiumText, station.gremiumText,
          Self.zitat(andereWorte, ab: stelle, kontext.dokument.datei),
          Self.zitat(worte, ab: stelle, kontext.dokument.datei)),
        notizen: [
          Note(
            span: dort.map { Self.gekuerzt($0, kontext) } ?? empfehlung.titelSpan,
            text: "Hier weicht die Empfehlung ab.")
        ], rat: [Fix("Bitte die beiden Wortlaute angleichen.")])
    }
  }

  /// Amounts of which each part has one that the other one has not.
  private func abweichungen(
    _ beschluss: Absatzbetraege, _ station: Beratung, _ kontext: Dokumentkontext
  ) -> [Finding] {
    var gesehen: Set<Span> = [beschluss.absatz]
    return kontext.beratungen.compactMap { andere in
      guard andere.zustaendigkeit == .vorberatung,
        let empfehlung = kontext.beschluss.teil(andere).flatMap({ Absatzbetraege($0, kontext) }),
        gesehen.insert(empfehlung.absatz).inserted,
        let hier = beschluss.ersterFremder(empfehlung),
        let dort = empfehlung.ersterFremder(beschluss),
        // That the resolution is wrong is said already.
        !BeschlussbetragImHaushalt().check(kontext).contains(where: { $0.span == hier.span })
      else { return nil }
      let datei = kontext.dokument.datei
      return Self.blatt.befund(
        kontext.pfad, hier.span,
        "Empfehlung (\(andere.gremiumText)) und Beschluss (\(station.gremiumText)) nennen verschiedene "
          + "Beträge: dort „\(datei.text(dort.span))“, hier „\(datei.text(hier.span))“",
        notizen: [Note(span: dort.span, text: "Der Betrag der Empfehlung.")],
        rat: [Fix("Bitte den falschen der beiden Beträge berichtigen.")])
    }
  }

  /// Bytes of the word without the full stop behind it, where the file has the word as it is read.
  private static func gekuerzt(
    _ wort: Wortvergleich.Wort, _ kontext: Dokumentkontext
  ) -> Span {
    let kurz = Span(wort.span.start, wort.span.start + wort.text.utf8.count)
    guard wort.text.last?.isLetter == true, wort.text.utf8.count > 1, kurz.end < wort.span.end,
      kontext.dokument.datei.bytes[kurz.range].elementsEqual(wort.text.utf8)
    else { return wort.span }
    return kurz
  }

  /// The same bytes have the same words: seen without looking at words.
  private static func sindGleich(_ a: Beschlusswortlaut, _ b: Beschlusswortlaut, _ bytes: [UInt8])
    -> Bool
  {
    let (a, b) = (a.bloecke.dropFirst(), b.bloecke.dropFirst())
    return a.count == b.count && zip(a, b).allSatisfy { sindGleich($0, $1, bytes) }
  }

  private static func sindGleich(_ a: Span, _ b: Span, _ bytes: [UInt8]) -> Bool {
    let laenge = a.end - a.start
    guard laenge == b.end - b.start else { return false }
    return bytes.withUnsafeBytes { bytes in
      var stelle = 0
      while stelle + 8 <= laenge {
        let hier = bytes.loadUnaligned(fromByteOffset: a.start + stelle, as: UInt64.self)
        guard hier == bytes.loadUnaligned(fromByteOffset: b.start + stelle, as: UInt64.self) else {
          return false
        }
        stelle += 8
      }
      return (stelle..<laenge).allSatisfy { bytes[a.start + $0] == bytes[b.start + $0] }
    }
  }

  /// A part under its own heading, with a lead sentence and something behind it.
  private static func wortlaut(
    _ teil: Beschlussteil, _ kontext: Dokumentkontext
  ) -> Beschlusswortlaut? {
    guard teil.abschnitt != nil,
      teil.einleitung.utf8.last(where: { $0 > 0x20 }) == UInt8(ascii: ":"),
      let wortlaut = kontext.wortlaut(teil), !wortlaut.wiederholt, wortlaut.bloecke.count > 1
    else { return nil }
    return wortlaut
  }

  /// The words from the first one that differs on, enough of them to find the place by reading.
  private static func zitat(
    _ wortlaut: Wortvergleich, ab stelle: Int, _ datei: SourceFile
  ) -> String? {
    let worte = wortlaut.worte.dropFirst(stelle).prefix(5)
    guard !worte.isEmpty else { return nil }
    let text = worte.map { datei.text($0.span) }.joined(separator: " ")
    return wortlaut.worte.count > stelle + worte.count
      ? text + " …" : String(text.reversed().drop { $0.isPunctuation }.reversed())
  }

  private static func worte(
    _ wortlaut: Beschlusswortlaut, _ kontext: Dokumentkontext
  ) -> Wortvergleich {
    Wortvergleich(kontext.dokument.datei, Array(wortlaut.bloecke.dropFirst()))
  }

  static func satz(
    _ vorberatend: String, _ entscheidend: String, _ dort: String?, _ hier: String?
  ) -> String {
    let text =
      "Empfehlung (\(vorberatend)) und Beschluss (\(entscheidend)) haben verschiedenen Wortlaut"
    func zitat(_ wort: String?) -> String { wort.map { "„\($0)“" } ?? "das Ende" }
    return text + ": dort \(zitat(dort)), hier \(zitat(hier))"
  }
}
