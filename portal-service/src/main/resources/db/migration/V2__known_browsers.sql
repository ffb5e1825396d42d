-- Browsers where a person completed an approval with number or scan (protocol.md, section 5.4).
-- The cookie's token is never stored, only its SHA-256: it has 256 random bits.
CREATE TABLE known_browser (
  id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id   uuid        NOT NULL,
  token_hash   bytea       NOT NULL CHECK (length(token_hash) = 32),
  name         text        NOT NULL,
  confirmed_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (account_id, token_hash)
);

CREATE INDEX known_browser_token ON known_browser (token_hash);
