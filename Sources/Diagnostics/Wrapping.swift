/// Breaks a text at blanks into lines of at most `width` columns; a longer word gets a line of its
/// own. Blanks that must not break (U+00A0) don't.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
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
