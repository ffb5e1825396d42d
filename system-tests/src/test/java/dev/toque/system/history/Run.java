package dev.toque.system.history;

import dev.toque.system.history.check.Checker;
import dev.toque.system.history.check.TruthReader;
import dev.toque.system.history.nemesis.Clocks;
import dev.toque.system.history.nemesis.Nemesis;
import dev.toque.system.history.nemesis.OwnStores;
import dev.toque.system.history.people.Recovery;
import dev.toque.system.history.people.Town;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.History;
import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One run.
 *
 * @param seed decides what the nemesis and the people do
 * @param length how long the nemesis rages in all
 */
public record Run(long seed, Duration length) {

  private static final int PEOPLE = 12;

  /** Then all is healed, somebody new signs in, and the next round begins. */
  private static final Duration ROUND = Duration.ofMinutes(2);

  private static final Duration CODE_LIFE = Duration.ofSeconds(25);
  private static final Duration LATE_COMMIT = Duration.ofSeconds(10);
  private static final Duration CHALLENGE_LIFE = Duration.ofSeconds(20);

  /** By the properties of the build. */
  public static Run asAsked() {
    return new Run(
        Long.getLong("history.seed", new Random().nextInt(1_000_000)),
        Duration.ofMinutes(Long.getLong("history.minutes", 1)));
  }

  Verdict play() {
    return play(Versions.PRESENT);
  }

  /** Plays it with these, and has the checker judge it. */
  public Verdict play(Versions versions) {
    Path folder = folder();
    Path file = folder.resolve("history-" + seed + ".jsonl");
    Clocks clocks = Clocks.in(newFolder(folder, "clocks"));
    if (!clocks.canShift()) {
      System.out.println("This machine lacks libfaketime; clocks stay right.");
    }
    try (OwnStores stores = OwnStores.start(newFolder(folder, "stores"));
        Recorder recorder = new Recorder(file);
        Toque toque = Toque.start(versions.project(), settings(stores, clocks))) {
      stores.prepared();
      Nemesis nemesis =
          versions.mayFall()
              ? Nemesis.ofEverything(toque, stores, clocks, recorder, seed)
              : Nemesis.withoutFalls(toque, stores, clocks, recorder, seed);
      play(toque, versions, nemesis, recorder);
      History history = recorder.history();
      try (Connection connection = stores.connect()) {
        var truth = new TruthReader(connection, userNames(history)).read();
        return new Verdict(
            this, history, nemesis.blows(), Checker.with(LATE_COMMIT).broken(history, truth), file);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void play(Toque toque, Versions versions, Nemesis nemesis, Recorder recorder) {
    Town town = new Town(toque, recorder, PEOPLE, seed, CODE_LIFE, CHALLENGE_LIFE);
    town.wake();
    versions.before(toque);
    Duration left = length;
    for (int round = 1; left.compareTo(Duration.ZERO) > 0; round++) {
      Duration now = left.compareTo(ROUND) < 0 ? left : ROUND;
      nemesis.rage(now);
      new Recovery(toque, recorder).await("recovery." + round);
      left = left.minus(now);
    }
    versions.after(toque);
    town.sleep();
  }

  private static Map<String, String> settings(OwnStores stores, Clocks clocks) {
    Map<String, String> settings = new HashMap<>(Patient.SETTINGS);
    settings.putAll(stores.settings());
    settings.putAll(clocks.settings());
    settings.put("TOQUE_REPLICAS", "2");
    settings.put("TOQUE_ACTIVATION_CODE_LIFE", CODE_LIFE.toSeconds() + "s");
    settings.put("TOQUE_ACTIVATION_CODE_LATE_COMMIT", LATE_COMMIT.toSeconds() + "s");
    settings.put("TOQUE_ACTIVATION_CONFIRMATION_GRACE", "15s");
    settings.put("TOQUE_PUSH_CHALLENGE_LIFE", CHALLENGE_LIFE.toSeconds() + "s");
    settings.put("TOQUE_PUSH_CHALLENGE_PICK_UP", "10s");
    // everybody comes from one address, and a Redis that has forgotten makes codes unknown
    settings.put("TOQUE_LOGIN_PER_ADDRESS", "100000");
    settings.put("TOQUE_ACTIVATION_GUESSES_PER_ADDRESS", "100000");
    settings.put("TOQUE_ACTIVATION_GUESSES_PER_NETWORK", "100000");
    return settings;
  }

  private static Set<String> userNames(History history) {
    return history.operations().stream()
        .flatMap(one -> one.given(Fact.ACCOUNT).stream())
        .collect(Collectors.toSet());
  }

  private static Path folder() {
    return Path.of("target/history").toAbsolutePath();
  }

  private static Path newFolder(Path parent, String name) {
    try {
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return "history of %d min with -Dhistory.seed=%d".formatted(length.toMinutes(), seed);
  }
}
