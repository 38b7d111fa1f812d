-- Whose words are typed on a device, for as long as they sit beside it; and what was typed for somebody (Helping/).
ALTER TABLE sign_in ADD COLUMN helping_id TEXT;    -- a membership, or 'citizen': their name stands sealed with the matter
ALTER TABLE sign_in ADD COLUMN helping_until TEXT;

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
