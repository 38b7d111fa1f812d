import Rulebook

/// What every view has in hand: the words, the day, who is looking, and how they like to see it.
///
/// Made once for each request by the site. A view takes its own values and a `Look`, and returns `HTML`.
struct Look: Sendable {
  var text: Text
  var language: Language
  /// Today in Vietnam, passed in: a view never reads the clock.
  var today: Day
  /// The token that every posting form sends back.
  var csrf: String
  /// One for each page shown. Together with the address it is posted to, it makes a second click the same act.
  var once: String
  /// The present address with its query, to come back to.
  var path: String
  /// The name of who is signed in.
  var person: String?
  /// As whom they act: "Bí thư Chi bộ 5".
  var acting: String?
  var nav: [NavItem] = []
  var size = TextSize.a
  var theme = Theme.automatic
  /// By which it is said what is near. Nil for a guest, to whom nothing is due.
  var rules: Rulebook?
  /// What this person began to write and has not sent.
  var drafts: [FormDraft.Note] = []
  /// What they did a moment ago and can take back.
  var justDone: JustDone?
  /// For whom they type at the moment.
  var helping: Helping?
  /// When the page was made: what changed after it was not seen by whoever fills in its forms.
  var madeAt: Instant?
  /// For whom the device may keep pages: empty on a shared one, nil for a guest.
  var keptFor: String?
  /// Whom to call, on every page at the same place (WCAG 3.2.6).
  var help: Help?
  /// The name of the provider by which one may sign in; nil where there is none.
  var openID: String?
  /// What this page is for; nil where that goes without saying.
  var pageHelp: Guide.PageHelp?

  struct Help: Sendable {
    var name: String
    /// As people write it, with spaces.
    var phone: String
  }

  struct Helping: Sendable {
    /// For a citizen, the words that stand for one.
    var name: String
    var isCitizen: Bool
    /// "10 giờ 30".
    var until: String
  }

  struct JustDone: Sendable {
    var id: String
    var sentence: String
  }

  enum TextSize: String, CaseIterable, Sendable {
    case a
    case aPlus = "a-plus"
    case aPlusPlus = "a-plus-plus"
  }

  enum Theme: String, CaseIterable, Sendable {
    /// As the device says.
    case automatic = "auto"
    case light, dark
    /// Black, white and yellow: for eyes that need the strongest difference there is.
    case contrast
  }
}

/// A place in the navigation.
struct NavItem: Sendable {
  var word: String
  var path: String
  /// The things that wait there for this person; nil or 0 shows nothing.
  var count: Int?

  init(_ word: String, _ path: String, count: Int? = nil) {
    self.word = word
    self.path = path
    self.count = count
  }
}
