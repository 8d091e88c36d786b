import Fachmodell
import SourceText

/// What rules look for in the bytes of a document, found in one walk over them.
///
/// Two bytes tell nearly everywhere that nobody has to look closer, and a third one at most of the other
/// places. Each of those who look goes on where it has read to, so that it sees what it would see alone.
struct Bytegang: Sendable {
  /// What people type wrong, and what must not be published: wherever it stands.
  private(set) var spuren: [Schriftspur] = []
  /// Dates that do not exist or do not fit the weekday beside them.
  private(set) var textdaten: [Textdatum] = []
  /// Stretches of time that end before they begin.
  private(set) var verkehrteZeiten: [Textdatum.Zeitraum] = []
  /// Words of a paper's text that rules about money, staff and annexes ask for.
  private(set) var stichworte: [Stichwort] = []
  /// Numbers of other papers, behind „Vorlage“ or „Drucksache“.
  private(set) var verweise: [Span] = []
  /// Placeholders of the body.
  private(set) var platzhalter: [Span] = []
  /// Whether one may begin in the head: nearly never, and then its values need no look one by one.
  private(set) var kopfHatPlatzhalter = false

  init(_ dokument: Dokument) {
    let mitStichworten = dokument.art == .vorlage && !dokument.textIstUngelesen
    dokument.datei.bytes.withUnsafeBufferPointer { bytes in
      gehe(bytes, dokument, mitStichworten: mitStichworten)
    }
  }

  private mutating func gehe(
    _ bytes: UnsafeBufferPointer<UInt8>, _ dokument: Dokument, mitStichworten: Bool
  ) {
    let kopfende = dokument.kopfSpan.end
    var schrift = Schriftleser(schrift: Schriftbytes(bytes: bytes))
    var worte = Stichwortleser(bytes: bytes)
    var suche = Platzhaltersuche(dokument)
    let daten = Textdatumleser(bytes: bytes)
    // Where each of them goes on.
    var schriftAb = 0
    var datumAb = 0
    var stichwortAb = mitStichworten ? kopfende : .max
    var platzhalterAb = kopfende
    var index = 0
    let tafel = Self.tafel
    while let (stelle, anlass) = tafel.naechste(bytes, ab: index) {
      index = stelle + 1
      if anlass.contains(.schrift), stelle >= schriftAb {
        schriftAb = schrift.pruefe(stelle)
      }
      if anlass.contains(.stichwort), stelle >= stichwortAb {
        stichwortAb = worte.pruefe(stelle)
      }
      if anlass.contains(.datum), stelle + 1 >= datumAb,
        Textdatumleser.lohnt(bytes, punkt: stelle + 1),
        let datum = daten.datum(punkt: stelle + 1)
      {
        datumAb = datum.span.end
        nimm(datum, daten)
      }
      if anlass.contains(.verweis) { Textverweise.lies(bytes, stelle, &verweise) }
      if anlass.contains(.platzhalter), Platzhalter.lohnt(bytes, stelle) {
        if stelle < kopfende {
          kopfHatPlatzhalter = true
        } else if stelle >= platzhalterAb {
          platzhalterAb = suche.pruefe(bytes, stelle)
        }
      }
    }
    schrift.schliesse(ab: schriftAb)
    spuren = schrift.spuren
    stichworte = worte.gefunden
    platzhalter = suche.gefunden
  }

  @inline(never)
  private mutating func nimm(_ datum: Textdatum, _ daten: Textdatumleser) {
    if datum.istAuffaellig { textdaten.append(datum) }
    if let davor = daten.beginn(bis: datum), datum.liegtVor(davor) {
      verkehrteZeiten.append(Textdatum.Zeitraum(von: davor, bis: datum))
    }
  }

  /// All bytes with which something begins: a table of all pairs would be dear for a single paper.
  static let erste =
    Array(" \"%-.<{0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZbeghijklrtuw".utf8)
    + [0xC2, 0xC3, 0xE2, 0xEF, 0xF3]

  private static let tafel = Anlasstafel(erste: erste, anlass, drittes: anlass)

  /// Who looks for the two bytes.
  static func anlass(_ erstes: UInt8, _ zweites: UInt8) -> Anlass {
    var anlass: Anlass = []
    if Schriftleser.istAnlass(erstes, zweites) {
      anlass.insert(.schrift)
      if !Schriftleser.willDrittes(erstes, zweites) { anlass.insert(.ohneDrittes) }
    }
    if Stichwortleser.istAnlass(erstes, zweites) { anlass.insert(.stichwort) }
    if Textdatumleser.istAnlass(erstes, zweites) { anlass.insert(.datum) }
    if Textverweise.istAnlass(erstes, zweites) { anlass.insert(.verweis) }
    if Platzhalter.istAnlass(erstes, zweites) {
      anlass.insert(.platzhalter)
      if erstes == UInt8(ascii: "<") { anlass.insert(.ohneDrittes) }
    }
    return anlass
  }

  /// Who looks for the three bytes, of those who look for the first two.
  private static func anlass(_ erstes: UInt8, _ zweites: UInt8, _ drittes: UInt8) -> Anlass {
    var anlass: Anlass = []
    if Schriftleser.willDrittes(erstes, zweites), Schriftleser.lohnt(erstes, zweites, drittes) {
      anlass.insert(.schrift)
    }
    if Stichwortleser.beginntWort(erstes, zweites, drittes) { anlass.insert(.stichwort) }
    if Textdatumleser.istAnlass(erstes, zweites), Textdatumleser.lohnt(drittes) {
      anlass.insert(.datum)
    }
    if Textverweise.istAnlass(erstes, zweites), Textverweise.lohnt(drittes) {
      anlass.insert(.verweis)
    }
    if Platzhalter.lohnt(erstes, drittes) { anlass.insert(.platzhalter) }
    return anlass
  }
}
