package dev.toque.push.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.Gates;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.TriesLeft;
import dev.toque.protocol.wire.activation.GateVerification;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Plays activation-service: devices, and gates that really verify and count. What it knows is in a
 * map of JDK types that all class loaders of this JVM share, because Quarkus loads test classes
 * more than once.
 */
public class FakeActivation implements QuarkusTestResourceLifecycleManager {

  private static final String SHARED = "toque.test.fake-activation";
  private static final Shared EVENTS = new Shared("toque.test.events");
  private static final String AWAY = "away";
  private static final int TRIES = 5;

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/internal/v1/devices/", this::serve);
      server.createContext("/internal/v1/events", this::serveEvents);
      server.start();
      return Map.of(
          "toque.services.activation-url",
          "http://127.0.0.1:" + server.getAddress().getPort(),
          "toque.push.stream.heartbeat",
          "300ms",
          "toque.push.challenge.sweep-every",
          "200ms",
          "toque.push.target.look-every",
          "300ms");
    } catch (IOException failure) {
      throw new IllegalStateException("the fake did not start", failure);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /** From now on this is a known device. */
  public static void know(String deviceId, ObjectNode device) {
    shared().put(deviceId, device.toString());
  }

  /** Its enrolment is in another state. */
  public static void status(String deviceId, EnrolmentState status) {
    shared()
        .computeIfPresent(
            deviceId, (id, text) -> read(text).put("status", status.wire()).toString());
  }

  /** How often this device's gate was tried, and how the last number compared. */
  public static int tries(String deviceId) {
    return read(shared().get(deviceId)).path("tries").asInt();
  }

  /** How the number of the last try compared, as push-service said. */
  public static String lastTransfer(String deviceId) {
    return read(shared().get(deviceId)).path("transfer").asText();
  }

  /** Under which reference this device's gate was tried last. */
  public static String lastReference(String deviceId) {
    return read(shared().get(deviceId)).path("ref").asText();
  }

  /** Answers nobody until {@link #comeBack}. */
  public static void goAway() {
    shared().put(AWAY, "true");
  }

  /** Answers again. */
  public static void comeBack() {
    shared().remove(AWAY);
  }

  /** From now on this is the next event. */
  public static void happened(String kind, String deviceId) {
    happened(kind, deviceId, UUID.randomUUID(), Instant.now());
  }

  /** The same to a phone of this account, at that time. */
  public static void happened(String kind, String deviceId, UUID accountId, Instant at) {
    Queue<Object> all = EVENTS.queue("all");
    synchronized (all) {
      all.add(
          """
          {"id":%d,"at":"%s","kind":"%s","accountId":"%s","enrollmentId":"%s","deviceId":"%s",\
          "first":false,"device":"Pixel 8"}"""
              .formatted(all.size() + 1, at, kind, accountId, UUID.randomUUID(), deviceId));
    }
  }

  /** At most three of them, so that there is more than one page. */
  private void serveEvents(HttpExchange exchange) throws IOException {
    try (exchange) {
      long after = Long.parseLong(exchange.getRequestURI().getQuery().replace("after=", ""));
      String events =
          EVENTS.queue("all").stream()
              .skip(after)
              .limit(3)
              .map(Object::toString)
              .collect(Collectors.joining(","));
      answer(exchange, 200, read("{\"events\":[" + events + "]}"));
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    if (shared().containsKey(AWAY)) {
      // neither an answer nor an end: the caller has to lose patience
      return;
    }
    try (exchange) {
      answer(exchange);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try {
      String[] path = exchange.getRequestURI().getPath().split("/");
      requirePush(exchange);
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.length > 5) {
        String ref = exchange.getRequestHeaders().getFirst("Toque-Ref");
        shared().computeIfPresent(path[4], (id, text) -> read(text).put("ref", ref).toString());
      }
      answer(exchange, 200, path.length == 5 ? device(path[4]) : verify(path[4], body));
    } catch (ProblemException problem) {
      Map<String, Object> document = new LinkedHashMap<>(problem.members());
      document.put("code", problem.code().code());
      answer(exchange, problem.code().status(), document);
    }
  }

  private static void requirePush(HttpExchange exchange) {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (token == null || !token.startsWith("Bearer ")) {
      throw ProblemException.of(ProblemCode.UNAUTHORIZED);
    }
  }

  private static JsonNode device(String deviceId) {
    String device = shared().get(deviceId);
    if (device == null) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return read(device);
  }

  /**
   * Counted and judged as one, as if each try waited for the one before it: that is what
   * activation-service's wait for tries that are being judged comes to, so that a right PIN that
   * arrives many times at once locks nobody out here either.
   */
  private static TriesLeft verify(String deviceId, byte[] body) {
    GateVerification verification = StrictJson.read(body, GateVerification.class);
    AtomicInteger left = new AtomicInteger();
    AtomicBoolean opened = new AtomicBoolean();
    shared()
        .compute(
            deviceId,
            (id, text) -> {
              ObjectNode device = counted(read(text), verification);
              opened.set(opens(device, verification));
              return judged(device, opened.get(), left).toString();
            });
    if (!opened.get()) {
      throw ProblemException.of(ProblemCode.GATE_FAILED).with("triesLeft", left.get());
    }
    return new TriesLeft(TRIES);
  }

  private static boolean opens(ObjectNode device, GateVerification verification) {
    GateKey key = GateKey.fromJson(device.get("gate"));
    GateProof proof = GateProof.fromJson(verification.gate());
    return Gates.open(key, proof, statement(device, verification.statement())).isPresent();
  }

  private static ObjectNode judged(ObjectNode device, boolean opened, AtomicInteger left) {
    int run = opened ? 0 : device.path("run").asInt();
    left.set(TRIES - run);
    return run < TRIES
        ? device.put("run", run)
        : device.put("run", run).put("status", EnrolmentState.LOCKED.wire());
  }

  private static Statement statement(ObjectNode device, String text) {
    return Statement.verify(
        text,
        new StatementExpectation(
            Stores.PUBLIC_URL,
            DeviceKey.fromJwk(device.get("publicKey")),
            StatementUse.ANSWER,
            Optional.empty(),
            Map.of()));
  }

  private static ObjectNode counted(ObjectNode device, GateVerification verification) {
    switch (EnrolmentState.of(device.path("status").asText()).orElseThrow()) {
      case ACTIVE -> {
        // it may try
      }
      case LOCKED -> throw ProblemException.of(ProblemCode.LOCKED);
      case PENDING, REJECTED, REMOVED -> throw ProblemException.of(ProblemCode.NOT_ENROLLED);
    }
    return device
        .put("run", device.path("run").asInt() + 1)
        .put("tries", device.path("tries").asInt() + 1)
        .put("transfer", verification.transfer().wire());
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = StrictJson.write(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static ObjectNode read(String json) {
    return (ObjectNode) StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked")
  private static ConcurrentHashMap<String, String> shared() {
    return (ConcurrentHashMap<String, String>)
        System.getProperties()
            .computeIfAbsent(SHARED, name -> new ConcurrentHashMap<String, String>());
  }
}
