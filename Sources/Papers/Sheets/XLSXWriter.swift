import CXLSXWriter
import Foundation
import Rulebook

extension Sheet {
  /// Writes the list as an Excel file, row by row: what is written is let go of (`constant_memory`), so a register of a
  /// hundred thousand rows takes no more memory than one of ten.
  ///
  /// The first row is frozen and repeated in print, the page is A4 across. Cells of people's words are text cells, which
  /// no spreadsheet computes.
  ///
  /// - Throws: `PaperProblem`.
  public func writeXLSX(to file: String) throws(PaperProblem) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let book = workbook_new_opt(file, &options) else { throw .notWritten(file) }
    var problem: PaperProblem?
    do throws(PaperProblem) { try fill(book) } catch { problem = error }
    let result = workbook_close(book)
    if let problem { throw problem }
    guard result == LXW_NO_ERROR else { throw .notWritten(String(cString: lxw_strerror(result))) }
  }

  private func fill(_ book: UnsafeMutablePointer<lxw_workbook>) throws(PaperProblem) {
    // A fixed moment of making: the same list gives the same file.
    var made = lxw_doc_properties()
    made.created = 315_532_800
    workbook_set_properties(book, &made)
    guard let sheet = workbook_add_worksheet(book, nil) else { throw .notWritten(title) }
    let formats = Formats(book)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)  // A4
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_freeze_panes(sheet, 1, 0)
    for (index, column) in columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(sheet, 0, UInt16(index), try Sheet.cut(column.title), formats.head)
    }
    let rows = rows()
    var line: UInt32 = 1
    while let row = rows.next() {
      // The last row that a sheet can have.
      guard line < 1_048_576 else { throw .tooLong(start: title, size: Int(line), limit: 1_048_576) }
      for (index, cell) in row.prefix(columns.count).enumerated() {
        try Sheet.write(cell, sheet, line, UInt16(index), formats)
      }
      line += 1
    }
  }

  private static func write(
    _ cell: Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16, _ formats: Formats
  ) throws(PaperProblem) {
    switch cell {
    case .empty: return
    case .number(let number): worksheet_write_number(sheet, row, column, number, formats.number)
    case .day(let day): worksheet_write_number(sheet, row, column, serial(day), formats.day)
    case .text(let words): worksheet_write_string(sheet, row, column, try cut(words), formats.text)
    }
  }

  /// Days since 1899-12-30, as Excel counts.
  private static func serial(_ day: Day) -> Double { Double(day.number + 25_569) }

  /// 32,767 letters are the most that a cell holds (Excel's specification); longer words end in "…".
  private static func cut(_ words: String) throws(PaperProblem) -> String {
    let clean = try Clean.text(words)
    guard clean.utf8.count > 32_767, clean.utf16.count > 32_767 else { return clean }
    return String(clean.unicodeScalars.prefix(32_000).map(Character.init)) + "…"
  }

  /// How cells look.
  private struct Formats {
    let head, text, number, day: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      func made() -> UnsafeMutablePointer<lxw_format>? {
        let format = workbook_add_format(book)
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, 12)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return format
      }
      (head, text, number, day) = (made(), made(), made(), made())
      format_set_bold(head)
      format_set_align(head, UInt8(LXW_ALIGN_CENTER.rawValue))
      for wrapped in [head, text] { format_set_text_wrap(wrapped) }
      format_set_num_format(text, "@")
      format_set_num_format(number, "#,##0.##")
      format_set_num_format(day, "dd/mm/yyyy")
    }
  }
}
