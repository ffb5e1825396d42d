package dev.toque.push.notification;

import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.signin.TargetRequest;
import dev.toque.push.store.OwnContext;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Hands notifications to every transport that is configured here. */
@Singleton
public class Notifications {

  private static final Logger LOG = Logger.getLogger(Notifications.class);

  private final List<Transport> transports;
  private final OwnContext ownContext;

  Notifications(@All List<Transport> transports, OwnContext ownContext) {
    this.transports = transports.stream().filter(Transport::configured).toList();
    this.ownContext = ownContext;
  }

  /** The names of the configured transports. */
  public List<String> offered() {
    return transports.stream().map(Transport::name).sorted().toList();
  }

  /** The key that browsers subscribe to Web Push with; empty where it is not configured. */
  public Optional<String> vapidPublicKey() {
    return targeted().map(TargetedTransport::vapidPublicKey).flatMap(Optional::stream).findFirst();
  }

  /**
   * The name of the transport that this target belongs to.
   *
   * @throws ProblemException {@code malformed} when it is not offered here, or the address is one
   *     that no notification may go to
   */
  public String accept(TargetRequest target) {
    return targeted()
        .filter(transport -> transport.accepts(target))
        .map(Transport::name)
        .findFirst()
        .orElseThrow(() -> ProblemException.malformed("transport", "is not offered here"));
  }

  private Stream<TargetedTransport> targeted() {
    return transports.stream()
        .filter(TargetedTransport.class::isInstance)
        .map(TargetedTransport.class::cast);
  }

  /**
   * Sends without anybody waiting: the challenge exists whatever becomes of it. The caller's
   * request goes on meanwhile and may use its own database session.
   */
  public void send(Notification notification) {
    transports.forEach(
        transport ->
            ownContext.run(
                () -> transport.send(notification),
                outcome -> LOG.debugf("transport=%s outcome=%s", transport.name(), outcome),
                failure -> LOG.errorf(failure, "transport=%s failed", transport.name())));
  }
}
