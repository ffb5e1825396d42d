package dev.toque.local.settings;

import dev.toque.local.terminal.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one run.
 *
 * @param home where data, keys and logs live ({@code TOQUE_HOME})
 * @param port of the gateway ({@code TOQUE_PORT})
 * @param publicUrl what browsers and phones call us ({@code TOQUE_PUBLIC_URL})
 * @param phone whether a real phone shall play, over https on this machine's own address
 * @param training whether this run only notes what later starts read ({@code --train})
 * @param replicas of each service, 1 to 4 ({@code TOQUE_REPLICAS})
 * @param heap the most of each service's heap, in MiB, 128 to 8192 ({@code TOQUE_HEAP})
 * @param jvmOptions further options of each JVM ({@code TOQUE_JVM_OPTIONS})
 * @param adminToken the operator's ({@code TOQUE_ADMIN_TOKEN}); made and stored when absent
 * @param redisUrl an external Redis instead of ours ({@code TOQUE_REDIS_URL})
 * @param postgresUrl an external PostgreSQL instead of ours ({@code TOQUE_POSTGRES_URL})
 */
public record Settings(
    Path home,
    int port,
    String publicUrl,
    boolean phone,
    boolean training,
    int replicas,
    int heap,
    List<String> jvmOptions,
    Optional<String> adminToken,
    Optional<URI> redisUrl,
    Optional<URI> postgresUrl) {

  private static final int DEFAULT_PORT = 8080;
  private static final int MOST_REPLICAS = 4;
  private static final int DEFAULT_HEAP = 192;
  private static final int SMALLEST_HEAP = 128;
  private static final int LARGEST_HEAP = 8192;
  private static final int SHORTEST_TOKEN = 16;

  /** Reads the environment; a value that cannot be is refused by its name. */
  public static Settings from(Map<String, String> environment) {
    return from(environment, "http://localhost", false, false);
  }

  /**
   * The same for {@code --phone}.
   *
   * @param name of this machine in its network; a tunnel's address in the environment comes first
   */
  public static Settings forPhone(Map<String, String> environment, String name) {
    boolean phone = text(environment, "TOQUE_PUBLIC_URL").isEmpty();
    return from(environment, "https://" + name, phone, false);
  }

  /** Those of a training run, with stores, accounts and a port of its own. */
  public static Settings forTraining(Path home, int port) {
    Map<String, String> environment =
        Map.of("TOQUE_HOME", home.toString(), "TOQUE_PORT", String.valueOf(port));
    return from(environment, "http://localhost", false, true);
  }

  private static Settings from(
      Map<String, String> environment, String origin, boolean phone, boolean training) {
    int port = number(environment, "TOQUE_PORT", DEFAULT_PORT, 1, phone ? 65_534 : 65_535);
    return new Settings(
        Path.of(text(environment, "TOQUE_HOME").orElse(".toque")).toAbsolutePath().normalize(),
        port,
        origin(text(environment, "TOQUE_PUBLIC_URL").orElse(origin + ":" + port)),
        phone,
        training,
        number(environment, "TOQUE_REPLICAS", 1, 1, MOST_REPLICAS),
        number(environment, "TOQUE_HEAP", DEFAULT_HEAP, SMALLEST_HEAP, LARGEST_HEAP),
        text(environment, "TOQUE_JVM_OPTIONS").map(Settings::words).orElse(List.of()),
        text(environment, "TOQUE_ADMIN_TOKEN").map(Settings::token),
        text(environment, "TOQUE_REDIS_URL").map(url -> store("TOQUE_REDIS_URL", url)),
        text(environment, "TOQUE_POSTGRES_URL").map(url -> store("TOQUE_POSTGRES_URL", url)));
  }

  /** Whether a phone on the network could open our links. */
  public boolean reachableByPhone() {
    String host = URI.create(publicUrl).getHost();
    return !host.equals("localhost")
        && !host.endsWith(".localhost")
        && !host.startsWith("127.")
        && !host.equals("[::1]");
  }

  /** Where {@link #phone} shows how to trust this machine: plain http, beside the gateway. */
  public int trustPort() {
    return port + 1;
  }

  /** It holds the operator's token and administrators' passwords. */
  @Override
  public String toString() {
    return "Settings[" + publicUrl + ", " + home + "]";
  }

  private static Optional<String> text(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static List<String> words(String options) {
    return List.of(options.strip().split("\\s+"));
  }

  private static URI store(String name, String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException malformed) {
      // told below, without the address: it holds a password
    }
    throw new CannotStart(name + " is not an address such as scheme://user:password@host:port");
  }

  private static String token(String token) {
    if (token.length() < SHORTEST_TOKEN) {
      throw new CannotStart(
          "TOQUE_ADMIN_TOKEN is too short: use at least " + SHORTEST_TOKEN + " characters.");
    }
    return token;
  }

  private static String origin(String url) {
    if (!url.matches("https?://[^/?#@\\s]+") || URI.create(url).getHost() == null) {
      throw new CannotStart(
          "TOQUE_PUBLIC_URL must be an origin such as https://portal.example, without a path or a final slash; it is "
              + url);
    }
    return url;
  }

  private static int number(
      Map<String, String> environment, String name, int otherwise, int least, int most) {
    String value = text(environment, name).orElse(String.valueOf(otherwise));
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below
    }
    throw new CannotStart(
        "%s must be a number from %d to %d; it is %s".formatted(name, least, most, value));
  }
}
