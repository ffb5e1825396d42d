package dev.toque.portal.caller;

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

/** Checks of callers as agents' pages follow them. */
@Singleton
public class CallerProgress implements Followed {

  /** The last part of the stream's path. */
  public static final String NAME = "caller";

  private final PushService push;
  private final CallerSlot slot;

  CallerProgress(PushService push, CallerSlot slot) {
    this.push = push;
    this.slot = slot;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<UUID> shown(Session session) {
    return slot.read(session).map(check -> check.challenge().id());
  }

  @Override
  public String channel(UUID challengeId) {
    return PushService.channel(challengeId);
  }

  @Override
  public Uni<Map<UUID, String>> states(List<UUID> challengeIds) {
    return push.words(challengeIds, CallerProgress::word);
  }

  /** Differs whenever the page must show something else. */
  public static String word(ChallengeStateView view) {
    return view.seen() ? view.state().wire() + "-seen" : view.state().wire();
  }
}
