import Foundation
import Rulebook

/// The confirmed form of an intake, read whole.
struct ConfirmedIntake: Sendable {
  var session: NewSession
  var results: String
  var people: [(name: String, title: String)]
  var contributions: [Said]
  var documents: [NewDocument]
  var conclusion: ConclusionDraft

  struct Said: Sendable {
    var words: String
    var subject: String?
    var unit: String?
  }
}

extension ConfirmedIntake {
  /// - Throws: `FormProblem` with every field that could not be read.
  init(_ form: Form) throws(FormProblem) {
    var problem = FormProblem()
    let kind: Session.Kind = form.choice("kind", \.intake.kind, &problem) ?? .other
    let day = form.requiredDay("held_on", \.intake.heldOn, &problem)
    session = NewSession(
      kind: kind, title: form.required("title", \.intake.sessionTitle, limit: 300, &problem),
      organizer: form.required("organizer", \.intake.organizer, &problem),
      chairName: form.text("chair_name", \.intake.chair, limit: 200, &problem),
      place: form.text("place", \.intake.place, limit: 300, &problem), heldOn: day ?? Day(number: 0),
      startsAt: form.time("starts_at", &problem), counterparts: form.all("counterparts").filter { !$0.isEmpty })
    results = [form["results"], form["responses"]].filter { !$0.isEmpty }.joined(separator: "\n\n")
    people = Self.people(form["people"])
    contributions = Self.contributions(form)
    documents = Self.documents(form, &problem)
    conclusion = Self.conclusion(form, &problem)
    try problem.check()
  }

  /// One person a line: the name, a dash, the titles.
  private static func people(_ lines: String) -> [(name: String, title: String)] {
    lines.split(whereSeparator: \.isNewline).compactMap { line in
      let parts = line.replacingOccurrences(of: "–", with: " - ").components(separatedBy: " - ")
      let name = (parts.first ?? "").trimmingCharacters(in: .whitespaces)
      guard !name.isEmpty else { return nil }
      let title = parts.dropFirst().joined(separator: " - ").trimmingCharacters(in: .whitespaces)
      return (String(name.prefix(100)), String(title.prefix(200)))
    }
  }

  private static func contributions(_ form: Form) -> [Said] {
    form.rows("opinion").filter { !form["\($0)keep"].isEmpty && !form["\($0)words"].isEmpty }.map { row in
      Said(
        words: form["\(row)words"], subject: form.optional("\(row)subject"), unit: form.optional("\(row)unit"))
    }
  }

  private static func documents(_ form: Form, _ problem: inout FormProblem) -> [NewDocument] {
    form.rows("document").filter { !form["\($0)symbol"].isEmpty }.map { row in
      NewDocument(
        symbol: form["\(row)symbol"], type: form["\(row)type"], issuer: form["\(row)issuer"],
        issuedOn: form.day("\(row)date", &problem), subject: "", session: nil)
    }
  }

  private static func conclusion(_ form: Form, _ problem: inout FormProblem) -> ConclusionDraft {
    let rows = form.rows("request").filter { !form["\($0)keep"].isEmpty && !form["\($0)words"].isEmpty }
    return ConclusionDraft(
      words: form["conclusion"], endsAt: "",
      items: rows.map { row in
        ConclusionDraft.Item(
          words: form["\(row)words"], lead: form.optional("\(row)lead"), dueOn: form.day("\(row)due", &problem),
          noDate: form["\(row)none"])
      })
  }
}

extension Form {
  /// The rows of a list in a form, in their order: `opinion.0.`, `opinion.1.` … as prefixes of field names.
  func rows(_ name: String) -> [String] {
    let numbers = values.keys.compactMap { key -> Int? in
      let parts = key.split(separator: ".", maxSplits: 2)
      return parts.count == 3 && parts[0] == name ? Int(parts[1]) : nil
    }
    return Set(numbers).sorted().map { "\(name).\($0)." }
  }
}

extension NewDocument {
  func named(session: String) -> NewDocument {
    var copy = self
    copy.session = session
    return copy
  }
}
