package dev.toque.portal.guides;

import static dev.toque.portal.guides.Wording.found;

import dev.toque.portal.guides.GuideView.ProblemEntry;
import dev.toque.portal.guides.HelpView.Entry;
import dev.toque.portal.guides.Outline.Guide;
import dev.toque.portal.guides.ProblemsView.ProblemText;
import dev.toque.portal.guides.ProblemsView.TopicView;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All guides in one language, ready to be shown. */
final class Book {

  /** The address of the page of problems. */
  static final String PROBLEMS = "problems";

  /** The label that is also the title of that page. */
  private static final String PROBLEMS_TITLE = "app:menu.help";

  private final Outline outline;
  private final Wording wording;
  private final Quotes quotes;
  private final Map<String, GuideView> guides;
  private final ProblemsView problems;

  /**
   * Puts a book together.
   *
   * @param writers of guides, by the phone that they are for; the empty name is for any
   * @throws NoSuchElementException when a text or a figure is missing
   * @throws IllegalArgumentException when a text quotes what does not exist
   */
  Book(Outline outline, Wording wording, Function<String, GuideWriter> writers) {
    this.outline = outline;
    this.wording = wording;
    this.quotes = writers.apply("").quotes();
    this.guides =
        outline.guides().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Guide::id, guide -> writers.apply(guide.phone()).write(guide)));
    this.problems =
        new ProblemsView(
            found(wording.labels(), PROBLEMS_TITLE),
            outline.topics().stream().map(this::topic).toList());
  }

  Optional<GuideView> guide(String id) {
    return Optional.ofNullable(guides.get(id));
  }

  ProblemsView problems() {
    return problems;
  }

  /**
   * The home of the help.
   *
   * @param phone what the visitor's seems to be; may be empty
   * @param roads which guides the chooser decides among
   */
  HelpView home(String phone, List<String> roads) {
    return new HelpView(
        phone,
        roads.stream().map(this::entry).toList(),
        outline.guides().stream()
            .map(Guide::id)
            .filter(id -> !roads.contains(id))
            .map(this::entry)
            .toList(),
        outline.problems().map(this::problem).toList());
  }

  private TopicView topic(Outline.Topic topic) {
    return new TopicView(
        topic.topic(),
        found(wording.problems().topics(), topic.topic()),
        topic.problems().stream().map(this::text).toList());
  }

  private ProblemText text(String id) {
    Wording.Problem problem = found(wording.problems().problems(), id);
    return new ProblemText(
        id,
        problem.symptom(),
        quotes.read(problem.cause()),
        problem.steps().stream().map(quotes::read).toList());
  }

  private ProblemEntry problem(String id) {
    return new ProblemEntry(id, found(wording.problems().problems(), id).symptom());
  }

  private Entry entry(String id) {
    Wording.Heading heading = found(wording.guides().guides(), id);
    return new Entry(id, heading.title(), heading.lead());
  }
}
