package dev.toque.system.setup;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a running {@link Toque} that they share, one for each number of replicas, started
 * when the first of them asks and ended after the last test of this JVM. Whoever kills or
 * reconfigures things starts one of their own instead.
 */
public final class SharedToque implements ParameterResolver {

  private static final Namespace RUNNING = Namespace.create(SharedToque.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Toque.class;
  }

  @Override
  public Toque resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return with(parameter.findAnnotation(Replicas.class).map(Replicas::value).orElse(1), context);
  }

  /** The one with so many replicas, for other extensions. */
  public static Toque with(int replicas, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, RUNNING)
        .computeIfAbsent(
            replicas, count -> Toque.start(settings(String.valueOf(count))), Toque.class);
  }

  /** Everybody who tests comes from one address. */
  private static Map<String, String> settings(String replicas) {
    return Patient.and(Map.of("TOQUE_REPLICAS", replicas, "TOQUE_LOGIN_PER_ADDRESS", "1000"));
  }
}
