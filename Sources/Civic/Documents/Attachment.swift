import Storage

/// A file that hangs on something; its bytes lie in the `FileStore` under their SHA-256.
struct Attachment: Sendable, Equatable {
  var id: String
  var subject: Event.Subject
  var name: String
  var mediaType: String
  /// In bytes.
  var size: Int
  var sha256: String
  var addedAt: Instant
}

extension Attachment: RowDecodable {
  init(row: Row) throws {
    let (kind, subjectID): (String, String) = (try row["subject_kind"], try row["subject_id"])
    guard let subject = Event.Subject(kind: kind, id: subjectID) else {
      throw StorageError.mismatch("subject_kind", .text(kind), "Event.Subject")
    }
    self.init(
      id: try row["id"], subject: subject, name: try row["name"], mediaType: try row["media_type"],
      size: try row["size"], sha256: try row["sha256"], addedAt: try row["added_at"])
  }
}

extension Work {
  /// The files of one thing, in the order in which they came. The caller has found the thing and so may see it.
  func attachments(on subject: Event.Subject) throws -> [Attachment] {
    try tx.all(
      Attachment.self,
      """
      SELECT * FROM attachment
      WHERE commune_id = \(commune) AND subject_kind = \(subject.kind) AND subject_id = \(subject.id)
      ORDER BY id LIMIT 200
      """)
  }

  /// One that hangs on something this actor may see; else `NotFound`.
  func attachment(_ id: String) throws -> Attachment {
    let found = try tx.first(Attachment.self, "SELECT * FROM attachment WHERE commune_id = \(commune) AND id = \(id)")
    guard let found, try canSee(found.subject) else { throw NotFound() }
    return found
  }

  /// Hangs a file on a thing that this actor may see. Its bytes have been kept before (`Site.withFiles`), so that a row
  /// never stands without its file.
  @discardableResult
  func attach(_ file: CheckedFile, to subject: Event.Subject) throws -> Attachment {
    try allowAttaching(to: subject)
    return try keepFile(file, on: subject)
  }

  /// The same where the caller has decided who may.
  func keepFile(_ file: CheckedFile, on subject: Event.Subject) throws -> Attachment {
    let attachment = Attachment(
      id: newID(), subject: subject, name: file.name, mediaType: file.type.mediaType, size: file.size,
      sha256: file.sha256, addedAt: now)
    try save(attachment)
    try record(.fileAdded, on: subject, ["name": file.name])
    return attachment
  }

  private func save(_ a: Attachment) throws {
    try tx.run(
      """
      INSERT INTO attachment (commune_id, id, subject_kind, subject_id, name, media_type, size, sha256, added_at, added_by)
      VALUES (\(commune), \(a.id), \(a.subject.kind), \(a.subject.id), \(a.name), \(a.mediaType), \(a.size),
              \(a.sha256), \(a.addedAt), \(actor.person))
      """)
  }
}
