package dev.toque.system.watch;

import dev.toque.system.setup.Watched;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests of this package one {@link Watched}. */
final class WatchedToque implements ParameterResolver {

  private static final Namespace RUNNING = Namespace.create(WatchedToque.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Watched.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, RUNNING)
        .computeIfAbsent(Watched.class, first -> Watched.start(), Watched.class);
  }
}
