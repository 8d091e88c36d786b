/// „20.000 €“.
func euro(_ amount: Int) -> String { "\(grouped(amount)) €" }

/// „20.000“.
func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  var index = digits.count - 3
  while index > 0 {
    digits.insert(".", at: index)
    index -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}
