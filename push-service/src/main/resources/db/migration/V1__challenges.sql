-- What may not be lost: what was asked of whom, and what the phone answered.
-- States change only by conditional updates whose row count decides (docs/adr/0002).

CREATE TABLE challenge (
  id            uuid PRIMARY KEY,
  account_id    uuid NOT NULL,
  -- opaque: names the browser that waits
  browser_id    text NOT NULL,
  act           text NOT NULL CHECK (act IN ('SIGN_IN', 'ADD_PHONE', 'REMOVE_PHONE', 'RECOVERY_CODES', 'CHANGE_PASSWORD', 'VERIFY_CALLER')),
  nonce         text NOT NULL,
  -- the exact text that phones show and hash, never made anew
  display       text NOT NULL,
  transfer      text NOT NULL CHECK (transfer IN ('NUMBER', 'TAP')),

  -- keyed hashes of number and scan secret, and the name of the key that made them
  key_id        text,
  number_hash   text,
  scan_hash     text,

  state         text NOT NULL CHECK (state IN ('PENDING', 'APPROVED', 'CONSUMED', 'DENIED', 'REPORTED', 'WRONG_NUMBER', 'EXPIRED', 'CANCELLED', 'SUPERSEDED')),
  created_at    timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  -- until when the browser may use an approval
  pick_up_until timestamptz NOT NULL,
  decided_at    timestamptz,

  device_id     text,
  statement     text,
  gate          text,
  decision      text CHECK (decision IN ('APPROVE', 'DENY', 'REPORT')),

  CHECK (transfer <> 'NUMBER' OR (key_id IS NOT NULL AND number_hash IS NOT NULL)),
  CHECK ((state = 'PENDING') = (decided_at IS NULL)),
  CHECK ((decision IS NULL) = (statement IS NULL) AND (decision IS NULL) = (device_id IS NULL)),
  CHECK (state NOT IN ('APPROVED', 'CONSUMED', 'WRONG_NUMBER') OR (decision = 'APPROVE' AND gate IS NOT NULL)),
  CHECK (state <> 'DENIED' OR decision = 'DENY'),
  CHECK (state <> 'REPORTED' OR decision = 'REPORT')
);

CREATE INDEX challenge_of_account ON challenge (account_id, created_at);
CREATE INDEX challenge_open_of_account ON challenge (account_id) WHERE state IN ('PENDING', 'APPROVED');
CREATE INDEX challenge_overdue ON challenge (expires_at) WHERE state = 'PENDING';
CREATE INDEX challenge_not_picked_up ON challenge (pick_up_until) WHERE state = 'APPROVED';
CREATE INDEX challenge_age ON challenge (created_at);
CREATE INDEX challenge_reported ON challenge (account_id, decided_at) WHERE state = 'REPORTED';

-- one row for each time that the phones of an account were notified: what the budgets count
CREATE TABLE notification (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  challenge_id uuid NOT NULL REFERENCES challenge (id) ON DELETE CASCADE,
  account_id   uuid NOT NULL,
  sent_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX notification_of_account ON notification (account_id, sent_at);
CREATE INDEX notification_of_challenge ON notification (challenge_id);

CREATE TABLE audit_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  event        text NOT NULL,
  account_id   uuid NOT NULL,
  challenge_id uuid NOT NULL,
  -- the phone that answered, where one did
  device_id    text,
  -- who did it: phone, portal, or time
  actor        text NOT NULL,
  detail       text
);

CREATE INDEX audit_event_of_account ON audit_event (account_id, id);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;

CREATE TRIGGER audit_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
