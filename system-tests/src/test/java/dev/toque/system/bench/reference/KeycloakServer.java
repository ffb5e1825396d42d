package dev.toque.system.bench.reference;

import dev.toque.local.process.Ports;
import dev.toque.system.bench.measure.PostgresMeter;
import dev.toque.system.bench.measure.ProcessFamily;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keycloak in production mode, with a database of its own on Toque's PostgreSQL. */
final class KeycloakServer implements AutoCloseable {

  private static final String DATABASE = "keycloak";
  private static final String PASSWORD = "reference";
  private static final Duration LONGEST_START = Duration.ofMinutes(10);
  private static final long LOOK_EVERY_NANOS = 20_000_000;
  private static final long LONGEST_END_SECONDS = 30;

  /** Its own default is a share of the machine's memory, which says nothing. */
  private static final String HEAP = "-Xms64m -Xmx512m";

  private final Path distribution;
  private final String database;
  private final int port = Ports.free();
  private final int management = Ports.free();
  private Process process;

  private KeycloakServer(Path distribution, String database) {
    this.distribution = distribution;
    this.database = database;
  }

  /** Makes its database anew and builds it for that. */
  static KeycloakServer prepare(Path distribution, PostgresMeter postgres) {
    postgres.run("DROP DATABASE IF EXISTS " + DATABASE);
    postgres.run("DROP ROLE IF EXISTS " + DATABASE);
    postgres.run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(DATABASE, PASSWORD));
    postgres.run("CREATE DATABASE %s OWNER %s".formatted(DATABASE, DATABASE));
    KeycloakServer server =
        new KeycloakServer(
            distribution,
            "jdbc:postgresql://127.0.0.1:%s/%s".formatted(postgres.text("SHOW port"), DATABASE));
    server.await(server.run("build", "--db=postgres", "--cache=local", "--health-enabled=true"));
    return server;
  }

  /** Starts it and gives the seconds until it says that it is ready. */
  double start() {
    long begun = System.nanoTime();
    process =
        run(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + management,
            "--hostname=http://127.0.0.1:" + port,
            "--db-url=" + database,
            "--db-username=" + DATABASE,
            "--db-pool-max-size=32");
    awaitReady(begun);
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Where browsers reach it. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What it takes of the machine. */
  ProcessFamily processes() {
    return new ProcessFamily(process.toHandle());
  }

  private Process run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", "bin/kc.sh"));
    command.addAll(List.of(arguments));
    File log = distribution.resolve("../keycloak.log").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(distribution.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", HEAP);
    builder.environment().put("KC_DB_PASSWORD", PASSWORD);
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void await(Process building) {
    try {
      if (building.waitFor() != 0) {
        throw new IllegalStateException("Keycloak was not built: see its log");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void awaitReady(long begun) {
    HttpClient client = HttpClient.newHttpClient();
    while (!ready(client)) {
      if (!process.isAlive() || System.nanoTime() - begun > LONGEST_START.toNanos()) {
        throw new IllegalStateException("Keycloak did not get ready: see its log");
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private boolean ready(HttpClient client) {
    URI health = URI.create("http://127.0.0.1:%d/health/ready".formatted(management));
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      stop();
    }
  }

  /** Ends it; what it wrote stays in the database. */
  void stop() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
