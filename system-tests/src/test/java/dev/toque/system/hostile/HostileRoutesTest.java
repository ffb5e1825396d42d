package dev.toque.system.hostile;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is sent to any route of any service, and through the gateway, gets an answer that is no
 * 5xx, or no answer and the end of its connection. Each route gets a share of the shapes, another
 * one each; {@code -Dhostile.all=true} sends all of them to each.
 */
@ExtendWith(SharedToque.class)
class HostileRoutesTest {

  @Test
  void theTableHasEveryRouteOfTheDocuments(Toque toque) throws Exception {
    Set<String> table =
        RouteTable.all().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    for (String document : List.of("admin", "activation", "push")) {
      for (String route : documented(toque, document)) {
        if (!table.contains(route)) {
          missing.add(route);
        }
      }
    }

    assertEquals(Set.of(), missing);
    assertTrue(table.size() > 120, "routes: " + table.size());
  }

  @Test
  void noRouteOfAServiceFails(Toque toque) throws IOException {
    Addresses addresses = new Addresses(toque);
    Credentials credentials = new Credentials(toque);
    Faults faults = new Faults(toque);
    Share share = new Share();
    for (Route route : RouteTable.all()) {
      Wire wire =
          new Wire(
              route.isManagement()
                  ? addresses.managementOf(route.service())
                  : addresses.of(route.service()));
      List<Shape> shapes = new ArrayList<>(Shapes.ofHeads(route, credentials));
      shapes.addAll(Shapes.ofContents(route, credentials));
      for (Shape shape : share.of(shapes)) {
        faults.look(route, shape, wire.send(shape.bytes(), shape.whole()));
      }
      if (route.isPage()) {
        credentials.renew();
      }
    }

    faults.assertNone();
  }

  @Test
  void noRouteFailsThroughTheGateway(Toque toque) throws IOException {
    Wire gateway = new Wire(URI.create(toque.url()));
    Credentials credentials = new Credentials(toque);
    Faults faults = new Faults(toque);
    Share share = new Share();
    for (Route route : RouteTable.all()) {
      for (Shape shape : share.of(Shapes.ofHeads(route, credentials))) {
        Wire.Answer answer = gateway.send(shape.bytes(), shape.whole());
        faults.look(route, shape, answer);
        faults.lookForSmuggled(route, shape, answer);
      }
      if (route.isPage()) {
        credentials.renew();
      }
    }

    faults.assertNone();
  }

  private static List<String> documented(Toque toque, String service)
      throws IOException, InterruptedException {
    URI address = URI.create(toque.url() + "/api/" + service + "/openapi?format=JSON");
    JsonNode paths =
        json(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
            .path("paths");
    List<String> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        routes.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return routes;
  }

  /** Every shape in turn, over all routes. */
  private static final class Share {

    private static final int ONE_OF = Boolean.getBoolean("hostile.all") ? 1 : 10;

    private int count;

    List<Shape> of(List<Shape> shapes) {
      return shapes.stream().filter(shape -> count++ % ONE_OF == 0).toList();
    }
  }
}
