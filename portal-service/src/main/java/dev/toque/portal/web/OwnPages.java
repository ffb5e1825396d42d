package dev.toque.portal.web;

/** Pages of a feature that has many of them, which a change of language may lead back to. */
public interface OwnPages {

  /** Whether a page of this feature has this path. */
  boolean hold(String path);
}
