package dev.toque.activation.audit;

import dev.toque.kit.problem.LogText;

/** Who did something, as the audit trail and the log name it. */
public record Actor(String name) {

  /** The enrolled phone itself. */
  public static final Actor PHONE = new Actor("phone");

  /** The browser session that the code was shown in. */
  public static final Actor BROWSER = new Actor("browser");

  /** The portal, for the person or an operator. */
  public static final Actor PORTAL = new Actor("portal");

  /** Nobody: its time was over. */
  public static final Actor TIME = new Actor("time");

  /** Whoever the portal says. */
  public static Actor named(String name) {
    return new Actor(LogText.oneLine(name));
  }
}
