-- A session: prepared, held, concluded.

CREATE TABLE session (
  commune_id     TEXT NOT NULL REFERENCES commune (id),
  id             TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN (
    'dialogue', 'working_session', 'cell_meeting', 'thematic_meeting', 'briefing', 'reception', 'voter_meeting',
    'residents_meeting', 'review_conference', 'supervision', 'mediation', 'visit', 'other')),
  title          TEXT NOT NULL CHECK (title <> ''),
  organizer_id   TEXT NOT NULL,
  chair_id       TEXT,                      -- a membership of ours
  chair_name     TEXT NOT NULL DEFAULT '',  -- as printed, with titles; also for a chair from elsewhere
  secretary_name TEXT NOT NULL DEFAULT '',
  place          TEXT NOT NULL DEFAULT '',
  held_on        TEXT NOT NULL,
  starts_at      TEXT NOT NULL DEFAULT '',  -- local hour, 08:00
  ends_at        TEXT NOT NULL DEFAULT '',
  state          TEXT NOT NULL CHECK (state IN ('scheduled', 'open', 'concluded', 'cancelled')),
  note           TEXT NOT NULL DEFAULT '',  -- what to bring, whom to call: goes into the invitation
  results        TEXT NOT NULL DEFAULT '',  -- what was reported, for the minutes
  conclusion     TEXT NOT NULL DEFAULT '',  -- the chair's words
  concluded_at   TEXT,
  sort_key       TEXT NOT NULL,
  folded         TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organizer_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, chair_id) REFERENCES membership (commune_id, id)
);
CREATE INDEX session_day ON session (commune_id, held_on, id);
CREATE INDEX session_state ON session (commune_id, state, held_on);
CREATE INDEX session_organizer ON session (commune_id, organizer_id, held_on);

CREATE TABLE session_counterpart (
  commune_id      TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, session_id, organization_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX session_counterpart_back ON session_counterpart (commune_id, organization_id, session_id);

CREATE TABLE agenda_item (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position   BIGINT NOT NULL,
  subject    TEXT NOT NULL CHECK (subject <> ''),
  presenter  TEXT NOT NULL DEFAULT '',
  minutes    BIGINT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);
CREATE INDEX agenda_item_session ON agenda_item (commune_id, session_id, position);

-- What an invited unit reports before the day, from a phone.
CREATE TABLE unit_report (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  results         TEXT NOT NULL DEFAULT '',
  sent_at         TEXT,                     -- NULL while it is a draft
  sent_by         TEXT,
  typed_for       TEXT NOT NULL DEFAULT '', -- whose words a helper typed
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, session_id, organization_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE TABLE subject (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  id         TEXT NOT NULL,
  key        TEXT NOT NULL,
  name       TEXT NOT NULL,
  position   BIGINT NOT NULL,
  retired_on TEXT,
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, key)
);

CREATE TABLE unit_difficulty (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  unit_report_id  TEXT NOT NULL,
  subject_id      TEXT NOT NULL,
  words           TEXT NOT NULL CHECK (words <> ''),
  position        BIGINT NOT NULL,
  contribution_id TEXT,                     -- once it has been taken into the session
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, unit_report_id) REFERENCES unit_report (commune_id, id),
  FOREIGN KEY (commune_id, subject_id) REFERENCES subject (commune_id, id)
);
CREATE INDEX unit_difficulty_report ON unit_difficulty (commune_id, unit_report_id, position);

CREATE TABLE attendance (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  person_id       TEXT,
  name            TEXT NOT NULL CHECK (name <> ''),
  title           TEXT NOT NULL DEFAULT '',
  organization_id TEXT,
  mark            TEXT NOT NULL CHECK (mark IN ('expected', 'present', 'excused', 'absent')),
  reason          TEXT NOT NULL DEFAULT '',
  sort_key        TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX attendance_session ON attendance (commune_id, session_id, sort_key);
CREATE UNIQUE INDEX attendance_person ON attendance (commune_id, session_id, person_id) WHERE person_id IS NOT NULL;

CREATE TABLE contribution (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  position        BIGINT NOT NULL,
  client_key      TEXT NOT NULL,            -- made by the screen that sent it: the same one twice is one contribution
  speaker_name    TEXT NOT NULL DEFAULT '',
  person_id       TEXT,
  organization_id TEXT,
  subject_id      TEXT,
  words           TEXT NOT NULL CHECK (words <> ''),
  disposition     TEXT CHECK (disposition IN ('noted', 'answered', 'opens_matter', 'joins_matter')),
  answered_by     TEXT,                     -- the body that answered in the room
  answer          TEXT NOT NULL DEFAULT '',
  matter_id       TEXT,
  noted_at        TEXT NOT NULL,
  noted_by        TEXT,
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, session_id, client_key),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, answered_by) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, subject_id) REFERENCES subject (commune_id, id)
);
CREATE INDEX contribution_session ON contribution (commune_id, session_id, position);
CREATE INDEX contribution_matter ON contribution (commune_id, matter_id);

CREATE TABLE conclusion_item (
  commune_id    TEXT NOT NULL,
  id            TEXT NOT NULL,
  session_id    TEXT NOT NULL,
  position      BIGINT NOT NULL,
  words         TEXT NOT NULL CHECK (words <> ''),
  lead_id       TEXT,
  due_on        TEXT,
  no_date       TEXT NOT NULL DEFAULT '',   -- why there is no date: "thường xuyên"
  assignment_id TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, lead_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX conclusion_item_session ON conclusion_item (commune_id, session_id, position);
