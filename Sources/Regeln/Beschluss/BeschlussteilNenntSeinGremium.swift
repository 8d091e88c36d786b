package import Diagnostics
import Fachmodell
import SourceText

/// Prüft: Der Beschlussvorschlag unter „### Hauptausschuss“ beginnt nicht mit einem anderen Gremium.
///
/// Only where the lead sentence begins with the name of a body that the house knows, and goes on with a
/// verb that fits none but the subject. Many houses put before a committee what the deciding body is to
/// resolve: that is no fault.
package struct BeschlussteilNenntSeinGremium: Dokumentregel {
  package static let blatt = Regelblatt(
    "BV-BS-009", .warnung, "Ein Beschlussvorschlag spricht von dem Gremium, über dem er steht",
    warum: "Über dem Teil steht ein Gremium, im Text ein anderes; so stünde es auch im Protokoll.",
    stattdessen: "Im Text oder in der Überschrift das richtige Gremium nennen.",
    gut: [
      Regelbeispiel(muster("Sozialausschuss", "Der Sozialausschuss empfiehlt die Annahme.")),
      Regelbeispiel(muster("Sozialausschuss", "Der Kreistag beschließt das Konzept.")),
      Regelbeispiel(muster("Sozialausschuss", "Der Seniorenrat hat zugestimmt.")),
      Regelbeispiel(muster("Sozialausschuss", "Der Ausschuss empfiehlt die Annahme.")),
    ],
    schlecht: [
      Regelbeispiel(muster("Sozialausschuss", "⟦Der Seniorenrat⟧ empfiehlt die Annahme."))
    ])

  private static func muster(_ gremium: String, _ satz: String) -> String {
    """
    ## Beschlussvorschlag

    ### \(gremium)

    \(satz)

    ### Kreistag

    Der Kreistag beschließt das Konzept.
    """
  }

  package static let betrifft: Merkmale = [.beschluss]

  package init() {}

  package func check(_ kontext: Dokumentkontext) -> [Finding] {
    guard kontext.beratungen.count > 1 else { return [] }
    let gremien = kontext.register.gremien
    return kontext.beschlussteile.prefix(200).compactMap { teil in
      guard let abschnitt = teil.abschnitt,
        // As nearly always: „Der Kreistag …“ under „### Kreistag“.
        !teil.einleitung.utf8.dropFirst(4).starts(with: abschnitt.titel.utf8),
        let eigenes = teil.gremium,
        let knoten = teil.bloecke.first,
        let station = kontext.beratungen.first(where: { $0.gremium == eigenes }),
        !teil.beginnt(mit: station, gremien, gattung: false)
      else { return nil }
      let anfang = Satzanfang(teil.einleitung)
      guard anfang.hatArtikel,
        let (fremdes, name) = Self.genanntes(anfang, teil.einleitung, gremien), fremdes != eigenes,
        Self.tut(teil.einleitung, name), !Self.entscheidet(fremdes, teil, kontext)
      else { return nil }
      let block = kontext.dokument.baum.span(knoten)
      let wort = String(teil.einleitung.prefix(4)) + name
      return Self.blatt.befund(
        kontext.pfad,
        kontext.dokument.datei.suche(wort, von: block.start, bis: block.end) ?? block,
        Self.satz(abschnitt.titel, wort),
        notizen: [Note(span: abschnitt.titelSpan, text: "Die Überschrift.")],
        rat: [Fix("Bitte im Text oder in der Überschrift das richtige Gremium nennen.")])
    }
  }

  /// The body with the longest name that the sentence begins with; of short ones the very letters count, „HFA“.
  private static func genanntes(
    _ anfang: Satzanfang, _ satz: String, _ gremien: Gremienverzeichnis
  ) -> (Int, String)? {
    let wort = satz.dropFirst(4).prefix { $0 != " " }
    var bestes: (Int, String)?
    var kurzes: (Int, String)?
    for (nummer, eintrag) in gremien.eintraege.enumerated() {
      for name in [eintrag.name, eintrag.kurz] + eintrag.alias
      where name.utf8.count >= 4 && name.utf8.count > bestes?.1.utf8.count ?? 0 {
        if anfang.nennt(name) {
          bestes = (nummer, name)
        } else if let gebeugt = Beschlussteil.nachArtikel(name), anfang.nennt(gebeugt) {
          bestes = (nummer, gebeugt)
        }
      }
      guard bestes == nil, wort.count >= 2, wort.count <= 5,
        wort.allSatisfy({ $0.isUppercase && $0.isLetter })
      else { continue }
      let kurze = [eintrag.kurz, eintrag.kennung.uppercased()] + eintrag.alias
      if kurze.contains(where: { $0 == wort }) { kurzes = kurzes ?? (nummer, String(wort)) }
    }
    return bestes ?? kurzes
  }

  /// Whether a finite verb follows right behind the name.
  private static func tut(_ satz: String, _ name: String) -> Bool {
    let rest = satz.dropFirst(4 + name.count)
    guard rest.first == " " else { return false }
    let wort = rest.dropFirst().prefix { $0.isLetter }
    return !Zustaendigkeit.finiteVerben(String(wort) + " zur Kenntnis zu").isEmpty
  }

  /// Whether the text is what the deciding body is to resolve.
  private static func entscheidet(
    _ gremium: Int, _ teil: Beschlussteil, _ kontext: Dokumentkontext
  ) -> Bool {
    kontext.beratungen.contains {
      $0.gremium == gremium && $0.zustaendigkeit == .entscheidung
    }
  }

  /// `anfang`: with the article.
  static func satz(_ titel: String, _ anfang: String) -> String {
    "Unter „\(gekuerzt(titel))“ steht, was ein anderes Gremium tut: „\(gekuerzt(anfang)) …“"
  }
}
