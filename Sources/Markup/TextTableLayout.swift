/// How wide the columns of a `TextTable` are, and which of them stand side by side.
struct TextTableLayout {
  struct Column: BitwiseCopyable {
    let index: Int
    var width: Int
  }

  private let needs: UnsafeBufferPointer<TextTable.Need>
  private static let gap = 3

  /// Blocks of columns, each no wider than `available`.
  static func blocks(_ needs: borrowing Store<TextTable.Need>, _ available: Int) -> [[Column]] {
    needs.withElements { needs in
      var whole = -gap
      for need in needs { whole += need.natural + gap }
      // Where all columns may be as wide as they like there is nothing to search.
      guard whole > available else {
        return [needs.indices.map { Column(index: $0, width: needs[$0].natural) }]
      }
      return TextTableLayout(needs).blocks(available)
    }
  }

  private init(_ needs: UnsafeBufferPointer<TextTable.Need>) { self.needs = needs }

  private func blocks(_ available: Int) -> [[Column]] {
    var least = -TextTableLayout.gap
    for need in needs { least += need.least + TextTableLayout.gap }
    guard least > available, needs.count > 1 else { return [fit(needs.indices, available)] }
    let first = min(needs[0].least, max(8, available / 3))
    var blocks: [[Column]] = []
    var start = 1
    var used = first
    for column in 1..<needs.count {
      let wanted = min(needs[column].least, available - first - TextTableLayout.gap)
      if start < column, used + TextTableLayout.gap + wanted > available {
        blocks.append(fit(start..<column, available))
        start = column
        used = first
      }
      used += TextTableLayout.gap + wanted
    }
    blocks.append(fit(start..<needs.count, available))
    return blocks
  }

  /// Gives every column what it needs, and the rest to those that want more, the narrow ones first.
  ///
  /// The first column of all stands before those of the range.
  private func fit(_ range: Range<Int>, _ available: Int) -> [Column] {
    var columns: [Column] = []
    columns.reserveCapacity(range.count + 1)
    var sum = 0
    if range.lowerBound > 0 {
      columns.append(Column(index: 0, width: needs[0].least))
      sum = needs[0].least
    }
    for index in range {
      columns.append(Column(index: index, width: needs[index].least))
      sum += needs[index].least
    }
    let room = available - TextTableLayout.gap * (columns.count - 1)
    if sum > room, columns.count > 1 {
      sum -= columns[0].width
      columns[0].width = min(columns[0].width, max(8, available / 3))
      sum += columns[0].width
    }
    if sum > room {
      let last = columns.count - 1
      sum -= columns[last].width
      columns[last].width = max(1, min(columns[last].width, room - sum))
    }
    let cap = cap(columns, room)
    for position in columns.indices {
      let natural = needs[columns[position].index].natural
      columns[position].width = max(columns[position].width, min(natural, cap))
    }
    return columns
  }

  /// How wide a column that wants more may be so that all fit.
  private func cap(_ columns: [Column], _ room: Int) -> Int {
    func total(_ cap: Int) -> Int {
      var total = 0
      for column in columns { total += max(column.width, min(needs[column.index].natural, cap)) }
      return total
    }
    var low = total(room) <= room ? room : 0
    var high = room
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= room { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
