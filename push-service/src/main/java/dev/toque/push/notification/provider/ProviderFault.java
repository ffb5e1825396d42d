package dev.toque.push.notification.provider;

import dev.toque.push.notification.Outcome;

/** Ends an attempt early with what is known of it already. */
public final class ProviderFault extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Outcome outcome;

  public ProviderFault(Outcome outcome) {
    super(outcome.word() + outcome.why().map(why -> " " + why).orElse(""), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
