package dev.toque.portal.sessions;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of sessions and known browsers. */
final class SessionsPage {

  private SessionsPage() {}

  static TemplateInstance of(Frame frame, SessionsView view) {
    return Templates.sessions(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance sessions(Frame frame, SessionsView view);
  }
}
