package dev.toque.containers;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * With what a service starts while its classes are listed: keys of a throw-away home, ports that
 * are free, and stores that are not there, for which a start does not wait.
 */
final class TrialSettings {

  private TrialSettings() {}

  /** Of this service. */
  static Map<String, String> of(String service, Path home) {
    Keys keys = Keys.in(Home.open(home.resolve(service)));
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", "0");
    settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    settings.put("QUARKUS_MANAGEMENT_PORT", "0");
    settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:1/toque");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/toque");
    settings.put("QUARKUS_DATASOURCE_USERNAME", "nobody");
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "none");
    settings.put("QUARKUS_REDIS_HOSTS", "redis://nobody:none@127.0.0.1:1");
    settings.put("TOQUE_PUBLIC_URL", "http://localhost");
    settings.put("TOQUE_SERVICES_ACTIVATION_URL", "http://127.0.0.1:1");
    settings.put("TOQUE_SERVICES_PUSH_URL", "http://127.0.0.1:1");
    settings.put("TOQUE_SERVICE_TOKEN_KEY_FILE", keys.ofService(service).toString());
    settings.put("TOQUE_SERVICE_TOKEN_TRUSTED_FILE", keys.trusted().toString());
    settings.put("TOQUE_ACTIVATION_CODE_KEYS_FILE", keys.symmetric("code").toString());
    settings.put("TOQUE_ACTIVATION_SECRET_KEYS_FILE", keys.symmetric("secret").toString());
    settings.put("TOQUE_PUSH_CHALLENGE_KEYS_FILE", keys.symmetric("challenge").toString());
    settings.put("TOQUE_PUSH_WEBPUSH_VAPID_KEY_FILE", keys.vapid().toString());
    return settings;
  }
}
