package dev.toque.kubernetes.secret;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import dev.toque.local.cluster.ClusterSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the launcher's secrets for a cluster are. */
final class MadeSecrets {

  private static final List<Manifest> ALL = make();

  private MadeSecrets() {}

  /** The keys of each, by its name. */
  static Map<String, Set<String>> keys() {
    Map<String, Set<String>> keys = new TreeMap<>();
    for (Manifest secret : ALL) {
      JsonNode data = secret.at("/stringData");
      keys.put(secret.name(), new TreeSet<>(Manifest.texts(data).keySet()));
    }
    return keys;
  }

  private static List<Manifest> make() {
    try {
      Path home = Files.createTempDirectory("secrets").resolve("home");
      return Overlay.parse(ClusterSecrets.in(home, "redis://redis:6379").yaml());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
