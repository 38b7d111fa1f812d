import Rulebook
import Testing

@testable import Civic

@Suite("What may follow in a matter") struct MatterStateTests {
  /// Every state with the deeds that may follow it, written out a second time and by hand.
  static let table: [Matter.State: Set<Matter.Deed>] = [
    .received: [.refer, .answer, .ask, .escalate, .extend, .addVoice, .join, .withdraw, .close],
    .referred: [.answer, .ask, .giveBack, .refer, .escalate, .extend, .addVoice, .join, .withdraw, .close],
    .waiting: [.clarify, .answer, .addVoice, .join, .withdraw, .close],
    .promised: [.answer, .tell, .addVoice, .withdraw],
    .escalated: [.addVoice, .withdraw],
    .answered: [.tell, .reopen, .addVoice, .close],
    .closed: [.reopen, .tell],
    .withdrawn: [],
    .joined: [],
  ]

  @Test("in each state each deed is done or refused with a reason", arguments: Matter.State.allCases)
  func everyDeed(state: Matter.State) throws {
    let allowed = try #require(Self.table[state])
    for deed in Matter.Deed.allCases where deed != .open && deed != .look {
      var matter = sample(state)
      #expect(did(deed, &matter) == allowed.contains(deed), "\(deed) in \(state)")
    }
  }

  @Test("a refusal names its mend in words of its own for each state", arguments: Matter.State.allCases)
  func sentences(state: Matter.State) throws {
    let text = try World.vietnamese()
    for deed in Matter.Deed.allCases {
      do {
        try sample(state).check(deed)
      } catch {
        let sentence = text[keyPath: error.sentence].filled(error.values)
        #expect(sentence.contains("Hãy") || sentence.contains("hãy"), "\(state) \(deed): \(sentence)")
      }
    }
  }

  @Test("lateness is a question of the day: a promise is late after its day, a paused matter never")
  func lateness() {
    var matter = sample(.promised)
    matter.dueOn = World.day
    #expect(!matter.isOverdue(on: World.day))
    #expect(matter.isOverdue(on: World.day.adding(days: 1)))
    matter.state = .waiting
    #expect(!matter.isOverdue(on: World.day.adding(days: 100)))
    matter.state = .answered
    #expect(!matter.isOverdue(on: World.day.adding(days: 100)))
  }

  @Test(
    "a reference of a paper file has no room for a name",
    arguments: [
      ("TC-03/2026", true), ("05/2026", true), ("12.TC-ĐU", true), ("Nguyễn Văn A", false),
      ("TC-03 Nguyễn Văn A", false),
      ("nguyenvana1", false), ("", false), ("TC", false), ("NGUYENVAN-1", false),
    ])
  func reference(text: String, isOne: Bool) { #expect(isFileReference(text) == isOne) }

  private func sample(_ state: Matter.State) -> Matter {
    Matter(
      id: "m", number: "1/2026", kind: .report, subject: "s", title: "Đèn hỏng", words: "", place: "", state: state,
      owner: "economy", openedOn: World.day)
  }

  /// Tries a deed; whether it was done.
  private func did(_ deed: Matter.Deed, _ matter: inout Matter) -> Bool {
    do {
      try run(deed, &matter)
      return true
    } catch {
      return false
    }
  }

  private func run(_ deed: Matter.Deed, _ matter: inout Matter) throws {
    let (office, day) = ("office", World.day)
    var other = sample(.received)
    other.id = "other"
    switch deed {
    case .open, .look: break
    case .addVoice: try matter.checkTakesVoices()
    case .refer:
      let deadline = try World.shipped.get().rules.deadline("lcr-first-answer", from: day)
      try matter.refer(to: "police", by: deadline, reason: "")
    case .giveBack: try matter.giveBack(to: office)
    case .ask: try matter.ask()
    case .clarify: try matter.clarify(office: office, deadline: nil)
    case .answer: try matter.answer(NewAnswer(outcome: .done, words: "Xong"))
    case .tell: try matter.tell(everybody: true, on: day)
    case .reopen: try matter.reopen(office: office, deadline: nil)
    case .join: try matter.join(into: other, on: day)
    case .withdraw: try matter.withdraw(because: "", on: day)
    case .close: try matter.close(because: "", on: day)
    case .escalate: try matter.escalate(office: office, due: nil, reason: "")
    case .extend: try matter.extend(to: try World.shipped.get().rules.deadline("tc-resolve", from: day))
    }
  }
}
