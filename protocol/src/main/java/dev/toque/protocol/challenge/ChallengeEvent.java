package dev.toque.protocol.challenge;

/** What can happen to a challenge. */
public enum ChallengeEvent {
  APPROVE,
  DENY,
  REPORT,
  WRONG_NUMBER,
  EXPIRE,
  CANCEL,
  SUPERSEDE,
  CONSUME
}
