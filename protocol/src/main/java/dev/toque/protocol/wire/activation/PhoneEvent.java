package dev.toque.protocol.wire.activation;

import dev.toque.protocol.json.WireName;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a phone of an account.
 *
 * @param id grows from event to event
 * @param first whether it is the account's first phone ever
 * @param device the phone's name as it is now
 */
public record PhoneEvent(
    long id,
    Instant at,
    Kind kind,
    UUID accountId,
    UUID enrollmentId,
    String deviceId,
    boolean first,
    String device) {

  /** What happened. */
  public enum Kind implements WireName {
    ACTIVE("active"),
    REMOVED("removed"),
    /** An older phone has undone its addition. */
    VETOED("vetoed"),
    LOCKED("locked"),
    UNLOCKED("unlocked");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }
}
