import Rulebook
import Yams

/// The demo ward as `world.yaml` tells it. Days count from today, so the world is always up to date when it is made.
struct DemoWorld: Decodable, Sendable {
  var commune: Commune
  var areas: [Area]
  var organizations: [Body]
  var people: [Someone]
  var sessions: [Meeting]
  var acts: [Act]
  var assignmentActs: [AssignmentAct]
  var rules: [RuleAct]
  var numbers: [Book]

  static func shipped() throws -> DemoWorld {
    let decoder = YAMLDecoder()
    return try decoder.decode(DemoWorld.self, from: Embedded.text("Civic/Demo/world.yaml"))
  }

  enum CodingKeys: String, CodingKey {
    case commune, areas, organizations, people, sessions, acts, rules, numbers
    case assignmentActs = "assignment_acts"
  }

  struct Commune: Decodable, Sendable {
    var name: String
    var kind: String
    var province: String
    var founded: Int
  }
  /// A paper book that was kept before: how far it had got.
  struct Book: Decodable, Sendable {
    var day: Int
    var by: String
    var organization: String
    var type: String
    var last: Int
  }
  struct Area: Decodable, Sendable {
    var key: String
    var name: String
    var kind: String
    var parent: String?
  }
  struct Body: Decodable, Sendable {
    var key: String
    var name: String
    var short: String?
    var `class`: String
    var parent: String?
    var area: String?
    var cluster: String?
    var phone: String?
  }
  struct Someone: Decodable, Sendable {
    var key: String
    var name: String
    var phone: String?
    var birth: Int?
    var posts: [Post]
    /// The role word of the line in `demo-sign-ins.tsv`.
    var signIn: String?
    enum CodingKeys: String, CodingKey {
      case key, name, phone, birth, posts
      case signIn = "sign_in"
    }
  }
  struct Post: Decodable, Sendable {
    var org: String
    var title: String
    var role: String
  }

  struct Meeting: Decodable, Sendable {
    var key: String
    var kind: String
    var title: String
    var organizer: String
    var by: String
    var day: Int
    var at: String
    var place: String
    var chair: String?
    var chairName: String?
    var ends: String?
    var note: String?
    var units: [String]
    var agenda: [Item]?
    /// The day it was put on the calendar; a week before it is held where nothing is said.
    var made: Int?
    var reports: [Report]?
    var absent: [Absence]?
    var contributions: [Spoken]?
    var conclusion: Conclusion?
    /// How far it has come; concluded where nothing is said.
    var state: String?
    var resolution: Decision?
    enum CodingKeys: String, CodingKey {
      case key, kind, title, organizer, by, day, at, place, chair, ends, note, units, agenda, made, reports, absent
      case contributions, conclusion, state, resolution
      case chairName = "chair_name"
    }
  }
  /// A resolution that the meeting decides: the papers it rests on, its text, what members said, how they voted.
  struct Decision: Decodable, Sendable {
    var title: String
    var papers: [Paper]?
    var bases: String?
    var evaluation: String
    var causes: String?
    var objectives: String?
    var tasks: [Concluded]
    var targets: [Goal]?
    var amendments: [Said]?
    /// For, against, other: as hands were counted.
    var votes: [Int]?
    var recipients: [String]?
  }
  struct Paper: Decodable, Sendable {
    var symbol: String
    var type: String
    var issuer: String
    var subject: String
    var day: Int
    var executes: String?
  }
  struct Goal: Decodable, Sendable {
    var name: String
    var measure: String
    var present: String
    var goal: String
  }
  struct Said: Decodable, Sendable {
    var by: String
    var section: String
    var stance: String
    var words: String
    var decision: String?
    var reason: String?
  }
  struct Item: Decodable, Sendable {
    var subject: String
    var presenter: String?
    var minutes: Int?
  }
  struct Report: Decodable, Sendable {
    var unit: String
    var by: String
    var results: String
    var difficulties: [Difficulty]
  }
  struct Difficulty: Decodable, Sendable {
    var subject: String
    var words: String
  }
  struct Absence: Decodable, Sendable {
    var who: String
    var reason: String
  }
  struct Spoken: Decodable, Sendable {
    var who: String?
    var name: String?
    var unit: String?
    var subject: String?
    var words: String
    var join: String?
    var note: Bool?
    var opens: Opened?
    var answer: Answered?
    enum CodingKeys: String, CodingKey {
      case who, name, unit, subject, words, join, note, answer
      case opens = "open"
    }
  }
  struct Opened: Decodable, Sendable {
    var key: String
    var title: String
    var place: String
  }
  struct Answered: Decodable, Sendable {
    var by: String
    var words: String
  }
  struct Conclusion: Decodable, Sendable {
    var words: String
    var items: [Concluded]
  }
  struct Concluded: Decodable, Sendable {
    var words: String
    var lead: String
    var due: Int?
    var none: String?
    var key: String?
  }

  /// Something that happened to a matter. One of the deeds is named; the rest of the fields belong to it.
  struct Act: Decodable, Sendable {
    var day: Int
    var by: String
    var refer: String?
    var to: String?
    var support: [String]?
    var answer: String?
    var outcome: String?
    var promised: Int?
    var words: String?
    var ask: String?
    var question: String?
    var reply: String?
    var tell: String?
    var unit: String?
    var how: String?
    var satisfied: String?
    var reopen: String?
    var `return`: String?
    var reason: String?
    var dossier: String?
    var title: String?
    var request: String?
    var matters: [String]?
    var send: Int?
    var due: Int?
  }

  struct AssignmentAct: Decodable, Sendable {
    var day: Int
    var by: String
    var report: String?
    var accept: String?
    var sendBack: String?
    var words: String?
    var finished: String?
    enum CodingKeys: String, CodingKey {
      case day, by, report, accept, words, finished
      case sendBack = "send_back"
    }
  }

  /// What the commune decides for itself: a value of its own for a rule, or a day on which its offices are closed.
  struct RuleAct: Decodable, Sendable {
    var day: Int
    var by: String
    var decide: String?
    var value: String?
    var from: Int?
    var symbol: String?
    var document: String
    /// A closure, on the so-many-th working day from today.
    var close: Int?
    var name: String?
  }

  /// The world names something that it does not have: a slip in `world.yaml`.
  struct Slip: Error, CustomStringConvertible {
    var description: String
  }
}
