package import Kalender
import Markup
import SourceText
package import Templates

/// Where each page stands below the folder of the site. All paths are folders with „/“ at their end;
/// the start page is the empty path.
package enum Adressen {
  package static let start = ""
  package static let vorlagen = "vorlagen/"
  package static let gremien = "gremien/"
  package static let sitzungen = "sitzungen/"
  package static let jahre = "jahre/"
  package static let projekte = "projekte/"

  /// The pages that list others: no document of a house may take their place.
  package static let uebersichten = [vorlagen, gremien, sitzungen, jahre, projekte]

  /// „139/2018“ → „vorlagen/139-2018/“.
  package static func vorlage(_ nummer: String) -> String { "\(vorlagen)\(slug(nummer))/" }

  /// An annex stands below its paper, under the name of its file without folder and „.md“.
  package static func anlage(_ nummer: String, stamm: String) -> String {
    "\(vorlage(nummer))\(slug(stamm))/"
  }

  package static func gremium(_ kennung: String) -> String { "\(gremien)\(slug(kennung))/" }

  /// A session of several days stands under its first one.
  package static func sitzung(_ kennung: String, am tag: Datum) -> String {
    sitzung(slug: slug(kennung), am: tag)
  }

  static func sitzung(slug: String, am tag: Datum) -> String { "\(sitzungen)\(tag.iso)-\(slug)/" }

  /// „teilhabeplan-v“ → „projekte/teilhabeplan-v/“.
  package static func projekt(_ kennung: String) -> String { "\(projekte)\(slug(kennung))/" }

  package static func jahr(_ jahr: Int) -> String { "\(jahre)\(jahr)/" }

  package static func seite(_ stamm: String) -> String { "\(slug(stamm))/" }

  /// The name of a page's file: links name it, so that the site works from the file system.
  package static func datei(_ format: OutputType, text: String = "text.txt") -> String {
    switch format {
    case .html: "index.html"
    case .md: "index.md"
    case .txt: text
    }
  }

  /// The way from one file or folder of the site to another: „../../gremien/kreistag/index.html“.
  ///
  /// - Parameters:
  ///   - von: the page that holds the link: everything up to its last „/“ counts.
  ///   - nach: the target, also with „#anker“.
  /// - Returns: a relative reference; „./“ where both are the same folder.
  package static func relativ(von: String, nach: String) -> String {
    var weg = ByteWriter(capacity: 128)
    putRelativ(von: von, nach: nach, into: &weg)
    return weg.string()
  }

  /// Writes the same way; `datei` is the name of a file in the folder `nach`, and `fuerHTML` says
  /// whether the reference is to stand in an attribute.
  static func putRelativ(
    von: String, nach: String, datei: String = "", fuerHTML: Bool = false,
    into puffer: inout ByteWriter
  ) {
    von.verleiheBytes { quelle in
      nach.verleiheBytes { ziel in
        var gemeinsam = 0
        var index = 0
        while index < quelle.count, index < ziel.count, quelle[index] == ziel[index] {
          index += 1
          if quelle[index - 1] == 0x2F { gemeinsam = index }
        }
        var hinauf = 0
        for stelle in gemeinsam..<quelle.count where quelle[stelle] == 0x2F {
          hinauf += 1
          puffer.put("../" as StaticString)
        }
        let rest = UnsafeBufferPointer(rebasing: ziel[gemeinsam...])
        if hinauf == 0, rest.isEmpty, datei.isEmpty { return puffer.put("./" as StaticString) }
        if fuerHTML { puffer.putEscaped(rest) } else { puffer.put(rest) }
        puffer.put(datei)
      }
    }
  }
}
