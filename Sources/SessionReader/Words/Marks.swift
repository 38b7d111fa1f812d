import VietnameseText

/// Where each cue's phrases stand in a text: the longest phrase at a place, none overlapping another of its cue.
struct Marks: Sendable {
  /// The list of each cue, at its number.
  private var places: [[Range<Int>]] = Array(repeating: [], count: Cue.allCases.count)

  init(tokens: [Token], lexicon: Lexicon) {
    var decoyed = -1
    var ends: [(cue: Cue, end: Int)] = []
    for start in tokens.indices {
      Self.findLongest(from: start, tokens: tokens, root: lexicon.root, into: &ends)
      if let decoy = ends.first(where: { $0.cue == .decoy }) { decoyed = max(decoyed, decoy.end) }
      for (cue, end) in ends where cue == .decoy || end > decoyed {
        if let last = places[cue.rawValue].last, last.upperBound > start { continue }
        places[cue.rawValue].append(start..<end)
      }
    }
  }

  /// For each cue the end of its longest phrase that begins at `start`.
  private static func findLongest(
    from start: Int, tokens: [Token], root: Lexicon.Node, into ends: inout [(cue: Cue, end: Int)]
  ) {
    ends.removeAll(keepingCapacity: true)
    var node = root
    var index = start
    while index < tokens.count, let next = node.next[tokens[index].key] {
      node = next
      index += 1
      for cue in node.cues {
        if let known = ends.firstIndex(where: { $0.cue == cue }) {
          ends[known].end = index
        } else {
          ends.append((cue, index))
        }
      }
    }
  }

  /// The phrases of `cue` that lie wholly inside `range`, in order.
  func all(_ cue: Cue, in range: Range<Int>) -> ArraySlice<Range<Int>> {
    let list = places[cue.rawValue]
    guard !list.isEmpty, !range.isEmpty else { return [] }
    let first = list.partition { $0.lowerBound >= range.lowerBound }
    var last = first
    while last < list.count, list[last].upperBound <= range.upperBound { last += 1 }
    return list[first..<last]
  }

  func first(_ cue: Cue, in range: Range<Int>) -> Range<Int>? { all(cue, in: range).first }

  func last(_ cue: Cue, in range: Range<Int>) -> Range<Int>? { all(cue, in: range).last }

  func has(_ cue: Cue, in range: Range<Int>) -> Bool { first(cue, in: range) != nil }

  /// The phrase of `cue` that begins with the token `index`.
  func at(_ index: Int, _ cue: Cue) -> Range<Int>? {
    let list = places[cue.rawValue]
    let place = list.partition { $0.lowerBound >= index }
    return place < list.count && list[place].lowerBound == index ? list[place] : nil
  }

  /// The phrase of `cue` that ends just before the token `index`.
  func endingAt(_ index: Int, _ cue: Cue) -> Range<Int>? {
    let list = places[cue.rawValue]
    let place = list.partition { $0.upperBound >= index }
    return place < list.count && list[place].upperBound == index ? list[place] : nil
  }
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
