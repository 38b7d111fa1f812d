import VietnameseText

/// Where each cue's phrases stand in a text: the longest phrase at a place, none overlapping another of its cue.
struct Marks: Sendable {
  private var places: [Cue: [Range<Int>]] = [:]

  init(tokens: [Token], lexicon: Lexicon) {
    var decoyed = -1
    for start in tokens.indices {
      let ends = Self.longest(from: start, tokens: tokens, root: lexicon.root)
      if let decoy = ends[.decoy] { decoyed = max(decoyed, decoy) }
      for (cue, end) in ends where cue == .decoy || end > decoyed {
        if let last = places[cue]?.last, last.upperBound > start { continue }
        places[cue, default: []].append(start..<end)
      }
    }
  }

  private static func longest(from start: Int, tokens: [Token], root: Lexicon.Node) -> [Cue: Int] {
    var ends: [Cue: Int] = [:]
    var node = root
    var index = start
    while index < tokens.count, let next = node.next[tokens[index].key] {
      node = next
      index += 1
      for cue in node.cues { ends[cue] = index }
    }
    return ends
  }

  /// The phrases of `cue` that lie wholly inside `range`, in order.
  func all(_ cue: Cue, in range: Range<Int>) -> ArraySlice<Range<Int>> {
    guard let list = places[cue], !range.isEmpty else { return [] }
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
    guard let list = places[cue] else { return nil }
    let place = list.partition { $0.lowerBound >= index }
    return place < list.count && list[place].lowerBound == index ? list[place] : nil
  }

  /// The phrase of `cue` that ends just before the token `index`.
  func endingAt(_ index: Int, _ cue: Cue) -> Range<Int>? {
    guard let list = places[cue] else { return nil }
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
