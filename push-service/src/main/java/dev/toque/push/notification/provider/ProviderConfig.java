package dev.toque.push.notification.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with each provider. */
@ConfigMapping(prefix = "toque.push.provider")
public interface ProviderConfig {

  /** To reach it. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** From a request to the end of its answer. */
  @WithDefault("5s")
  Duration requestTimeout();

  /** Bulkhead: requests at once to one provider. */
  @WithDefault("64")
  int mostOpen();

  /** Bulkhead: further ones that wait for their turn; beyond, one counts as failed for now. */
  @WithDefault("1000")
  int mostWaiting();

  /** Circuit breaker: of this many requests in a row ... */
  @WithDefault("20")
  int breakerVolume();

  /** ... this part must have failed, from 0 to 1, for a provider to be left alone ... */
  @WithDefault("0.6")
  double breakerRatio();

  /** ... for so long; then one request tries whether it is back. */
  @WithDefault("5s")
  Duration breakerDelay();
}
