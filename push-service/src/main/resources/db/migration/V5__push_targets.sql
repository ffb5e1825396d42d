-- Where notifications of a phone go: at most one target for each phone (protocol.md, section 5).
CREATE TABLE push_target (
  device_id     text        PRIMARY KEY,
  account_id    uuid        NOT NULL,
  transport     text        NOT NULL,
  -- what the provider needs to know, as the phone sent it
  address       text        NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  tested_at     timestamptz
);

CREATE INDEX push_target_of_account ON push_target (account_id);

-- What each provider made of each notification; deleted with the challenges of that time.
CREATE TABLE notification_attempt (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  challenge_id uuid,
  device_id    text        NOT NULL,
  transport    text        NOT NULL,
  outcome      text        NOT NULL
);

CREATE INDEX notification_attempt_of_challenge ON notification_attempt (challenge_id);
CREATE INDEX notification_attempt_at ON notification_attempt (at);
