package dev.toque.kubernetes.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Redis may forget nothing before its time; PostgreSQL is one schema a service. */
class StoreTest {

  private static final Overlay IN_CLUSTER = new Overlay("local");

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @Test
  void redisAppendsToAFileAndNeverEvicts() {
    List<String> lines = redis().lines().toList();
    assertTrue(
        lines.containsAll(
            List.of(
                "appendonly yes",
                "appendfsync everysec",
                "maxmemory-policy noeviction",
                "aclfile /etc/redis/users/users.acl")));
  }

  @Test
  void redisKeepsItsFileOnAVolumeAndLeavesRoomForItsCopies() {
    Manifest server = IN_CLUSTER.the("StatefulSet", "redis");
    assertEquals("data", server.at("/spec/volumeClaimTemplates/0/metadata/name").asText());
    String most = server.containers().get(0).at("/resources/limits/memory").asText();
    long maxMemory =
        redis()
            .lines()
            .filter(line -> line.startsWith("maxmemory "))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
    // a rewrite of the file may copy every page
    assertEquals("1Gi", most);
    assertTrue(maxMemory <= 512);
  }

  @Test
  void everyServiceSignsInToPostgresByASecretOfItsOwn() {
    Manifest cluster = IN_CLUSTER.the("Cluster", "toque-postgres");
    for (JsonNode role : cluster.at("/spec/managed/roles")) {
      String service = role.path("name").asText().replace("toque_", "");
      assertEquals("toque-postgres-" + service, role.at("/passwordSecret/name").asText());
      assertTrue(role.path("login").asBoolean());
      assertTrue(!role.has("superuser") && !role.has("inRoles"));
    }
    assertEquals(3, cluster.at("/spec/managed/roles").size());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void postgresShowsItsCertificateAndServicesLookAtIt(Overlay overlay) {
    Map<String, String> data =
        Manifest.texts(overlay.the("ConfigMap", "toque-database").at("/data"));
    assertEquals("verify-full", data.get("QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE"));
    assertTrue(
        data.get("QUARKUS_DATASOURCE_JDBC_URL")
            .endsWith("?sslmode=verify-full&sslrootcert=/etc/toque/database/ca.crt"));
  }

  private static String redis() {
    return IN_CLUSTER.the("ConfigMap", "redis").at("/data").path("redis.conf").asText();
  }
}
