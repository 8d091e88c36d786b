/// Numbers for values, so that equal ones compare as fast as integers.
struct Interner<Value: Hashable> {
  private(set) var values: [Value] = []
  private var ids: [Value: Int] = [:]

  mutating func id(of value: Value) -> Int {
    if let id = ids[value] { return id }
    ids[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
