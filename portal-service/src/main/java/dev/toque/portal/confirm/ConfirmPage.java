package dev.toque.portal.confirm;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The waiting page. */
final class ConfirmPage {

  private ConfirmPage() {}

  static TemplateInstance of(Frame frame, ConfirmView view) {
    return Templates.confirm(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance confirm(Frame frame, ConfirmView view);
  }
}
