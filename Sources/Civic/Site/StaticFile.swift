import CArchive
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that is the same for everybody: packed once, so that a telephone on a slow line waits a quarter of the time.
///
/// Pages are never packed: they hold tokens beside words that came from outside, and the length of a packed page would give the
/// tokens away (BREACH, CVE-2013-3587).
struct StaticFile: Sendable {
  private let type: String
  private let plain: String
  private let packed: [UInt8]?

  static let styleSheet = Result { StaticFile("text/css; charset=utf-8", try Assets.styleSheet()) }
  static let script = Result { StaticFile("text/javascript; charset=utf-8", try Assets.script()) }
  static let mark = Result { StaticFile("image/svg+xml", try Assets.mark()) }

  init(_ type: String, _ text: String) {
    (self.type, plain, packed) = (type, text, gzipped(Array(text.utf8)))
  }

  func answer(to request: Request) -> Response {
    var response = Response.text(plain, type: type, cached: true)
    response.headers[.vary] = "Accept-Encoding"
    if let packed, request.headers[.acceptEncoding]?.contains("gzip") == true {
      response.headers[.contentEncoding] = "gzip"
      response.body = .init(byteBuffer: ByteBuffer(bytes: packed))
    }
    return response
  }
}

/// Nil where it could not be done; then the plain text is sent.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  guard let archive = archive_write_new(), let entry = archive_entry_new() else { return nil }
  defer {
    archive_entry_free(entry)
    archive_write_free(archive)
  }
  archive_write_set_format_raw(archive)
  archive_write_add_filter_gzip(archive)
  archive_write_set_bytes_per_block(archive, 0)
  archive_entry_set_filetype(entry, 0o100000)
  var out = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 1024)
  var used = 0
  let isDone = out.withUnsafeMutableBytes { buffer in
    archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used) == ARCHIVE_OK
      && archive_write_header(archive, entry) == ARCHIVE_OK
      && bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) } == bytes.count
      && archive_write_close(archive) == ARCHIVE_OK
  }
  return isDone ? Array(out.prefix(used)) : nil
}
