package dev.toque.local.cluster;

import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.store.PostgresRoles;
import dev.toque.local.store.RedisUsers;
import dev.toque.local.terminal.CannotStart;
import dev.toque.local.terminal.Console;
import dev.toque.protocol.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every secret of an installation on Kubernetes, with the names that {@code deploy/kubernetes}
 * gives them. What a home folder has already is printed again, so that running it twice changes
 * nothing.
 *
 * @param redis where Redis is, such as {@code redis://redis:6379}
 */
public record ClusterSecrets(Home home, Keys keys, URI redis) {

  private static final String OPAQUE = "Opaque";
  private static final String SIGN_IN = "kubernetes.io/basic-auth";

  /**
   * Prints them.
   *
   * @param arguments the home folder, and where Redis is
   */
  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      new Console().problem("give a folder to keep the secrets in, and redis://HOST:PORT");
      System.exit(1);
    }
    try {
      System.out.print(in(Path.of(arguments[0]), arguments[1]).yaml());
    } catch (CannotStart refusal) {
      new Console().problem(refusal.getMessage());
      System.exit(1);
    }
  }

  /**
   * Of this home folder, which is made when absent.
   *
   * @throws CannotStart when the folder or the address cannot be used
   */
  public static ClusterSecrets in(Path folder, String redis) {
    URI address = URI.create(redis);
    if (address.getHost() == null || !String.valueOf(address.getScheme()).startsWith("redis")) {
      throw new CannotStart("Redis' address must be such as redis://redis:6379; it is " + redis);
    }
    Home home = Home.open(folder);
    return new ClusterSecrets(home, Keys.in(home), address);
  }

  /** One document a secret; JSON is YAML too. */
  public String yaml() {
    List<String> documents = new ArrayList<>();
    for (String service : Keys.SERVICES) {
      documents.add(secret("toque-" + service + "-keys", OPAQUE, keyFiles(service)));
      documents.add(secret("toque-postgres-" + service, SIGN_IN, signIn(service)));
      documents.add(secret("toque-redis-" + service, OPAQUE, Map.of("url", url(service))));
    }
    documents.add(secret("toque-redis-users", OPAQUE, Map.of("users.acl", users())));
    return documents.stream().collect(Collectors.joining("\n---\n", "", "\n"));
  }

  /** The key files of a service by their names. */
  public Map<String, String> keyFiles(String service) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("service.jwk", read(keys.ofService(service)));
    files.put("trusted.jwks", read(keys.trusted()));
    switch (service) {
      case "activation" -> {
        files.put("code.keys", read(keys.symmetric("code")));
        files.put("secret.keys", read(keys.symmetric("secret")));
      }
      case "push" -> {
        files.put("challenge.keys", read(keys.symmetric("challenge")));
        files.put("vapid.keys", read(keys.vapid()));
      }
      default -> files.put("admin.token", home.secret("admin.token", Keys::random));
    }
    return files;
  }

  private Map<String, String> signIn(String service) {
    return Map.of(
        "username", PostgresRoles.nameOf(service),
        "password", new PostgresRoles(home).passwordOf(service));
  }

  private String url(String service) {
    return "%s://%s:%s@%s"
        .formatted(
            redis.getScheme(),
            RedisUsers.nameOf(service),
            new RedisUsers(home).passwordOf(service),
            redis.getAuthority());
  }

  private String users() {
    return "user default off\n" + new RedisUsers(home).configuration() + "\n";
  }

  private static String secret(String name, String type, Map<String, String> data) {
    Map<String, Object> secret = new LinkedHashMap<>();
    secret.put("apiVersion", "v1");
    secret.put("kind", "Secret");
    secret.put("metadata", Map.of("name", name, "namespace", "toque"));
    secret.put("type", type);
    secret.put("stringData", data);
    return StrictJson.writeString(secret);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where they are kept, without them. */
  @Override
  public String toString() {
    return "ClusterSecrets[" + home.root() + "]";
  }
}
