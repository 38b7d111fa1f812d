import Markup

/// From a record to its papers.
func papersLink(_ record: String, _ look: Look) -> HTML {
  "<div class=\"buttons no-print\">\(linkButton(look.text.paper.title, "\(record)/papers"))</div>\n"
}

/// Below a list: take it away as a spreadsheet.
func sheetButtons(_ list: SheetOfList, _ look: Look) -> HTML {
  let (words, path) = (look.text.paper, "/lists/\(list.rawValue)")
  return """
    <div class="buttons no-print">\(linkButton(words.xlsx, address(path, ["as": "xlsx"])))\
    \(linkButton(words.csv, address(path, ["as": "csv"])))</div>
    """
}

/// The letters of a matter.
func matterPapers(_ id: String, _ look: Look) -> HTML {
  let links = MatterPaper.allCases.map { kind in
    linkButton(kind.title(look.text.paper.kinds), "/matters/\(id)/papers/\(kind.rawValue)")
  }
  let all = linkButton(look.text.paper.title, "/matters/\(id)/papers")
  return "<div class=\"buttons no-print\">\(HTML(links))\(all)</div>\n"
}
