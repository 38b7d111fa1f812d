import Foundation

/// What somebody has begun to write in a form and not sent yet.
///
/// All of it is sealed at rest under the key of the names: a form may hold a petitioner's name, and nobody should have
/// to say of each field whether it does. Passwords, codes and ballots are never kept, on the server or on a device.
struct FormDraft: Sendable {
  var note: Note
  var content: Content

  /// What every page needs to know of a draft, without opening it.
  struct Note: Sendable, Hashable {
    var id: String
    /// The address that the form is sent to.
    var form: String
    var savedAt: Instant
  }

  struct Content: Codable, Sendable, Equatable {
    /// The address at which it was being written, to come back to.
    var page: String
    /// As that page calls itself.
    var title: String
    var fields: [String: [String]]
  }
}

/// Our own settings, not law: each with its reason.
enum DraftLimits {
  /// A cell meets once a month; what was not taken up again by then was not wanted.
  static let keptDays = 31
  /// More forms than this nobody writes at once; the oldest go.
  static let most = 50
  /// A long text is pasted again more quickly than it is saved at each pause.
  static let longest = 300_000
  /// Forms under these addresses hold proofs or ballots; nothing of them is kept.
  static let never = ["/sign-in", "/sign-out", "/account", "/votes", "/drafts"]
  /// Fields that are a proof of somebody wherever they stand.
  static let secretFields: Set<String> = ["password", "code", "half", "csrf", "once", "client_key", "draft"]
}

extension FormDraft {
  /// Whether a form at this address may be kept.
  static func mayKeep(_ form: String) -> Bool {
    form.hasPrefix("/") && form.utf8.count <= 300
      && !DraftLimits.never.contains { form == $0 || form.hasPrefix($0 + "/") }
  }
}

extension FormDraft.Content {
  /// What a script sends of a form: the form's own fields under their names, ours under names with a mark before them.
  init(_ sent: Form) {
    page = ownAddress(sent["draft-page"])
    title = String(sent["draft-title"].prefix(200))
    fields = sent.values.filter { name, _ in
      !DraftLimits.secretFields.contains(name) && !name.hasPrefix("draft-") && !name.contains("password")
    }
  }

  var isEmpty: Bool { fields.values.allSatisfy { $0.allSatisfy(\.isEmpty) } }
  var size: Int { fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.reduce(0) { $0 + $1.utf8.count } } }
}
