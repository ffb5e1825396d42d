package dev.toque.portal.password;

import dev.toque.kit.store.CallerContext;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes and checks passwords, off the event loop. */
@ApplicationScoped
public class Passwords {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final PasswordConfig config;
  private final ThreadPoolExecutor pool;
  private final PasswordMeter meter;
  private final PasswordHash nobodys;

  Passwords(PasswordConfig config, PasswordMeter meter) {
    this.config = config;
    int processors = Runtime.getRuntime().availableProcessors();
    this.pool =
        new ThreadPoolExecutor(
            processors,
            processors,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(config.queue()),
            task -> new Thread(task, "password-hashing"));
    this.pool.allowCoreThreadTimeOut(true);
    this.meter = meter;
    meter.watch(pool);
    this.nobodys =
        new PasswordHash(
            config.memory(), config.iterations(), config.parallelism(), new byte[16], new byte[32]);
  }

  /**
   * What came of a check.
   *
   * @param stronger a new hash of the same password, when the stored one is weaker than wanted now
   */
  public record Checked(boolean right, Optional<String> stronger) {}

  /** The PHC string of a new password. */
  public Uni<String> hash(String password) {
    return onPool(() -> PasswordHash.make(password, config).phc());
  }

  /** The same for work that can wait: until there is room, however long that takes. */
  public Uni<String> hashInTime(String password) {
    return hash(password)
        .onFailure(Passwords::isFull)
        .retry()
        .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
        .indefinitely()
        .emitOn(CallerContext.executor());
  }

  /** How many hashes of {@link #hashInTime} may be under way and leave room for sign-ins. */
  public int spare() {
    return Math.max(1, pool.getCorePoolSize() - 1);
  }

  /**
   * Checks a password. Without a stored hash the same work is done in vain, so that nobody learns
   * by the clock which accounts there are.
   */
  public Uni<Checked> check(Optional<String> stored, String password) {
    return onPool(() -> checkNow(stored, password));
  }

  private Checked checkNow(Optional<String> stored, String password) {
    StoredHash hash = stored.map(StoredHash::parse).orElse(nobodys);
    boolean right = hash.matches(password) && stored.isPresent();
    boolean upgrade = right && hash.weakerThan(config);
    return new Checked(
        right, upgrade ? Optional.of(PasswordHash.make(password, config).phc()) : Optional.empty());
  }

  private static boolean isFull(Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == ProblemCode.UNAVAILABLE;
  }

  private <T> Uni<T> onPool(Supplier<T> work) {
    return Uni.createFrom()
        .item(work)
        .runSubscriptionOn(pool)
        .onFailure(RejectedExecutionException.class)
        .invoke(meter::refused)
        .onFailure(RejectedExecutionException.class)
        .transform(full -> ProblemException.of(ProblemCode.UNAVAILABLE))
        .emitOn(CallerContext.executor());
  }

  @PreDestroy
  void end() {
    pool.shutdownNow();
  }
}
