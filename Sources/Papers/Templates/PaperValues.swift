import Rulebook
import VietnameseText

/// What an office's own form of any paper can name: the parts of the paper, each fact by its label, each table as a list.
extension Stationery {
  /// Every field that the paper offers, lists as `list.field`.
  public func fields(of paper: Paper) -> [String] {
    var values = values(of: paper)
    values.lists = lists(of: paper, naming: true)
    return values.names
  }

  public func values(of paper: Paper) -> Template.Values {
    let names = words.fields.paper
    var fields = facts(of: paper)
    fields[names.title] = paper.title
    fields[names.about] = paper.about
    fields[names.number] = paper.head.number.map(paper.layout.words) ?? ""
    fields[names.placeAndDay] = paper.head.placeAndDay.map(paper.layout.words) ?? ""
    fields[names.mark] = paper.head.mark
    fields[names.parent] = paper.head.parent ?? ""
    fields[names.issuer] = paper.head.issuer
    fields[names.addressees] = paper.addressees.joined(separator: "\n")
    fields[names.grounds] = paper.grounds.joined(separator: "\n")
    fields[names.body] = body(of: paper)
    fields[names.recipients] = paper.recipients.joined(separator: "\n")
    let signature = paper.signatures.last
    fields[names.authority] = signature.map { paper.layout.words($0.authority) } ?? ""
    fields[names.post] = signature?.post ?? ""
    fields[names.signer] = signature?.name ?? ""
    return Template.Values(fields, lists: lists(of: paper))
  }

  /// "Địa điểm: Hội trường" as `dia_diem`.
  private func facts(of paper: Paper) -> [String: String] {
    var facts: [String: String] = [:]
    for block in paper.body {
      guard case .fields(let fields) = block else { continue }
      for field in fields where !field.label.isEmpty && facts[field.label.fieldName] == nil {
        facts[field.label.fieldName] = field.value
      }
    }
    return facts
  }

  /// The running words, numbered as they are printed; tables are lists of their own.
  private func body(of paper: Paper) -> String {
    var levels = Levels(paper.layout)
    return paper.body.compactMap { block -> String? in
      switch block {
      case .paragraph(let line), .centred(let line): line.words
      case .heading(let level, let words): levels.next(level, words).words
      case .item(let line): "- " + line.words
      case .fields(let fields): fields.sentence
      case .choices(let choices): choices.joined(separator: "\n")
      case .blanks, .table: nil
      }
    }.joined(separator: "\n")
  }

  /// `bang1.noi_dung`: the tables in their order, columns by their titles.
  /// - Parameter naming: a table without rows still has its columns to be named.
  private func lists(of paper: Paper, naming: Bool = false) -> [String: [[String: String]]] {
    var lists: [String: [[String: String]]] = [:]
    for (index, table) in paper.tables.enumerated() {
      let columns = table.columns.map(\.title.fieldName)
      let rows = naming && table.rows.isEmpty ? [table.columns.map { _ in Line("") }] : table.rows
      lists["\(words.fields.paper.table)\(index + 1)"] = rows.map { row in
        Dictionary(zip(columns, row.map(\.words)), uniquingKeysWith: { first, _ in first })
      }
    }
    return lists
  }
}

extension Template.Values {
  /// Every field that can be named, lists as `list.field`.
  public var names: [String] {
    fields.keys.sorted()
      + lists.sorted { $0.key < $1.key }.flatMap { list in
        (list.value.first ?? [:]).keys.sorted().map { "\(list.key).\($0)" }
      }
  }

  /// Both, where the same name means what `others` say.
  public func merged(with others: Template.Values) -> Template.Values {
    Template.Values(
      fields.merging(others.fields) { _, new in new }, lists: lists.merging(others.lists) { _, new in new })
  }
}

extension String {
  /// A label as the name of a field: without marks, words parted by `_`.
  fileprivate var fieldName: String {
    foldedKey(self).split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
  }
}
