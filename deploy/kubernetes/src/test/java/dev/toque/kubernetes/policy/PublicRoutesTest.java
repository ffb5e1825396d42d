package dev.toque.kubernetes.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same routes as the local gateway's (deploy/local, {@code Routes}). */
class PublicRoutesTest {

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void eachServiceHasItsOwnPathsAndThePortalTheRest(Overlay overlay) {
    Map<String, String> routes = new TreeMap<>();
    for (Manifest ingress : overlay.of("Ingress")) {
      for (JsonNode path : ingress.at("/spec/rules/0/http/paths")) {
        assertEquals("Prefix", path.path("pathType").asText());
        assertEquals("https", path.at("/backend/service/port/name").asText());
        routes.put(path.path("path").asText(), path.at("/backend/service/name").asText());
      }
      assertEquals(1, ingress.at("/spec/rules").size());
      assertTrue(ingress.at("/spec/defaultBackend").isMissingNode());
    }
    assertEquals(
        Map.of(
            "/", "portal",
            "/api/admin/v1/accounts/import", "portal",
            "/api/activation/", "activation",
            "/api/push/", "push"),
        routes);
  }

  /** So nothing below {@code /internal} or {@code /q} has an answer on the public origin. */
  @Test
  void thePortalHasNoInternalRouteAndNoServiceHasOneBelowItsPublicPaths() throws IOException {
    for (Path file : sources("portal-service", "activation-service", "push-service")) {
      String source = Files.readString(file);
      if (source.contains("@RegisterRestClient")) {
        continue;
      }
      boolean portal = file.toString().contains("portal-service");
      for (String path : source.split("@Path\\(\"", -1)) {
        String route = path.substring(0, Math.max(0, path.indexOf('"')));
        assertTrue(!portal || !route.matches("/?(internal|q)(/.*)?"), file.toString());
        assertTrue(!route.matches("/?api/.*internal.*"), file.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyIngressIsOfThePublicHostByTls(Overlay overlay) {
    URI origin =
        URI.create(
            overlay
                .the("ConfigMap", "toque-settings")
                .at("/data")
                .path("TOQUE_PUBLIC_URL")
                .asText());
    assertEquals("https", origin.getScheme());
    for (Manifest ingress : overlay.of("Ingress")) {
      assertEquals(origin.getHost(), ingress.at("/spec/rules/0/host").asText());
      assertEquals(origin.getHost(), ingress.at("/spec/tls/0/hosts/0").asText());
      assertEquals("toque-public-tls", ingress.at("/spec/tls/0/secretName").asText());
      assertEquals("true", annotation(ingress, "ssl-redirect"));
    }
    assertEquals(
        origin.getHost(),
        overlay.the("Certificate", "toque-public").at("/spec/dnsNames/0").asText());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void theIngressLooksAtTheCertificateOfTheServiceBehind(Overlay overlay) {
    for (Manifest ingress : overlay.of("Ingress")) {
      assertEquals("HTTPS", annotation(ingress, "backend-protocol"));
      assertEquals("on", annotation(ingress, "proxy-ssl-verify"));
      assertEquals("toque/toque-ingress-tls", annotation(ingress, "proxy-ssl-secret"));
      JsonNode names =
          overlay
              .the("Certificate", "toque-" + annotation(ingress, "proxy-ssl-name"))
              .at("/spec/dnsNames");
      assertEquals(service(ingress), names.get(0).asText());
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void theIngressNeitherHoldsAStreamBackNorRepeatsARequest(Overlay overlay) {
    for (Manifest ingress : overlay.of("Ingress")) {
      assertEquals("off", annotation(ingress, "proxy-buffering"));
      assertEquals("off", annotation(ingress, "proxy-next-upstream"));
      assertTrue(Integer.parseInt(annotation(ingress, "proxy-read-timeout")) > 30);
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void onlyTheImportOfAccountsMayBeLongAndIsNotKeptByTheIngress(Overlay overlay) {
    for (Manifest ingress : overlay.of("Ingress")) {
      boolean isImport = ingress.name().equals("portal-import");
      assertEquals(isImport ? "1g" : "16k", annotation(ingress, "proxy-body-size"));
      assertEquals(isImport ? "off" : "", annotation(ingress, "proxy-request-buffering"));
    }
  }

  private static String service(Manifest ingress) {
    return ingress.at("/spec/rules/0/http/paths/0/backend/service/name").asText();
  }

  private static String annotation(Manifest ingress, String name) {
    return ingress.at("/metadata/annotations").path("nginx.ingress.kubernetes.io/" + name).asText();
  }

  private static List<Path> sources(String... modules) throws IOException {
    Stream<Path> all = Stream.of();
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(Overlay.ROOT.resolve("../../" + module + "/src/main"))) {
        all =
            Stream.concat(
                all, files.filter(file -> file.toString().endsWith(".java")).toList().stream());
      }
    }
    return all.toList();
  }
}
