package dev.toque.system.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the first replica of each service listens on loopback, as its log says. */
public record Addresses(Toque toque) {

  private static final Pattern LISTENING =
      Pattern.compile(
          "Listening on: (http://[\\w.:-]+)\\. Management interface listening on (http://[\\w.:-]+)\\.");

  /** What the gateway and other services ask. */
  public URI of(String service) {
    return URI.create(last(service, 1));
  }

  /** Health and metrics. */
  public URI managementOf(String service) {
    return URI.create(last(service, 2));
  }

  /** A service that has been started again has said it again. */
  private String last(String service, int group) {
    Matcher listening = LISTENING.matcher(log(service));
    String address = null;
    while (listening.find()) {
      address = listening.group(group);
    }
    if (address == null) {
      throw new IllegalStateException(service + " listens nowhere");
    }
    return address;
  }

  private String log(String service) {
    try {
      return Files.readString(toque.home().resolve("logs/" + service + "-1.log"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
