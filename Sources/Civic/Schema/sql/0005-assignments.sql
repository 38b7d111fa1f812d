-- What bodies were told to do, what they reported, and the files and papers that go with it.

CREATE TABLE assignment (
  commune_id      TEXT NOT NULL REFERENCES commune (id),
  id              TEXT NOT NULL,
  number          TEXT NOT NULL,
  words           TEXT NOT NULL CHECK (words <> ''),
  expected_result TEXT NOT NULL DEFAULT '',
  lead_id         TEXT NOT NULL,
  given_by        TEXT NOT NULL,            -- the body that gave it
  given_on        TEXT NOT NULL,
  due_on          TEXT,
  no_date         TEXT NOT NULL DEFAULT '',
  state           TEXT NOT NULL CHECK (state IN ('given', 'reported', 'accepted', 'cancelled')),
  session_id      TEXT,
  matter_id       TEXT,
  closed_on       TEXT,
  closing_reason  TEXT NOT NULL DEFAULT '',
  sort_key        TEXT NOT NULL,
  folded          TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, number),
  FOREIGN KEY (commune_id, lead_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, given_by) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
CREATE INDEX assignment_due ON assignment (commune_id, state, due_on, id);
CREATE INDEX assignment_lead ON assignment (commune_id, lead_id, state, due_on);
CREATE INDEX assignment_session ON assignment (commune_id, session_id);
CREATE INDEX assignment_giver ON assignment (commune_id, given_by, state);
CREATE INDEX assignment_new ON assignment (commune_id, id);

CREATE TABLE assignment_support (
  commune_id      TEXT NOT NULL,
  assignment_id   TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, assignment_id, organization_id),
  FOREIGN KEY (commune_id, assignment_id) REFERENCES assignment (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX assignment_support_back ON assignment_support (commune_id, organization_id, assignment_id);

CREATE TABLE progress_report (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  assignment_id   TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  words           TEXT NOT NULL CHECK (words <> ''),
  finished        TEXT NOT NULL CHECK (finished IN ('no', 'yes')),
  reported_on     TEXT NOT NULL,
  reported_by     TEXT,
  review          TEXT CHECK (review IN ('accepted', 'sent_back')),
  review_words    TEXT NOT NULL DEFAULT '',
  reviewed_on     TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, assignment_id) REFERENCES assignment (commune_id, id)
);
CREATE INDEX progress_report_assignment ON progress_report (commune_id, assignment_id, id);

CREATE TABLE attachment (
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  id           TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  media_type   TEXT NOT NULL,
  size         BIGINT NOT NULL,
  sha256       TEXT NOT NULL,
  added_at     TEXT NOT NULL,
  added_by     TEXT,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX attachment_subject ON attachment (commune_id, subject_kind, subject_id, id);

-- Which files a body sent with which report; they hang on the assignment like any other of its files.
CREATE TABLE progress_report_file (
  commune_id         TEXT NOT NULL,
  progress_report_id TEXT NOT NULL,
  attachment_id      TEXT NOT NULL,
  PRIMARY KEY (commune_id, progress_report_id, attachment_id),
  FOREIGN KEY (commune_id, progress_report_id) REFERENCES progress_report (commune_id, id),
  FOREIGN KEY (commune_id, attachment_id) REFERENCES attachment (commune_id, id)
);

-- Papers that a session or a matter rests on. The register of papers grows out of this table.
CREATE TABLE document (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  id         TEXT NOT NULL,
  symbol     TEXT NOT NULL CHECK (symbol <> ''),
  type       TEXT NOT NULL DEFAULT '',
  issuer     TEXT NOT NULL DEFAULT '',
  issued_on  TEXT,
  subject    TEXT NOT NULL DEFAULT '',
  session_id TEXT,
  folded     TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
CREATE INDEX document_session ON document (commune_id, session_id);
