import Rulebook
import VietnameseText

/// Reads the cells of a line by their columns, and notes everything that cannot be kept.
struct LineReader {
  let columns: [DirectoryFile.Column?]
  let words: DirectoryText
  let today: Day
  private(set) var problems: [ImportProblem] = []

  private var classes: [String: Organization.Classification]
  private var roles: [String: Actor.Role]

  init(columns: [DirectoryFile.Column?], words: DirectoryText, today: Day) {
    self.columns = columns
    self.words = words
    self.today = today
    classes = LineReader.named(Organization.Classification.allCases, words.classes.word)
    roles = LineReader.named(Actor.Role.allCases, words.roles.word)
  }

  /// Nil where something in the line cannot be kept; then it is among the problems.
  mutating func read(_ line: CSV.Line) -> DirectoryLine? {
    let before = problems.count
    if line.cells.dropFirst(columns.count).contains(where: { !$0.isEmpty }) {
      problems.append(ImportProblem(line: line.number, nil, \.directory.importing.tooManyCells))
    }
    var cells: [DirectoryFile.Column: String] = [:]
    for (column, cell) in zip(columns, line.cells) where !cell.isEmpty {
      if let column { cells[column] = cell }
    }
    for (column, cell) in cells where cell.count > longestName {
      note(line, column, \.directory.importing.tooLong, ["limit": String(longestName)])
    }
    let organization = needed(.organization, cells, line)
    let classification = word(.classification, cells, line, classes, words.classes.choices)
    let holder = cells[.person] == nil ? nil : holder(cells, line)
    guard problems.count == before else { return nil }
    return DirectoryLine(
      number: line.number, organization: organization, classification: classification, parent: cells[.parent],
      area: cells[.area], cluster: cells[.cluster], holder: holder)
  }

  private mutating func holder(_ cells: [DirectoryFile.Column: String], _ line: CSV.Line) -> DirectoryLine.Holder? {
    let title = needed(.title, cells, line)
    if cells[.role] == nil { note(line, .role, \.directory.importing.emptyCell) }
    let role = word(.role, cells, line, roles, words.roles.choices)
    let (from, to) = (day(.from, cells, line), day(.to, cells, line))
    if let from, let to, to < from { note(line, .to, \.directory.endsBeforeStart) }
    if from == nil, let to, to < today { note(line, .from, \.directory.importing.emptyCell) }
    if let phone = cells[.phone], !isPhoneNumber(phone) { note(line, .phone, \.directory.noPhone, ["value": phone]) }
    let year = cells[.birthYear].flatMap { Int($0) }
    if let typed = cells[.birthYear], !(year.map { isBirthYear($0, today: today) } ?? false) {
      note(line, .birthYear, \.directory.noBirthYear, ["value": typed])
    }
    guard let name = cells[.person], let role else { return nil }
    return DirectoryLine.Holder(
      name: name, phone: cells[.phone], birthYear: year, title: title, role: role, from: from, to: to)
  }

  private mutating func needed(
    _ column: DirectoryFile.Column, _ cells: [DirectoryFile.Column: String], _ line: CSV.Line
  ) -> String {
    if cells[column] == nil { note(line, column, \.directory.importing.emptyCell) }
    return cells[column] ?? ""
  }

  private mutating func day(
    _ column: DirectoryFile.Column, _ cells: [DirectoryFile.Column: String], _ line: CSV.Line
  ) -> Day? {
    guard let typed = cells[column] else { return nil }
    let day = Day(typed: typed)
    if day == nil { note(line, column, \.site.errors.noSuchDay, ["value": typed]) }
    return day
  }

  /// One of our words: whole, one of its alternatives ("Phòng" of "Phòng, trung tâm"), or the beginning of just one.
  private mutating func word<T: Hashable>(
    _ column: DirectoryFile.Column, _ cells: [DirectoryFile.Column: String], _ line: CSV.Line, _ named: [String: T],
    _ choices: [Choice]
  ) -> T? {
    guard let typed = cells[column] else { return nil }
    let key = foldedKey(typed)
    if let exact = named[key] { return exact }
    let begun = Set(named.filter { $0.key.hasPrefix(key) }.values)
    if begun.count == 1, !key.isEmpty { return begun.first }
    let list = choices.map { $0.word.lowercased() }.joined(separator: "; ")
    note(line, column, \.directory.importing.unknownWord, ["value": typed, "choices": list])
    return nil
  }

  private static func named<T>(_ cases: [T], _ word: (T) -> String) -> [String: T] {
    let pairs = cases.flatMap { value in
      ([word(value)] + word(value).split(separator: ",").map(String.init)).map { (foldedKey($0), value) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private mutating func note(
    _ line: CSV.Line, _ column: DirectoryFile.Column, _ sentence: Refusal.Sentence, _ values: [String: String] = [:]
  ) {
    problems.append(ImportProblem(line: line.number, column, sentence, values))
  }
}
