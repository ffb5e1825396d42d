-- What may not be lost: which phone an account is tied to, and how often its gate failed.
-- States change only by conditional updates whose row count decides (docs/adr/0002).

CREATE TABLE account (
  id          uuid PRIMARY KEY,
  -- set with the first active phone and never taken back: from then on no "first" code counts (protocol.md 4.4)
  ever_active boolean NOT NULL DEFAULT false
);

CREATE TABLE enrolment (
  id               uuid PRIMARY KEY,
  account_id       uuid NOT NULL REFERENCES account (id),
  account_name     text NOT NULL,
  account_hint     text NOT NULL,

  -- the second arbiter of who wins a code, should Redis have forgotten (protocol.md 9.2)
  activation_id    uuid NOT NULL UNIQUE,
  code_hash        text NOT NULL UNIQUE,
  device_id        text NOT NULL UNIQUE,

  purpose          text NOT NULL CHECK (purpose IN ('FIRST', 'ADDITIONAL', 'REPLACEMENT')),
  code_expires_at  timestamptz NOT NULL,
  redeemed_at      timestamptz NOT NULL,

  public_key       text NOT NULL,
  device_name      text NOT NULL,
  platform         text NOT NULL CHECK (platform IN ('ANDROID', 'IOS', 'WEB')),
  model            text,

  state            text NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'LOCKED', 'REJECTED', 'REMOVED')),
  reason           text CHECK (reason IN ('NOT_MINE', 'WRONG_NUMBER', 'TIMEOUT', 'ALREADY_ENROLLED', 'SUPERSEDED', 'SIGNED_OUT', 'ENDED')),
  activated_at     timestamptz,
  ended_at         timestamptz,
  last_used_at     timestamptz,
  first_of_account boolean NOT NULL DEFAULT false,

  -- absent where the operator switched the confirmation off
  confirm_until    timestamptz,
  confirm_tries    integer NOT NULL CHECK (confirm_tries >= 0),
  -- which code key derived the number (docs/adr/0006)
  confirm_kid      text NOT NULL,

  gate             text NOT NULL,
  -- a repeated change of the gate may still be signed by this one (protocol.md 4.5)
  previous_gate    text,
  gate_run         integer NOT NULL DEFAULT 0,
  -- microseconds since 1970, in the row itself so that one conditional update counts and limits
  gate_failures    bigint[] NOT NULL DEFAULT '{}',
  number_run       integer NOT NULL DEFAULT 0,

  -- encrypted; gone with the enrolment
  offline_secret   text,

  CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
  CHECK (state NOT IN ('ACTIVE', 'LOCKED') OR activated_at IS NOT NULL),
  CHECK (state NOT IN ('REJECTED', 'REMOVED') OR (ended_at IS NOT NULL AND offline_secret IS NULL))
);

CREATE INDEX enrolment_of_account ON enrolment (account_id);
CREATE INDEX enrolment_pending ON enrolment (confirm_until) WHERE state = 'PENDING';

CREATE TABLE audit_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at            timestamptz NOT NULL DEFAULT clock_timestamp(),
  event         text NOT NULL,
  account_id    uuid NOT NULL,
  enrolment_id  uuid NOT NULL,
  activation_id uuid NOT NULL,
  device_id     text NOT NULL,
  -- who did it: phone, browser, helpdesk, operator, or nobody (time)
  actor         text NOT NULL,
  detail        text
);

CREATE INDEX audit_event_of_account ON audit_event (account_id, id);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;

CREATE TRIGGER audit_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
