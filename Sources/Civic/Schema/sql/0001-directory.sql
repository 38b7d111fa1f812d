-- Who is who: bodies, places, people, and who holds which post from when to when.
-- Every table leads with the commune that it belongs to, so that the same text can be sharded by commune later.
-- Days are ISO text (2026-11-20), instants ISO text in UTC (2026-11-20T01:15:00Z). `sort_key` orders by the
-- Vietnamese alphabet under plain byte order; `folded` is the text without marks, for finding.

CREATE TABLE commune (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  kind        TEXT NOT NULL CHECK (kind IN ('ward', 'commune', 'special_zone')),
  province    TEXT NOT NULL,
  code        TEXT,                         -- official code; a code is no identity (rules.md org-code-reuse)
  made_at     TEXT NOT NULL
);

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
CREATE INDEX organization_order ON organization (commune_id, sort_key, id);
CREATE INDEX organization_class ON organization (commune_id, classification, sort_key);

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
