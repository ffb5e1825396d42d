package dev.toque.portal.brand;

import java.net.URI;

/** A link at the foot of pages. */
public record BrandLink(Kind kind, URI address) {

  /** What it leads to; pages have the words. */
  public enum Kind {
    SUPPORT,
    PRIVACY,
    TERMS,
    ACCESSIBILITY,
    IMPRINT
  }
}
