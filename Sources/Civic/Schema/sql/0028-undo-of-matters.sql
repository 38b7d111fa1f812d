-- A referral and a place in a dossier can be taken back too, done to one matter or to several at once (Undo/).
-- A CHECK cannot be widened in SQLite, so the table is built anew; nothing points at it.
DROP INDEX undo_open;
DROP INDEX undo_session;
ALTER TABLE undo RENAME TO undo_of_sessions;
CREATE TABLE undo (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  person_id  TEXT NOT NULL,               -- only whoever did it takes it back
  event_id   TEXT NOT NULL,               -- what happened; of several the last
  what       TEXT NOT NULL CHECK (what IN ('attendance', 'disposition', 'referral', 'dossier')),
  session_id TEXT,                        -- NULL for what was done to matters: those stand in undo_matter
  before     TEXT NOT NULL,               -- JSON: each row that was changed, as it was
  after      TEXT NOT NULL,               -- the same rows as the deed left them: later changes are not undone
  made_at    TEXT NOT NULL,
  undone_at  TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, event_id) REFERENCES event (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
INSERT INTO undo (commune_id, id, person_id, event_id, what, session_id, before, after, made_at, undone_at)
SELECT commune_id, id, person_id, event_id, what, session_id, before, after, made_at, undone_at FROM undo_of_sessions;
DROP TABLE undo_of_sessions;
CREATE INDEX undo_open ON undo (commune_id, person_id, made_at) WHERE undone_at IS NULL;
CREATE INDEX undo_session ON undo (commune_id, session_id) WHERE undone_at IS NULL;

CREATE TABLE undo_matter (
  commune_id TEXT NOT NULL,
  undo_id    TEXT NOT NULL,
  matter_id  TEXT NOT NULL,
  event_id   TEXT NOT NULL,               -- what happened to this one
  PRIMARY KEY (commune_id, undo_id, matter_id),
  FOREIGN KEY (commune_id, undo_id) REFERENCES undo (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, event_id) REFERENCES event (commune_id, id)
);
CREATE INDEX undo_matter_matter ON undo_matter (commune_id, matter_id);
