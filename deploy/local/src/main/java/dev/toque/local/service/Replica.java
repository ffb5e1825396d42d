package dev.toque.local.service;

import dev.toque.local.Console;
import dev.toque.local.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process of one service. Should it end by itself, it is started again, ever more slowly. */
final class Replica {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration STEADY = Duration.ofSeconds(30);
  private static final long PATIENCE_SECONDS = 6;

  private final String name;
  private final List<String> command;
  private final Map<String, String> environment;
  private final URI readiness;
  private final Path log;
  private final Home home;
  private final Console console;
  private volatile boolean ending;
  private volatile Process process;
  private Duration pause = Duration.ofMillis(500);

  Replica(
      String name,
      List<String> command,
      Map<String, String> environment,
      URI readiness,
      Home home,
      Console console) {
    this.name = name;
    this.command = command;
    this.environment = environment;
    this.readiness = readiness;
    this.log = home.folder("logs").resolve(name + ".log");
    this.home = home;
    this.console = console;
  }

  void start() {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(home.root().toFile());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
    try {
      long begun = System.nanoTime();
      process = builder.start();
      home.noteChild(name, process.toHandle());
      process.onExit().thenAccept(ended -> ended(Duration.ofNanos(System.nanoTime() - begun)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean ready(HttpClient client) {
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  void askToEnd() {
    ending = true;
    process.destroy();
  }

  void awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended(Duration lived) {
    if (ending) {
      return;
    }
    if (lived.compareTo(STEADY) > 0) {
      pause = Duration.ofMillis(500);
    }
    console.problem(
        "%s ended with code %d; starting it again in %d ms (log: %s)"
            .formatted(name, process.exitValue(), pause.toMillis(), log));
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return;
    }
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    if (!ending) {
      start();
    }
  }
}
