package dev.toque.kubernetes.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod keeps. */
class WorkloadTest {

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void noPodRunsAsRoot(Overlay overlay) {
    everyPod(
        overlay,
        pod ->
            pod.at("/securityContext/runAsNonRoot").asBoolean()
                && pod.at("/securityContext/runAsUser").asInt() >= 10_000);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyPodHasTheUsualSystemCallFilter(Overlay overlay) {
    everyPod(
        overlay,
        pod -> pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void noPodSharesAnythingWithItsNode(Overlay overlay) {
    everyPod(
        overlay,
        pod ->
            Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(pod::has)
                && pod.findValues("hostPath").isEmpty()
                && pod.findValues("hostPort").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void noPodHoldsATokenOfTheApiServer(Overlay overlay) {
    everyPod(
        overlay,
        pod ->
            pod.path("automountServiceAccountToken").isBoolean()
                && !pod.path("automountServiceAccountToken").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyPodHasAnAccountOfItsOwnKindAndThatHasNoTokenEither(Overlay overlay) {
    Set<String> accounts = new TreeSet<>();
    workloads(overlay)
        .forEach(pod -> accounts.add(pod.podSpec().path("serviceAccountName").asText()));
    assertFalse(accounts.contains("") || accounts.contains("default"), accounts.toString());
    for (String account : accounts) {
      JsonNode mount = overlay.the("ServiceAccount", account).at("/automountServiceAccountToken");
      assertTrue(mount.isBoolean() && !mount.asBoolean(), account);
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyRootFileSystemIsReadOnly(Overlay overlay) {
    everyContainer(
        overlay, one -> one.at("/securityContext/readOnlyRootFilesystem").asBoolean(false));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void noContainerCanGainAnyRight(Overlay overlay) {
    everyContainer(
        overlay,
        one -> {
          JsonNode context = one.path("securityContext");
          return context.path("allowPrivilegeEscalation").isBoolean()
              && !context.path("allowPrivilegeEscalation").asBoolean()
              && context.at("/capabilities/drop/0").asText().equals("ALL")
              && !context.path("capabilities").has("add")
              && !context.has("privileged");
        });
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyContainerSaysWhatItNeedsAndWhatItMayTake(Overlay overlay) {
    everyContainer(
        overlay,
        one ->
            Stream.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")
                .noneMatch(place -> one.path("resources").at(place).isMissingNode()));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void whatASecretHoldsIsReadByItsOwnPodAlone(Overlay overlay) {
    everyPod(
        overlay,
        pod ->
            pod.at("/securityContext/fsGroup").asInt() >= 10_000
                && Manifest.each(pod.path("volumes"))
                    .filter(volume -> volume.has("secret"))
                    // a certificate of an authority is no secret
                    .filter(volume -> !volume.path("secret").has("items"))
                    .allMatch(volume -> volume.at("/secret/defaultMode").asInt() == 0440));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyImageHasAVersion(Overlay overlay) {
    everyContainer(
        overlay, one -> one.path("image").asText().matches("[^:]+(:\\d+/[^:]+)?:(?!latest).+"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyServerIsProbedByNameOfItsPort(Overlay overlay) {
    for (Manifest workload : workloads(overlay)) {
      if (workload.kind().equals("Job")) {
        continue;
      }
      for (JsonNode container : workload.containers()) {
        Set<String> ports =
            Manifest.each(container.path("ports"))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
          String port = container.path(probe).findPath("port").asText();
          assertTrue(ports.contains(port), workload + ": " + probe + " on " + port);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everySelectorFindsItsOwnPodsAlone(Overlay overlay) {
    for (Manifest workload : workloads(overlay)) {
      if (!workload.kind().equals("Job")) {
        Map<String, String> wanted = Manifest.texts(workload.at("/spec/selector/matchLabels"));
        List<Manifest> found =
            workloads(overlay).stream()
                .filter(other -> other.podLabels().entrySet().containsAll(wanted.entrySet()))
                .toList();
        assertEquals(List.of(workload), found);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everythingLivesInOneNamespaceThatAdmitsRestrictedPodsAlone(Overlay overlay) {
    Manifest namespace = overlay.the("Namespace", "toque");
    assertEquals(
        "restricted",
        namespace.at("/metadata/labels").path("pod-security.kubernetes.io/enforce").asText());
    for (Manifest manifest : overlay.manifests()) {
      if (manifest != namespace && !manifest.kind().equals("Namespace")) {
        assertEquals("toque", manifest.at("/metadata/namespace").asText(), manifest.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyMigrationEndsAndIsForgotten(Overlay overlay) {
    for (Manifest job : overlay.of("Job")) {
      assertEquals("[\"migrate\"]", job.containers().get(0).path("args").toString());
      assertEquals("Never", job.podSpec().path("restartPolicy").asText());
      assertTrue(job.at("/spec/activeDeadlineSeconds").asInt() > 0);
      assertTrue(job.at("/spec/ttlSecondsAfterFinished").asInt() > 0);
      assertTrue(job.at("/spec/backoffLimit").asInt(99) < 10);
    }
  }

  private static List<Manifest> workloads(Overlay overlay) {
    return overlay.where(Manifest::isWorkload);
  }

  private static void everyPod(Overlay overlay, Predicate<JsonNode> rule) {
    workloads(overlay).forEach(one -> assertTrue(rule.test(one.podSpec()), one.toString()));
  }

  private static void everyContainer(Overlay overlay, Predicate<JsonNode> rule) {
    for (Manifest workload : workloads(overlay)) {
      workload
          .containers()
          .forEach(one -> assertTrue(rule.test(one), workload + ", " + one.path("name")));
    }
  }
}
