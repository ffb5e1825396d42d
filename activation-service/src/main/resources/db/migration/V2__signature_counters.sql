-- Signature counters of biometric gates (WebAuthn Level 3, section 6.1.1): they move in the update that ends a try,
-- so that one that went back is found by the row itself. 0 for a PIN and for an authenticator without a counter.
ALTER TABLE enrolment
  ADD COLUMN sign_count bigint NOT NULL DEFAULT 0 CHECK (sign_count >= 0),
  -- of the gate before the last change, which may still repeat that change (protocol.md 4.5)
  ADD COLUMN previous_sign_count bigint NOT NULL DEFAULT 0 CHECK (previous_sign_count >= 0);
