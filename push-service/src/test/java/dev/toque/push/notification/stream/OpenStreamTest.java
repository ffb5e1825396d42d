package dev.toque.push.notification.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.push.device.Device;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OpenStreamTest {

  private final AtomicReference<MultiEmitter<? super StreamEvent>> out = new AtomicReference<>();
  private final AssertSubscriber<StreamEvent> app =
      Multi.createFrom()
          .<StreamEvent>emitter(out::set)
          .subscribe()
          .withSubscriber(AssertSubscriber.create(10));

  @Test
  void anOlderAnswerThatComesLateMakesNobodyPendingAgain() {
    OpenStream stream =
        new OpenStream(new Device("phone", UUID.randomUUID(), EnrolmentState.PENDING), out.get());

    stream.enrolment(EnrolmentState.ACTIVE);
    stream.enrolment(EnrolmentState.PENDING);
    stream.tell(new AccountHint(AccountHint.CHALLENGE, "one", Optional.empty()));

    assertEquals(
        List.of(StreamEvent.enrollment(EnrolmentState.ACTIVE), StreamEvent.challenge("one")),
        app.getItems());
  }
}
