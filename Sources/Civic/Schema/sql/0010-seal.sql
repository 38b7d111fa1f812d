-- Names under a key that is not in the database, and a history that cannot be rewritten unseen.

-- Who raised a matter: one sealed text in place of three readable ones (Seal/). Empty: nobody gave a name.
ALTER TABLE voice ADD COLUMN sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE voice ADD COLUMN erased_on TEXT;               -- the day on which the name was erased, by rule or on request
CREATE INDEX voice_sealed ON voice (commune_id, matter_id) WHERE sealed <> '';

-- Whoever speaks in a session becomes the voice of a matter, so that name is sealed too. So is a pasted text.
ALTER TABLE contribution RENAME COLUMN speaker_name TO sealed_speaker;
ALTER TABLE intake RENAME COLUMN text TO sealed_text;
ALTER TABLE intake RENAME COLUMN draft TO sealed_draft;

-- Each event carries the hash of itself and of the one before it (History/HistoryChain.swift).
ALTER TABLE event ADD COLUMN position BIGINT NOT NULL DEFAULT 0;  -- 1, 2, 3 … within the commune, without gaps
ALTER TABLE event ADD COLUMN deputy_id TEXT;               -- the appointment by which somebody stood in for the post
ALTER TABLE event ADD COLUMN hash TEXT NOT NULL DEFAULT '';

CREATE TABLE history_head (
  commune_id TEXT NOT NULL PRIMARY KEY REFERENCES commune (id),
  position   BIGINT NOT NULL,                              -- how many events there are
  hash       TEXT NOT NULL                                 -- that of the last one
);
