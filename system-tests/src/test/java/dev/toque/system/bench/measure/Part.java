package dev.toque.system.bench.measure;

import java.util.Locale;

/** What a server process belongs to. */
public enum Part {
  PORTAL,
  ACTIVATION,
  PUSH,
  POSTGRES,
  REDIS,
  GATEWAY;

  /** As tables write it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
