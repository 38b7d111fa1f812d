/// The form of a report: results, and numbered rows of subject and words.
struct UnitReportForm: Sendable {
  var session: Session
  var unit: Organization
  var subjects: [Subject]
  /// How many rows of difficulties are shown.
  var rows: Int

  /// Five blank rows to begin with, five more for each press of the button, and no more than fits one report.
  static let rowsAtFirst = 5
  static let rowsAtMost = 40
}

extension Form {
  /// The rows that were on the form.
  var difficultyRows: Int {
    max(UnitReportForm.rowsAtFirst, min(UnitReportForm.rowsAtMost, Int(self["rows"]) ?? 0))
  }

  func unitReport(session: String, unit: String) throws -> NewUnitReport {
    var problem = FormProblem()
    let results = text("results", \.session.report.results, limit: 20_000, &problem)
    let typedFor = text("typed_for", \.session.report.typedFor, limit: 200, &problem)
    let difficulties = (1...difficultyRows).compactMap { difficulty($0, &problem) }
    try problem.check()
    return NewUnitReport(
      session: session, organization: unit, results: results, difficulties: difficulties, typedFor: typedFor)
  }

  private func difficulty(_ row: Int, _ problem: inout FormProblem) -> NewDifficulty? {
    let subject = self["subject_\(row)"]
    let words = text("words_\(row)", \.session.report.words, limit: 5000, &problem)
    switch (subject.isEmpty, words.isEmpty) {
    case (true, true): return nil
    case (false, false): return NewDifficulty(subject: subject, words: words)
    case (true, false): problem.add("subject_\(row)", \.session.report.subjectMissing, ["number": String(row)])
    case (false, true): problem.add("words_\(row)", \.session.report.wordsMissing, ["number": String(row)])
    }
    return nil
  }
}

extension Filled {
  /// A report as it stands.
  init(_ report: UnitReport) {
    self.init(["results": report.results, "typed_for": report.typedFor])
    for (index, difficulty) in report.difficulties.enumerated() {
      values["subject_\(index + 1)"] = [difficulty.subject]
      values["words_\(index + 1)"] = [difficulty.words]
    }
  }
}

extension Work {
  /// The form for a body's report: the own body's, or the one that a clerk types for.
  func reportForm(_ id: String, unit: String?, rows: Int) throws -> (UnitReportForm, UnitReport?) {
    let unit = unit ?? actor.organization
    let session = try sessionForReport(id, of: unit)
    let report = try unitReport(of: unit, for: id)
    let needed = max(rows, report.map { $0.difficulties.count + 1 } ?? 0)
    let form = UnitReportForm(
      session: session, unit: try organization(unit), subjects: try subjects(),
      rows: min(UnitReportForm.rowsAtMost, max(UnitReportForm.rowsAtFirst, needed)))
    return (form, report)
  }

  /// All reports for a session beside the bodies that owe one, for whoever runs it.
  func reportBoard(_ id: String) throws -> UnitReportBoard {
    let session = try session(id)
    try allow(.capture, session)
    let reports = Dictionary(try unitReports(of: id).map { ($0.organization, $0) }) { first, _ in first }
    return UnitReportBoard(
      session: session, units: try counterparts(of: id).map { ($0, reports[$0.id]) },
      subjects: Dictionary(try subjects().map { ($0.id, $0.name) }) { first, _ in first },
      mayType: actor.role == .clerk)
  }
}

struct UnitReportBoard: Sendable {
  var session: Session
  var units: [(Organization, UnitReport?)]
  /// Names of subjects by id.
  var subjects: [String: String]
  var mayType: Bool

  var sent: Int { units.count { $0.1?.sentAt != nil } }

  /// How many difficulties were reported about each subject, the most frequent first; drafts are not counted.
  var bySubject: [(subject: String, count: Int)] {
    let all = units.compactMap(\.1).filter { $0.sentAt != nil }.flatMap(\.difficulties)
    return Dictionary(grouping: all, by: \.subject).map { (subjects[$0.key] ?? "", $0.value.count) }
      .sorted { ($1.count, $0.subject) < ($0.count, $1.subject) }
  }
}
