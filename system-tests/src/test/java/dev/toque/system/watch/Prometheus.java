package dev.toque.system.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toque.local.process.Ports;
import dev.toque.system.setup.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Prometheus on loopback, which reads metrics each second. */
final class Prometheus implements AutoCloseable {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String CONFIGURATION =
      """
      global:
        scrape_interval: 1s
        evaluation_interval: 1s
      rule_files: ["rules.yml"]
      scrape_configs:
      """;

  private static final String JOB =
      """
        - job_name: %s
          metrics_path: /q/metrics
          static_configs: [{targets: ["%s"]}]
      """;

  private final Process process;
  private final String url;

  private Prometheus(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it.
   *
   * @param rules groups of rules, as JSON
   * @param jobs where to read metrics, by the name of the job
   */
  static Prometheus start(Path folder, String rules, Map<String, URI> jobs) throws IOException {
    Files.writeString(folder.resolve("rules.yml"), rules);
    StringBuilder configuration = new StringBuilder(CONFIGURATION);
    jobs.forEach((job, at) -> configuration.append(JOB.formatted(job, at.getAuthority())));
    Path file = Files.writeString(folder.resolve("prometheus.yml"), configuration);
    String address = "127.0.0.1:" + Ports.free();
    Process process =
        new ProcessBuilder(
                program("prometheus"),
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    return new Prometheus(process, "http://" + address);
  }

  /** What promtool finds wrong with rules; empty when it finds nothing. */
  static String faults(Path rules) throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder(program("promtool"), "check", "rules", rules.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return check.waitFor() == 0 ? "" : said;
  }

  /** The series that an expression gives now. */
  JsonNode ask(String expression) {
    String form = "query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    JsonNode answer =
        read(
            Http.send(
                    CLIENT,
                    Http.request(URI.create(url + "/api/v1/query"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .body());
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError(expression + ": " + answer.path("error").asText());
    }
    return answer.at("/data/result");
  }

  /** Waits until an expression gives a series. */
  void await(String expression) {
    Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> !ask(expression).isEmpty());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  /** On the path, or where {@code ./test} has put it. */
  private static String program(String name) {
    Path brought = Path.of("target/tools/usr/bin", name).toAbsolutePath();
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)),
            Stream.of(brought))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () ->
                new AssertionError(
                    "This test needs %s on the PATH; ./test brings it where apt exists."
                        .formatted(name)));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
