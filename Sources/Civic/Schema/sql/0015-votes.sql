-- Votes: who may vote, what they chose or how many chose what, and what came of it.

-- How a member stands in a body. Whoever has no row is an official member.
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
CREATE INDEX vote_session ON vote (commune_id, session_id, id);
CREATE INDEX vote_resolution ON vote (commune_id, resolution_id);
CREATE INDEX vote_open ON vote (commune_id, state) WHERE state = 'open';

-- Who may vote: members by person, households by their representative. Written when the vote opens. It never says what
-- anybody chose, nor when.
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

-- Open votes: what each chose. One row a voter, whatever happens.
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

-- Secret votes: one token for each voter, known by its hash; it says whether it is spent and nothing more.
CREATE TABLE ballot_token (
  commune_id TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  hash       TEXT NOT NULL,
  spent      TEXT NOT NULL DEFAULT 'no' CHECK (spent IN ('no', 'yes')),
  PRIMARY KEY (commune_id, vote_id, hash),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

-- The box: as many slots as voters, all made when the vote opens, with random ids and no times. A ballot goes, sealed,
-- into an empty slot that is drawn by lot, so that neither row nor id follows the order of voting.
CREATE TABLE ballot_slot (
  commune_id TEXT NOT NULL,
  vote_id    TEXT NOT NULL,
  id         TEXT NOT NULL,
  sealed     TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, vote_id, id),
  FOREIGN KEY (commune_id, vote_id) REFERENCES vote (commune_id, id)
);

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

-- The minority keeps its opinion, and the paper keeps it with the vote.
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
