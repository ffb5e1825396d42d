package dev.toque.local.store;

import dev.toque.local.terminal.CannotStart;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL database and its administrator. */
record Database(String host, int port, String name, String user, String password) {

  private static final int USUAL_PORT = 5432;
  private static final String PATIENCE_SECONDS = "5";

  /** Of a URL such as {@code postgresql://user:password@host:5432/toque}. */
  static Database of(URI url) {
    String[] credentials = String.valueOf(url.getRawUserInfo()).split(":", 2);
    if (credentials.length != 2 || url.getPath().length() < 2) {
      throw new CannotStart(
          "TOQUE_POSTGRES_URL must name an administrator and a database: postgresql://user:password@host:5432/toque");
    }
    return new Database(
        url.getHost(),
        url.getPort() < 0 ? USUAL_PORT : url.getPort(),
        url.getPath().substring(1),
        decode(credentials[0]),
        decode(credentials[1]));
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", PATIENCE_SECONDS);
    return DriverManager.getConnection(jdbcUrl(), properties);
  }

  String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
  }

  String reactiveUrl() {
    return "postgresql://%s:%d/%s".formatted(host, port, name);
  }

  private static String decode(String credential) {
    return URLDecoder.decode(credential.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Database[" + jdbcUrl() + "]";
  }
}
