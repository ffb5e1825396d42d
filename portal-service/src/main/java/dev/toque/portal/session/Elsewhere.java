package dev.toque.portal.session;

/** This browser has no business on the page it asked for; it belongs on another one. */
public final class Elsewhere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /** To one of our own paths. */
  public Elsewhere(String path) {
    super("see " + path, null, false, false);
    this.path = path;
  }

  /** The path that fits. */
  public String path() {
    return path;
  }
}
