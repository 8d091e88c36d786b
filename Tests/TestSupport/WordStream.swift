/// The words and numbers of a text in reading order, without what is only layout.
///
/// Gone are tags, Markdown marks, rules, bullets, „■“, and dashes that stand alone. Tick boxes become „☒“ and „☐“; „20.000 €“ is one word; „Investitions- kosten“ is joined
/// again. The paper's own faults stay: „vorzunehmen..“, „–arbeit“, „6-“.
///
/// - Parameters:
///   - text: the whole file.
///   - form: the layout that is taken off.
///   - punctuation: keeps „:“, „,“ and „;“ at the end of a word, which forms set as they like.
/// - Returns: the words, repeated as often as they stand there.
package func words(
  of text: String, as form: WordForm, punctuation: Bool = false
) -> [String] {
  let plain: String
  switch form {
  case .seed: plain = plainText(ofMarkdown: text, pipes: false)
  case .html: plain = plainText(ofHTML: text)
  case .markdown: plain = plainText(ofMarkdown: text, pipes: true)
  case .text: plain = plainText(ofAligned: text)
  }
  return joinAmounts(joinHyphens(chunks(plain))).compactMap { word in
    let word = punctuation ? word : trimmingLightPunctuation(word)
    return isLayout(word) ? nil : word
  }
}

/// The words of `expected` that `actual` holds less often, each as often as it is missing.
package func missing(_ expected: [String], in actual: [String]) -> [String] {
  var left: [String: Int] = [:]
  for word in actual { left[word, default: 0] += 1 }
  return expected.filter { word in
    guard let count = left[word], count > 0 else { return true }
    left[word] = count - 1
    return false
  }
}

/// The words of `expected` that do not stand in `actual` in the same order, each shown with its
/// neighbours: „… die Einrichtung ⟦einer⟧ Steuerungs- und …“.
///
/// Words that only `actual` has do no harm. Both sides are matched by their longest common
/// subsequence, so that one displaced word is one line and not all that follow.
package func outOfOrder(_ expected: [String], in actual: [String]) -> [String] {
  let width = actual.count + 1
  var longest = [Int32](repeating: 0, count: (expected.count + 1) * width)
  for i in expected.indices.reversed() {
    for j in actual.indices.reversed() {
      let next = (i + 1) * width + j
      longest[i * width + j] =
        expected[i] == actual[j]
        ? longest[next + 1] + 1 : max(longest[next], longest[i * width + j + 1])
    }
  }
  var displaced: [String] = []
  var i = 0
  var j = 0
  while i < expected.count {
    if j < actual.count, expected[i] == actual[j] {
      i += 1
      j += 1
    } else if j < actual.count, longest[i * width + j + 1] > longest[(i + 1) * width + j] {
      j += 1
    } else {
      displaced.append(excerpt(expected, around: i))
      i += 1
    }
  }
  return displaced
}

private func excerpt(_ words: [String], around index: Int) -> String {
  let before = words[max(0, index - 3)..<index].joined(separator: " ")
  let after = words[min(index + 1, words.count)..<min(index + 4, words.count)]
  return "… \(before) ⟦\(words[index])⟧ \(after.joined(separator: " ")) …"
}

private func chunks(_ text: String) -> [String] {
  text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace })
    .map { chunk in String(String.UnicodeScalarView(chunk.filter { $0 != "\u{AD}" })) }
    .filter { !$0.isEmpty }
}

/// Joins a word that was broken in a narrow cell; „Steuerungs- und“ is not such a word.
private func joinHyphens(_ words: [String]) -> [String] {
  let conjunctions: Set<String> = ["und", "oder", "bzw.", "sowie", "bis"]
  var joined: [String] = []
  for word in words {
    if let last = joined.last, last.count > 1, last.hasSuffix("-"),
      last.dropLast().last?.isLetter == true, word.first?.isLowercase == true,
      !conjunctions.contains(trimmingLightPunctuation(word))
    {
      joined[joined.count - 1] = last.dropLast() + word
    } else {
      joined.append(word)
    }
  }
  return joined
}

private func joinAmounts(_ words: [String]) -> [String] {
  var joined: [String] = []
  for word in words {
    if word.first == "€", let last = joined.last, last.last?.isNumber == true {
      joined[joined.count - 1] = "\(last) \(word)"
    } else {
      joined.append(word)
    }
  }
  return joined
}

private func trimmingLightPunctuation(_ word: String) -> String {
  var word = word[...]
  while word.count > 1, let last = word.last, ":,;".contains(last) { word.removeLast() }
  return String(word)
}

private func isLayout(_ word: String) -> Bool {
  word.unicodeScalars.allSatisfy { "-–—•·*■|".unicodeScalars.contains($0) }
}
