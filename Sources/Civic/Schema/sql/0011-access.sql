-- Who stands in for whom, how people prove who they are, and what the Fatherland Front asks others to explain.

-- Somebody acts as the post of somebody else, by a paper and for some days; it ends by itself.
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
CREATE INDEX deputy_person ON deputy (commune_id, person_id);
CREATE INDEX deputy_membership ON deputy (commune_id, membership_id);

ALTER TABLE sign_in ADD COLUMN deputy_id TEXT;
-- After so long without a page the device has to sign in again.
ALTER TABLE sign_in ADD COLUMN idle_minutes BIGINT NOT NULL DEFAULT 64800;

-- 'card' asks before it lets in, 'direct' is a demo's and lets in at once, 'spoken' is ten digits for a few minutes.
ALTER TABLE sign_in_code ADD COLUMN way TEXT NOT NULL DEFAULT 'card' CHECK (way IN ('card', 'direct', 'spoken'));

-- A second proof besides the password (RFC 6238). `last_step` is the last half minute that was used: no code works twice.
CREATE TABLE second_factor (
  commune_id   TEXT NOT NULL,
  person_id    TEXT NOT NULL,
  secret       TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  confirmed_at TEXT,                        -- NULL until the first code was typed
  last_step    BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (commune_id, person_id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE recovery_code (
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  id         TEXT NOT NULL,                 -- BLAKE2b of the code on the paper
  used_at    TEXT,
  PRIMARY KEY (commune_id, person_id, id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

-- Between the password and the second proof. Read before the commune is known.
CREATE TABLE sign_in_half (
  id            TEXT PRIMARY KEY,           -- BLAKE2b of the token in the form
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  membership_id TEXT,
  remember      BIGINT NOT NULL,
  expires_at    TEXT NOT NULL,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

-- A device on which somebody has signed in before: strangers who guess do not slow it down.
CREATE TABLE known_device (
  id         TEXT PRIMARY KEY,              -- BLAKE2b of its cookie
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  seen_at    TEXT NOT NULL,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);
CREATE INDEX known_device_person ON known_device (commune_id, person_id);

-- The Fatherland Front asks a body to explain itself on a matter; the day comes from its supervision plan (no law gives
-- one: rule mt-answer-days is open).
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
CREATE INDEX explanation_matter ON explanation (commune_id, matter_id);
CREATE INDEX explanation_asked_of ON explanation (commune_id, asked_of) WHERE replied_on IS NULL;
CREATE INDEX explanation_asked_by ON explanation (commune_id, asked_by);
