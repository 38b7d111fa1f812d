-- A text that somebody pasted, and what the reader proposed. Nothing else is recorded until a person confirms.

CREATE TABLE intake (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  id         TEXT NOT NULL,
  title      TEXT NOT NULL,
  text       TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'discarded')),
  draft      TEXT NOT NULL DEFAULT '{}',    -- JSON: what the person has corrected so far
  session_id TEXT,
  made_at    TEXT NOT NULL,
  made_by    TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
CREATE INDEX intake_new ON intake (commune_id, id);
CREATE INDEX intake_text ON intake (commune_id, sha256);
