-- Who was sent to a congress, who is speaking in a room, and who signs which kind of paper.

-- A delegate is summoned as a person by the body that sent them; together with the members of the body that holds the
-- congress they are its votes.
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

-- Whoever has the floor: one row a room, written over by the next. What they say is a contribution.
CREATE TABLE room_speaker (
  commune_id  TEXT NOT NULL,
  session_id  TEXT NOT NULL,
  sealed_name TEXT NOT NULL,                -- as the speakers of contributions are sealed
  minutes     BIGINT,                       -- how long they may speak; NULL where nobody said
  called_at   TEXT NOT NULL,
  PRIMARY KEY (commune_id, session_id),
  FOREIGN KEY (commune_id, session_id) REFERENCES session (commune_id, id)
);

-- The kind of paper that a decision becomes (a key of Register/types.yaml), and who signed it in which capacity.
ALTER TABLE resolution ADD COLUMN type TEXT NOT NULL DEFAULT 'resolution';
ALTER TABLE resolution ADD COLUMN signer_id TEXT;
ALTER TABLE resolution ADD COLUMN signer_name TEXT NOT NULL DEFAULT '';
ALTER TABLE resolution ADD COLUMN signed_as TEXT NOT NULL DEFAULT '';
