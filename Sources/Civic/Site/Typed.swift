import Foundation
import Rulebook

/// Reading what people type. Each reader notes its problem and gives nothing, so that a form says all of them at once.
extension Form {
  typealias Label = KeyPath<Text, String> & Sendable

  /// A text that must not be empty, and not longer than `limit` letters.
  func required(_ name: String, _ label: any Label, limit: Int = 5000, _ problem: inout FormProblem) -> String {
    let value = self[name]
    if value.isEmpty { problem.add(name, \.site.errors.required, label: label) }
    return limited(value, name, label, limit, &problem)
  }

  /// A text that may be empty.
  func text(_ name: String, _ label: any Label, limit: Int = 5000, _ problem: inout FormProblem) -> String {
    limited(self[name], name, label, limit, &problem)
  }

  private func limited(
    _ value: String, _ name: String, _ label: any Label, _ limit: Int, _ problem: inout FormProblem
  ) -> String {
    if value.count > limit { problem.add(name, \.site.errors.tooLong, ["limit": String(limit)], label: label) }
    return value
  }

  /// One of several things, by its raw value.
  func choice<T: RawRepresentable<String>>(_ name: String, _ label: any Label, _ problem: inout FormProblem) -> T? {
    let value = T(rawValue: self[name])
    if value == nil { problem.add(name, \.site.errors.notChosen, label: label) }
    return value
  }

  /// A day that must be given.
  func requiredDay(_ name: String, _ label: any Label, _ problem: inout FormProblem) -> Day? {
    if self[name].isEmpty { problem.add(name, \.site.errors.required, label: label) }
    return day(name, &problem)
  }

  /// A day that may be left out. Nil with a problem where there is no such day: 31/02.
  func day(_ name: String, _ problem: inout FormProblem) -> Day? {
    guard let value = optional(name) else { return nil }
    let day = Day(typed: value)
    if day == nil { problem.add(name, \.site.errors.noSuchDay, ["value": value]) }
    return day
  }

  /// An hour as `08:30`, from "8:30", "8h30", "8 giờ 30", "14h". Empty where nothing was typed.
  func time(_ name: String, _ problem: inout FormProblem) -> String {
    guard let value = optional(name) else { return "" }
    let numbers = value.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard let hour = numbers.first, numbers.count <= 2, (0...23).contains(hour),
      (0...59).contains(numbers.count > 1 ? numbers[1] : 0)
    else {
      problem.add(name, \.site.errors.noSuchTime, ["value": value])
      return ""
    }
    let minute = numbers.count > 1 ? numbers[1] : 0
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}

extension Day {
  /// A day as people write it: 5/7/2026, 5-7-26, 05.07.2026, and 2026-07-05 from a date picker.
  init?(typed text: String) {
    if let iso = Day(text) {
      self = iso
      return
    }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    guard (1900...2200).contains(year) else { return nil }
    self.init(year: year, month: numbers[1], day: numbers[0])
  }

  /// As it is typed: 5/7/2026. For filling a form in again.
  var typed: String { "\(day)/\(month)/\(year)" }
}
