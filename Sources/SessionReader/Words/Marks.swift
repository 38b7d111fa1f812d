import VietnameseText

/// Where each cue's phrases stand in a text: the longest phrase at a place, none overlapping another of its cue.
struct Marks: Sendable {
  /// The list of each cue, at its number.
  private var places: [[Range<Int>]] = Array(repeating: [], count: Cue.allCases.count)
  /// The cues of which a phrase begins, and ends, at each token: most questions are answered "none" by one bit.
  private var beginning: [CueSet]
  private var ending: [CueSet]

  init(tokens: [Token], lexicon: Lexicon) {
    beginning = Array(repeating: CueSet(), count: tokens.count + 1)
    ending = beginning
    let words = tokens.map { lexicon.words[$0.key] }
    var decoyed = (start: 0, end: 0)
    var ends: [(cue: Cue, end: Int)] = []
    for start in tokens.indices {
      Self.findLongest(from: start, words: words, lexicon: lexicon, into: &ends)
      if ends.isEmpty { continue }
      if let decoy = ends.first(where: { $0.cue == .decoy }), decoy.end > decoyed.end { decoyed = (start, decoy.end) }
      // A phrase that is the whole decoy stays: "giao ban" is no "giao", but a briefing it is.
      for (cue, end) in ends where end > decoyed.end || (start, end) == decoyed { add(cue, start..<end) }
    }
  }

  private mutating func add(_ cue: Cue, _ range: Range<Int>) {
    if let last = places[cue.rawValue].last, last.upperBound > range.lowerBound { return }
    places[cue.rawValue].append(range)
    beginning[range.lowerBound].insert(cue)
    ending[range.upperBound].insert(cue)
  }

  /// For each cue the end of its longest phrase that begins at `start`.
  private static func findLongest(
    from start: Int, words: [UInt32?], lexicon: Lexicon, into ends: inout [(cue: Cue, end: Int)]
  ) {
    ends.removeAll(keepingCapacity: true)
    guard let first = words[start], case var place = lexicon.begins[Int(first)], place > 0 else { return }
    var index = start + 1
    while true {
      for cue in lexicon.cues[Int(place)] {
        if let known = ends.firstIndex(where: { $0.cue == cue }) {
          ends[known].end = index
        } else {
          ends.append((cue, index))
        }
      }
      guard index < words.count, let word = words[index],
        let next = lexicon.steps[Lexicon.Step(place: place, word: word)]
      else { return }
      place = next
      index += 1
    }
  }

  /// The phrases of `cue` that lie wholly inside `range`, in order.
  func all(_ cue: Cue, in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let list = places[cue.rawValue]
    guard !list.isEmpty, !range.isEmpty else { return [] }
    let first = list.partition { $0.lowerBound >= range.lowerBound }
    let last = list.partition { $0.upperBound > range.upperBound }
    return list[first..<Swift.max(first, last)]
  }

  func first(_ cue: Cue, in range: Range<Int>) -> Range<Int>? { all(cue, in: range).first }

  func last(_ cue: Cue, in range: Range<Int>) -> Range<Int>? { all(cue, in: range).last }

  func has(_ cue: Cue, in range: Range<Int>) -> Bool { first(cue, in: range) != nil }

  /// The phrase of `cue` that begins with the token `index`.
  func at(_ index: Int, _ cue: Cue) -> Range<Int>? {
    guard beginning.indices.contains(index), beginning[index].contains(cue) else { return nil }
    let list = places[cue.rawValue]
    let place = list.partition { $0.lowerBound >= index }
    return place < list.count && list[place].lowerBound == index ? list[place] : nil
  }

  /// The same, unless the phrase goes on beyond `range`: a text that breaks off within a phrase begins the next sentence
  /// in the middle of it.
  func at(_ index: Int, _ cue: Cue, in range: Range<Int>) -> Range<Int>? {
    at(index, cue).flatMap { $0.upperBound <= range.upperBound ? $0 : nil }
  }

  /// The phrase of `cue` that ends just before the token `index`.
  func endingAt(_ index: Int, _ cue: Cue) -> Range<Int>? {
    guard ending.indices.contains(index), ending[index].contains(cue) else { return nil }
    let list = places[cue.rawValue]
    let place = list.partition { $0.upperBound >= index }
    return place < list.count && list[place].upperBound == index ? list[place] : nil
  }
}

/// Some of the cues, one bit each: room for 256 of them, which a test watches.
struct CueSet: Sendable {
  static let room = 256
  private var bits = SIMD4<UInt64>()

  mutating func insert(_ cue: Cue) { bits[cue.rawValue >> 6] |= 1 << UInt64(cue.rawValue & 63) }

  func contains(_ cue: Cue) -> Bool { bits[cue.rawValue >> 6] & (1 << UInt64(cue.rawValue & 63)) != 0 }
}

extension Array {
  /// The first index for which `isAfter` holds, in an array where it holds for every later one too.
  func partition(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
