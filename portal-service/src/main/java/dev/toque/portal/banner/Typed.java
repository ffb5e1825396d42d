package dev.toque.portal.banner;

import java.util.Optional;

/** How what was typed as the phone's number came out, as far as the page's address tells it. */
public enum Typed {
  /** Nothing, or what activation-service has found right. */
  NOTHING,
  /** Another number than the phone shows, which activation-service goes on to tell. */
  WRONG,
  /** Something that is no four digits, so that it cost no try. */
  MALFORMED;

  /** Of the page's query; anything else than we ever write there means nothing. */
  public static Typed of(Optional<String> word) {
    return word.filter("malformed"::equals).isPresent() ? MALFORMED : NOTHING;
  }

  /** What follows the path of a page that is to tell this. */
  public String query() {
    return this == MALFORMED ? "?typed=malformed" : "";
  }
}
