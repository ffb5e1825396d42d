package dev.toque.kit.metric;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Notes which route a request has reached, as its resource writes it: {@code /a/{id}}. */
@Singleton
class RouteTemplates {

  private static final String NOTED = RouteTemplates.class.getName();

  /** Before whatever may refuse. */
  private static final int FIRST = 0;

  /** By the name of the method: a resource has one of a name. */
  private static final ClassValue<Map<String, String>> TEMPLATES =
      new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> resource) {
          return Arrays.stream(resource.getDeclaredMethods())
              .filter(method -> !method.isSynthetic())
              .collect(
                  Collectors.toMap(
                      Method::getName, method -> template(resource, method), (one, other) -> one));
        }
      };

  /** The template of the route that the request has reached. */
  static Optional<String> of(RoutingContext context) {
    return Optional.ofNullable(context.get(NOTED));
  }

  @ServerRequestFilter(priority = FIRST)
  void note(SimpleResourceInfo resource, RoutingContext context) {
    context.put(NOTED, TEMPLATES.get(resource.getResourceClass()).get(resource.getMethodName()));
  }

  private static String template(Class<?> resource, Method method) {
    String path =
        Stream.of(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))
            .filter(annotation -> annotation != null)
            .flatMap(annotation -> Arrays.stream(annotation.value().split("/")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"));
    return "/" + path;
  }
}
