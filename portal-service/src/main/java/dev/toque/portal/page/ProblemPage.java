package dev.toque.portal.page;

import dev.toque.kit.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of a problem that has no better place to be told. */
public final class ProblemPage {

  private ProblemPage() {}

  public static TemplateInstance of(Frame frame, Problem problem) {
    return Templates.problem(frame, ProblemView.of(problem, frame.locale(), frame.here()));
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance problem(Frame frame, ProblemView view);
  }
}
