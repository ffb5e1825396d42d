package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An account that has a phone is not opened, and gets no other phone, by whoever has only its
 * password: over every route that this portal serves, read from its own table (security.md, promise
 * 3).
 */
@QuarkusTest
@WithTestResource(Neighbours.class)
class EveryRouteTest {

  /** What would give, activate, free or remove a phone. */
  private static final String POWER =
      "POST /internal/v1/codes|POST .*/confirm|POST .*/unlock|DELETE .*|POST .*/consume";

  private String userName;
  private FakeActivation activation;

  @BeforeEach
  void startNeighbours() {
    userName = Operator.account();
    activation = FakeActivation.start();
    FakePush.start();
    activation.enrolled(Database.accountId(userName), TestPhone.create(Browser.ORIGIN), "Pixel 8");
  }

  @Test
  void thePasswordAloneOpensAndEnrolsNothing() {
    Set<String> routes = routes();
    assertTrue(routes.contains("POST /login/complete"), routes.toString());

    routes.forEach(this::opensNothing);
  }

  private void opensNothing(String route) {
    String[] parts = route.split(" ", 2);
    Browser thief = new Browser();
    thief.signIn(userName, Operator.PASSWORD);
    String half = thief.cookie("toque");
    assertTrue(thief.open("/login/confirm").hooks().contains("waiting"), route);

    if (!isStream(parts[1])) {
      assertNothingShown(route, send(thief, parts[0], parts[1]));
    }

    assertFalse(thief.open("/").hooks().contains("signed-in"), route);
    // nor does the half-finished session itself become more
    assertNothingShown(route, new Browser().cookie("toque", half).open("/"));
    assertNothingShown(route, new Browser().cookie("toque", half).open("/phones"));
    assertEquals(
        List.of(),
        activation.requests().stream().filter(request -> request.matches(POWER)).toList(),
        route);
  }

  private Page send(Browser thief, String method, String path) {
    return thief.ask(
        method,
        path,
        "username",
        userName,
        "password",
        Operator.PASSWORD,
        "number",
        "482913",
        "confirm-number",
        FakeActivation.NUMBER,
        "code",
        "12345678",
        "response",
        "12345678",
        "name",
        "My phone",
        "return",
        "/");
  }

  private static void assertNothingShown(String route, Page page) {
    for (String hook : new String[] {"signed-in", "activation-code", "qr", "add-phone"}) {
      assertFalse(page.hooks().contains(hook), () -> route + " shows " + hook);
    }
  }

  /** They stay open; what they say is no page. */
  private static boolean isStream(String path) {
    return path.startsWith("/live/");
  }

  private Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            routes.add(method + " " + filled(path));
          }
        });
    return routes;
  }

  private String filled(String path) {
    String full = path.startsWith("/") ? path : "/" + path;
    return full.replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "")
        .replaceAll("\\{username[^}]*}", userName)
        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }
}
