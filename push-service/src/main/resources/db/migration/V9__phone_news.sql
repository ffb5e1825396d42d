-- An account's phones are told when another one was added or removed.
ALTER TABLE notification_attempt
  DROP CONSTRAINT notification_attempt_kind_check,
  ADD CONSTRAINT notification_attempt_kind_check
    CHECK (kind IN ('challenge', 'withdrawn', 'test', 'phone-added', 'phone-removed'));
