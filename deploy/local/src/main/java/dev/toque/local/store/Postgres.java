package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.process.Child;
import dev.toque.local.process.Children;
import dev.toque.local.settings.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL: ours in the home folder, or an external one; provisioned the same way.
 *
 * @param child our own server; empty when it is external
 */
record Postgres(Optional<Child> child, Database database, PostgresRoles roles) {

  static Postgres start(Settings settings, Home home, Children children) {
    PostgresRoles roles = new PostgresRoles(home);
    Postgres postgres =
        settings
            .postgresUrl()
            .map(url -> new Postgres(Optional.empty(), Database.of(url), roles))
            .orElseGet(() -> of(EmbeddedPostgres.start(home, children), roles));
    roles.provision(postgres.database);
    return postgres;
  }

  Map<String, String> environmentOf(String service) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
        "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl(),
        "QUARKUS_DATASOURCE_USERNAME", PostgresRoles.nameOf(service),
        "QUARKUS_DATASOURCE_PASSWORD", roles.passwordOf(service));
  }

  private static Postgres of(EmbeddedPostgres embedded, PostgresRoles roles) {
    return new Postgres(Optional.of(embedded.child()), embedded.database(), roles);
  }
}
