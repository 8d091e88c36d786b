/// The text of the `<main>` of a page, or of the whole page without one: tags gone, entities decoded.
///
/// A list that the browser numbers gets its numbers, as they are part of what people read; one of the
/// class „marken“ writes its own.
func plainText(ofHTML page: String) -> String {
  var text = ""
  var skipped: String?
  var counters: [Int?] = []
  var rest = mainPart(page)
  while let start = rest.firstIndex(of: "<") {
    if skipped == nil { text += decodingEntities(String(rest[..<start])) }
    rest = rest[rest.index(after: start)...]
    if rest.hasPrefix("!--") {
      let end = rest.firstRange(of: "-->")?.upperBound
      rest = rest[(end ?? rest.endIndex)...]
      continue
    }
    let end = endOfTag(rest)
    let tag = String(rest[..<end])
    rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
    let name = tagName(tag)
    if let open = skipped {
      if name == "/" + open { skipped = nil }
      continue
    }
    switch name {
    case "head", "nav", "script", "style", "template": skipped = name
    case "ol":
      counters.append(
        tag.contains("marken") ? nil : (attribute("start", of: tag).flatMap { Int($0) } ?? 1))
    case "ul": counters.append(nil)
    case "/ol", "/ul": _ = counters.popLast()
    case "li":
      if let counter = counters.last, let number = counter {
        text += " \(number). "
        counters[counters.count - 1] = number + 1
      }
    default: break
    }
    text += tagText(tag)
  }
  if skipped == nil { text += decodingEntities(String(rest)) }
  return text
}

/// What a tag leaves behind in plain text: a tick box, nothing, or a space.
func tagText(_ tag: String) -> String {
  let name = tagName(tag)
  if name == "input", tag.contains("checkbox") {
    return attribute("checked", of: tag) == nil ? " ☐ " : " ☒ "
  }
  let inline: Set<String> = [
    "a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time",
    "u", "wbr",
  ]
  return inline.contains(name.first == "/" ? String(name.dropFirst()) : name) ? "" : " "
}

/// Decodes numeric entities and the named ones that German pages use; others stay as written.
func decodingEntities(_ text: String) -> String {
  var decoded = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    decoded += rest[..<start]
    let body = rest[rest.index(after: start)...].prefix(10)
    if let end = body.firstIndex(of: ";"), let character = entity(body[..<end]) {
      decoded.append(character)
      rest = rest[rest.index(after: end)...]
    } else {
      decoded += "&"
      rest = rest[rest.index(after: start)...]
    }
  }
  return decoded + rest
}

private func entity(_ name: Substring) -> Character? {
  if name.first == "#" {
    let digits = name.dropFirst()
    let hexadecimal = digits.first == "x" || digits.first == "X"
    let number = hexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { UnicodeScalar($0) }.map { Character($0) }
  }
  let named: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "shy": "\u{AD}", "ndash": "–", "mdash": "—", "bdquo": "„", "ldquo": "“", "rdquo": "”",
    "euro": "€", "sect": "§", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö",
    "Uuml": "Ü", "szlig": "ß",
  ]
  return named[name]
}

private func mainPart(_ page: String) -> Substring {
  guard let start = page.firstRange(of: "<main") else { return page[...] }
  let rest = page[start.lowerBound...]
  return rest[..<(rest.firstRange(of: "</main>")?.lowerBound ?? rest.endIndex)]
}

/// The „>“ that ends the tag; one in a quoted attribute does not.
private func endOfTag(_ text: Substring) -> Substring.Index {
  var quote: Character?
  for index in text.indices {
    let character = text[index]
    if let open = quote {
      if character == open { quote = nil }
    } else if character == "\"" || character == "'" {
      quote = character
    } else if character == ">" {
      return index
    }
  }
  return text.endIndex
}

private func tagName(_ tag: String) -> String {
  let slash = tag.hasPrefix("/") ? "/" : ""
  return slash + tag.dropFirst(slash.count).prefix { $0.isLetter || $0.isNumber }.lowercased()
}

/// The value of an attribute, „“ where it has none, `nil` where the tag does not have it.
private func attribute(_ name: String, of tag: String) -> String? {
  var rest = tag[...]
  while let found = rest.firstRange(of: name) {
    let before = rest[..<found.lowerBound].last
    let after = rest[found.upperBound...]
    rest = after
    guard before?.isWhitespace == true else { continue }
    guard let next = after.first, next == "=" else {
      if after.first.map({ $0.isLetter || $0 == "-" }) == true { continue }
      return ""
    }
    let value = after.dropFirst()
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      return String(value.prefix { !$0.isWhitespace && $0 != "/" })
    }
    return String(value.dropFirst().prefix { $0 != quote })
  }
  return nil
}
