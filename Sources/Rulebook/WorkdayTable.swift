/// Working days counted beforehand, so that a term of any length is two look-ups and no loop.
///
/// It covers the years 2000–2099. Terms that leave them have no answer here, rather than a wrong one.
struct WorkdayTable: Sendable {
  static let years = 2000...2099

  /// The number of the first day covered.
  private let first: Int
  /// For each day covered, how many working days there are up to and including it.
  private let upTo: [Int32]
  /// The working days themselves, in order.
  private let working: [Int32]

  init(isWorking: (Day) -> Bool) {
    let start = Day(year: Self.years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
    let end = Day(year: Self.years.upperBound, month: 12, day: 31) ?? start
    var upTo: [Int32] = []
    var working: [Int32] = []
    for number in start.number...end.number {
      if isWorking(Day(number: number)) { working.append(Int32(number)) }
      upTo.append(Int32(working.count))
    }
    first = start.number
    self.upTo = upTo
    self.working = working
  }

  /// Working days up to and including `day`; nil for a day not covered.
  @inline(__always) func count(upTo day: Day) -> Int? {
    let index = day.number - first
    return upTo.indices.contains(index) ? Int(upTo[index]) : nil
  }

  /// The working day with this place in the order, counted from 1.
  @inline(__always) func workingDay(_ place: Int) -> Day? {
    working.indices.contains(place - 1) ? Day(number: Int(working[place - 1])) : nil
  }
}
