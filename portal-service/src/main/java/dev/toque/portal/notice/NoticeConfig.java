package dev.toque.portal.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people are told. */
@ConfigMapping(prefix = "toque.notices")
interface NoticeConfig {

  /** How often the other services are asked what happened, and letters are sent. */
  @WithDefault("5s")
  Duration every();

  /** What is older when it is heard of is told to nobody any more. */
  @WithDefault("24h")
  Duration fresh();

  /** How often a letter is tried; each wait is twice as long, from a minute on. */
  @WithDefault("10")
  int mailTries();
}
