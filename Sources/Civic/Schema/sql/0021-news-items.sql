-- The short news item of a session as somebody has written it; until then the program proposes one.

CREATE TABLE news_item (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  headline   TEXT NOT NULL CHECK (headline <> ''),
  lead       TEXT NOT NULL,
  opinions   TEXT NOT NULL DEFAULT '',
  conclusion TEXT NOT NULL DEFAULT '',
  written_at TEXT NOT NULL,
  written_by TEXT,
  PRIMARY KEY (commune_id, session_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
