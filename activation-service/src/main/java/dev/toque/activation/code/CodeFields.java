package dev.toque.activation.code;

/** Names of the fields of a code's hash in Redis; the scripts spell them out. */
final class CodeFields {

  static final String ID = "id";
  static final String ACCOUNT = "account";
  static final String PURPOSE = "purpose";
  static final String NAME = "name";
  static final String HINT = "hint";
  static final String BROWSER = "browser";
  static final String PLACE = "place";
  static final String MOST_PHONES = "mostPhones";
  static final String EXPIRES = "expires";
  static final String SEEN = "seen";
  static final String CLAIM = "claim";
  static final String CLAIMED_AT = "claimedAt";
  static final String ENDED = "ended";
  static final String ENDED_AT = "endedAt";

  private CodeFields() {}
}
