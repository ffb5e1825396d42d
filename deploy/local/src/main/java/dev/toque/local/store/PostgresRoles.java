package dev.toque.local.store;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.terminal.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;

/** One role and one schema a service; nobody reaches another's (design.md, section 1). */
public record PostgresRoles(Home home) {

  /** The role of a service, and its schema. */
  public static String nameOf(String service) {
    return "toque_" + service;
  }

  /** Its password, made at first use. */
  public String passwordOf(String service) {
    return home.secret("keys/postgres-" + service + ".password", Keys::random);
  }

  /** Makes what is missing; what is there stays as it is. */
  void provision(Database database) {
    try (Connection connection = database.connect()) {
      Sql.run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      for (String service : Keys.SERVICES) {
        provision(connection, Sql.name(database.name()), service);
      }
    } catch (SQLException failure) {
      throw new CannotStart("PostgreSQL could not be prepared: " + failure.getMessage(), failure);
    }
  }

  private void provision(Connection connection, String database, String service)
      throws SQLException {
    String role = nameOf(service);
    if (!Sql.exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
      Sql.run(connection, "CREATE ROLE " + role + " LOGIN");
    }
    Sql.run(connection, "ALTER ROLE " + role + " PASSWORD " + Sql.literal(passwordOf(service)));
    Sql.run(connection, "GRANT CONNECT ON DATABASE " + database + " TO " + role);
    // who is not a superuser may make a schema only for a role that it belongs to
    Sql.run(connection, "GRANT " + role + " TO CURRENT_USER");
    Sql.run(connection, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
    Sql.run(
        connection,
        "ALTER ROLE " + role + " IN DATABASE " + database + " SET search_path = " + role);
  }
}
