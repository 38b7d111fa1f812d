/// "1.234.567".
func numberText(_ number: Int, _ look: Look) -> String {
  let digits = Array(String(number.magnitude))
  var grouped = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { grouped += look.text.site.numbers.group }
    grouped.append(digit)
  }
  return (number < 0 ? "-" : "") + grouped
}

/// "84,6": rounded to `decimals` places, half away from zero, and written without zeros at the end.
func numberText(_ number: Double, decimals: Int = 1, _ look: Look) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  guard let scaled = Int(exactly: (number * scale).rounded()) else { return String(number) }
  let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
  let sign = scaled < 0 ? "-" : ""
  var places = String(part)
  places = String(repeating: "0", count: max(0, decimals - places.count)) + places
  while places.hasSuffix("0") { places.removeLast() }
  let start = sign + numberText(Int(whole), look)
  return places.isEmpty ? start : start + look.text.site.numbers.decimal + places
}

/// "84,6 %" for 0.846.
func percentText(_ share: Double, decimals: Int = 1, _ look: Look) -> String {
  look.text.site.numbers.percent(["number": numberText(share * 100, decimals: decimals, look)])
}
