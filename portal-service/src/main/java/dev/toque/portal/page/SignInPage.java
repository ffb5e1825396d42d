package dev.toque.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of a page. */
public final class SignInPage {

  private SignInPage() {}

  public static TemplateInstance of(Frame frame, SignInView view) {
    return Templates.signIn(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signIn(Frame frame, SignInView view);
  }
}
