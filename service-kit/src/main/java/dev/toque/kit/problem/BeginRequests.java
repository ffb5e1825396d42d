package dev.toque.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every request its reference before anything can refuse it. */
@Singleton
class BeginRequests {

  /** Before {@link RouterProblems} refuses a body. */
  private static final int FIRST = 20_000;

  void install(@Observes Filters filters) {
    filters.register(
        context -> {
          RequestReference.begin();
          context.next();
        },
        FIRST);
  }
}
