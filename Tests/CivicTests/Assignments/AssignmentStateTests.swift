import Rulebook
import Testing

@testable import Civic

@Suite("What may follow what on an assignment") struct AssignmentStateTests {
  private static let day = Day(year: 2026, month: 11, day: 20)!

  private static func assignment(_ state: Assignment.State, due: Day? = day) -> Assignment {
    Assignment(
      id: "a", number: "1/2026", words: "Lắp đèn ngõ 12", expectedResult: "", lead: "economy", supports: ["police"],
      givenBy: "committee", givenOn: day, dueOn: due, noDate: "", state: state, closingReason: "")
  }

  /// Where a deed leads; nil where it is refused.
  private static func after(_ state: Assignment.State, _ deed: (inout Assignment) throws -> Void) -> Assignment.State? {
    var changed = assignment(state)
    do { try deed(&changed) } catch { return nil }
    return changed.state
  }

  @Test("the whole table of states and deeds", arguments: Assignment.State.allCases)
  func table(_ state: Assignment.State) {
    let day = Self.day
    let reached = [
      Self.after(state) { try $0.report(finished: false, by: "economy") },
      Self.after(state) { try $0.report(finished: true, by: "economy") },
      Self.after(state) { try $0.report(finished: true, by: "police") },
      Self.after(state) { try $0.accept(on: day) },
      Self.after(state) { try $0.sendBack() },
      Self.after(state) { try $0.changeDue(to: day.adding(days: 7)) },
      Self.after(state) { try $0.cancel(because: "trùng việc", on: day) },
    ]
    let expected: [Assignment.State?] =
      switch state {
      case .given: [.given, .reported, .given, nil, nil, .given, .cancelled]
      case .reported: [.given, .reported, .reported, .accepted, .given, .reported, .cancelled]
      case .accepted, .cancelled: [nil, nil, nil, nil, nil, nil, nil]
      }
    #expect(reached == expected)
  }

  @Test("it is overdue from the day after its due day, and never once it is closed or has no day")
  func overdue() {
    let day = Self.day
    #expect(!Self.assignment(.given).isOverdue(on: day))
    #expect(Self.assignment(.given).isOverdue(on: day.adding(days: 1)))
    #expect(Self.assignment(.reported).isOverdue(on: day.adding(days: 1)))
    #expect(!Self.assignment(.accepted).isOverdue(on: day.adding(days: 1)))
    #expect(!Self.assignment(.given, due: nil).isOverdue(on: day.adding(days: 900)))
  }
}
