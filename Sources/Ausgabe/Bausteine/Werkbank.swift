import Markup
import SourceText
import Templates

/// What is filled and emptied again for page after page, so that no page needs memory of its own.
struct Werkbank: ~Copyable {
  /// What the page says, in whichever output: what is the same in all of them stands here once.
  var bytes = ByteWriter(capacity: 1 << 15)
  /// What of it each output says.
  var html = PageNodes()
  var markdown = PageNodes()
  var klartext = PageNodes()
  /// What the cells of a table look like.
  var blicke: [CellLook] = []
  /// The cells of a table in Markdown on their way into it.
  var zellen = ByteWriter(capacity: 1 << 10)
  /// Where each of them ends, and its code points.
  var masse: [(ende: Int, laenge: Int)] = []
  /// Code points of the columns.
  var breiten: [Int] = []
  /// The table that is being written in plain text.
  var tabelle = TextTable(hasHeader: true)

  mutating func leere() {
    bytes.reset()
    html.reset()
    markdown.reset()
    klartext.reset()
  }
}
