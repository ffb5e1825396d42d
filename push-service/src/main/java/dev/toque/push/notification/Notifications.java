package dev.toque.push.notification;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Hands notifications to every transport that is configured here. */
@Singleton
public class Notifications {

  private static final Logger LOG = Logger.getLogger(Notifications.class);

  private final List<Transport> transports;

  Notifications(@All List<Transport> transports) {
    this.transports = List.copyOf(transports);
  }

  /** The names of the configured transports. */
  public List<String> offered() {
    return transports.stream().map(Transport::name).sorted().toList();
  }

  /** Sends without anybody waiting: the challenge exists whatever becomes of it. */
  public void send(Notification notification) {
    transports.forEach(
        transport ->
            transport
                .send(notification)
                .subscribe()
                .with(
                    outcome -> LOG.debugf("transport=%s outcome=%s", transport.name(), outcome),
                    failure -> LOG.errorf(failure, "transport=%s failed", transport.name())));
  }
}
