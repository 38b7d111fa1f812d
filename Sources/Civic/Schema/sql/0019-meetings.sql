-- What helps to hold the meeting of a cell: steps before it, where it stands in its agenda, and how good it was.

CREATE TABLE meeting_step (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  step       TEXT NOT NULL,                 -- a key of Meetings/guide-42.yaml
  done_on    TEXT NOT NULL,
  done_by    TEXT,
  PRIMARY KEY (commune_id, session_id, step),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

-- When an item of the agenda was begun; the clock counts from it.
CREATE TABLE agenda_mark (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position   BIGINT NOT NULL,
  started_at TEXT NOT NULL,
  PRIMARY KEY (commune_id, session_id, position),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE TABLE meeting_score (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  criterion  TEXT NOT NULL,                 -- a key of Meetings/guide-42.yaml
  points     BIGINT NOT NULL CHECK (points >= 0),
  PRIMARY KEY (commune_id, session_id, criterion),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
