package dev.toque.portal.page;

import dev.toque.kit.problem.Problem;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemTexts;
import java.util.Locale;

/**
 * A problem as a page.
 *
 * @param next where its button leads
 */
public record ProblemView(
    ProblemCode problemCode, String title, String detail, String ref, String next) {

  /**
   * The problem in the language of the page around it.
   *
   * @param here the path that was asked for
   */
  public static ProblemView of(Problem problem, Locale language, String here) {
    ProblemCode code = problem.problemCode();
    return new ProblemView(
        code,
        ProblemTexts.title(code, language),
        ProblemTexts.detail(code, problem.members(), language),
        problem.ref(),
        isPassing(code) ? here : "/");
  }

  public String code() {
    return problemCode.code();
  }

  public boolean passing() {
    return isPassing(problemCode);
  }

  public boolean signedOut() {
    return problemCode == ProblemCode.UNAUTHORIZED;
  }

  public boolean alarming() {
    return problemCode == ProblemCode.INTERNAL || problemCode == ProblemCode.FORBIDDEN;
  }

  /** Whether the same request may work in a while. */
  public static boolean isPassing(ProblemCode code) {
    return code == ProblemCode.UNAVAILABLE || code == ProblemCode.TOO_MANY_REQUESTS;
  }
}
