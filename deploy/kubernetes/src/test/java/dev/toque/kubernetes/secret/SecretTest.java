package dev.toque.kubernetes.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretTest {

  /** cert-manager's, of every certificate. */
  private static final Set<String> CERTIFICATE = Set.of("tls.crt", "tls.key", "ca.crt");

  private static final Pattern SECRET =
      Pattern.compile(
          "-----BEGIN|changeme|(PASSWORD|TOKEN|SECRET)=.|://[^/\\s:@]+:[^/\\s@…]+@",
          Pattern.CASE_INSENSITIVE);

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @Test
  void noSecretIsInTheTree() throws IOException {
    for (String folder : List.of("base", "components", "overlays")) {
      try (Stream<Path> files = Files.walk(Overlay.ROOT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          assertFalse(text.contains("kind: Secret\n"), file.toString());
          assertFalse(text.contains("secretGenerator"), file.toString());
          assertFalse(SECRET.matcher(text).find(), file.toString());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void noSecretStandsInAnEnvironment(Overlay overlay) {
    for (Manifest workload : overlay.where(Manifest::isWorkload)) {
      for (JsonNode container : workload.containers()) {
        for (JsonNode variable : container.path("env")) {
          boolean secret =
              variable.path("name").asText().matches(".*(PASSWORD|TOKEN|REDIS_HOSTS)$");
          assertEquals(secret, variable.at("/valueFrom").has("secretKeyRef"), variable.toString());
        }
      }
    }
  }

  @Test
  void inProductionEverySecretIsFetchedFromTheOperatorsStore() {
    Overlay overlay = new Overlay("production");
    Map<String, Set<String>> fetched = new TreeMap<>();
    for (Manifest external : overlay.of("ExternalSecret")) {
      assertEquals(external.name(), external.at("/spec/target/name").asText());
      Set<String> keys = new TreeSet<>();
      external.at("/spec/data").forEach(one -> keys.add(one.path("secretKey").asText()));
      fetched.put(external.name(), keys);
    }
    assertComplete(overlay, fetched);
  }

  @Test
  void onKindEverySecretIsMadeByTheLauncherOrAnOperator() {
    Overlay overlay = new Overlay("local");
    Map<String, Set<String>> made = new TreeMap<>(MadeSecrets.keys());
    // CloudNativePG's own
    made.put("toque-postgres-ca", Set.of("ca.crt"));
    assertComplete(overlay, made);
  }

  @Test
  void theOperatorsStoreHoldsWhatTheLauncherMakes() {
    Set<String> made = new TreeSet<>(MadeSecrets.keys().keySet());
    // of a Redis in the cluster
    made.remove("toque-redis-users");
    made.add("toque-postgres-ca");
    assertEquals(
        made,
        new TreeSet<>(
            new Overlay("production").of("ExternalSecret").stream().map(Manifest::name).toList()));
  }

  private static void assertComplete(Overlay overlay, Map<String, Set<String>> made) {
    Map<String, Set<String>> all = new TreeMap<>(made);
    overlay
        .of("Certificate")
        .forEach(one -> all.put(one.at("/spec/secretName").asText(), CERTIFICATE));
    used(overlay)
        .forEach(
            (name, keys) -> {
              assertTrue(all.containsKey(name), "nobody makes " + name);
              assertTrue(all.get(name).containsAll(keys), name + " has no " + keys);
            });
    Set<String> unused = new TreeSet<>(made.keySet());
    unused.removeAll(used(overlay).keySet());
    assertEquals(Set.of(), unused);
  }

  /** Every secret that anything names, with the keys that it needs of it. */
  private static Map<String, Set<String>> used(Overlay overlay) {
    Map<String, Set<String>> used = new TreeMap<>();
    for (Manifest manifest : overlay.manifests()) {
      for (JsonNode reference : manifest.json().findValues("secretKeyRef")) {
        keys(used, reference.path("name").asText()).add(reference.path("key").asText());
      }
      for (JsonNode volume : manifest.podSpec().path("volumes")) {
        if (volume.has("secret")) {
          addMounted(used, manifest, volume);
        }
      }
      for (JsonNode role : manifest.json().findValues("passwordSecret")) {
        keys(used, role.path("name").asText()).addAll(Set.of("username", "password"));
      }
    }
    return used;
  }

  private static void addMounted(
      Map<String, Set<String>> used, Manifest manifest, JsonNode volume) {
    Set<String> keys = keys(used, volume.at("/secret/secretName").asText());
    volume.at("/secret/items").forEach(item -> keys.add(item.path("key").asText()));
    for (JsonNode container : manifest.containers()) {
      for (JsonNode mount : container.path("volumeMounts")) {
        if (mount.path("name").equals(volume.path("name"))) {
          String folder = mount.path("mountPath").asText() + "/";
          for (JsonNode variable : container.path("env")) {
            String value = variable.path("value").asText();
            if (value.startsWith(folder)) {
              keys.add(value.substring(folder.length()));
            }
          }
        }
      }
    }
  }

  private static Set<String> keys(Map<String, Set<String>> used, String name) {
    return used.computeIfAbsent(name, absent -> new TreeSet<>());
  }
}
