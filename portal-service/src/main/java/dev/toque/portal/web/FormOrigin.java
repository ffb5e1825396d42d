package dev.toque.portal.web;

import dev.toque.kit.web.PublicUrl;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Judges by what browsers say of a POST whether it comes from a page of ours. */
@Singleton
class FormOrigin {

  private static final String NONE = "null";
  private static final String SAME = "same-origin";

  /** "none" is what a reload of the answer to a form says. */
  private static final Set<String> FETCHED_BY_US = Set.of(SAME, "none");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final PublicUrl publicUrl;

  FormOrigin(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  /**
   * Whether nothing speaks against it. A script that says nothing has only its token to show.
   *
   * @param headers gives a header's value, {@code null} when it is missing
   */
  boolean isOurs(UnaryOperator<String> headers) {
    String origin = headers.apply("Origin");
    String site = headers.apply("Sec-Fetch-Site");
    if (origin != null && !origin.equals(NONE)) {
      return origin.equals(publicUrl.origin());
    }
    return origin == null ? site == null || FETCHED_BY_US.contains(site) : isOursWithoutName(site);
  }

  /**
   * With {@code Referrer-Policy: no-referrer} browsers send the forms of our own pages with {@code
   * Origin: null}, as those of a sandboxed frame. What tells them apart is only sent over https and
   * to loopback.
   */
  private boolean isOursWithoutName(String site) {
    boolean tellsApart = publicUrl.secure() || LOOPBACK.contains(publicUrl.host());
    return site == null ? !tellsApart : site.equals(SAME);
  }
}
