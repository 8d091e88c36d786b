/// Breaks a text at blanks into lines of at most `width` columns; a longer word gets a line of its
/// own. Blanks that must not break (U+00A0) don't.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  // By bytes: where one character ends and the next begins is dear to find out, and no blank is
  // part of another character.
  for word in text.utf8.split(separator: 0x20).lazy.map(Substring.init) {
    let wide = displayWidth(of: word)
    if used > 0, used + 1 + wide > width {
      lines.append(line)
      line = ""
      used = 0
    }
    if used > 0 {
      line += " "
      used += 1
    }
    line += word
    used += wide
  }
  if used > 0 { lines.append(line) }
  return lines
}
