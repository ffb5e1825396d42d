package dev.toque.system.history.nemesis;

/**
 * What is wrong with a line.
 *
 * @param owner whose connections it concerns: a service, or {@link #EVERYBODY}
 * @param millis how much later each piece arrives, of a delay
 */
record Trouble(Kind kind, String owner, long millis) {

  static final String EVERYBODY = "everybody";

  static final Trouble NONE = new Trouble(Kind.NONE, EVERYBODY, 0);

  enum Kind {
    NONE,
    /** Connections end, and new ones with them. */
    CUT,
    /** Connections stay, and nothing arrives. */
    STALL,
    /** Everything arrives later. */
    DELAY
  }

  boolean is(Kind wanted, String whose) {
    return kind == wanted && (owner.equals(EVERYBODY) || owner.equals(whose));
  }
}
