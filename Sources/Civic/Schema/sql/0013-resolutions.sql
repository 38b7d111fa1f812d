-- A resolution: drafted, circulated, argued about, adopted, read, carried out, reviewed.

CREATE TABLE resolution (
  commune_id      TEXT NOT NULL REFERENCES commune (id),
  id              TEXT NOT NULL,
  organization_id TEXT NOT NULL,            -- the body whose decision it is
  title           TEXT NOT NULL CHECK (title <> ''),
  state           TEXT NOT NULL CHECK (state IN ('draft', 'circulated', 'adopted', 'withdrawn')),
  version         BIGINT NOT NULL,
  session_id      TEXT,                     -- where it is decided
  concretises_id  TEXT,                     -- the resolution of the body above that this one carries out
  frame_id        TEXT,                     -- the pilot whose frame it began as
  circulated_on   TEXT,
  symbol          TEXT NOT NULL DEFAULT '',
  adopted_on      TEXT,
  vote_id         TEXT,
  text_hash       TEXT NOT NULL DEFAULT '', -- SHA-256 of the adopted text
  review_on       TEXT,
  pilot           TEXT NOT NULL DEFAULT 'no' CHECK (pilot IN ('no', 'yes')),
  sort_key        TEXT NOT NULL,
  folded          TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, concretises_id) REFERENCES resolution (commune_id, id),
  FOREIGN KEY (commune_id, frame_id) REFERENCES resolution (commune_id, id),
  CHECK ((state = 'adopted') = (adopted_on IS NOT NULL)),
  CHECK (state <> 'adopted' OR (text_hash <> '' AND symbol <> ''))
);
CREATE INDEX resolution_state ON resolution (commune_id, state, id);
CREATE INDEX resolution_organization ON resolution (commune_id, organization_id, state);
CREATE INDEX resolution_session ON resolution (commune_id, session_id);
CREATE INDEX resolution_below ON resolution (commune_id, concretises_id);
CREATE UNIQUE INDEX resolution_symbol ON resolution (commune_id, organization_id, symbol, adopted_on)
  WHERE symbol <> '';

-- What it said at each stage; a version is never written over.
CREATE TABLE resolution_version (
  commune_id    TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  version       BIGINT NOT NULL,
  made_at       TEXT NOT NULL,
  made_by       TEXT,
  note          TEXT NOT NULL DEFAULT '',
  text          TEXT NOT NULL,              -- JSON with sorted keys: sections, tasks, targets (ResolutionText)
  PRIMARY KEY (commune_id, resolution_id, version),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id)
);

-- What members say of a section, before the meeting and in it.
CREATE TABLE amendment (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  resolution_id   TEXT NOT NULL,
  position        BIGINT NOT NULL,
  version         BIGINT NOT NULL,          -- of which version it speaks
  section         TEXT NOT NULL CHECK (section IN (
    'bases', 'evaluation', 'causes', 'objectives', 'tasks', 'targets', 'carrying_out', 'whole')),
  stance          TEXT NOT NULL CHECK (stance IN ('for', 'against', 'change')),
  words           TEXT NOT NULL CHECK (words <> ''),
  person_id       TEXT,
  name            TEXT NOT NULL CHECK (name <> ''),
  contribution_id TEXT,                     -- where it was said in the meeting
  raised_at       TEXT NOT NULL,
  raised_by       TEXT,                     -- who typed it
  decision        TEXT CHECK (decision IN ('taken', 'partly', 'not_taken')),
  reason          TEXT NOT NULL DEFAULT '',
  decided_on      TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id),
  FOREIGN KEY (commune_id, contribution_id) REFERENCES contribution (commune_id, id),
  CHECK (decision IS NULL OR reason <> '')
);
CREATE INDEX amendment_resolution ON amendment (commune_id, resolution_id, position);

-- Which assignment carries out which task of an adopted resolution.
CREATE TABLE resolution_task (
  commune_id    TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  position      BIGINT NOT NULL,
  assignment_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, resolution_id, position),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id),
  FOREIGN KEY (commune_id, assignment_id) REFERENCES assignment (commune_id, id)
);
CREATE INDEX resolution_task_back ON resolution_task (commune_id, assignment_id);

-- What an adopted resolution wants to reach; the capability of targets grows out of this table.
CREATE TABLE resolution_target (
  commune_id    TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  position      BIGINT NOT NULL,
  name          TEXT NOT NULL CHECK (name <> ''),
  measure       TEXT NOT NULL DEFAULT '',
  present       TEXT NOT NULL DEFAULT '',
  goal          TEXT NOT NULL DEFAULT '',
  due_on        TEXT,
  PRIMARY KEY (commune_id, resolution_id, position),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id)
);

-- Who gets an adopted resolution, whether they have read it, and what they owe: a resolution of their own by a day.
CREATE TABLE resolution_recipient (
  commune_id      TEXT NOT NULL,
  resolution_id   TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  sent_on         TEXT NOT NULL,
  concretise_by   TEXT,
  read_on         TEXT,
  read_by         TEXT,
  how             TEXT NOT NULL DEFAULT '', -- "đã phổ biến tại cuộc họp ngày …"; empty where somebody tapped
  PRIMARY KEY (commune_id, resolution_id, organization_id),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX resolution_recipient_back ON resolution_recipient (commune_id, organization_id, resolution_id);

-- After a term: what was learnt.
CREATE TABLE resolution_review (
  commune_id    TEXT NOT NULL,
  id            TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  reviewed_on   TEXT NOT NULL,
  reviewed_by   TEXT,
  lessons       TEXT NOT NULL CHECK (lessons <> ''),
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id)
);
CREATE INDEX resolution_review_of ON resolution_review (commune_id, resolution_id, id);
