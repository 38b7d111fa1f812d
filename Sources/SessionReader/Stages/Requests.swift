import VietnameseText

/// Assemble: what the concluding or guiding speech asks, assigns or directs, without its praise.
struct Requests {
  let page: Page
  let frame: Frame
  private let pieces: Pieces

  private(set) var items: [Found<String>] = []
  /// Who is asked, beside each item, where the sentence names somebody before the task.
  private(set) var owners: [Found<String>?] = []
  private var owner: Found<String>?
  /// A directive has been heard: sentences after it that begin like a task are tasks too.
  private var isOpen = false
  /// A line that ends with ":" has announced tasks: each bullet below it is one.
  private var isListOpen = false

  init(_ page: Page, _ frame: Frame) {
    self.page = page
    self.frame = frame
    pieces = Pieces(page: page)
    for (index, sentence) in page.sentences.enumerated()
    where frame.parts[index] == .conclusion && !isAssessed(index) {
      if frame.headings.contains(index) {
        isOpen = true
      } else {
        if frame.isLineStart(index), !frame.startsWithBullet(sentence.tokens) { isListOpen = false }
        read(sentence.tokens)
        if isOpen, page.isMark(sentence.tokens.upperBound - 1, ":") { isListOpen = true }
      }
    }
  }

  /// "Đảng bộ phường đoàn kết …. Tuy nhiên, …": what goes before the turn in one line says how things stand.
  private func isAssessed(_ index: Int) -> Bool {
    let next = index + 1
    guard next < page.sentences.count, page.sentences[next].line == page.sentences[index].line,
      frame.parts[next] == .difficulties, frame.directive(in: page.sentences[index].tokens) == nil
    else { return false }
    return page.marks.at(page.sentences[next].tokens.lowerBound, .turnsToDifficulty) != nil
  }

  private mutating func read(_ sentence: Range<Int>) {
    if frame.isDictated { isOpen = true }
    owner = addressee(of: sentence).map { page.found($0, 0.6, "request.addressee") }
    if isOpen, isTaskBeforeDirective(sentence), let content = continued(sentence) {
      add(content, 0.7, "request.continued")
    } else if let content = directed(sentence) {
      isOpen = true
      add(content, 0.85, "request.directive")
    } else if let content = urged(sentence) {
      isOpen = true
      add(content, 0.6, "request.urged")
    } else if isOpen, let content = continued(sentence) {
      add(content, 0.7, "request.continued")
    }
  }

  private mutating func add(_ content: Range<Int>, _ confidence: Double, _ rule: String) {
    let parts = pieces.items(in: withoutTopic(content), joining: true).flatMap(assignments)
    var named = owner
    for item in parts where !promises(item) {
      // A later item with a directive of its own has an owner of its own.
      if page.marks.at(item.lowerBound, .directive, in: item) != nil, let own = addressee(of: item) {
        named = page.found(own, 0.6, "request.addressee")
      }
      items.append(page.found(withoutVerb(item), confidence, rule))
      owners.append(named)
    }
  }

  /// "giao thôn họp dân, giao cán bộ xây dựng lập dự toán": a comma, and somebody else is assigned something.
  private func assignments(_ item: Range<Int>) -> [Range<Int>] {
    page.pieces(item) { comma in
      guard page.isMark(comma, ","), comma > item.lowerBound,
        let assigns = page.marks.at(comma + 1, .assigns, in: item), page.tokens[comma + 1].key == "giao"
      else { return false }
      return [Cue.body, .assignee, .honorific, .title, .adminUnit].contains {
        page.marks.at(assigns.upperBound, $0, in: item) != nil
      }
    }
  }

  /// "riêng các kiến nghị về nhân lực, đoàn sẽ tổng hợp, báo cáo …": what the speaker's own side will do.
  private func promises(_ item: Range<Int>) -> Bool {
    guard let will = page.marks.first(.willDo, in: item),
      let passing = page.marks.first(.escalates, in: will.upperBound..<item.upperBound)
    else { return false }
    return passing.lowerBound - will.upperBound <= 4 && !page.marks.has(.must, in: item)
  }

  /// "đề nghị Công an phường | rà soát …", "giao Trạm y tế | phối hợp …".
  private func addressee(of sentence: Range<Int>) -> Range<Int>? {
    let start = frame.directive(in: sentence)?.upperBound ?? sentence.lowerBound
    let window = start..<min(start + Self.longestAddressee, sentence.upperBound)
    guard let action = page.marks.first(.action, in: window) else { return nil }
    let range = page.trimmed(start..<action.lowerBound)
    return range.isEmpty ? nil : range
  }

  /// "…; đồng thời yêu cầu UBND xã rà soát": the later items of a sentence may have directives of their own.
  private func withoutVerb(_ item: Range<Int>) -> Range<Int> {
    guard let directive = page.marks.at(item.lowerBound, .directive, in: item),
      page.marks.at(item.lowerBound, .action) == nil,
      page.marks.at(item.lowerBound, .assigns) == nil
    else { return item }
    let content = withoutAddressee(directive.upperBound..<item.upperBound)
    return page.wordCount(content) >= 3 ? page.trimmed(content) : item
  }

  /// "Về trật tự đô thị: …": the task stands behind the colon.
  private func withoutTopic(_ content: Range<Int>) -> Range<Int> {
    let content = pieces.withoutOpening(content)
    guard !content.isEmpty, page.marks.at(content.lowerBound, .aboutIntro) != nil,
      let colon = page.firstMark([":"], in: content), colon - content.lowerBound <= 16
    else { return content }
    return colon + 1..<content.upperBound
  }

  /// "Thứ nhất, các chi bộ tập trung …; phân công …": the list goes on, though a directive stands later in it.
  private func isTaskBeforeDirective(_ sentence: Range<Int>) -> Bool {
    guard let directive = frame.directive(in: sentence) else { return false }
    let before = sentence.lowerBound..<directive.lowerBound
    return page.firstMark([";"], in: before) != nil && page.marks.has(.action, in: before)
      && !page.marks.has(.praise, in: before)
  }

  // MARK: - With a directive verb

  /// The content behind "đề nghị", "yêu cầu", "giao"; empty where the sentence only announces a list.
  private func directed(_ sentence: Range<Int>) -> Range<Int>? {
    if let list = taskList(sentence) { return list }
    if let start = frame.decides(sentence) { return start..<max(start, sentence.upperBound) }
    guard let directive = frame.directive(in: sentence) else {
      return announced(sentence)
    }
    let after = directive.upperBound..<sentence.upperBound
    if page.isMark(sentence.upperBound - 1, ":") || isAnnouncement(after) {
      return sentence.upperBound..<sentence.upperBound
    }
    if let colon = page.firstMark([":"], in: after), colon - after.lowerBound <= 30 {
      return colon + 1..<sentence.upperBound
    }
    if page.marks.at(directive.lowerBound, .assigns) != nil { return directive.lowerBound..<sentence.upperBound }
    return withoutAddressee(after)
  }

  /// "tôi đề nghị mấy việc.", "yêu cầu các đơn vị thực hiện một số nội dung sau đây.": the tasks follow.
  private func isAnnouncement(_ content: Range<Int>) -> Bool {
    guard let tasks = page.marks.last(.announcedTasks, in: content), page.wordCount(content) <= 20 else { return false }
    return page.wordCount(tasks.upperBound..<content.upperBound) == 0
  }

  /// "… nhấn mạnh một số nhiệm vụ trọng tâm, gồm: …": the tasks stand in the same sentence.
  private func taskList(_ sentence: Range<Int>) -> Range<Int>? {
    guard let stress = page.marks.first(.stressesTasks, in: sentence),
      let tasks = page.marks.first(.taskWord, in: stress.upperBound..<sentence.upperBound),
      tasks.lowerBound - stress.upperBound <= 8
    else { return nil }
    let rest = tasks.upperBound..<sentence.upperBound
    let colon = page.firstMark([":"], in: rest)
    let list = page.marks.first(.opinionList, in: rest)?.upperBound
    guard let start = [colon.map { $0 + 1 }, list].compactMap({ $0 }).min() else { return nil }
    let from = start < sentence.upperBound && page.isMark(start, ":") ? start + 1 : start
    return from..<sentence.upperBound
  }

  /// "… nhấn mạnh một số nhiệm vụ trọng tâm:" opens the list that follows.
  private func announced(_ sentence: Range<Int>) -> Range<Int>? {
    guard page.isMark(sentence.upperBound - 1, ":"),
      isOpen || page.marks.has(.weakDirective, in: sentence)
        || page.marks.has(.conclusionSpeech, in: sentence)
    else { return nil }
    return sentence.upperBound..<sentence.upperBound
  }

  /// How far the one who is asked may reach before the task begins.
  private static let longestAddressee = 26

  /// "trong thời gian tới," has four words, "ngay sau hội nghị này," five.
  private static let longestTimePhrase = 6

  /// From the first verb of a task on, when what stands before it can only be who is asked and by when.
  private func withoutAddressee(_ content: Range<Int>) -> Range<Int> {
    let window = content.lowerBound..<min(content.upperBound, content.lowerBound + Self.longestAddressee)
    guard let action = page.marks.first(.action, in: window),
      page.firstMark([";"], in: content.lowerBound..<action.lowerBound) == nil
    else { return content }
    // A long clause before the first comma is a task already, with a verb the lexicon does not know.
    let comma = page.firstMark([","], in: content.lowerBound..<action.lowerBound)
    if let comma, page.wordCount(content.lowerBound..<comma) > Self.longestTimePhrase { return content }
    return action.lowerBound..<content.upperBound
  }

  // MARK: - Without one

  /// "nhấn mạnh …, do đó cần …", "nhấn mạnh việc …".
  private func urged(_ sentence: Range<Int>) -> Range<Int>? {
    if let must = frame.advises(sentence) { return must.upperBound..<sentence.upperBound }
    guard let weak = page.marks.first(.weakDirective, in: sentence) else { return nil }
    let after = weak.upperBound..<sentence.upperBound
    if let must = page.marks.first(.must, in: after) {
      let content = must.upperBound..<sentence.upperBound
      return page.wordCount(content) >= 5 ? content : nil
    }
    guard let stress = page.marks.first(.stresses, in: sentence),
      !page.tokens[after].contains(where: { $0.key == "là" })
    else {
      return nil
    }
    return stress.upperBound..<sentence.upperBound
  }

  private func continued(_ sentence: Range<Int>) -> Range<Int>? {
    let content = pieces.withoutOpening(sentence)
    let start = content.lowerBound
    if page.marks.at(start, .praise) != nil || page.isMark(sentence.upperBound - 1, ":") { return nil }
    if page.marks.at(start, .action) != nil { return content }
    if let must = page.marks.first(.must, in: content) { return urgedPart(of: content, must: must) }
    if page.marks.has(.praise, in: content) || page.marks.has(.willDo, in: content) { return nil }
    let isListed =
      frame.afterNumbering(sentence) > sentence.lowerBound
      || page.marks.at(frame.afterNumbering(sentence), .ordinal) != nil
    if let task = addressed(content) { return task }
    let head = start..<min(start + Self.longestAddressee, content.upperBound)
    if asksBody(head, in: content) { return content }
    let isTask =
      page.marks.has(.action, in: head)
      || ((frame.isDeclared(sentence) || isListOpen) && !page.marks.has(.result, in: content))
    return isListed && isTask ? content : taskBehindComma(content)
  }

  /// "Phòng Kinh tế, Hạ tầng và Đô thị: …" as a line of a list: the task stands behind who is asked.
  private func addressed(_ content: Range<Int>) -> Range<Int>? {
    guard let end = subject(of: content),
      let colon = page.firstMark([":"], in: end..<min(end + 12, content.upperBound)),
      page.firstMark([";", "."], in: end..<colon) == nil, !page.marks.has(.saysVerb, in: end..<colon)
    else { return nil }
    return colon + 1..<content.upperBound
  }

  /// Where the naming of whoever is asked ends: a body, "các tổ dân phố", a person with a title.
  private func subject(of content: Range<Int>) -> Int? {
    let start = content.lowerBound
    if let person = frame.people.within(start..<min(start + 8, content.upperBound)).first,
      person.whole.lowerBound == start
    {
      return min(person.whole.upperBound, content.upperBound)
    }
    return [Cue.body, .assignee, .adminUnit].lazy.compactMap { page.marks.at(start, $0, in: content)?.upperBound }.first
  }

  /// "cái này ngoài khả năng của phường, Văn phòng làm văn bản gửi …": who speaks freely names the task last.
  private func taskBehindComma(_ content: Range<Int>) -> Range<Int>? {
    guard frame.isDictated else { return nil }
    for comma in content where page.isMark(comma, ",") {
      let head = comma + 1..<min(comma + 9, content.upperBound)
      if !head.isEmpty, asksBody(head, in: head.lowerBound..<content.upperBound) {
        return head.lowerBound..<content.upperBound
      }
    }
    return nil
  }

  /// "Công an xã phối hợp … tuần tra": within a list of tasks a body and what it does is one.
  private func asksBody(_ head: Range<Int>, in content: Range<Int>) -> Bool {
    guard let end = subject(of: head),
      let action = page.marks.first(.action, in: end..<head.upperBound)
        ?? page.marks.first(.plainAction, in: end..<head.upperBound),
      page.firstMark([",", ";"], in: end..<action.lowerBound) == nil
    else { return false }
    return !page.marks.has(.result, in: content) && !page.marks.has(.tells, in: end..<action.lowerBound)
      && !(end..<action.lowerBound).contains { page.tokens[$0].key == "đã" }
  }

  /// A short subject stays ("các đơn vị cần …"); "Đối với …, phường cần …" begins at the verb.
  private func urgedPart(of content: Range<Int>, must: Range<Int>) -> Range<Int> {
    let hasComma = page.firstMark([","], in: content.lowerBound..<must.lowerBound) != nil
    return hasComma || must.lowerBound - content.lowerBound > 8 ? must.upperBound..<content.upperBound : content
  }
}
