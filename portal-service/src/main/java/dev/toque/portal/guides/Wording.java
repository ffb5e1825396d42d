package dev.toque.portal.guides;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The guides' texts in one language: {@code guides/<language>/}. A text may quote, in brackets, a
 * label ({@code [app:pin.activate]}), a word of this portal ({@code [word:address]}) or another
 * guide ({@code [guide:signing-in]}).
 *
 * @param labels what stands on buttons: of the phone app by its key there ({@code app:}), of the
 *     portal by message bundle and key ({@code portal:}), of phones ({@code system:})
 * @param figures what each shows, for who does not see it
 */
record Wording(
    Map<String, String> labels, Guides guides, Problems problems, Map<String, String> figures) {

  /** What {@code guides.json} holds, each by its id. */
  record Guides(
      Map<String, Heading> guides,
      Map<String, String> needs,
      Map<String, String> parts,
      Map<String, String> steps,
      Map<String, String> successes) {}

  /**
   * What {@code problems.json} holds, each by its id.
   *
   * @param topics headings
   */
  record Problems(Map<String, String> topics, Map<String, Problem> problems) {}

  /** A guide's title, and one sentence on whom it is for. */
  record Heading(String title, String lead) {}

  /**
   * The text with this id.
   *
   * @throws NoSuchElementException when it is missing
   */
  static <T> T found(Map<String, T> texts, String id) {
    return Optional.ofNullable(texts.get(id))
        .orElseThrow(() -> new NoSuchElementException("no text for " + id));
  }

  /**
   * A problem.
   *
   * @param symptom what a person sees
   * @param cause why
   * @param steps what to press
   */
  record Problem(String symptom, String cause, List<String> steps) {}
}
