/// How wide the columns of a `TextTable` are, and which of them stand side by side.
struct TextTableLayout {
  struct Column: BitwiseCopyable {
    let index: Int
    let width: Int
  }

  private let natural: [Int]
  private let least: [Int]
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

  private init(_ needs: UnsafeBufferPointer<TextTable.Need>) {
    natural = needs.map { $0.natural }
    least = needs.map { $0.least }
  }

  private func blocks(_ available: Int) -> [[Column]] {
    let all = Array(natural.indices)
    guard width(all, least) > available, all.count > 1 else { return [fit(all, available)] }
    let first = min(least[0], max(8, available / 3))
    var blocks: [[Column]] = []
    var block: [Int] = []
    var used = first
    for column in 1..<all.count {
      let wanted = min(least[column], available - first - TextTableLayout.gap)
      if !block.isEmpty, used + TextTableLayout.gap + wanted > available {
        blocks.append(fit([0] + block, available))
        block = []
        used = first
      }
      block.append(column)
      used += TextTableLayout.gap + wanted
    }
    blocks.append(fit([0] + block, available))
    return blocks
  }

  private func width(_ columns: [Int], _ widths: [Int]) -> Int {
    columns.reduce(-TextTableLayout.gap) { (sum: Int, column: Int) -> Int in
      sum + widths[column] + TextTableLayout.gap
    }
  }

  /// Gives every column what it needs, and the rest to those that want more, the narrow ones first.
  private func fit(_ columns: [Int], _ available: Int) -> [Column] {
    let room = available - TextTableLayout.gap * (columns.count - 1)
    var least: [Int] = columns.map { self.least[$0] }
    if least.reduce(0, +) > room, least.count > 1 {
      least[0] = min(least[0], max(8, available / 3))
    }
    if least.reduce(0, +) > room {
      let others = least.dropLast().reduce(0, +)
      least[least.count - 1] = max(1, min(least[least.count - 1], room - others))
    }
    var low = 0
    var high = room
    func total(_ cap: Int) -> Int {
      columns.indices.reduce(0) { (sum: Int, position: Int) -> Int in
        sum + max(least[position], min(natural[columns[position]], cap))
      }
    }
    if total(room) <= room { low = room }
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= room { low = middle } else { high = middle - 1 }
    }
    return columns.indices.map { position in
      let column = columns[position]
      return Column(index: column, width: max(least[position], min(natural[column], low)))
    }
  }
}
