import Markup
import SourceText
import Templates

/// What is filled and emptied again for page after page, so that no page needs memory of its own.
struct Werkbank: ~Copyable {
  /// What the page says in the output that is being made.
  var modell = PageModel()
  /// The cells of a table in Markdown on their way into it.
  var zellen = ByteWriter(capacity: 1 << 10)
  /// Where each of them ends, and its code points.
  var masse: [(ende: Int, laenge: Int)] = []
  /// Code points of the columns.
  var breiten: [Int] = []
  /// The table that is being written in plain text.
  var tabelle = TextTable(hasHeader: true)
}
