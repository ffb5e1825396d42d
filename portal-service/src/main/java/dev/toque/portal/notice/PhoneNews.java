package dev.toque.portal.notice;

import dev.toque.portal.activation.ActivationService;
import dev.toque.protocol.wire.activation.PhoneEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Tells people what happened to their phones, and ends what must end with one: a veto the sessions
 * that the phone has confirmed, any removal that browsers are known.
 */
@Singleton
class PhoneNews {

  private static final String SOURCE = "phones";

  private final ActivationService activation;
  private final NewsPosition position;
  private final PhoneEndings endings;
  private final NoticeConfig config;
  private final Clock clock;

  PhoneNews(
      ActivationService activation,
      NewsPosition position,
      PhoneEndings endings,
      NoticeConfig config,
      Clock clock) {
    this.activation = activation;
    this.position = position;
    this.endings = endings;
    this.config = config;
    this.clock = clock;
  }

  /** Reads on from where it was; what must end ends before the position moves. */
  Uni<Void> read() {
    return position
        .read(SOURCE)
        .flatMap(
            last -> activation.events(Long.parseLong(last)).flatMap(events -> tell(last, events)));
  }

  private Uni<Void> tell(String last, List<PhoneEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String next = String.valueOf(events.get(events.size() - 1).id());
    List<PhoneEvent> fresh =
        events.stream()
            .filter(event -> event.at().isAfter(clock.instant().minus(config.fresh())))
            .toList();
    return endings
        .of(fresh)
        .chain(
            () ->
                position.move(SOURCE, last, next, fresh.stream().map(PhoneNews::notice).toList()));
  }

  private static NewNotice notice(PhoneEvent event) {
    return new NewNotice(
        event.accountId(),
        kind(event),
        event.device(),
        Optional.of(event.enrollmentId()),
        event.at());
  }

  private static NoticeKind kind(PhoneEvent event) {
    return switch (event.kind()) {
      case ACTIVE -> event.first() ? NoticeKind.FIRST_PHONE_ADDED : NoticeKind.PHONE_ADDED;
      case REMOVED -> NoticeKind.PHONE_REMOVED;
      case VETOED -> NoticeKind.PHONE_VETOED;
      case LOCKED -> NoticeKind.PHONE_LOCKED;
      case UNLOCKED -> NoticeKind.PHONE_UNLOCKED;
    };
  }
}
