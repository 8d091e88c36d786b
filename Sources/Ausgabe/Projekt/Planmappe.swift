import Fachmodell
import SourceText
import Terminplan

/// A plan and its drawings, each made when the first page asks for it.
final class Planmappe {
  let plan: Projektplan
  private(set) lazy var struktur = Strukturbild.bilder(plan).map(Druckstock.init)
  private(set) lazy var termine = Ganttbild.bilder(plan).map(Druckstock.init)
  private(set) lazy var baumbild = Self.text { Baumbild.schreibe(plan, into: &$0) }
  private(set) lazy var balkenbild = Self.text { Balkenbild.schreibe(plan, into: &$0) }

  init(_ plan: Projektplan) { self.plan = plan }

  private static func text(_ schreibe: (inout ByteWriter) -> Void) -> [UInt8] {
    var puffer = ByteWriter(capacity: 1 << 13)
    schreibe(&puffer)
    return puffer.array()
  }
}

/// The plans of one paper: the annex, the page of the project and its files say the same, and nothing of it
/// is computed or drawn twice.
package final class Planwerk {
  private var mappen: [(plan: String, auftrag: String?, mappe: Planmappe?)] = []

  package init() {}

  /// The plan as the public may see it, computed with its public Projektauftrag; `nil` where there is no
  /// element. Of one path there must be one document only.
  func mappe(
    _ dokument: OeffentlichesDokument, auftrag: OeffentlichesDokument?, umgebung: Umgebung
  ) -> Planmappe? {
    if let bekannt = mappen.first(where: {
      $0.plan == dokument.pfad && $0.auftrag == auftrag?.pfad
    }) {
      return bekannt.mappe
    }
    let plan = Projektplan(oeffentlich: dokument, auftrag: auftrag, umgebung: umgebung)
    let mappe = plan.flatMap { $0.elemente.isEmpty ? nil : Planmappe($0) }
    mappen.append((dokument.pfad, auftrag?.pfad, mappe))
    return mappe
  }
}
