package dev.toque.portal.banner;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.live.Followed;
import dev.toque.portal.session.Session;
import dev.toque.protocol.wire.activation.CodeState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Activation codes as live pages follow them. */
@Singleton
class CodeProgress implements Followed {

  private final ActivationService activation;
  private final CodeSlot slot;

  CodeProgress(ActivationService activation, CodeSlot slot) {
    this.activation = activation;
    this.slot = slot;
  }

  @Override
  public String name() {
    return "banner";
  }

  @Override
  public Optional<UUID> shown(Session session) {
    return slot.read(session).map(ShownCode::id);
  }

  @Override
  public String channel(UUID activationId) {
    return "activation:code:" + activationId;
  }

  @Override
  public Uni<Map<UUID, String>> states(List<UUID> activationIds) {
    return activation
        .codes(activationIds)
        .map(
            states ->
                states.stream()
                    .collect(Collectors.toMap(CodeState::activationId, CodeProgress::word)));
  }

  /** Differs whenever the page must show something else. */
  static String word(CodeState state) {
    return state.state().wire() + state.triesLeft().map(left -> "-" + left).orElse("");
  }
}
