package dev.toque.activation.confirmation;

import dev.toque.protocol.json.WireName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;

/** Whether and how long the number is awaited in the browser (protocol.md 4.3). */
@ConfigMapping(prefix = "toque.activation.confirmation")
public interface ConfirmationConfig {

  /**
   * Whether the phone's number must be typed in the browser ({@code browser}) or not at all ({@code
   * none}).
   */
  @WithParentName
  @WithDefault("browser")
  Policy policy();

  /** How many numbers may be typed, the right one included. */
  @WithDefault("3")
  int tries();

  /** How long after the code's end the number may still be typed. */
  @WithDefault("120s")
  Duration grace();

  /** How often those whose time is over are told, if nobody asked. */
  @WithDefault("15s")
  Duration sweepEvery();

  /** The operator's choice. */
  enum Policy implements WireName {
    BROWSER("browser"),
    NONE("none");

    private final String wire;

    Policy(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }
}
