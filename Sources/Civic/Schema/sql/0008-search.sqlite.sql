-- What can be found by a few words. Only for SQLite: PostgreSQL gets a step of its own with the same number.
-- Each record that can be found keeps its entry current in its own save (Search/SQLiteSearch.swift).

CREATE TABLE search_entry (
  entry        INTEGER PRIMARY KEY,         -- grows with every new entry, so the newest have the largest
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  title        TEXT NOT NULL,               -- as people wrote it, for showing
  text         TEXT NOT NULL,
  UNIQUE (commune_id, subject_kind, subject_id)
);

-- rowid = search_entry.entry. The texts come in folded already, so the tokenizer only parts the words.
CREATE VIRTUAL TABLE search_text USING fts5 (
  scope,                                    -- the commune's id, then the kind: the first thing every query asks for
  words,                                    -- title and text without marks: "hoa giai"
  exact,                                    -- the same words with their marks, typed as telex has them: "hoaf giair"
  tokenize = 'unicode61 remove_diacritics 0', columnsize = 0
);
