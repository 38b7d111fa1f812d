-- Three more kinds of meeting: the monthly one merged with a theme, an extraordinary one, a congress.
--
-- Only for SQLite: PostgreSQL gets a step of its own with the same number, which drops the constraint and adds the new one.
-- SQLite cannot change a CHECK. A table that a dozen others point at is not built anew for it: the words of the constraint
-- are changed where SQLite keeps them, which it allows for a CHECK, since no row is stored otherwise
-- (sqlite.org/lang_altertable.html, section 7). RESET makes this connection read the schema again.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(
  sql, '''thematic_meeting'',', '''thematic_meeting'', ''merged_meeting'', ''extraordinary_meeting'', ''congress'',')
WHERE type = 'table' AND name = 'session';
PRAGMA writable_schema = RESET;
