package dev.toque.kit.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * What settings must be outside of a developer's machine. Pure, but for looking whether files are
 * there.
 *
 * <p>{@code toque.production.required} names what has no sensible default, {@code
 * toque.production.chosen} what has one that fits no real installation.
 */
final class ProductionRules {

  private static final Set<String> EXEMPT = Set.of("local", "test", "dev");
  private static final String REQUIRED = "toque.production.required";
  private static final String CHOSEN = "toque.production.chosen";
  private static final int SHORTEST_TOKEN = 16;

  private final Config config;
  private final List<String> profiles;

  ProductionRules(Config config) {
    this(config, ConfigUtils.getProfiles());
  }

  ProductionRules(Config config, List<String> profiles) {
    this.config = config;
    this.profiles = profiles;
  }

  /** One line a fault, beginning with the variable; none where the settings may be used. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (profiles.stream().anyMatch(EXEMPT::contains)) {
      return faults;
    }
    requireValues(names(REQUIRED), faults);
    requireChoices(faults);
    value("toque.public-url")
        .filter(url -> !url.matches("https://[^/?#@\\s]+"))
        .ifPresent(
            url ->
                add(
                    faults,
                    "toque.public-url",
                    "must be an https origin such as https://portal.example: " + url));
    for (String neighbour : List.of("toque.services.activation-url", "toque.services.push-url")) {
      value(neighbour)
          .filter(url -> !url.startsWith("https://"))
          .ifPresent(url -> add(faults, neighbour, "must begin with https://"));
    }
    value("quarkus.redis.hosts")
        .filter(url -> !url.matches("rediss?://[^:@/]+:[^@/]+@.*"))
        .ifPresent(url -> add(faults, "quarkus.redis.hosts", "must name a user and a password"));
    value("toque.admin.token")
        .filter(token -> token.length() < SHORTEST_TOKEN)
        .ifPresent(
            token ->
                add(
                    faults,
                    "toque.admin.token",
                    "needs at least " + SHORTEST_TOKEN + " characters"));
    return faults;
  }

  /** The same for a process that needs only these. */
  List<String> faultsOf(List<String> properties) {
    List<String> faults = new ArrayList<>();
    requireValues(properties, faults);
    return faults;
  }

  private void requireValues(List<String> properties, List<String> faults) {
    for (String property : properties) {
      Optional<String> value = value(property);
      if (value.isEmpty()) {
        add(faults, property, "is missing");
      } else if (property.endsWith("-file") && !Files.isReadable(Path.of(value.get()))) {
        add(faults, property, "names a file that cannot be read: " + value.get());
      }
    }
  }

  /** A value that still comes from the service's own properties was not chosen. */
  private void requireChoices(List<String> faults) {
    for (String property : names(CHOSEN)) {
      String source = config.getConfigValue(property).getSourceName();
      if (source == null || source.contains(".properties")) {
        add(faults, property, "must be chosen: its default fits no real installation");
      }
    }
  }

  private List<String> names(String property) {
    return config.getOptionalValues(property, String.class).orElse(List.of());
  }

  private Optional<String> value(String property) {
    return config.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
  }

  private static void add(List<String> faults, String property, String fault) {
    faults.add(Variable.of(property) + " " + fault);
  }
}
