/// The text of Markdown without its marks; line structure stays. With `pipes`, „|“ separates table
/// cells.
func plainText(ofMarkdown source: String, pipes: Bool) -> String {
  let text = removingComments(source)
  var lines: [String] = []
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    let line = trimmed(line)
    if isRule(line, pipes: pipes) { continue }
    if number == 0, line == "---" { continue }
    lines.append(inlineText(withoutBlockMarks(line), pipes: pipes))
  }
  return lines.joined(separator: "\n")
}

/// A fence, a thematic break or the delimiter row of a table.
private func isRule(_ line: Substring, pipes: Bool) -> Bool {
  guard line.contains("-") || line.contains("=") || line.contains("*") else { return false }
  return line.count > 2 && line.allSatisfy { "-=:* ".contains($0) || (pipes && $0 == "|") }
}

private func withoutBlockMarks(_ line: Substring) -> Substring {
  var line = line
  while line.first == ">" { line = trimmed(line.dropFirst()) }
  let hashes = line.prefix { $0 == "#" }.count
  if (1...6).contains(hashes), line.dropFirst(hashes).first == " " {
    line = trimmed(line.dropFirst(hashes))
  }
  if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " {
    line = trimmed(line.dropFirst())
  }
  return line
}

private func inlineText(_ line: Substring, pipes: Bool) -> String {
  let scalars = Array(line.unicodeScalars)
  var text = String.UnicodeScalarView()
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    index += 1
    switch scalar {
    case "\\":
      guard let next, next.isASCII, !isWordScalar(next), next != " " else { continue }
      text.append(next)
      index += 1
    case "*":
      let alone = (text.last ?? " ") == " " && (next ?? " ") == " "
      if alone { text.append(scalar) }
    case "_":
      if let last = text.last, isWordScalar(last), let next, isWordScalar(next) {
        text.append(scalar)
      }
    case "`": continue
    case "|": text.append(pipes ? " " : scalar)
    case "<":
      let rest = scalars[index...]
      guard let end = rest.firstIndex(of: ">"), startsTag(rest.first) else {
        text.append(scalar)
        continue
      }
      let inside = String(String.UnicodeScalarView(rest[..<end]))
      text.append(contentsOf: (inside.contains("://") ? inside : tagText(inside)).unicodeScalars)
      index = end + 1
    case "!" where next == "[": continue
    case "[":
      if let box = checkbox(scalars, after: index) {
        text.append(contentsOf: box.unicodeScalars)
        index += 2
      } else if closesLink(scalars, from: index) {
        continue
      } else {
        text.append(scalar)
      }
    case "]" where next == "(":
      index = (scalars[index...].firstIndex(of: ")") ?? scalars.count - 1) + 1
    default: text.append(scalar)
    }
  }
  return decodingEntities(String(text))
}

private func checkbox(_ scalars: [UnicodeScalar], after index: Int) -> String? {
  guard index + 1 < scalars.count, scalars[index + 1] == "]" else { return nil }
  switch scalars[index] {
  case " ": return "☐"
  case "x", "X": return "☒"
  default: return nil
  }
}

private func closesLink(_ scalars: [UnicodeScalar], from index: Int) -> Bool {
  guard let end = scalars[index...].firstIndex(of: "]") else { return false }
  return end + 1 < scalars.count && scalars[end + 1] == "("
}

private func startsTag(_ scalar: UnicodeScalar?) -> Bool {
  guard let scalar else { return false }
  return scalar == "/" || (scalar.isASCII && scalar.properties.isAlphabetic)
}

private func isWordScalar(_ scalar: UnicodeScalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func removingComments(_ text: String) -> String {
  var kept = ""
  var rest = text[...]
  while let start = rest.firstRange(of: "<!--"),
    let end = rest[start.upperBound...].firstRange(of: "-->")
  {
    kept += rest[..<start.lowerBound]
    rest = rest[end.upperBound...]
  }
  return kept + rest
}

private func trimmed(_ line: Substring) -> Substring {
  var line = line.drop(while: \.isWhitespace)
  while line.last?.isWhitespace == true { line.removeLast() }
  return line
}
