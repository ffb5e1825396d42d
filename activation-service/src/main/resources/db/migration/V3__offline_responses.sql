-- Responses without a network (protocol.md 6): counted per account, one for each question.
ALTER TABLE account
  -- wrong ones in a row, over all phones; an approved answer ends the run
  ADD COLUMN offline_run integer NOT NULL DEFAULT 0 CHECK (offline_run >= 0);

-- questions that have had their response; a day is longer than any sign-in waits
CREATE TABLE offline_question (
  account_id uuid NOT NULL REFERENCES account (id),
  question   text NOT NULL,
  asked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (account_id, question)
);

-- a wrong response belongs to an account and to no phone
ALTER TABLE audit_event
  ALTER COLUMN enrolment_id DROP NOT NULL,
  ALTER COLUMN activation_id DROP NOT NULL,
  ALTER COLUMN device_id DROP NOT NULL;
