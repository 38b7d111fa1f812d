-- What happened, append-only, and who is to hear of it.

CREATE TABLE event (
  commune_id      TEXT NOT NULL REFERENCES commune (id),
  id              TEXT NOT NULL,            -- UUIDv7: sorts by time
  at              TEXT NOT NULL,
  kind            TEXT NOT NULL,
  person_id       TEXT,                     -- NULL: the program itself (import, demo)
  membership_id   TEXT,
  organization_id TEXT,
  subject_kind    TEXT NOT NULL,
  subject_id      TEXT NOT NULL,
  also_kind       TEXT,                     -- a second thing whose timeline shows it: the session of a contribution
  also_id         TEXT,
  detail          TEXT NOT NULL,            -- JSON object of text: what the sentence of this kind needs
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX event_subject ON event (commune_id, subject_kind, subject_id, id);
CREATE INDEX event_also ON event (commune_id, also_kind, also_id, id);

CREATE TABLE notice (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  organization_id TEXT NOT NULL,            -- bodies are told; whoever acts for one sees it
  event_id        TEXT NOT NULL,
  seen_at         TEXT,
  seen_by         TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, event_id) REFERENCES event (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX notice_unseen ON notice (commune_id, organization_id, id) WHERE seen_at IS NULL;

-- A form that was sent twice is done once: the second click is led to where the first one went.
CREATE TABLE done_once (
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  key        TEXT NOT NULL,
  location   TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (commune_id, person_id, key)
);

-- Numbers without gaps: matters, dossiers, assignments, by year.
CREATE TABLE counter (
  commune_id TEXT NOT NULL,
  series     TEXT NOT NULL,
  period     TEXT NOT NULL,
  last       BIGINT NOT NULL,
  PRIMARY KEY (commune_id, series, period)
);
