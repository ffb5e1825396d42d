package dev.toque.system.degradation;

import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Http;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an operator sees of the three services. */
record Management(Toque toque) {

  private static final List<String> SERVICES = List.of("activation", "push", "portal");
  private static final String THREADS = "jvm_threads_live_threads";

  /** A probe that is not answered in that time has failed, as in {@code deployment.yaml}. */
  private static final Duration READY_IN = Duration.ofSeconds(2);

  /** The same of one that would have the service killed. */
  private static final Duration ALIVE_IN = Duration.ofSeconds(5);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Whether all are alive. */
  boolean areAlive() {
    return SERVICES.stream().allMatch(service -> passes(service, "live", ALIVE_IN));
  }

  /** Those that a cluster would send requests to. */
  Set<String> ready() {
    List<Callable<Set<String>>> probes =
        SERVICES.stream()
            .<Callable<Set<String>>>map(
                service -> () -> passes(service, "ready", READY_IN) ? Set.of(service) : Set.of())
            .toList();
    return AtOnce.run(probes).stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** As a cluster sees it: no answer in time is a failure too. */
  private boolean passes(String service, String probe, Duration patience) {
    try {
      return get(service, "/q/health/" + probe, patience).statusCode() == 200;
    } catch (HttpTimeoutException late) {
      return false;
    } catch (IOException failure) {
      throw new AssertionError(service + " does not listen", failure);
    }
  }

  /** How many threads each has. */
  Map<String, Integer> threads() {
    return SERVICES.stream().collect(Collectors.toMap(Function.identity(), this::threads));
  }

  private int threads(String service) {
    return metrics(service)
        .lines()
        .filter(line -> line.startsWith(THREADS))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToInt(number -> (int) Double.parseDouble(number))
        .sum();
  }

  private String metrics(String service) {
    return Http.send(CLIENT, Http.request(at(service, "/q/metrics")).build()).body();
  }

  private URI at(String service, String path) {
    return new Addresses(toque).managementOf(service).resolve(path);
  }

  private HttpResponse<String> get(String service, String path, Duration patience)
      throws IOException {
    HttpRequest request = HttpRequest.newBuilder(at(service, path)).timeout(patience).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
