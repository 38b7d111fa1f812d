-- What a commune adds to the rulebook and the calendar that come with the program, and how its deadlines have moved.

-- Changes with everything below, so that a rulebook once made can be kept until then.
CREATE TABLE rule_stamp (
  commune_id TEXT PRIMARY KEY REFERENCES commune (id),
  stamp      TEXT NOT NULL
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

CREATE TABLE rule_confirmation (
  commune_id   TEXT NOT NULL REFERENCES commune (id),
  rule_id      TEXT NOT NULL,
  version      TEXT NOT NULL,               -- the first day of the version that was compared
  note         TEXT NOT NULL CHECK (note <> ''),
  confirmed_on TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  PRIMARY KEY (commune_id, rule_id, version)
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

-- A year whose days off the Prime Minister has announced since this program was made.
CREATE TABLE announced_year (
  commune_id TEXT NOT NULL REFERENCES commune (id),
  year       BIGINT NOT NULL,
  document   TEXT NOT NULL CHECK (document <> ''),
  symbol     TEXT NOT NULL DEFAULT '',
  issued_on  TEXT,
  PRIMARY KEY (commune_id, year)
);

-- The days a matter was due before, each with the reason why it is another one now.
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

-- That something was done which no session of ours shows: a report sent, a schedule posted, a meeting held elsewhere.
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
