-- Written by SchemaTests with RECORD=1 from the numbered steps in sql/. For reading; nothing runs it.

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

CREATE TABLE agenda_mark (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  position   BIGINT NOT NULL,
  started_at TEXT NOT NULL,
  PRIMARY KEY (commune_id, session_id, position),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

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

CREATE TABLE announced_year (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  year       BIGINT NOT NULL,
  document   TEXT NOT NULL CHECK (document <> ''),
  symbol     TEXT NOT NULL DEFAULT '',
  issued_on  TEXT,
  PRIMARY KEY (commune_id, year)
);

CREATE TABLE answer (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  matter_id       TEXT NOT NULL,
  organization_id TEXT NOT NULL,            -- who answers
  outcome         TEXT NOT NULL CHECK (outcome IN ('explained', 'promised', 'done', 'refused')),
  words           TEXT NOT NULL CHECK (words <> ''),
  promised_on     TEXT,
  answered_on     TEXT NOT NULL,
  answered_by     TEXT,
  session_id      TEXT,                     -- where it was given in the room
  dossier_id      TEXT,                     -- where it came down from the level above
  PRIMARY KEY (commune_id, id),
  CHECK ((outcome = 'promised') = (promised_on IS NOT NULL)),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX answer_matter ON answer (commune_id, matter_id, id);

CREATE INDEX answer_organization ON answer (commune_id, organization_id, matter_id);

CREATE TABLE area (
  commune_id  TEXT NOT NULL REFERENCES commune (id),
  id          TEXT NOT NULL,
  name        TEXT NOT NULL CHECK (name <> ''),
  kind        TEXT NOT NULL CHECK (kind IN ('province', 'commune', 'former_commune', 'group')),
  parent_id   TEXT,
  valid_from  TEXT NOT NULL,
  valid_to    TEXT,
  sort_key    TEXT NOT NULL,
  folded      TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, parent_id) REFERENCES area (commune_id, id)
);

CREATE INDEX area_order ON area (commune_id, sort_key, id);

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

CREATE INDEX assignment_giver ON assignment (commune_id, given_by, state);

CREATE INDEX assignment_lead ON assignment (commune_id, lead_id, state, due_on);

CREATE INDEX assignment_new ON assignment (commune_id, id);

CREATE INDEX assignment_session ON assignment (commune_id, session_id);

CREATE TABLE assignment_support (
  commune_id      TEXT NOT NULL,
  assignment_id   TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, assignment_id, organization_id),
  FOREIGN KEY (commune_id, assignment_id) REFERENCES assignment (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX assignment_support_back ON assignment_support (commune_id, organization_id, assignment_id);

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

CREATE UNIQUE INDEX attendance_person ON attendance (commune_id, session_id, person_id) WHERE person_id IS NOT NULL;

CREATE INDEX attendance_session ON attendance (commune_id, session_id, sort_key);

CREATE TABLE ballot_slot (
  commune_id TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  id         TEXT NOT NULL,
  sealed     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, vote_id, id),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

CREATE TABLE ballot_token (
  commune_id TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  hash       TEXT NOT NULL,
  spent      TEXT NOT NULL DEFAULT 'no' CHECK (spent IN ('no', 'yes')),
  PRIMARY KEY (commune_id, vote_id, hash),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

CREATE TABLE calendar_day (
  commune_id    TEXT NOT NULL REFERENCES commune (id),
  id            TEXT NOT NULL,
  day           TEXT NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('holiday', 'substitute', 'swapped', 'worked', 'closure', 'half-day')),
  name          TEXT NOT NULL CHECK (name <> ''),
  document      TEXT NOT NULL CHECK (document <> ''),
  symbol        TEXT NOT NULL DEFAULT '',
  issued_on     TEXT,
  added_on      TEXT NOT NULL,
  added_by      TEXT,
  removed_on    TEXT,
  remove_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, id)
);

CREATE UNIQUE INDEX calendar_day_once ON calendar_day (commune_id, day) WHERE removed_on IS NULL;

CREATE TABLE candidate (
  commune_id TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  position   BIGINT NOT NULL,
  name       TEXT NOT NULL CHECK (name <> ''),
  votes      BIGINT NOT NULL DEFAULT 0,
  elected    TEXT CHECK (elected IN ('no', 'yes', 'tied')),
  PRIMARY KEY (commune_id, vote_id, position),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

CREATE TABLE clarification (
  commune_id  TEXT NOT NULL,
  id          TEXT NOT NULL,
  matter_id   TEXT NOT NULL,
  question    TEXT NOT NULL CHECK (question <> ''),
  asked_on    TEXT NOT NULL,
  asked_by    TEXT,
  reply       TEXT NOT NULL DEFAULT '',
  replied_on  TEXT,
  replied_by  TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id)
);

CREATE INDEX clarification_matter ON clarification (commune_id, matter_id, id);

CREATE TABLE committee_term (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  starts_on       TEXT NOT NULL,
  name            TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, organization_id, starts_on),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE TABLE commune (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  kind        TEXT NOT NULL CHECK (kind IN ('ward', 'commune', 'special_zone')),
  province    TEXT NOT NULL,
  code        TEXT,                         -- official code; a code is no identity (rules.md org-code-reuse)
  made_at     TEXT NOT NULL
, second_step TEXT NOT NULL DEFAULT 'required'
  CHECK (second_step IN ('required', 'offered')));

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

CREATE TABLE contribution (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  position        BIGINT NOT NULL,
  client_key      TEXT NOT NULL,            -- made by the screen that sent it: the same one twice is one contribution
  sealed_speaker    TEXT NOT NULL DEFAULT '',
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

CREATE INDEX contribution_matter ON contribution (commune_id, matter_id);

CREATE INDEX contribution_session ON contribution (commune_id, session_id, position);

CREATE TABLE counter (
  commune_id TEXT NOT NULL,
  series     TEXT NOT NULL,
  period     TEXT NOT NULL,
  last       BIGINT NOT NULL,
  PRIMARY KEY (commune_id, series, period)
);

CREATE TABLE credential (
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  user_name     TEXT NOT NULL UNIQUE,       -- folded: a phone number in digits, or a name
  password_hash TEXT,                       -- Argon2id in its own encoded form; NULL: only by card
  changed_at    TEXT NOT NULL,
  PRIMARY KEY (commune_id, person_id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE delegate (
  commune_id      TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  person_id       TEXT NOT NULL,
  organization_id TEXT NOT NULL,            -- the body that sent them
  PRIMARY KEY (commune_id, session_id, person_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE TABLE deputy (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  membership_id   TEXT NOT NULL,            -- the post that is stood in for
  person_id       TEXT NOT NULL,            -- who stands in
  document_symbol TEXT NOT NULL CHECK (document_symbol <> ''),
  document_day    TEXT NOT NULL,
  starts_on       TEXT NOT NULL,
  ends_on         TEXT NOT NULL,            -- the last day
  appointed_by    TEXT NOT NULL,
  appointed_at    TEXT NOT NULL,
  ended_at        TEXT,                     -- ended before its last day
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, membership_id) REFERENCES membership (commune_id, id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id),
  CHECK (ends_on >= starts_on)
);

CREATE INDEX deputy_membership ON deputy (commune_id, membership_id);

CREATE INDEX deputy_person ON deputy (commune_id, person_id);

CREATE TABLE document (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  id         TEXT NOT NULL,
  symbol     TEXT NOT NULL CHECK (symbol <> ''),
  type       TEXT NOT NULL DEFAULT '',
  issuer     TEXT NOT NULL DEFAULT '',
  issued_on  TEXT,
  subject    TEXT NOT NULL DEFAULT '',
  session_id TEXT,
  folded     TEXT NOT NULL, organization_id TEXT, resolution_id TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE INDEX document_issued ON document (commune_id, issued_on, id);

CREATE INDEX document_resolution ON document (commune_id, resolution_id);

CREATE INDEX document_session ON document (commune_id, session_id);

CREATE INDEX document_symbol ON document (commune_id, symbol);

CREATE TABLE document_link (
  commune_id TEXT NOT NULL,
  from_id    TEXT NOT NULL,
  to_id      TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('executes', 'based_on', 'replaces', 'amends', 'answers')),
  PRIMARY KEY (commune_id, from_id, to_id, kind),
  FOREIGN KEY (commune_id, from_id) REFERENCES document (commune_id, id),
  FOREIGN KEY (commune_id, to_id) REFERENCES document (commune_id, id),
  CHECK (from_id <> to_id)
);

CREATE INDEX document_link_back ON document_link (commune_id, to_id, from_id);

CREATE TABLE done_once (
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  key        TEXT NOT NULL,
  location   TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (commune_id, person_id, key)
);

CREATE TABLE dossier (
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  id           TEXT NOT NULL,
  number       TEXT NOT NULL,
  title        TEXT NOT NULL CHECK (title <> ''),
  request      TEXT NOT NULL DEFAULT '',    -- what is asked of the level above
  addressee_id TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'replied')),
  made_on      TEXT NOT NULL,
  sent_on      TEXT,
  due_on       TEXT,
  due_reason   TEXT NOT NULL DEFAULT '',
  replied_on   TEXT,
  reply_symbol TEXT NOT NULL DEFAULT '',    -- number of the reply paper
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, number),
  FOREIGN KEY (commune_id, addressee_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX dossier_addressee ON dossier (commune_id, addressee_id, state);

CREATE INDEX dossier_new ON dossier (commune_id, id);

CREATE TABLE dossier_item (
  commune_id TEXT NOT NULL,
  dossier_id TEXT NOT NULL,
  matter_id  TEXT NOT NULL,
  position   BIGINT NOT NULL,
  answer_id  TEXT,
  PRIMARY KEY (commune_id, dossier_id, matter_id),
  FOREIGN KEY (commune_id, dossier_id) REFERENCES dossier (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, answer_id) REFERENCES answer (commune_id, id)
);

CREATE INDEX dossier_item_matter ON dossier_item (commune_id, matter_id);

CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is append-only: add an event that corrects it'); END;

CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'history is append-only: nothing is deleted'); END;

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
  detail          TEXT NOT NULL, position BIGINT NOT NULL DEFAULT 0, deputy_id TEXT, hash TEXT NOT NULL DEFAULT '',            -- JSON object of text: what the sentence of this kind needs
  PRIMARY KEY (commune_id, id)
);

CREATE INDEX event_also ON event (commune_id, also_kind, also_id, id);

CREATE UNIQUE INDEX event_position ON event (commune_id, position);

CREATE INDEX event_subject ON event (commune_id, subject_kind, subject_id, id);

CREATE TABLE explanation (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  matter_id  TEXT NOT NULL,
  asked_by   TEXT NOT NULL,
  asked_of   TEXT NOT NULL,
  question   TEXT NOT NULL CHECK (question <> ''),
  asked_on   TEXT NOT NULL,
  due_on     TEXT NOT NULL,
  reply      TEXT NOT NULL DEFAULT '',
  replied_on TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, asked_by) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, asked_of) REFERENCES organization (commune_id, id)
);

CREATE INDEX explanation_asked_by ON explanation (commune_id, asked_by);

CREATE INDEX explanation_asked_of ON explanation (commune_id, asked_of) WHERE replied_on IS NULL;

CREATE INDEX explanation_matter ON explanation (commune_id, matter_id);

CREATE TABLE form_draft (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  form       TEXT NOT NULL,               -- the address that the form is sent to
  sealed     TEXT NOT NULL,               -- JSON: page, title, fields; under the key of the names (Seal/)
  saved_at   TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, person_id, form),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE INDEX form_draft_age ON form_draft (saved_at);

CREATE TABLE former_deadline (
  commune_id  TEXT NOT NULL,
  id          TEXT NOT NULL,
  matter_id   TEXT NOT NULL,
  due_on      TEXT NOT NULL,
  deadline    TEXT NOT NULL,                -- JSON of Rulebook.Deadline as it was
  became      TEXT,                         -- the day that took its place; NULL where there is none now
  cause       TEXT NOT NULL CHECK (cause IN ('calendar', 'rule', 'pause', 'extension', 'referral', 'escalation')),
  words       TEXT NOT NULL DEFAULT '',
  replaced_at TEXT NOT NULL,
  replaced_by TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id)
);

CREATE INDEX former_deadline_matter ON former_deadline (commune_id, matter_id, id);

CREATE TABLE fulfilment (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  rule_id         TEXT NOT NULL,
  done_on         TEXT NOT NULL,
  words           TEXT NOT NULL CHECK (words <> ''),
  symbol          TEXT NOT NULL DEFAULT '', -- of the paper that shows it
  recorded_on     TEXT NOT NULL,
  recorded_by     TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX fulfilment_organization ON fulfilment (commune_id, organization_id, rule_id, done_on);

CREATE TABLE helped_entry (
  commune_id    TEXT NOT NULL,
  membership_id TEXT NOT NULL,               -- whose words they are
  subject_kind  TEXT NOT NULL,
  subject_id    TEXT NOT NULL,
  event_id      TEXT NOT NULL,               -- the last thing that was typed for them there
  confirmed_on  TEXT,                        -- they have read it and said that it is so
  PRIMARY KEY (commune_id, membership_id, subject_kind, subject_id),
  FOREIGN KEY (commune_id, membership_id) REFERENCES membership (commune_id, id),
  FOREIGN KEY (commune_id, event_id) REFERENCES event (commune_id, id)
);

CREATE INDEX helped_entry_open ON helped_entry (commune_id, membership_id, event_id) WHERE confirmed_on IS NULL;

CREATE TABLE history_head (
  commune_id TEXT NOT NULL PRIMARY KEY REFERENCES commune (id),
  position   BIGINT NOT NULL,                              -- how many events there are
  hash       TEXT NOT NULL                                 -- that of the last one
);

CREATE TABLE intake (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  id         TEXT NOT NULL,
  title      TEXT NOT NULL,
  sealed_text       TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'discarded')),
  sealed_draft      TEXT NOT NULL DEFAULT '{}',    -- JSON: what the person has corrected so far
  session_id TEXT,
  made_at    TEXT NOT NULL,
  made_by    TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE INDEX intake_new ON intake (commune_id, id);

CREATE INDEX intake_text ON intake (commune_id, sha256);

CREATE TABLE known_device (
  id         TEXT PRIMARY KEY,              -- BLAKE2b of its cookie
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  seen_at    TEXT NOT NULL,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE INDEX known_device_person ON known_device (commune_id, person_id);

CREATE TABLE letterhead (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  parent_line     TEXT NOT NULL DEFAULT '', -- "Đảng bộ phường An Hòa"; "-" prints none
  signature_line  TEXT NOT NULL DEFAULT '', -- in whose name it is signed; "-" for nobody's but the signer's own
  symbol          TEXT NOT NULL DEFAULT '', -- what follows the type in its numbers
  layout          TEXT NOT NULL DEFAULT '', -- the rules of form by name, where the body does not go by the day
  spelling        TEXT NOT NULL CHECK (spelling IN ('as_stored', 'mark_first', 'mark_last')),
  PRIMARY KEY (commune_id, organization_id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE TABLE local_decision (
  commune_id  TEXT NOT NULL REFERENCES commune (id),
  id          TEXT NOT NULL,
  rule_id     TEXT NOT NULL,
  value       TEXT NOT NULL,                -- "7", "2/3", "85%"
  unit        TEXT,                         -- NULL keeps the unit of the rule
  valid_from  TEXT NOT NULL,
  valid_to    TEXT,                         -- the last day; NULL while no end is known
  document    TEXT NOT NULL CHECK (document <> ''),
  symbol      TEXT NOT NULL CHECK (symbol <> ''),
  decided_on  TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  recorded_by TEXT,
  end_reason  TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, id)
);

CREATE INDEX local_decision_rule ON local_decision (commune_id, rule_id, id);

CREATE TABLE matter (
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  id           TEXT NOT NULL,
  number       TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('opinion', 'proposal', 'report', 'complaint', 'denunciation')),
  subject_id   TEXT NOT NULL,
  title        TEXT NOT NULL CHECK (title <> ''),
  words        TEXT NOT NULL DEFAULT '',
  place        TEXT NOT NULL DEFAULT '',
  area_id      TEXT,
  state        TEXT NOT NULL CHECK (state IN (
    'received', 'referred', 'waiting', 'promised', 'escalated', 'answered', 'closed', 'withdrawn', 'joined')),
  owner_id     TEXT NOT NULL,               -- the body that owes the next step
  outcome      TEXT CHECK (outcome IN ('explained', 'promised', 'done', 'refused')),
  opened_on    TEXT NOT NULL,
  due_on       TEXT,
  deadline     TEXT,                        -- JSON of Rulebook.Deadline: why it is that day
  due_reason   TEXT NOT NULL DEFAULT '',    -- where a person set the day
  closed_on    TEXT,
  close_reason TEXT NOT NULL DEFAULT '',
  joined_to_id TEXT,
  session_id   TEXT,
  paper_ref    TEXT NOT NULL DEFAULT '',    -- a denunciation: only the reference to the paper file
  reopened     BIGINT NOT NULL DEFAULT 0,
  sort_key     TEXT NOT NULL,
  folded       TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, number),
  FOREIGN KEY (commune_id, subject_id) REFERENCES subject (commune_id, id),
  FOREIGN KEY (commune_id, owner_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, joined_to_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE INDEX matter_joined ON matter (commune_id, joined_to_id) WHERE joined_to_id IS NOT NULL;

CREATE INDEX matter_new ON matter (commune_id, id);

CREATE INDEX matter_owner ON matter (commune_id, owner_id, state, due_on);

CREATE INDEX matter_session ON matter (commune_id, session_id);

CREATE INDEX matter_state ON matter (commune_id, state, due_on, id);

CREATE INDEX matter_subject ON matter (commune_id, subject_id, id);

CREATE TABLE meeting_score (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  criterion  TEXT NOT NULL,                 -- a key of Meetings/guide-42.yaml
  points     BIGINT NOT NULL CHECK (points >= 0),
  PRIMARY KEY (commune_id, session_id, criterion),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE TABLE meeting_step (
  commune_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  step       TEXT NOT NULL,                 -- a key of Meetings/guide-42.yaml
  done_on    TEXT NOT NULL,
  done_by    TEXT,
  PRIMARY KEY (commune_id, session_id, step),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE TABLE member_standing (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  person_id       TEXT NOT NULL,
  standing        TEXT NOT NULL CHECK (standing IN (
    'official', 'probationary', 'exempt', 'elsewhere', 'suspended', 'prosecuted')),
  since           TEXT NOT NULL,
  PRIMARY KEY (commune_id, organization_id, person_id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE membership (
  commune_id  TEXT NOT NULL,
  id          TEXT NOT NULL,
  person_id   TEXT NOT NULL,
  post_id     TEXT NOT NULL,
  started_on  TEXT NOT NULL,
  ended_on    TEXT,                         -- the last day; NULL while it lasts
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id),
  FOREIGN KEY (commune_id, post_id) REFERENCES post (commune_id, id),
  CHECK (ended_on IS NULL OR ended_on >= started_on)
);

CREATE INDEX membership_person ON membership (commune_id, person_id);

CREATE INDEX membership_post ON membership (commune_id, post_id);

CREATE TABLE migration (
  number BIGINT PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL);

CREATE TABLE named_vote (
  commune_id  TEXT NOT NULL,
  vote_id     TEXT NOT NULL,
  voter_id    TEXT NOT NULL,
  choice      TEXT NOT NULL CHECK (choice IN ('in_favour', 'against', 'other')),
  way         TEXT NOT NULL CHECK (way IN ('own', 'meeting', 'sheet', 'chat')),
  recorded_by TEXT,
  PRIMARY KEY (commune_id, vote_id, voter_id),
  FOREIGN KEY (commune_id, vote_id, voter_id) REFERENCES voter (commune_id, vote_id, id)
);

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

CREATE TABLE openid_link (
  id         TEXT PRIMARY KEY,              -- BLAKE2b of issuer and subject; neither is kept readable
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  linked_at  TEXT NOT NULL,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE INDEX openid_link_person ON openid_link (commune_id, person_id);

CREATE TABLE organization (
  commune_id     TEXT NOT NULL REFERENCES commune (id),
  id             TEXT NOT NULL,
  name           TEXT NOT NULL CHECK (name <> ''),
  short_name     TEXT,
  classification TEXT NOT NULL CHECK (classification IN (
    'party_committee', 'party_office', 'party_body', 'cell', 'peoples_committee', 'peoples_council', 'department',
    'front', 'mass_organization', 'group', 'police', 'military', 'province', 'other')),
  parent_id      TEXT,
  area_id        TEXT,
  cluster        TEXT,                      -- the former commune whose cells meet together (journey C)
  phone          TEXT,
  valid_from     TEXT NOT NULL,
  valid_to       TEXT,
  sort_key       TEXT NOT NULL,
  folded         TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, parent_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, area_id) REFERENCES area (commune_id, id)
);

CREATE INDEX organization_class ON organization (commune_id, classification, sort_key);

CREATE INDEX organization_order ON organization (commune_id, sort_key, id);

CREATE TABLE organization_succession (
  commune_id     TEXT NOT NULL,
  predecessor_id TEXT NOT NULL,
  successor_id   TEXT NOT NULL,
  extent         TEXT NOT NULL CHECK (extent IN ('whole', 'part')),
  on_day         TEXT NOT NULL,
  PRIMARY KEY (commune_id, predecessor_id, successor_id),
  FOREIGN KEY (commune_id, predecessor_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, successor_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX organization_succession_back ON organization_succession (commune_id, successor_id);

CREATE TABLE paper_number (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  type            TEXT NOT NULL,            -- a key of Register/types.yaml
  period          TEXT NOT NULL,            -- the first day of a term, or a year
  number          BIGINT NOT NULL CHECK (number > 0),
  symbol          TEXT NOT NULL CHECK (symbol <> ''),
  state           TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'cancelled')),
  drawn_at        TEXT NOT NULL,
  drawn_by        TEXT,
  reason          TEXT NOT NULL DEFAULT '', -- what it is kept for; why it was cancelled
  document_id     TEXT,
  PRIMARY KEY (commune_id, organization_id, type, period, number),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, document_id) REFERENCES document (commune_id, id),
  CHECK (state <> 'cancelled' OR reason <> '')
);

CREATE TABLE paper_template (
  commune_id    TEXT NOT NULL REFERENCES commune (id),
  kind          TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, kind),
  FOREIGN KEY (commune_id, attachment_id) REFERENCES attachment (commune_id, id)
);

CREATE TABLE person (
  commune_id  TEXT NOT NULL REFERENCES commune (id),
  id          TEXT NOT NULL,
  name        TEXT NOT NULL CHECK (name <> ''),
  phone       TEXT,
  birth_year  BIGINT,
  sort_key    TEXT NOT NULL,
  folded      TEXT NOT NULL,
  PRIMARY KEY (commune_id, id)
);

CREATE INDEX person_order ON person (commune_id, sort_key, id);

CREATE TABLE post (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  title           TEXT NOT NULL CHECK (title <> ''),
  role            TEXT NOT NULL CHECK (role IN (
    'leader', 'clerk', 'cell_secretary', 'department', 'front', 'province', 'admin', 'member')),
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX post_organization ON post (commune_id, organization_id);

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

CREATE TABLE progress_report_file (
  commune_id         TEXT NOT NULL,
  progress_report_id TEXT NOT NULL,
  attachment_id      TEXT NOT NULL,
  PRIMARY KEY (commune_id, progress_report_id, attachment_id),
  FOREIGN KEY (commune_id, progress_report_id) REFERENCES progress_report (commune_id, id),
  FOREIGN KEY (commune_id, attachment_id) REFERENCES attachment (commune_id, id)
);

CREATE TABLE reader_word (
  commune_id      TEXT NOT NULL REFERENCES commune (id),
  id              TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('title', 'body')),
  words           TEXT NOT NULL,
  folded          TEXT NOT NULL,              -- by which it is compared
  organization_id TEXT,                       -- whose name it is, for a body
  intake_id       TEXT,                       -- the text whose correction taught it
  made_at         TEXT NOT NULL,
  made_by         TEXT,
  removed_at      TEXT,
  removed_by      TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, intake_id) REFERENCES intake (commune_id, id),
  CHECK ((kind = 'body') = (organization_id IS NOT NULL))
);

CREATE UNIQUE INDEX reader_word_known ON reader_word (commune_id, kind, folded) WHERE removed_at IS NULL;

CREATE TABLE recovery_code (
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  id         TEXT NOT NULL,                 -- BLAKE2b of the code on the paper
  used_at    TEXT,
  PRIMARY KEY (commune_id, person_id, id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE referral (
  commune_id    TEXT NOT NULL,
  id            TEXT NOT NULL,
  matter_id     TEXT NOT NULL,
  lead_id       TEXT NOT NULL,
  note          TEXT NOT NULL DEFAULT '',
  referred_on   TEXT NOT NULL,
  referred_by   TEXT,
  returned_on   TEXT,
  return_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, lead_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX referral_lead ON referral (commune_id, lead_id, matter_id);

CREATE INDEX referral_matter ON referral (commune_id, matter_id, id);

CREATE TABLE referral_support (
  commune_id      TEXT NOT NULL,
  referral_id     TEXT NOT NULL,
  matter_id       TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, referral_id, organization_id),
  FOREIGN KEY (commune_id, referral_id) REFERENCES referral (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX referral_support_back ON referral_support (commune_id, organization_id, matter_id);

CREATE TABLE reserved_opinion (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  person_id  TEXT,
  name       TEXT NOT NULL CHECK (name <> ''),
  words      TEXT NOT NULL CHECK (words <> ''),
  noted_on   TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

CREATE INDEX reserved_opinion_vote ON reserved_opinion (commune_id, vote_id, id);

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
  folded          TEXT NOT NULL, type TEXT NOT NULL DEFAULT 'resolution', signer_id TEXT, signer_name TEXT NOT NULL DEFAULT '', signed_as TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, concretises_id) REFERENCES resolution (commune_id, id),
  FOREIGN KEY (commune_id, frame_id) REFERENCES resolution (commune_id, id),
  CHECK ((state = 'adopted') = (adopted_on IS NOT NULL)),
  CHECK (state <> 'adopted' OR (text_hash <> '' AND symbol <> ''))
);

CREATE INDEX resolution_below ON resolution (commune_id, concretises_id);

CREATE INDEX resolution_organization ON resolution (commune_id, organization_id, state);

CREATE INDEX resolution_session ON resolution (commune_id, session_id);

CREATE INDEX resolution_state ON resolution (commune_id, state, id);

CREATE UNIQUE INDEX resolution_symbol ON resolution (commune_id, organization_id, symbol, adopted_on)
  WHERE symbol <> '';

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

CREATE TABLE room_speaker (
  commune_id  TEXT NOT NULL,
  session_id  TEXT NOT NULL,
  sealed_name TEXT NOT NULL,                -- as the speakers of contributions are sealed
  minutes     BIGINT,                       -- how long they may speak; NULL where nobody said
  called_at   TEXT NOT NULL,
  PRIMARY KEY (commune_id, session_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

CREATE TABLE rule_confirmation (
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  rule_id      TEXT NOT NULL,
  version      TEXT NOT NULL,               -- the first day of the version that was compared
  note         TEXT NOT NULL CHECK (note <> ''),
  confirmed_on TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  PRIMARY KEY (commune_id, rule_id, version)
);

CREATE TABLE rule_stamp (
  commune_id TEXT PRIMARY KEY REFERENCES commune (id),
  stamp      TEXT NOT NULL
);

CREATE TABLE search_entry (
  entry        INTEGER PRIMARY KEY,         -- grows with every new entry, so the newest have the largest
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  subject_kind TEXT NOT NULL,
  subject_id   TEXT NOT NULL,
  title        TEXT NOT NULL,               -- as people wrote it, for showing
  text         TEXT NOT NULL,
  UNIQUE (commune_id, subject_kind, subject_id)
);

CREATE VIRTUAL TABLE search_text USING fts5 (
  scope,                                    -- the commune's id, then the kind: the first thing every query asks for
  words,                                    -- title and text without marks: "hoa giai"
  exact,                                    -- the same words with their marks, typed as telex has them: "hoaf giair"
  tokenize = 'unicode61 remove_diacritics 0', columnsize = 0
);

CREATE TABLE second_factor (
  commune_id   TEXT NOT NULL,
  person_id    TEXT NOT NULL,
  sealed_secret       TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  confirmed_at TEXT,                        -- NULL until the first code was typed
  last_step    BIGINT NOT NULL DEFAULT 0, way TEXT NOT NULL DEFAULT 'phone' CHECK (way IN ('phone', 'paper')),
  PRIMARY KEY (commune_id, person_id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE second_step_call (
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  called_on  TEXT NOT NULL,
  PRIMARY KEY (commune_id, person_id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE session (
  commune_id     TEXT NOT NULL REFERENCES commune (id),
  id             TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN (
    'dialogue', 'working_session', 'cell_meeting', 'thematic_meeting', 'merged_meeting', 'extraordinary_meeting', 'congress', 'briefing', 'reception', 'voter_meeting',
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

CREATE INDEX session_organizer ON session (commune_id, organizer_id, held_on);

CREATE INDEX session_state ON session (commune_id, state, held_on);

CREATE TABLE session_counterpart (
  commune_id      TEXT NOT NULL,
  session_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, session_id, organization_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX session_counterpart_back ON session_counterpart (commune_id, organization_id, session_id);

CREATE TABLE sign_in (
  id            TEXT PRIMARY KEY,           -- BLAKE2b of the cookie's secret; the secret itself is nowhere
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  membership_id TEXT,                       -- as whom; NULL until chosen
  device        TEXT NOT NULL,
  started_at    TEXT NOT NULL,
  seen_at       TEXT NOT NULL,
  expires_at    TEXT NOT NULL,
  ended_at      TEXT, deputy_id TEXT, idle_minutes BIGINT NOT NULL DEFAULT 64800, must_set_up BIGINT NOT NULL DEFAULT 0, helping_id TEXT, helping_until TEXT,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE INDEX sign_in_person ON sign_in (commune_id, person_id);

CREATE TABLE sign_in_code (
  id            TEXT PRIMARY KEY,           -- BLAKE2b of the code on the card
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  membership_id TEXT,
  issued_by     TEXT,
  issued_at     TEXT NOT NULL,
  expires_at    TEXT NOT NULL,
  used_at       TEXT, way TEXT NOT NULL DEFAULT 'card' CHECK (way IN ('card', 'direct', 'spoken')),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE INDEX sign_in_code_person ON sign_in_code (commune_id, person_id);

CREATE TABLE sign_in_failure (
  key           TEXT NOT NULL,
  at            TEXT NOT NULL
);

CREATE INDEX sign_in_failure_key ON sign_in_failure (key, at);

CREATE TABLE sign_in_half (
  id            TEXT PRIMARY KEY,           -- BLAKE2b of the token in the form
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  membership_id TEXT,
  remember      BIGINT NOT NULL,
  expires_at    TEXT NOT NULL,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
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

CREATE TABLE voice (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  matter_id       TEXT NOT NULL,
  organization_id TEXT,                     -- the unit through which it came
  contribution_id TEXT,
  session_id      TEXT,
  came_from_id    TEXT,                     -- the matter in which it was raised, where that was joined to this one
  raised_on       TEXT NOT NULL,
  told_on         TEXT,
  told_how        TEXT NOT NULL DEFAULT '', -- "nói trực tiếp tại nhà", the words of whoever told
  told_by         TEXT,
  satisfied       TEXT CHECK (satisfied IN ('yes', 'no')), sealed TEXT NOT NULL DEFAULT '', erased_on TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

CREATE INDEX voice_came_from ON voice (commune_id, came_from_id) WHERE came_from_id IS NOT NULL;

CREATE INDEX voice_matter ON voice (commune_id, matter_id, id);

CREATE INDEX voice_organization ON voice (commune_id, organization_id, matter_id);

CREATE INDEX voice_sealed ON voice (commune_id, matter_id) WHERE sealed <> '';

CREATE INDEX voice_session ON voice (commune_id, session_id, matter_id) WHERE session_id IS NOT NULL;

CREATE TABLE vote (
  commune_id    TEXT NOT NULL REFERENCES commune (id),
  id            TEXT NOT NULL,
  session_id    TEXT NOT NULL,
  resolution_id TEXT,
  motion        TEXT NOT NULL CHECK (motion <> ''),
  way           TEXT NOT NULL CHECK (way IN ('hands', 'named', 'paper', 'secret', 'households')),
  rule_id       TEXT NOT NULL,
  seats         BIGINT,                     -- how many are elected; NULL where a motion is voted on
  state         TEXT NOT NULL CHECK (state IN ('prepared', 'open', 'closed', 'void')),
  ballot_key    TEXT NOT NULL DEFAULT '',   -- while a secret vote is open: what makes the tokens; erased at its close
  opened_at     TEXT,
  closed_at     TEXT,
  -- The base, frozen when the vote opens
  members       BIGINT NOT NULL DEFAULT 0,  -- everybody with a vote
  present       BIGINT NOT NULL DEFAULT 0,
  excluded      TEXT NOT NULL DEFAULT '{}', -- JSON: how many were left out, by the exclusion of the rulebook
  -- The count, written at the close
  in_favour     BIGINT NOT NULL DEFAULT 0,
  against       BIGINT NOT NULL DEFAULT 0,
  other         BIGINT NOT NULL DEFAULT 0,
  invalid       BIGINT NOT NULL DEFAULT 0,
  issued        BIGINT NOT NULL DEFAULT 0,  -- ballot papers handed out
  base          BIGINT NOT NULL DEFAULT 0,
  needed        BIGINT NOT NULL DEFAULT 0,
  passed        TEXT CHECK (passed IN ('no', 'yes')),
  counted_by    TEXT NOT NULL DEFAULT '',   -- the two people who counted
  void_reason   TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id),
  FOREIGN KEY (commune_id, resolution_id) REFERENCES resolution (commune_id, id),
  CHECK (in_favour + against + other + invalid <= members OR seats IS NOT NULL),
  CHECK (state <> 'closed' OR ballot_key = '')
);

CREATE INDEX vote_open ON vote (commune_id, state) WHERE state = 'open';

CREATE INDEX vote_resolution ON vote (commune_id, resolution_id);

CREATE INDEX vote_session ON vote (commune_id, session_id, id);

CREATE TABLE voter (
  commune_id TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  id         TEXT NOT NULL,                 -- the person, or a random id of a household
  name       TEXT NOT NULL CHECK (name <> ''),
  sort_key   TEXT NOT NULL,
  PRIMARY KEY (commune_id, vote_id, id),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

CREATE INDEX voter_person ON voter (commune_id, id, vote_id);
