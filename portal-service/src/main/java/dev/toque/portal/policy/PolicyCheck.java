package dev.toque.portal.policy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Refuses to start with a policy that cannot be meant. */
@Startup
@Singleton
class PolicyCheck {

  PolicyCheck(PolicyConfig policy) {
    require("enrolment-days", policy.enrolmentDays(), 365);
    require("phones-per-account", policy.phonesPerAccount(), 20);
  }

  private static void require(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalStateException(
          "toque.policy.%s is %d, but must be 1 to %d".formatted(name, value, most));
    }
  }
}
