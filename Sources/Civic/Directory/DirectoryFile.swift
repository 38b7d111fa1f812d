import Rulebook
import VietnameseText

/// A list of bodies and of who holds their posts, read from a table. Values only: it knows nothing of what is in the
/// directory already.
struct DirectoryFile: Sendable {
  var lines: [DirectoryLine] = []
  var problems: [ImportProblem] = []

  /// Larger lists are several lists; a ward has some thousand party members at most.
  static let mostLines = 5000

  enum Column: CaseIterable, Sendable {
    case organization, classification, parent, area, cluster, person, phone, birthYear, title, role, from, to
  }

  init(_ text: String, words: DirectoryText, today: Day) {
    let table = CSV(text)
    problems = table.problems.map(ImportProblem.init)
    guard let head = table.lines.first else {
      problems.append(ImportProblem(line: 1, nil, \.directory.importing.nothingSent))
      return
    }
    guard table.lines.count <= DirectoryFile.mostLines else {
      problems.append(
        ImportProblem(line: 1, nil, \.directory.importing.tooManyLines, ["limit": String(DirectoryFile.mostLines)]))
      return
    }
    let columns = readHead(head, words)
    var reader = LineReader(columns: columns, words: words, today: today)
    lines = table.lines.dropFirst().compactMap { reader.read($0) }
    problems += reader.problems
  }

  /// Which column each cell belongs to, by the words of the first line; marks, capitals and order do not count.
  private mutating func readHead(_ head: CSV.Line, _ words: DirectoryText) -> [Column?] {
    let named = Dictionary(
      Column.allCases.map { (foldedKey(words.importing.columns[$0].name), $0) }, uniquingKeysWith: { first, _ in first }
    )
    var found: [Column?] = []
    for cell in head.cells {
      let column = named[foldedKey(cell)]
      if column == nil, !cell.isEmpty {
        problems.append(ImportProblem(line: head.number, nil, \.directory.importing.unknownColumn, ["value": cell]))
      } else if column != nil, found.contains(column) {
        problems.append(ImportProblem(line: head.number, column, \.directory.importing.twiceColumn, ["value": cell]))
      }
      found.append(column)
    }
    let needed: [Column] = found.contains(.person) ? [.organization, .title, .role] : [.organization]
    for column in needed where !found.contains(column) {
      let name = words.importing.columns[column].name
      problems.append(ImportProblem(line: head.number, column, \.directory.importing.missingColumn, ["value": name]))
    }
    return found
  }
}

/// One line: a body, and perhaps somebody who holds a post of it.
struct DirectoryLine: Sendable {
  var number: Int
  var organization: String
  var classification: Organization.Classification?
  var parent: String?
  var area: String?
  var cluster: String?
  var holder: Holder?

  struct Holder: Sendable {
    var name: String
    var phone: String?
    var birthYear: Int?
    var title: String
    var role: Actor.Role
    /// Nil where the line does not say: then from today on.
    var from: Day?
    var to: Day?
  }
}

/// What is wrong in one line of a list, with the mend.
struct ImportProblem: Sendable {
  var line: Int
  var column: DirectoryFile.Column?
  var sentence: Refusal.Sentence
  var values: [String: String]

  init(line: Int, _ column: DirectoryFile.Column?, _ sentence: Refusal.Sentence, _ values: [String: String] = [:]) {
    self.line = line
    self.column = column
    self.sentence = sentence
    self.values = values
  }

  init(_ problem: CSV.Problem) {
    switch problem {
    case .openQuote(let line): self.init(line: line, nil, \.directory.importing.openQuote)
    case .strayQuote(let line): self.init(line: line, nil, \.directory.importing.strayQuote)
    }
  }
}

extension DirectoryText.Importing.Columns {
  subscript(_ column: DirectoryFile.Column) -> DirectoryText.Importing.Column {
    switch column {
    case .organization: organization
    case .classification: classification
    case .parent: parent
    case .area: area
    case .cluster: cluster
    case .person: person
    case .phone: phone
    case .birthYear: birthYear
    case .title: title
    case .role: role
    case .from: from
    case .to: to
    }
  }
}
