package dev.toque.local.service;

import dev.toque.local.keys.Keys;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The environment of a service's process: what the launcher's own environment says (so every {@code
 * TOQUE_…} and {@code QUARKUS_…} setting passes), then what this installation decides, then what is
 * for this replica alone. A service gets no secret that is another's.
 *
 * @param urls where the services reach each other, by their names
 */
public record ServiceEnvironment(
    Map<String, String> inherited,
    Settings settings,
    Keys keys,
    Stores stores,
    Map<String, String> urls) {

  private static final String ADMIN_TOKEN = "TOQUE_ADMIN_TOKEN";

  /** Of the launcher alone: administrators' credentials, and where the launcher itself lives. */
  private static final Set<String> LAUNCHERS_OWN =
      Set.of(
          ADMIN_TOKEN,
          "TOQUE_REDIS_URL",
          "TOQUE_POSTGRES_URL",
          "TOQUE_HOME",
          "TOQUE_PORT",
          "TOQUE_REPLICAS",
          "TOQUE_HEAP",
          "TOQUE_JVM_OPTIONS");

  /**
   * Of one replica.
   *
   * @param number of the replica, from 1 on
   * @param port of its HTTP server
   * @param managementPort of health and metrics
   */
  Map<String, String> of(String service, int number, int port, int managementPort) {
    Map<String, String> environment = new HashMap<>(inherited);
    environment.keySet().removeAll(LAUNCHERS_OWN);
    environment.keySet().removeIf(OnlySettings::isOne);
    environment.putAll(stores.environmentOf(service));
    // glibc keeps memory for each thread otherwise, which nothing gives back
    environment.putIfAbsent("MALLOC_ARENA_MAX", "1");
    // plain http on loopback, which production refuses
    environment.putIfAbsent("QUARKUS_PROFILE", "local");
    environment.put("TOQUE_PUBLIC_URL", settings.publicUrl());
    environment.put("TOQUE_SERVICE_TOKEN_KEY_FILE", keys.ofService(service).toString());
    environment.put("TOQUE_SERVICE_TOKEN_TRUSTED_FILE", keys.trusted().toString());
    urls.forEach(
        (name, url) -> environment.put("TOQUE_SERVICES_%s_URL".formatted(upper(name)), url));
    // of the migrations at the start alone; on a busy machine the usual 5 s are not enough
    environment.putIfAbsent("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "60s");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
    addSecrets(service, environment);
    environment.putAll(OnlySettings.of(inherited, service, number));
    return environment;
  }

  private void addSecrets(String service, Map<String, String> environment) {
    switch (service) {
      case "activation" -> {
        environment.put("TOQUE_ACTIVATION_CODE_KEYS_FILE", keys.symmetric("code").toString());
        environment.put("TOQUE_ACTIVATION_SECRET_KEYS_FILE", keys.symmetric("secret").toString());
      }
      case "push" -> {
        environment.put("TOQUE_PUSH_CHALLENGE_KEYS_FILE", keys.symmetric("challenge").toString());
        environment.putIfAbsent("TOQUE_PUSH_WEBPUSH_VAPID_KEY_FILE", keys.vapid().toString());
      }
      default -> {
        environment.put(ADMIN_TOKEN, keys.adminToken(settings));
        environment.putIfAbsent("TOQUE_MAIL_WAY", "folder");
        environment.putIfAbsent("TOQUE_MAIL_FOLDER", settings.home().resolve("mail").toString());
      }
    }
  }

  private static String upper(String service) {
    return service.toUpperCase(Locale.ROOT);
  }

  /** It holds secrets. */
  @Override
  public String toString() {
    return "ServiceEnvironment" + urls;
  }
}
