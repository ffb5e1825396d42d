package dev.toque.kubernetes.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every arrow of design.md, section 1, and no other. */
class ArrowsTest {

  private static final int HTTPS = 8443;
  private static final int REDIS = 6379;
  private static final int POSTGRES = 5432;
  private static final int SUBMISSION = 587;
  private static final List<String> SERVICES = List.of("activation", "portal", "push");

  private static final Pod INGRESS =
      Pod.in("ingress-nginx", "ingress", Map.of("app.kubernetes.io/name", "ingress-nginx"));
  private static final Pod PROMETHEUS = Pod.in("monitoring", "prometheus", Map.of());
  private static final Pod STRANGER =
      Pod.in("default", "stranger", Map.of("app.kubernetes.io/name", "portal"));
  private static final Pod NAMES = Pod.in("kube-system", "names", Map.of("k8s-app", "kube-dns"));

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void betweenServicesThereAreThreeArrows(Overlay overlay) {
    Set<String> arrows = new TreeSet<>();
    for (Pod from : pods(overlay)) {
      for (String to : SERVICES) {
        if (allows(overlay, from, pod(overlay, to), HTTPS)) {
          arrows.add(from.name() + " → " + to);
        }
      }
    }
    assertEquals(Set.of("portal → activation", "portal → push", "push → activation"), arrows);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void theIngressReachesEachServiceByTlsAndNothingElse(Overlay overlay) {
    for (Pod pod : pods(overlay)) {
      assertEquals(SERVICES.contains(pod.name()), allows(overlay, INGRESS, pod, HTTPS), pod.name());
      pod.ports().values().stream()
          .filter(port -> port != HTTPS)
          .forEach(port -> assertFalse(allows(overlay, INGRESS, pod, port), pod + " " + port));
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void metricsAreReadByTheMonitoringAlone(Overlay overlay) {
    for (String service : SERVICES) {
      Pod pod = pod(overlay, service);
      int management = pod.ports().get("management");
      assertTrue(allows(overlay, PROMETHEUS, pod, management));
      assertFalse(allows(overlay, PROMETHEUS, pod, HTTPS));
      pods(overlay).forEach(from -> assertFalse(allows(overlay, from, pod, management)));
      assertFalse(allows(overlay, STRANGER, pod, management));
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void whoIsInAnotherNamespaceReachesNobody(Overlay overlay) {
    for (Pod pod : pods(overlay)) {
      for (int port : List.of(HTTPS, REDIS, POSTGRES)) {
        assertFalse(allows(overlay, STRANGER, pod, port), pod.name());
      }
    }
  }

  @Test
  void servicesReachRedisAndServicesAndMigrationsReachPostgres() {
    Overlay overlay = new Overlay("local");
    for (Pod from : pods(overlay)) {
      boolean service = SERVICES.contains(from.name());
      boolean migration = from.name().endsWith("-migration");
      assertEquals(service, allows(overlay, from, pod(overlay, "redis"), REDIS), from.name());
      assertEquals(
          service || migration || from.name().equals("postgres"),
          allows(overlay, from, pod(overlay, "postgres"), POSTGRES),
          from.name());
    }
  }

  @Test
  void managedStoresAreReachedInTheirOwnNetworkAlone() {
    Overlay overlay = new Overlay("production");
    Pod inside = Pod.outside("10.30.0.7");
    Pod beside = Pod.outside("10.31.0.7");
    for (Pod from : pods(overlay)) {
      boolean service = SERVICES.contains(from.name());
      assertEquals(service, allows(overlay, from, inside, REDIS));
      assertTrue(allows(overlay, from, inside, POSTGRES));
      assertFalse(allows(overlay, from, beside, REDIS));
      assertFalse(allows(overlay, from, beside, POSTGRES));
    }
  }

  @Test
  void lettersAreSentByThePortalAloneAndToTheirServerAlone() {
    Overlay overlay = new Overlay("production");
    Pod server = Pod.outside("10.40.0.25");
    for (Pod from : pods(overlay)) {
      assertEquals(
          from.name().equals("portal"), allows(overlay, from, server, SUBMISSION), from.name());
      assertFalse(allows(overlay, from, server, 25), from.name());
      assertFalse(allows(overlay, from, Pod.outside("10.40.0.26"), SUBMISSION), from.name());
      assertFalse(allows(overlay, from, Pod.outside("93.184.215.14"), SUBMISSION), from.name());
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void pushAloneReachesTheInternet(Overlay overlay) {
    for (String address : List.of("93.184.215.14", "2606:2800:21f:cb07::1")) {
      for (Pod from : pods(overlay)) {
        if (!from.name().equals("postgres")) {
          assertEquals(
              from.name().equals("push"),
              allows(overlay, from, Pod.outside(address), 443),
              from.name());
        }
        assertFalse(allows(overlay, from, Pod.outside(address), 80), from.name());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.1",
        "192.168.1.1",
        "169.254.169.254",
        "127.0.0.1",
        "100.64.0.1",
        "0.0.0.0",
        "fd00::1",
        "fe80::1",
        "::1"
      })
  void noNotificationGoesToAnInnerAddress(String address) {
    Overlay.all()
        .forEach(
            overlay ->
                assertFalse(allows(overlay, pod(overlay, "push"), Pod.outside(address), 443)));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everybodyMayAskForNames(Overlay overlay) {
    pods(overlay).forEach(from -> assertTrue(allows(overlay, from, NAMES, 53)));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void whoIsNotNamedAnywhereReachesNobodyAndIsReachedByNobody(Overlay overlay) {
    Pod unnamed = Pod.in("toque", "unnamed", Map.of());
    for (Pod pod : pods(overlay)) {
      for (int port : List.of(443, HTTPS, REDIS, POSTGRES)) {
        assertFalse(allows(overlay, unnamed, pod, port));
        assertFalse(allows(overlay, pod, unnamed, port) && !pod.name().equals("postgres"));
      }
    }
    assertFalse(allows(overlay, INGRESS, unnamed, HTTPS));
    assertFalse(allows(overlay, unnamed, Pod.outside("93.184.215.14"), 443));
  }

  private static boolean allows(Overlay overlay, Pod from, Pod to, int port) {
    return new Network(overlay.of("NetworkPolicy")).allows(from, to, port);
  }

  private static Pod pod(Overlay overlay, String name) {
    return pods(overlay).stream().filter(pod -> pod.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Pod> pods(Overlay overlay) {
    List<Pod> pods = new ArrayList<>();
    for (Manifest workload : overlay.where(Manifest::isWorkload)) {
      Map<String, Integer> ports = new TreeMap<>();
      for (JsonNode port : workload.containers().get(0).path("ports")) {
        ports.put(port.path("name").asText(), port.path("containerPort").asInt());
      }
      pods.add(new Pod(workload.name(), "toque", workload.podLabels(), ports, ""));
    }
    for (Manifest cluster : overlay.of("Cluster")) {
      Map<String, String> labels = Map.of("cnpg.io/cluster", cluster.name());
      pods.add(new Pod("postgres", "toque", labels, Map.of("postgresql", POSTGRES), ""));
    }
    return pods;
  }
}
