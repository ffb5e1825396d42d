package dev.toque.system.bench.play;

import dev.toque.system.bench.measure.PostgresMeter;
import dev.toque.system.bench.measure.ServerProcesses;
import dev.toque.system.setup.Toque;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A running Toque of its own, ready to be filled, played with and measured. */
public final class Stage implements AutoCloseable {

  /** The least that Argon2id takes: some 20 microseconds instead of some 40 milliseconds. */
  private static final Map<String, String> WITHOUT_HASHING =
      Map.of("TOQUE_PASSWORD_MEMORY", "8", "TOQUE_PASSWORD_ITERATIONS", "1");

  /**
   * All clients come from one address here, and every flow uses a browser of its own. What limits
   * an address or a store's patience would measure this machine and nothing else.
   */
  private static final Map<String, String> ONE_ADDRESS =
      Map.of(
          "TOQUE_LIVE_STREAMS_PER_ADDRESS", "20000",
          "TOQUE_LOGIN_PER_ADDRESS", "100000");

  private final Toque toque;
  private final ServerProcesses processes;
  private final Population population;
  private PostgresMeter postgres;

  private Stage(Toque toque) {
    this.toque = toque;
    this.processes = new ServerProcesses(toque);
    this.postgres = PostgresMeter.of(toque);
    this.population = new Population(toque, postgres);
  }

  /** As the launcher starts it, with the real cost of passwords. */
  public static Stage open(Map<String, String> but) {
    Map<String, String> environment = new HashMap<>(ONE_ADDRESS);
    environment.putAll(but);
    Toque toque = Toque.start(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(toque::close));
    return new Stage(toque);
  }

  /** With passwords that cost next to nothing, so that everything else is seen. */
  public static Stage withoutHashing(Map<String, String> but) {
    Map<String, String> environment = new HashMap<>(WITHOUT_HASHING);
    environment.putAll(but);
    return open(environment);
  }

  /** The installation. */
  public Toque toque() {
    return toque;
  }

  /** Its processes. */
  public ServerProcesses processes() {
    return processes;
  }

  /** Its database. */
  public PostgresMeter postgres() {
    return postgres;
  }

  /** Those who live in its database. */
  public Population population() {
    return population;
  }

  /** Ends the servers; data stay. */
  public void pause() {
    postgres.close();
    toque.terminate();
  }

  /** Looks at the servers again after they were started again. */
  public void goOn() {
    postgres = PostgresMeter.of(toque);
  }

  /** Ends the servers and deletes their data, which may be large. */
  @Override
  public void close() {
    postgres.close();
    toque.close();
    try (Stream<Path> files = Files.walk(toque.home())) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
