package dev.toque.portal.confirm;

import dev.toque.protocol.challenge.Act;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which feature does what a phone has approved. */
@Singleton
class ConfirmedActs {

  private final Map<Act, ConfirmedAct> acts;

  ConfirmedActs(@Any Instance<ConfirmedAct> acts) {
    this.acts = acts.stream().collect(Collectors.toMap(ConfirmedAct::act, Function.identity()));
  }

  Optional<ConfirmedAct> of(Act act) {
    return Optional.ofNullable(acts.get(act));
  }
}
