import SourceText

/// A drawing whose shapes are written once: the page of the annex, that of the project and the file beside
/// it take the same bytes.
final class Druckstock {
  private let zeichnung: Zeichnung
  private lazy var formen: [UInt8] = {
    var puffer = ByteWriter(capacity: 1 << 15)
    zeichnung.schreibeFormen(into: &puffer)
    return puffer.array()
  }()

  init(_ zeichnung: Zeichnung) { self.zeichnung = zeichnung }

  /// As `Zeichnung.schreibe`.
  func schreibe(id: String, eigenstaendig: Bool, into puffer: inout ByteWriter) {
    zeichnung.schreibeKopf(id: id, eigenstaendig: eigenstaendig, into: &puffer)
    puffer.put(formen)
    zeichnung.schreibeFuss(into: &puffer)
  }
}
