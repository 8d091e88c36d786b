package import Kalender
import SourceText

/// Whether something is public, and if not, why. Computed here and nowhere else.
package enum Oeffentlichkeit: Hashable, Sendable {
  case oeffentlich
  case nicht(Grund)

  package enum Grund: Hashable, Sendable {
    /// `sperrvermerk: ja`, or a value there that could not be read.
    case sperrvermerk
    /// No station of the Beratungsfolge is public, or none could be read.
    case keineOeffentlicheStation
    /// `freigabe-ab` lies after the build date; `nil` where its value could not be read.
    case freigabeSpaeter(Datum?)
    /// The first station is not public and no `freigabe-ab` says from when the paper is.
    case nichtoeffentlichVorOeffentlich
    /// The paper that it belongs to is not public.
    case vorlageNichtOeffentlich
    /// The list of annexes says „nein“, or something that could not be read.
    case anlageNichtOeffentlich
    /// The file could not be read as text.
    case unlesbar
  }

  package var istOeffentlich: Bool { self == .oeffentlich }
}

extension Dokument {
  /// What the document's own head and stations say. In doubt it is not public.
  ///
  /// `baudatum` is the day of the build; `freigabe-ab` counts from its first minute.
  package func oeffentlichkeit(am baudatum: Datum) -> Oeffentlichkeit {
    if befunde.contains(where: \.verhindertVeroeffentlichung) { return .nicht(.unlesbar) }
    if let sperre = kopf.eintrag(Allgemein.sperrvermerk) {
      switch sperre.wert {
      case .jaNein(false): break
      // „offen“ and „<!-- ja -->“ are no answer, and without one nothing is published.
      case .leer where sperre.text.isEmpty && !istNurAnmerkung(sperre): break
      default: return .nicht(.sperrvermerk)
      }
    }
    if unlesbareSchluessel.contains(Allgemein.sperrvermerk.schluessel) {
      return .nicht(.sperrvermerk)
    }
    var freigegeben = false
    if let freigabe = kopf.eintrag(Allgemein.freigabeAb) {
      switch freigabe.wert {
      case .leer where istNurAnmerkung(freigabe): return .nicht(.freigabeSpaeter(nil))
      case .leer: break
      case .datum(let datum) where datum <= baudatum: freigegeben = true
      case .datum(let datum): return .nicht(.freigabeSpaeter(datum))
      default: return .nicht(.freigabeSpaeter(nil))
      }
    }
    if unlesbareSchluessel.contains(Allgemein.freigabeAb.schluessel) {
      return .nicht(.freigabeSpaeter(nil))
    }
    guard art == .vorlage else { return .oeffentlich }
    let stationen = zeilen(Vorlage.beratungsfolge)
    guard let erste = stationen.first, stationen.contains(where: istOeffentlicheStation) else {
      return .nicht(.keineOeffentlicheStation)
    }
    guard istOeffentlicheStation(erste) || freigegeben else {
      return .nicht(.nichtoeffentlichVorOeffentlich)
    }
    return .oeffentlich
  }

  /// Whether all that stands behind a key is an HTML comment, which is no value, but meant something.
  package func istNurAnmerkung(_ eintrag: Eintrag) -> Bool {
    eintrag.text.isEmpty && datei.text(eintrag.span).contains("<!--")
  }

  /// Whether an annex of this paper is public: if the paper is, its list names it and does not close
  /// it, and its own head doesn't either.
  package func oeffentlichkeit(anlage: Dokument, am baudatum: Datum) -> Oeffentlichkeit {
    guard oeffentlichkeit(am: baudatum).istOeffentlich else {
      return .nicht(.vorlageNichtOeffentlich)
    }
    let zeilen = zeilen(Vorlage.anlagen).filter { anlagenpfad($0) == anlage.pfad }
    guard !zeilen.isEmpty, zeilen.allSatisfy(istOeffentlicheAnlage) else {
      return .nicht(.anlageNichtOeffentlich)
    }
    return anlage.oeffentlichkeit(am: baudatum)
  }

  /// Whether the annex of this row of the Anlagen may be shown and published, its paper aside.
  ///
  /// A column that nobody can read may be the one that says „nein“, so it closes every row.
  package func istOeffentlicheAnlage(_ zeile: Datensatz) -> Bool {
    let unklar = befunde.contains { befund in
      if case .unbekannteSpalte(_, Vorlage.anlagen.name, _) = befund.art { true } else { false }
    }
    return !unklar && zeile.istOeffentlicheAnlage && !passagen.enthaelt(zeile.span.start)
      && !istNurAnmerkung(anlage: zeile)
  }

  /// Whether the row leaves open if the annex is public and holds an HTML comment that may say so:
  /// comments are gone before cells are read.
  package func istNurAnmerkung(anlage zeile: Datensatz) -> Bool {
    zeile.eintrag(Anlage.oeffentlich)?.wert == .leer
      && datei.text(zeile.span).contains("<!--")
  }

  /// Whether a row of the Beratungsfolge is a public station: „öffentlich“, and in no passage.
  package func istOeffentlicheStation(_ zeile: Datensatz) -> Bool {
    zeile.istOeffentlicheStation && !passagen.enthaelt(zeile.span.start)
  }
}

extension Datensatz {
  /// A station or agenda item with the status „öffentlich“; a missing or unreadable one is not.
  package var istOeffentlicheStation: Bool { self[Station.status] == .oeffentlich }

  /// An annex that its list does not close: the column is empty or says „ja“, and none beside it holds
  /// what nobody can read: „nichtöffentlich“ under „Status“ is meant for it too.
  fileprivate var istOeffentlicheAnlage: Bool {
    if eintrag(Anlage.status)?.wert == .unlesbar { return false }
    guard let eintrag = eintrag(Anlage.oeffentlich) else { return true }
    switch eintrag.wert {
    case .jaNein(true): return true
    case .leer: return eintrag.text.isEmpty
    default: return false
    }
  }
}

extension Lesebefund {
  /// Faults after which nobody can say what the file's author meant to keep inside.
  package var verhindertVeroeffentlichung: Bool {
    switch art {
    case .kodierung(.utf16), .kodierung(.nulBytes), .kodierung(.emptyFile): true
    case .kopf(.missingFence), .kopf(.missingOpeningFence), .kopf(.unclosedFence): true
    case .artFehlt, .unbekannteArt: true
    // A passage cannot close a value of the head, so the whole document stays inside.
    case .passage(.imKopf): true
    // „sperrvermerkt: ja“ or a second „sperrvermerk:“ was meant to close the document.
    case .unbekannterSchluessel(let name, let naechster):
      naechster == Allgemein.sperrvermerk.name || naechster == Allgemein.freigabeAb.name
        || sperrworte.contains(FoldedKey(name))
    case .doppelterSchluessel(let name, _):
      name == Allgemein.sperrvermerk.name || name == Allgemein.freigabeAb.name
    default: false
    }
  }
}

/// Keys that the head does not have and that people write to keep a document inside, or to say whether
/// it is public. Whatever stands behind them, nobody can tell that it may be published.
private let sperrworte = Set(
  [
    "vertraulich", "vertraulichkeit", "nichtöffentlich", "nö", "öffentlich", "öffentlichkeit",
    "geheim", "geheimhaltung", "gesperrt", "sperre", "sperrfrist", "verschlusssache",
    "verschwiegenheit", "status", "privat", "freigabe", "freigegeben", "veröffentlichen",
    "veröffentlichung", "veröffentlicht", "veröffentlichen-ab", "publizieren", "draft", "published",
    "private", "confidential",
  ].map(FoldedKey.init))
