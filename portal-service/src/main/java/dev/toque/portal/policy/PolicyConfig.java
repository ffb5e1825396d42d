package dev.toque.portal.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The policies of this installation (product.md, section 7). */
@ConfigMapping(prefix = "toque.policy")
public interface PolicyConfig {

  /** How much whoever has no phone is asked to add one. */
  enum BannerPolicy {
    /** At each sign-in; it can be put away until the next. */
    RECOMMENDED,
    /** Nothing else of the portal can be reached before. */
    REQUIRED,
    /** Never; who wants to finds the way. */
    OFF
  }

  /** Where the six-digit number must be typed on the phone. */
  enum NumberPolicy {
    /** In browsers where this person has not confirmed within 30 days. */
    NEW_BROWSERS,
    ALWAYS
  }

  /** When who never had a phone may add the first. */
  enum EnrolmentPolicy {
    OPEN,
    /** For some days after the account was made, or an invitation accepted. */
    DAYS,
    /** For some days after an invitation was accepted. */
    INVITATION
  }

  /** Whether a first phone is recommended, required, or off: not asked for. */
  @WithDefault("recommended")
  BannerPolicy banner();

  /** Whether always or in new-browsers alone the number must be typed. */
  @WithDefault("new-browsers")
  NumberPolicy number();

  /** When a first phone may be added: open, days or invitation. */
  @WithDefault("open")
  EnrolmentPolicy enrolment();

  /** How long the window of {@link #enrolment} is open, 1 to 365. */
  @WithDefault("14")
  int enrolmentDays();

  /** The most phones that an account may have, 1 to 20. */
  @WithDefault("5")
  int phonesPerAccount();
}
