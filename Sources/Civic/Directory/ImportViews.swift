import Markup

func importView(_ filled: Filled, _ problems: [ImportProblem], added: Int?, _ look: Look) -> HTML {
  let words = look.text.directory.importing
  return """
    \(pageHead(words.title, lead: words.lead, back: (look.text.directory.organizations, "/organizations")))
    \(some: added, { count in addedNotice(count, look) })
    \(errorSummary(filled, look))
    \(when: !problems.isEmpty, importProblems(problems, look))
    \(form(action: "/directory/import", look: look, uploads: true) {
      """
      \(fileField(Field("file", words.file, hint: words.fileHint, optional: true), filled, look, accept: ".csv,.txt,text/csv", limit: "6 MB"))
      \(textArea(Field("list", words.paste, hint: words.pasteHint, optional: true), filled, look, rows: 8))
      \(buttons(button(words.check)))
      """
    })
    \(importHelp(look))
    """
}

private func addedNotice(_ count: Int, _ look: Look) -> HTML {
  let words = look.text.directory.importing
  let sentence = count == 0 ? words.nothingNew : words.doneCount(["count": numberText(count, look)])
  return noticeBox(.success, look, title: words.done, "<p>\(sentence)</p>")
}

/// Every place to mend, by line, so that the list is gone through once.
private func importProblems(_ problems: [ImportProblem], _ look: Look) -> HTML {
  let words = look.text.directory.importing
  let rows = problems.map { problem -> [HTML] in
    [
      "\(words.line) \(problem.line)", "\(problem.column.map { words.columns[$0].name })",
      "\(look.text[keyPath: problem.sentence].filled(problem.values))",
    ]
  }
  let title = words.problemsTitle(["count": problems.count])
  return """
    \(noticeBox(.danger, look, title: title, ""))
    \(table(caption: title, [Column(words.line), Column(words.column), Column(words.problem)], rows: rows))
    """
}

private func importHelp(_ look: Look) -> HTML {
  let words = look.text.directory.importing
  let rows = DirectoryFile.Column.allCases.map { column -> [HTML] in
    let choices = column == .role ? look.text.directory.roles.choices : look.text.directory.classes.choices
    let list = choices.map { $0.word.lowercased() }.joined(separator: "; ")
    return ["\(words.columns[column].name)", "\(words.columns[column].hint(["choices": list]))"]
  }
  return """
    <h2>\(words.how)</h2>
    <ol>\(each: words.howLines, { line in "<li>\(line)</li>" })</ol>
    \(buttons(linkButton(words.sample, "/directory/import/sample.csv")))
    \(table(caption: words.columnsTitle, [Column(words.column), Column(words.meaning)], rows: rows))
    """
}

// MARK: - Before it is kept

func importPreview(_ plan: DirectoryImport, _ list: String, _ look: Look) -> HTML {
  let words = look.text.directory.importing
  let counts = words.counts([
    "organizations": numberText(plan.organizations.count, look), "areas": numberText(plan.areas.count, look),
    "people": numberText(plan.people.count, look), "memberships": numberText(plan.memberships.count, look),
  ])
  return """
    \(pageHead(words.preview, lead: plan.count == 0 ? words.nothingNew : counts, back: (words.title, "/directory/import")))
    \(when: plan.known > 0, "<p>\(words.known(["count": numberText(plan.known, look)]))</p>")
    \(when: plan.count > 0, keepForm(list, look))
    \(namesBox(look.text.directory.organizations, plan.organizations.map(\.name)))
    \(namesBox(look.text.directory.areas, plan.areas.map(\.name)))
    \(namesBox(look.text.directory.people, plan.people.map(\.name)))
    """
}

private func keepForm(_ list: String, _ look: Look) -> HTML {
  form(action: "/directory/import", look: look, keeps: false) {
    """
    \(hidden("step", "keep"))\(hidden("list", list))
    \(buttons(button(look.text.directory.importing.keep), linkButton(look.text.site.buttons.cancel, "/directory/import")))
    """
  }
}

private func namesBox(_ title: String, _ names: [String]) -> HTML {
  if names.isEmpty { return "" }
  return disclosure(
    "\(title): \(names.count)", open: names.count <= 20, "<ul>\(each: names, { name in "<li>\(name)</li>" })</ul>")
}
