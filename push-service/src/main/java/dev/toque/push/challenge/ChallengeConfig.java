package dev.toque.push.challenge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long challenges live and how many there may be (security.md, budgets). */
@ConfigMapping(prefix = "toque.push.challenge")
public interface ChallengeConfig {

  /** From making to the last moment at which a phone may answer (protocol.md 5.5). */
  @WithDefault("180s")
  Duration life();

  /** How much longer the browser may pick an approval up. */
  @WithDefault("60s")
  Duration pickUp();

  /** Open ones of an account, over all its browsers; of more the oldest is superseded. */
  @WithDefault("2")
  int openPerAccount();

  /** How often those who wait are told of challenges that ran out. */
  @WithDefault("5s")
  Duration sweepEvery();

  /** How long ended challenges and their answers are kept. */
  @WithDefault("30d")
  Duration kept();
}
