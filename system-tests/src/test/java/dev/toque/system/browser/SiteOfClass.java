package dev.toque.system.browser;

import dev.toque.system.setup.SharedToque;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class its {@link Site}: opened when its first test asks, closed after its last. The
 * browser is the class's own, the Toque is shared, unless the class says {@link OwnToque}.
 */
public final class SiteOfClass implements ParameterResolver {

  private static final Namespace SITES = Namespace.create(SiteOfClass.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Site.class;
  }

  @Override
  public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext ofClass = ofClass(context);
    return ofClass
        .getStore(SITES)
        .computeIfAbsent(ofClass.getRequiredTestClass(), test -> open(test, ofClass), Site.class);
  }

  private static Site open(Class<?> test, ExtensionContext context) {
    return test.isAnnotationPresent(OwnToque.class)
        ? Site.open()
        : Site.at(SharedToque.with(1, context));
  }

  /** The store of a test ends with it; that of its class lasts. */
  private static ExtensionContext ofClass(ExtensionContext context) {
    return context.getTestMethod().isEmpty() ? context : ofClass(context.getParent().orElseThrow());
  }
}
