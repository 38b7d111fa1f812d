import Markup
import VietnameseText

/// A list of people that may be three or three hundred: short ones stand whole, long ones are narrowed by a name and
/// leafed through, so that the page stays light on a weak line.
struct LongList<Item: Sendable>: Sendable {
  /// What this page shows.
  var items: [Item]
  var typed: String
  var number: Int
  var hasNext: Bool
  /// Whether there is anything to narrow.
  var isLong: Bool

  /// A cell of 49 stands on one page.
  static var pageSize: Int { 60 }

  init(_ all: [Item], typed: String, page: Int, name: (Item) -> String) {
    let words = foldedKey(typed).split(separator: " ")
    let found =
      words.isEmpty
      ? all
      : all.filter { item in
        let key = " " + foldedKey(name(item))
        return words.allSatisfy { key.contains(" \($0)") }
      }
    let start = min(found.count, (max(1, page) - 1) * Self.pageSize)
    items = Array(found.dropFirst(start).prefix(Self.pageSize))
    (self.typed, number) = (typed, max(1, page))
    hasNext = found.count > start + Self.pageSize
    isLong = all.count > Self.pageSize
  }

  /// Where this page is found again: for the forms that lead back to it.
  func query(_ path: String) -> String { at(path, number) }

  func at(_ path: String, _ page: Int) -> String {
    address(path, ["q": typed, "page": page > 1 ? String(page) : nil])
  }
}

/// The box that narrows a long list; nothing above a short one.
func nameFilter<Item>(_ list: LongList<Item>, _ path: String, _ look: Look) -> HTML {
  guard list.isLong else { return "" }
  return filters(action: path, isOn: !list.typed.isEmpty, look: look) {
    textField(Field("q", look.text.site.form.findName), Filled(["q": list.typed]), look, .search)
  }
}

func leafing<Item>(_ list: LongList<Item>, _ path: String, _ look: Look) -> HTML {
  paging(
    previous: list.number > 1 ? list.at(path, list.number - 1) : nil,
    next: list.hasNext ? list.at(path, list.number + 1) : nil, page: list.number, look)
}
