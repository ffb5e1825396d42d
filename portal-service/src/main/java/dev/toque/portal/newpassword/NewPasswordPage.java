package dev.toque.portal.newpassword;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages on which a password link is asked for and used. */
final class NewPasswordPage {

  private NewPasswordPage() {}

  static TemplateInstance forgot(Frame frame, ForgotView view) {
    return Templates.forgot(frame, view);
  }

  static TemplateInstance of(Frame frame, NewPasswordView view) {
    return Templates.newPassword(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance forgot(Frame frame, ForgotView view);

    static native TemplateInstance newPassword(Frame frame, NewPasswordView view);
  }
}
