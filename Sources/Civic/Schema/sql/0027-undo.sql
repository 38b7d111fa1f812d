-- Deeds that can be taken back by a contrary deed, and what each thing was before (Undo/).
CREATE TABLE undo (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  person_id  TEXT NOT NULL,               -- only whoever did it takes it back
  event_id   TEXT NOT NULL,               -- what happened
  what       TEXT NOT NULL CHECK (what IN ('attendance', 'disposition')),
  session_id TEXT NOT NULL,
  before     TEXT NOT NULL,               -- JSON: each row that was changed, as it was
  after      TEXT NOT NULL,               -- the same rows as the deed left them: later changes are not undone
  made_at    TEXT NOT NULL,
  undone_at  TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, event_id) REFERENCES event (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
CREATE INDEX undo_open ON undo (commune_id, person_id, made_at) WHERE undone_at IS NULL;
CREATE INDEX undo_session ON undo (commune_id, session_id) WHERE undone_at IS NULL;
