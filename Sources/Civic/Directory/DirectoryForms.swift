import Rulebook

/// Reading the forms of the directory.
extension Form {
  /// A telephone number as it was typed, with 8 to 12 digits in it: landlines of a district have 8, +84 numbers 11.
  func phone(_ name: String, _ problem: inout FormProblem) -> String? {
    guard let value = optional(name) else { return nil }
    if !isPhoneNumber(value) { problem.add(name, \.directory.noPhone, ["value": value]) }
    return value
  }

  func birthYear(_ name: String, today: Day, _ problem: inout FormProblem) -> Int? {
    guard let value = optional(name) else { return nil }
    let year = Int(value).flatMap { isBirthYear($0, today: today) ? $0 : nil }
    if year == nil { problem.add(name, \.directory.noBirthYear, ["value": value]) }
    return year
  }
}

func isPhoneNumber(_ value: String) -> Bool {
  value.allSatisfy { $0.isASCII && ($0.isNumber || " .-+()".contains($0)) }
    && (8...12).contains(value.filter(\.isNumber).count)
}

/// People in the directory are of age and alive: between 14, when one may join the Youth Union, and 120 years.
func isBirthYear(_ year: Int, today: Day) -> Bool { (14...120).contains(today.year - year) }

/// The longest name of a body or title that a list can still show.
let longestName = 200
