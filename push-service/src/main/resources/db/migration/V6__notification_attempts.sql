-- What each attempt was about: the request itself, its withdrawal, or a test. The waiting page tells
-- of the request alone.
ALTER TABLE notification_attempt
  ADD COLUMN kind   text NOT NULL DEFAULT 'challenge' CHECK (kind IN ('challenge', 'withdrawn', 'test')),
  -- why, in one word, where the provider or our own guard said
  ADD COLUMN reason text;
