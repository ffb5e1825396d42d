package dev.toque.portal.sessions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done on the page of sessions, as its address tells it. */
enum Done {
  ENDED,
  OTHERS_ENDED,
  FORGOTTEN;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address of the page that tells this. */
  String page() {
    return SessionsResource.PATH + "?done=" + word();
  }

  /** Of the page's query; anything that we never write there means nothing. */
  static Optional<Done> of(Optional<String> word) {
    return Arrays.stream(values())
        .filter(done -> word.filter(done.word()::equals).isPresent())
        .findFirst();
  }
}
