import Yams

/// Every word a person reads, filled from `vi.yaml` or `en.yaml`.
///
/// The struct is the list of keys: a key that is missing in a file, or left over in it, fails at start and in the
/// tests, and a view that uses a word that does not exist does not compile. One struct per capability, each in a file
/// of its own here and under a banner of its own in the YAML; `snake_case` there is `camelCase` here. They are classes
/// because they are large, never change and are in every view's hand: a reference is passed, not a thousand strings.
public final class Text: Codable, Sendable {
  public let site: SiteText
  public let directory: DirectoryText
  public let signIn: SignInText
  public let deputy: DeputyText
  public let explanation: ExplanationText
  public let session: SessionText
  public let contribution: ContributionText
  public let conclusion: ConclusionText
  public let minutes: MinutesText
  public let matter: MatterText
  public let dossier: DossierText
  public let assignment: AssignmentText
  public let intake: IntakeText
  public let document: DocumentText
  public let paper: PaperText
  public let home: HomeText
  public let search: SearchText
  public let history: HistoryText
  public let rule: RuleText
  public let calendar: CalendarText
  public let obligation: ObligationText
  public let guide: GuideText
  public let resolution: ResolutionWords
  public let vote: VoteText
  public let register: RegisterText
  public let meeting: MeetingText
  public let communes: CommunesText
  public let openId: OpenIDText
  public let draft: DraftText
  public let undo: UndoText
  public let offline: OfflineText
  public let overview: OverviewText
  public let aid: AidText
  public let bulk: BulkText
  public let oneByOne: OneByOneText
  public let helping: HelpingText

  /// The words that came with the program. Read once, at start: parsing takes some milliseconds.
  public static func shipped(_ language: Language) throws -> Text {
    let name = "Civic/Text/\(language.rawValue).yaml"
    return try read(yaml: Embedded.text(name), name: name)
  }

  /// Reads a file of words. Throws `TextProblem` for a key that is missing and for one that nothing reads.
  static func read(yaml: String, name: String) throws -> Text {
    guard let file = try Yams.compose(yaml: yaml) else { throw TextProblem.empty(file: name) }
    let keyed = file.withCamelCaseKeys()
    let text: Text
    do {
      text = try YAMLDecoder().decode(Text.self, from: keyed)
    } catch DecodingError.keyNotFound(let key, let context) {
      let path = context.codingPath.map(\.stringValue) + [key.stringValue]
      throw TextProblem.missing(file: name, key: path.joined(separator: "."))
    }
    // What was read can be written out again; a key that does not come back was read by nobody.
    let read = try Yams.compose(yaml: YAMLEncoder().encode(text))?.keyPaths() ?? []
    let leftOver = Set(keyed.keyPaths()).subtracting(read)
    guard leftOver.isEmpty else { throw TextProblem.leftOver(file: name, keys: leftOver.sorted()) }
    return text
  }
}

/// What is wrong with a file of words.
enum TextProblem: Error, Equatable, CustomStringConvertible {
  case empty(file: String)
  case missing(file: String, key: String)
  case leftOver(file: String, keys: [String])

  var description: String {
    switch self {
    case .empty(let file): "\(file) is empty"
    case .missing(let file, let key): "\(file) lacks \(key): add it there (in snake_case)"
    case .leftOver(let file, let keys):
      "\(file) has keys that no struct in Civic/Text reads: \(keys.joined(separator: ", "))"
    }
  }
}

extension Node {
  /// `due_today` as `dueToday`, in every mapping below this node.
  func withCamelCaseKeys() -> Node {
    switch self {
    case .mapping(let mapping):
      let pairs = mapping.map { (Node($0.key.string.map(camelCase) ?? ""), $0.value.withCamelCaseKeys()) }
      return .mapping(Mapping(pairs))
    case .sequence(let items): return .sequence(Sequence(items.map { $0.withCamelCaseKeys() }))
    default: return self
    }
  }

  /// The path of every scalar and list below this node: `site.dates.months`.
  func keyPaths(below path: String = "") -> [String] {
    guard case .mapping(let mapping) = self else { return [path] }
    return mapping.flatMap { pair in
      pair.value.keyPaths(below: (path.isEmpty ? "" : path + ".") + (pair.key.string ?? ""))
    }
  }
}

private func camelCase(_ key: String) -> String {
  let words = key.split(separator: "_")
  return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
