/// Gives titles within a body their numbers, in the order in which they come.
struct Levels {
  private let levels: [Layout.Level]
  private var counts = [0, 0, 0, 0]

  init(_ layout: Layout) { levels = layout.levels }

  /// The title with its number, and how it is set. A level that the layout does not have is set as its lowest.
  mutating func next(_ level: Int, _ words: String) -> (words: String, style: Layout.Style) {
    let index = max(0, min(level, levels.count, counts.count) - 1)
    counts[index] += 1
    for lower in counts.indices where lower > index { counts[lower] = 0 }
    let count = counts[index]
    let text = levels[index].number([
      "roman": Written.roman(count), "arabic": "\(count)", "letter": Written.letter(count), "words": words,
    ])
    return (text, levels[index].letters)
  }
}
