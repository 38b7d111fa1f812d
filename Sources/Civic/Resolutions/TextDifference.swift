/// What changed between two texts, word by word, in the order of reading.
struct TextDifference: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case same(String), gone(String), new(String)
  }
  private(set) var pieces: [Piece] = []

  var isEmpty: Bool { pieces.allSatisfy { if case .same = $0 { true } else { false } } }

  /// Words are compared with the space behind them, so that a line that was parted is seen too. Texts longer than
  /// `mostWords` are compared by their lines: the way to compare words costs the square of what differs.
  init(from old: String, to new: String) {
    let (was, now) = (TextDifference.parts(old), TextDifference.parts(new))
    let change = now.difference(from: was)
    let gone = Set(change.removals.map { TextDifference.offset(of: $0) })
    let added = Set(change.insertions.map { TextDifference.offset(of: $0) })
    var (i, j) = (0, 0)
    while i < was.count || j < now.count {
      if i < was.count, gone.contains(i) {
        append(.gone(was[i]))
        i += 1
      } else if j < now.count, added.contains(j) {
        append(.new(now[j]))
        j += 1
      } else {
        append(.same(now[j]))
        (i, j) = (i + 1, j + 1)
      }
    }
  }

  private static let mostWords = 3000

  private static func offset(of change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }

  private static func parts(_ text: String) -> [String] {
    let words = pieces(of: text) { $0.isWhitespace }
    return words.count <= mostWords ? words : pieces(of: text) { $0.isNewline }
  }

  private static func pieces(of text: String, endingWith isEnd: (Character) -> Bool) -> [String] {
    var (all, part) = ([String](), "")
    for character in text {
      part.append(character)
      if isEnd(character) {
        all.append(part)
        part = ""
      }
    }
    return part.isEmpty ? all : all + [part]
  }

  /// Pieces of one kind that follow each other are one.
  private mutating func append(_ piece: Piece) {
    switch (pieces.last, piece) {
    case (.same(let a)?, .same(let b)): pieces[pieces.count - 1] = .same(a + b)
    case (.gone(let a)?, .gone(let b)): pieces[pieces.count - 1] = .gone(a + b)
    case (.new(let a)?, .new(let b)): pieces[pieces.count - 1] = .new(a + b)
    default: pieces.append(piece)
    }
  }
}
