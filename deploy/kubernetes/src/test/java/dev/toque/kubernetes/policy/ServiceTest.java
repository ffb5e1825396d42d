package dev.toque.kubernetes.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each of the three services has. */
class ServiceTest {

  static Stream<Arguments> services() {
    return Overlay.all()
        .flatMap(
            overlay ->
                Stream.of("activation", "push", "portal")
                    .map(service -> Arguments.of(overlay, service)));
  }

  @ParameterizedTest
  @MethodSource("services")
  void itIsReachedByTlsAlone(Overlay overlay, String service) {
    List<JsonNode> ports =
        Manifest.each(overlay.the("Service", service).at("/spec/ports")).toList();
    assertEquals(1, ports.size());
    assertEquals("https", ports.get(0).path("name").asText());
    assertEquals("https", ports.get(0).path("targetPort").asText());
    assertEquals(8443, containerPort(overlay.the("Deployment", service), "https"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void healthAndMetricsAreInNoServiceAndNoIngress(Overlay overlay, String service) {
    int management = containerPort(overlay.the("Deployment", service), "management");
    assertTrue(management > 0);
    for (Manifest open : overlay.where(one -> Set.of("Service", "Ingress").contains(one.kind()))) {
      assertFalse(open.json().toString().contains("management"), open.toString());
      assertFalse(open.json().toString().contains(String.valueOf(management)), open.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void itIsProbedOnItsManagementPort(Overlay overlay, String service) {
    JsonNode container = container(overlay, service);
    assertProbe(container, "startupProbe", "/q/health/started");
    assertProbe(container, "livenessProbe", "/q/health/live");
    assertProbe(container, "readinessProbe", "/q/health/ready");
  }

  @ParameterizedTest
  @MethodSource("services")
  void aSlowStartIsNoReasonToEndIt(Overlay overlay, String service) {
    JsonNode startup = container(overlay, service).path("startupProbe");
    assertTrue(
        startup.path("periodSeconds").asInt() * startup.path("failureThreshold").asInt() >= 60);
  }

  @ParameterizedTest
  @MethodSource("services")
  void itIsTakenOutOfTheIngressBeforeItStopsToServe(Overlay overlay, String service) {
    JsonNode container = container(overlay, service);
    JsonNode readiness = container.path("readinessProbe");
    int noticed =
        readiness.path("periodSeconds").asInt() * readiness.path("failureThreshold").asInt();
    assertTrue(seconds(container, "QUARKUS_SHUTDOWN_DELAY") > noticed);
  }

  @ParameterizedTest
  @MethodSource("services")
  void itsEndFitsIntoTheGracePeriod(Overlay overlay, String service) {
    JsonNode container = container(overlay, service);
    long needed =
        seconds(container, "QUARKUS_SHUTDOWN_DELAY")
            + seconds(container, "QUARKUS_SHUTDOWN_TIMEOUT");
    int given =
        overlay.the("Deployment", service).podSpec().path("terminationGracePeriodSeconds").asInt();
    assertTrue(given >= needed + 5, given + " s for " + needed + " s");
  }

  @ParameterizedTest
  @MethodSource("services")
  void itScalesByItselfAndNobodySetsItsNumberBesides(Overlay overlay, String service) {
    Manifest scaler = overlay.the("HorizontalPodAutoscaler", service);
    assertEquals(service, scaler.at("/spec/scaleTargetRef/name").asText());
    assertEquals("Deployment", scaler.at("/spec/scaleTargetRef/kind").asText());
    assertTrue(scaler.at("/spec/maxReplicas").asInt() > scaler.at("/spec/minReplicas").asInt());
    assertTrue(overlay.the("Deployment", service).at("/spec/replicas").isMissingNode());
  }

  @ParameterizedTest
  @MethodSource("services")
  void inProductionThereAreAlwaysTwo(Overlay overlay, String service) {
    if (overlay.name().equals("production")) {
      int least = overlay.the("HorizontalPodAutoscaler", service).at("/spec/minReplicas").asInt();
      assertTrue(least >= 2);
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void whoDrainsANodeTakesOneAtATime(Overlay overlay, String service) {
    Manifest budget = overlay.the("PodDisruptionBudget", service);
    assertEquals(1, budget.at("/spec/maxUnavailable").asInt());
    assertEquals(
        overlay.the("Deployment", service).at("/spec/selector"), budget.at("/spec/selector"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void aRollOutTakesNoneAwayBeforeItsSuccessorIsReady(Overlay overlay, String service) {
    JsonNode rolling = overlay.the("Deployment", service).at("/spec/strategy/rollingUpdate");
    assertEquals(0, rolling.path("maxUnavailable").asInt(-1));
    assertTrue(rolling.path("maxSurge").asInt() > 0);
  }

  @ParameterizedTest
  @MethodSource("services")
  void itIsSpreadOverZonesAndNodes(Overlay overlay, String service) {
    List<JsonNode> spread =
        Manifest.each(
                overlay.the("Deployment", service).podSpec().path("topologySpreadConstraints"))
            .toList();
    assertEquals(
        Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"),
        spread.stream().map(one -> one.path("topologyKey").asText()).collect(Collectors.toSet()));
    for (JsonNode one : spread) {
      // of its own service and version, or two services would be spread as one
      assertTrue(
          one.path("matchLabelKeys").toString().contains("app.kubernetes.io/name")
              && one.path("matchLabelKeys").toString().contains("pod-template-hash"));
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void itNeverMigratesItself(Overlay overlay, String service) {
    assertEquals("false", variable(container(overlay, service), "QUARKUS_FLYWAY_MIGRATE_AT_START"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void itHasADatabaseRoleOfItsOwn(Overlay overlay, String service) {
    assertEquals(
        "toque_" + service, variable(container(overlay, service), "QUARKUS_DATASOURCE_USERNAME"));
    JsonNode job = overlay.the("Job", service + "-migration").containers().get(0);
    assertEquals("toque_" + service, variable(job, "QUARKUS_DATASOURCE_USERNAME"));
  }

  private static void assertProbe(JsonNode container, String probe, String path) {
    assertEquals(path, container.path(probe).at("/httpGet/path").asText());
    assertEquals("management", container.path(probe).at("/httpGet/port").asText());
    assertTrue(container.path(probe).path("timeoutSeconds").asInt() >= 2);
  }

  private static JsonNode container(Overlay overlay, String service) {
    return overlay.the("Deployment", service).containers().get(0);
  }

  private static String variable(JsonNode container, String name) {
    return Manifest.each(container.path("env"))
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("value")
        .asText();
  }

  private static long seconds(JsonNode container, String name) {
    return Duration.parse("PT" + variable(container, name)).toSeconds();
  }

  private static int containerPort(Manifest workload, String name) {
    return Manifest.each(workload.containers().get(0).path("ports"))
        .filter(port -> port.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("containerPort")
        .asInt();
  }
}
