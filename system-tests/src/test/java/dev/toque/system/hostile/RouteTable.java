package dev.toque.system.hostile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.toque.system.rules.CompiledCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every route of every service: those of its resources, and what the framework adds. */
final class RouteTable {

  private static final List<String> SERVICES = List.of("portal", "activation", "push");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String RS = "jakarta.ws.rs.";

  private RouteTable() {}

  static List<Route> all() {
    List<Route> routes = new ArrayList<>();
    for (String service : SERVICES) {
      CompiledCode.of(service + "-service").stream()
          .filter(type -> !type.isInterface() && type.isAnnotatedWith(RS + "Path"))
          .forEach(type -> addRoutes(service, type, routes));
      routes.addAll(ofTheFramework(service));
    }
    routes.sort(Comparator.comparing(Route::toString));
    return List.copyOf(routes);
  }

  private static void addRoutes(String service, JavaClass type, List<Route> routes) {
    for (JavaMethod method : type.getMethods()) {
      METHODS.stream()
          .filter(verb -> method.isAnnotatedWith(RS + verb))
          .forEach(
              verb ->
                  routes.add(
                      new Route(
                          service,
                          verb,
                          whole(path(type) + path(method)),
                          callersOf(type, method))));
    }
  }

  private static String whole(String path) {
    return path.isEmpty() ? "/" : path;
  }

  private static List<Route> ofTheFramework(String service) {
    String document = "/api/" + (service.equals("portal") ? "admin" : service) + "/openapi";
    Stream<String> files =
        service.equals("portal") ? Stream.of("/a/", "/a/index.html") : Stream.of();
    Stream<String> management =
        Stream.of("/q/metrics", "/q/health/live", "/q/health/ready", "/q/health/started");
    return Stream.of(Stream.of(document), files, management)
        .flatMap(paths -> paths)
        .map(path -> new Route(service, "GET", path, List.of()))
        .toList();
  }

  private static List<String> callersOf(JavaClass type, JavaMethod method) {
    String callers = "dev.toque.kit.token.Callers";
    HasAnnotations<?> named = method.isAnnotatedWith(callers) ? method : type;
    return named
        .tryGetAnnotationOfType(callers)
        .map(annotation -> List.of((String[]) annotation.get("value").orElseThrow()))
        .orElse(List.of());
  }

  /** Begins with a slash, ends with none; empty for the root of a resource. */
  private static <T extends HasAnnotations<?> & CanBeAnnotated> String path(T annotated) {
    String path =
        annotated
            .tryGetAnnotationOfType(RS + "Path")
            .map(annotation -> (String) annotation.get("value").orElseThrow())
            .orElse("");
    String inner = path.replaceAll("^/+|/+$", "");
    return inner.isEmpty() ? "" : "/" + inner;
  }
}
