import CArchive

/// A zip made in memory: the same parts give the same bytes, for every entry bears the same moment.
enum Zip {
  struct Part: Sendable, Equatable {
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// 1980-01-01, the first moment that a zip can name; local time, so that the time zone of the machine does not show.
  private static let moment = 315_532_800

  static func bytes(_ parts: [Part]) throws(PaperProblem) -> [UInt8] {
    guard let archive = archive_write_new() else { throw .notWritten("libarchive") }
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    archive_write_set_bytes_per_block(archive, 0)
    // One writer for the whole archive: the room must hold all that the parts can become, plus 400 bytes a part.
    let room = parts.reduce(1024) { $0 + $1.bytes.count + $1.bytes.count / 100 + 400 + 2 * $1.name.utf8.count }
    var out = [UInt8](repeating: 0, count: room)
    var used = 0
    let result = out.withUnsafeMutableBytes { buffer -> Int32 in
      var result = archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for part in parts where result == ARCHIVE_OK { result = add(part, to: archive) }
      if result == ARCHIVE_OK { result = archive_write_close(archive) }
      return result
    }
    guard result == ARCHIVE_OK else {
      throw .notWritten(archive_error_string(archive).map { String(cString: $0) } ?? "zip")
    }
    out.removeLast(room - used)
    return out
  }

  private static func add(_ part: Part, to archive: OpaquePointer) -> Int32 {
    guard let entry = archive_entry_new() else { return ARCHIVE_FATAL }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, part.name)
    archive_entry_set_size(entry, Int64(part.bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, moment, 0)
    let result = archive_write_header(archive, entry)
    guard result == ARCHIVE_OK else { return result }
    let written = part.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    return written == part.bytes.count ? ARCHIVE_OK : ARCHIVE_FATAL
  }
}
