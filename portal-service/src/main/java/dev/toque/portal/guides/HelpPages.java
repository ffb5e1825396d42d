package dev.toque.portal.guides;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of the help. */
final class HelpPages {

  private HelpPages() {}

  static TemplateInstance home(Frame frame, HelpView view) {
    return Templates.home(frame, view);
  }

  static TemplateInstance guide(Frame frame, GuideView view) {
    return Templates.guide(frame, view);
  }

  static TemplateInstance problems(Frame frame, ProblemsView view) {
    return Templates.problems(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance home(Frame frame, HelpView view);

    static native TemplateInstance guide(Frame frame, GuideView view);

    static native TemplateInstance problems(Frame frame, ProblemsView view);
  }
}
