package dev.toque.portal.confirm;

import dev.toque.portal.live.Followed;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.protocol.wire.push.ChallengeStateView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Challenges as live pages follow them. */
@Singleton
class ChallengeProgress implements Followed {

  private final PushService push;
  private final ChallengeSlot slot;

  ChallengeProgress(PushService push, ChallengeSlot slot) {
    this.push = push;
    this.slot = slot;
  }

  @Override
  public String name() {
    return "confirm";
  }

  @Override
  public Optional<UUID> shown(Session session) {
    return slot.read(session).map(OpenChallenge::id);
  }

  @Override
  public String channel(UUID challengeId) {
    return PushService.channel(challengeId);
  }

  @Override
  public Uni<Map<UUID, String>> states(List<UUID> challengeIds) {
    return push.words(challengeIds, ChallengeProgress::word);
  }

  /** Differs whenever the page must show something else. */
  static String word(ChallengeStateView view) {
    String state = view.state().wire();
    return view.seen() ? state + "-seen" : state + delivered(view);
  }

  /** Each phone's, in the order that push-service keeps. */
  private static String delivered(ChallengeStateView view) {
    return view.deliveries().stream()
        .map(delivery -> "-" + delivery.state().wire())
        .collect(Collectors.joining());
  }
}
