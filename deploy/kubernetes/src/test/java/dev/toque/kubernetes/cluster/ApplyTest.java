package dev.toque.kubernetes.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@EnableKubernetesMockClient(crud = true, https = false)
class ApplyTest {

  /** What operators add to Kubernetes. */
  private static final List<CustomResourceDefinitionContext> ADDED =
      List.of(
          added("cert-manager.io", "Issuer", "issuers"),
          added("cert-manager.io", "Certificate", "certificates"),
          added("external-secrets.io", "ExternalSecret", "externalsecrets"),
          added("postgresql.cnpg.io", "Cluster", "clusters"),
          added("monitoring.coreos.com", "PodMonitor", "podmonitors"),
          added("monitoring.coreos.com", "PrometheusRule", "prometheusrules"));

  KubernetesMockServer server;
  KubernetesClient client;

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyStepIsTakenAndTakenAgain(Overlay overlay) {
    ADDED.forEach(server::expectCustomResource);
    for (String step : Overlay.STEPS) {
      List<HasMetadata> resources = read(overlay.text(step));
      resources.forEach(this::apply);
      // a second time nothing is in the way, as in every later roll-out
      resources.forEach(this::apply);
      resources.forEach(one -> assertNotNull(client.resource(one).get(), one.toString()));
    }
    assertEquals(3, client.apps().deployments().inNamespace("toque").list().getItems().size());
    assertEquals(
        overlay.of("NetworkPolicy").size(),
        client.network().networkPolicies().inNamespace("toque").list().getItems().size());
    assertEquals(
        overlay.of("Job").stream().map(Manifest::name).sorted().toList(),
        client.batch().v1().jobs().inNamespace("toque").list().getItems().stream()
            .map(job -> job.getMetadata().getName())
            .sorted()
            .toList());
  }

  private static CustomResourceDefinitionContext added(String group, String kind, String plural) {
    return new CustomResourceDefinitionContext.Builder()
        .withGroup(group)
        .withVersion("v1")
        .withKind(kind)
        .withPlural(plural)
        .withScope("Namespaced")
        .build();
  }

  private void apply(HasMetadata resource) {
    client.resource(resource).createOr(NonDeletingOperation::update);
  }

  private List<HasMetadata> read(String yaml) {
    return client.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))).items();
  }
}
