package dev.toque.protocol.wire.push;

import dev.toque.protocol.json.WireName;
import dev.toque.protocol.wire.Fields;

/**
 * How far the notification of a challenge has come to one phone. A phone that cannot be notified
 * has none.
 *
 * @param transport by which provider, as in {@code GET /config}
 */
public record Delivery(String deviceId, String transport, State state) {
  public Delivery {
    Fields.require("deviceId", deviceId);
    Fields.require("transport", transport);
    Fields.require("state", state);
  }

  /** What is known of it. Whether the phone has it, only the phone can tell. */
  public enum State implements WireName {
    /** On its way to the provider. */
    SENDING("sending"),
    /** The provider could not take it so far; it is tried again. */
    DELAYED("delayed"),
    /** The provider has it. */
    ACCEPTED("accepted"),
    /** It will not arrive: the provider is down, refused it, or does not know the phone. */
    FAILED("failed");

    private final String wire;

    State(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }
}
