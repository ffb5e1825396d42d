package dev.toque.portal.live;

import dev.toque.kit.hint.Hints;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The local waiters for one kind of thing, and what they were told last. */
final class Watch {
  private static final Logger LOG = Logger.getLogger(Watch.class);
  private static final int MOST_IDS_A_CALL = 250;
  private static final Duration PAUSE_BETWEEN_CALLS = Duration.ofMillis(50);

  private final Followed followed;
  private final Hints hints;
  private final Vertx vertx;
  private final Map<UUID, Topic> topics = new ConcurrentHashMap<>();

  Watch(Followed followed, Hints hints, Vertx vertx) {
    this.followed = followed;
    this.hints = hints;
    this.vertx = vertx;
  }

  /** The state now and whenever it changes. */
  Multi<String> follow(UUID id) {
    return Multi.createFrom().emitter(emitter -> join(id, emitter));
  }

  /**
   * Reads the states of all that anybody waits for and tells what has changed: in one call after
   * the other with pauses in between, so that what cannot wait for a poll waits for one of its
   * calls at most.
   */
  Uni<Void> poll() {
    List<UUID> ids = new ArrayList<>(topics.keySet());
    List<List<UUID>> calls = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS_A_CALL) {
      calls.add(ids.subList(from, Math.min(ids.size(), from + MOST_IDS_A_CALL)));
    }
    return Multi.createFrom()
        .iterable(calls)
        .onItem()
        .transformToUni(some -> read(some).eventually(this::pause))
        .collectFailures()
        .concatenate()
        .toUni();
  }

  private Uni<Void> pause() {
    return Uni.createFrom()
        .emitter(
            emitter ->
                vertx.setTimer(PAUSE_BETWEEN_CALLS.toMillis(), timer -> emitter.complete(null)));
  }

  int size() {
    return topics.size();
  }

  /** Completes every stream. */
  void end() {
    topics.values().forEach(topic -> topic.waiters.forEach(MultiEmitter::complete));
  }

  private void join(UUID id, MultiEmitter<? super String> emitter) {
    Topic joined =
        topics.compute(
            id,
            (same, present) -> {
              Topic topic = present == null ? open(id) : present;
              topic.waiters.add(emitter);
              return topic;
            });
    emitter.onTermination(() -> leave(id, emitter));
    // hints are heard from here on, so nothing that happens after this read is missed
    String last = joined.last;
    if (last != null) {
      emitter.emit(last);
    }
    readNow(List.of(id));
  }

  private Topic open(UUID id) {
    Cancellable listening =
        hints
            .on(followed.channel(id))
            .subscribe()
            .with(hint -> heard(id, hint), failure -> LOG.debugf("hints of %s ended", id));
    return new Topic(listening);
  }

  /** After a lost connection all waiters are told at once; the next poll asks for them together. */
  private void heard(UUID id, String hint) {
    if (!hint.equals(Hints.MISSED)) {
      readNow(List.of(id));
    }
  }

  private void leave(UUID id, MultiEmitter<? super String> emitter) {
    topics.computeIfPresent(
        id,
        (same, topic) -> {
          topic.waiters.remove(emitter);
          if (!topic.waiters.isEmpty()) {
            return topic;
          }
          topic.listening.cancel();
          return null;
        });
  }

  private void readNow(List<UUID> ids) {
    read(ids).subscribe().with(read -> {}, failure -> LOG.debugf("read again later: %s", failure));
  }

  private Uni<Void> read(List<UUID> ids) {
    return followed.states(ids).invoke(states -> states.forEach(this::tell)).replaceWithVoid();
  }

  private void tell(UUID id, String state) {
    Topic topic = topics.get(id);
    if (topic != null && topic.changesTo(state)) {
      topic.waiters.forEach(waiter -> waiter.emit(state));
    }
  }

  /** One followed thing with its waiters. */
  private static final class Topic {
    private final Cancellable listening;
    private final Set<MultiEmitter<? super String>> waiters = ConcurrentHashMap.newKeySet();
    private volatile String last;

    private Topic(Cancellable listening) {
      this.listening = listening;
    }

    private synchronized boolean changesTo(String state) {
      boolean changed = !state.equals(last);
      last = state;
      return changed;
    }
  }
}
