/// The beginning of what somebody wrote, by whole words: a title on a card, a contribution on a wall.
/// - Parameter limit: in letters; three lines of a telephone.
func shortened(_ words: String, to limit: Int = 120) -> String {
  guard words.count > limit else { return words }
  let head = words.prefix(limit)
  return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + "…"
}
