-- What asks for an answer, who raised it, who owes it, what came of it.

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
CREATE INDEX matter_new ON matter (commune_id, id);
CREATE INDEX matter_state ON matter (commune_id, state, due_on, id);
CREATE INDEX matter_owner ON matter (commune_id, owner_id, state, due_on);
CREATE INDEX matter_subject ON matter (commune_id, subject_id, id);
CREATE INDEX matter_joined ON matter (commune_id, joined_to_id) WHERE joined_to_id IS NOT NULL;
CREATE INDEX matter_session ON matter (commune_id, session_id);

-- Who raised it. Apart from the matter: shown only to those who handle it, and each look leaves an event.
CREATE TABLE voice (
  commune_id      TEXT NOT NULL,
  id              TEXT NOT NULL,
  matter_id       TEXT NOT NULL,
  organization_id TEXT,                     -- the unit through which it came
  contribution_id TEXT,
  session_id      TEXT,
  came_from_id    TEXT,                     -- the matter in which it was raised, where that was joined to this one
  name            TEXT NOT NULL DEFAULT '',
  contact         TEXT NOT NULL DEFAULT '',
  address         TEXT NOT NULL DEFAULT '',
  raised_on       TEXT NOT NULL,
  told_on         TEXT,
  told_how        TEXT NOT NULL DEFAULT '', -- "nói trực tiếp tại nhà", the words of whoever told
  told_by         TEXT,
  satisfied       TEXT CHECK (satisfied IN ('yes', 'no')),
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, matter_id) REFERENCES matter (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
CREATE INDEX voice_matter ON voice (commune_id, matter_id, id);
CREATE INDEX voice_came_from ON voice (commune_id, came_from_id) WHERE came_from_id IS NOT NULL;
CREATE INDEX voice_session ON voice (commune_id, session_id, matter_id) WHERE session_id IS NOT NULL;
CREATE INDEX voice_organization ON voice (commune_id, organization_id, matter_id);

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
CREATE INDEX referral_matter ON referral (commune_id, matter_id, id);
CREATE INDEX referral_lead ON referral (commune_id, lead_id, matter_id);

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
CREATE INDEX dossier_new ON dossier (commune_id, id);
CREATE INDEX dossier_addressee ON dossier (commune_id, addressee_id, state);

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
