import Fachmodell
import Kalender
import SourceText
import Terminplan

/// What the page of an annex, a body or a session says, before it takes the form of an output.
struct Dokumentsicht {
  var art = ""
  var titel = ""
  /// The paper that the document belongs to.
  var vorlage: (nummer: String, titel: String, adresse: String)?
  var abgesagt = ""
  var felder = Feldliste()
  var vorspann: [Int] = []
  var abschnitte: [Abschnittssicht] = []
}

extension Dokumentsicht {
  /// An annex with all its fields, and its sections in the order of the file.
  ///
  /// `anlagen` are all public annexes of the paper, for links between them.
  static func anlage(
    _ dokument: OeffentlichesDokument, vorlage: OeffentlichesDokument,
    anlagen: [OeffentlichesDokument], plaene: Planwerk, umgebung: Umgebung
  ) -> Dokumentsicht {
    let quelle = Abschnittsquelle(dokument, umgebung)
    let auftrag = projektauftrag(dokument, anlagen)
    var sicht = Dokumentsicht()
    sicht.art = umgebung.wort(dokument.sicht.artwort)
    sicht.titel = dokument.titel.isEmpty ? sicht.art : dokument.titel
    sicht.vorlage = (
      vorlage.rufnummer, vorlage.titel, Adressen.vorlage(vorlage.adressname)
    )
    sicht.felder = felder(dokument, umgebung) { feld in
      guard feld.schluessel == Vorlage.projekt.schluessel, let auftrag else { return nil }
      return Feldliste.Wert(
        text: auftrag.titel.isEmpty ? auftrag.nummer : auftrag.titel,
        adresse: umgebung.adresse(projekt: auftrag.nummer))
    }
    if dokument.art == .projektauftrag, let auftrag,
      let seite = umgebung.adresse(projekt: auftrag.nummer)
    {
      sicht.felder.fuege(
        "Projektseite", auftrag.titel.isEmpty ? auftrag.nummer : auftrag.titel, adresse: seite)
    }
    sicht.vorspann = quelle.vorspann
    sicht.abschnitte = quelle.alle
    sicht.zeichne(dokument, auftrag, plaene, umgebung)
    return sicht
  }

  /// The plan as the pictures of its project show it, above its table.
  private mutating func zeichne(
    _ dokument: OeffentlichesDokument, _ auftrag: OeffentlichesDokument?, _ plaene: Planwerk,
    _ umgebung: Umgebung
  ) {
    let name = umgebung.wort(Projektstrukturplan.struktur.name)
    guard dokument.art == .projektstrukturplan,
      let abschnitt = abschnitte.firstIndex(where: { $0.titel == name }),
      let mappe = plaene.mappe(dokument, auftrag: auftrag, umgebung: umgebung)
    else { return }
    let ordner = auftrag.flatMap { umgebung.adresse(projekt: $0.nummer) }
    abschnitte[abschnitt].bilder =
      Bildsicht.struktur(mappe, ordner) + Bildsicht.termine(mappe, ordner)
  }

  /// The public Projektauftrag that the annex is, or names.
  private static func projektauftrag(
    _ dokument: OeffentlichesDokument, _ anlagen: [OeffentlichesDokument]
  ) -> OeffentlichesDokument? {
    let kennung =
      dokument.art == .projektauftrag
      ? dokument.nummer : dokument.sicht.kopf.text(Vorlage.projekt)
    guard !kennung.isEmpty else { return nil }
    return anlagen.first {
      $0.art == .projektauftrag && FoldedKey($0.nummer) == FoldedKey(kennung)
    }
  }

  static func gremium(_ dokument: OeffentlichesDokument, umgebung: Umgebung) -> Dokumentsicht {
    let quelle = Abschnittsquelle(dokument, umgebung)
    var sicht = Dokumentsicht()
    sicht.art = umgebung.wort("Gremium")
    sicht.titel = dokument.titel.isEmpty ? sicht.art : dokument.titel
    sicht.felder = felder(dokument, umgebung, ohne: [Gremium.kennung.schluessel]) { _ in nil }
    sicht.vorspann = quelle.vorspann
    sicht.abschnitte = quelle.alle
    return sicht
  }

  /// The keys of the form that are given, under the words of the form.
  ///
  /// `verweis` gives what a reference is shown as; `nil` leaves it out, since it may name something
  /// that is not public.
  static func felder(
    _ dokument: OeffentlichesDokument, _ umgebung: Umgebung, ohne: [FoldedKey] = [],
    verweis: (Felddefinition) -> Feldliste.Wert?
  ) -> Feldliste {
    var liste = Feldliste()
    let kopf = dokument.sicht.kopf
    let titelfelder = [
      Projektauftrag.projektname.schluessel, Vereinbarung.titel.schluessel, Gremium.name.schluessel,
    ]
    for feld in dokument.art.formular.felder where !nieGezeigt.contains(feld.schluessel) {
      guard !ohne.contains(feld.schluessel), !titelfelder.contains(feld.schluessel),
        let text = kopf.angabe(feld.schluessel)
      else { continue }
      let label = umgebung.wort(Formulartexte.label(feld))
      switch feld.typ {
      case .verweis(.land): liste.fuege(label, Land(text)?.name ?? text)
      case .verweis:
        if let wert = verweis(feld) {
          liste.fuege(label, [wert])
        }
      default: liste.fuege(label, text)
      }
    }
    return liste
  }

  /// For the house only, or said by the page in another way.
  private static let nieGezeigt = [
    Allgemein.art.definition, Allgemein.beispiel.definition, Allgemein.sperrvermerk.definition,
    Allgemein.freigabeAb.definition, Allgemein.intern.definition,
  ].map(\.schluessel)
}

extension Abschnittsquelle {
  /// Blocks before the first section, and a first heading that is not the title of the page.
  var vorspann: [Int] {
    var vorspann = dokument.sicht.vorspann
    if let titel = dokument.sicht.titelUeberschrift, titel.text != dokument.titel {
      vorspann.insert(titel.knoten, at: 0)
    }
    return sichtbar(vorspann)
  }

  /// All sections in the order of the file.
  var alle: [Abschnittssicht] {
    var gesehen: [FoldedKey] = []
    return dokument.sicht.abschnitte.compactMap { abschnitt in
      guard !abschnitt.intern else { return nil }
      var definition: Abschnittsdefinition?
      if let schluessel = abschnitt.schluessel, !gesehen.contains(schluessel) {
        gesehen.append(schluessel)
        definition = dokument.art.formular.abschnitt(schluessel)
      }
      return sicht(abschnitt, definition)
    }
  }
}
