package dev.toque.kubernetes.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code docs/settings.md}. */
final class SettingsPage {

  private static final String HEAD =
      """
      # Settings

      Made from the services' sources by `SettingsTest`; when that test says that this page is out of date, run \
      `./mvnw -pl deploy/kubernetes -am -Dtest=SettingsTest -Dsettings.write=true -Dsurefire.failIfNoSpecifiedTests=false test`.

      Each is an environment variable; a time is a number with its unit, such as `300s`, `10m`, `24h` or `30d`. A service looks \
      at its settings before it starts, tells all faults at once, each by its variable, and then does not start. Outside of \
      `./start` (profile `local`) it refuses a public URL that is not https, internal calls without TLS, a Redis without a user, \
      key files that cannot be read, and what is marked **required** and missing.

      """;

  private static final Map<String, List<Setting>> MODULES = read();

  private SettingsPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    modules().forEach((title, settings) -> page.append(section(title, settings)));
    page.append("## Of Quarkus, as the manifests set them\n\n");
    page.append("All others work too: https://quarkus.io/guides/all-config.\n\n");
    page.append("| variable | what it is |\n|---|---|\n");
    QuarkusSettings.used()
        .forEach((variable, text) -> page.append(row("`" + variable + "`", text)));
    return page.toString();
  }

  /** Every setting, by the service that reads it. */
  static Map<String, List<Setting>> modules() {
    return MODULES;
  }

  private static Map<String, List<Setting>> read() {
    Map<String, List<Setting>> modules = new LinkedHashMap<>();
    modules.put(
        "All services",
        DeclaredSettings.of("service-kit", "META-INF/microprofile-config.properties"));
    for (String service : List.of("portal", "activation", "push")) {
      modules.put(
          service + "-service",
          DeclaredSettings.of(service + "-service", "application.properties"));
    }
    return modules;
  }

  private static String section(String title, List<Setting> settings) {
    String rows =
        settings.stream()
            .map(one -> row("`" + one.variable() + "`", usual(one.usual()), one.meaning()))
            .collect(Collectors.joining());
    return "## " + title + "\n\n| variable | default | meaning |\n|---|---|---|\n" + rows + "\n";
  }

  private static String usual(Optional<String> usual) {
    return usual.map(value -> value.isEmpty() ? "none" : "`" + value + "`").orElse("**required**");
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells).replaceAll("(?<= )\\|(?=\\S)", "\\\\|") + " |\n";
  }
}
