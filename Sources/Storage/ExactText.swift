extension SQL {
  /// A column as it lies in the file, for whoever has to notice one changed byte: NULL stays NULL, a text comes as the
  /// hexadecimal digits of its bytes, anything else as `?`.
  ///
  /// Read the usual way a text ends at its first zero byte, bytes that are no UTF-8 are mended, and a blob is no value
  /// at all: three changes that would not be seen. In SQLite's words; an engine without `typeof` needs its own.
  public static func exactly(_ column: SQL) -> SQL {
    "CASE typeof(\(column)) WHEN 'null' THEN NULL WHEN 'text' THEN hex(\(column)) ELSE '?' END"
  }
}
