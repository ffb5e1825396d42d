package dev.toque.portal.guides;

import dev.toque.portal.guides.GuideView.PartView;
import dev.toque.portal.guides.GuideView.ProblemEntry;
import dev.toque.portal.guides.HelpView.Entry;
import dev.toque.portal.guides.Outline.Guide;
import dev.toque.portal.guides.ProblemsView.ProblemText;
import dev.toque.portal.guides.ProblemsView.TopicView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
   * @throws NoSuchElementException when a text is missing
   * @throws IllegalArgumentException when a text quotes what does not exist
   */
  Book(Outline outline, Wording wording, Map<String, String> words) {
    this.outline = outline;
    this.wording = wording;
    this.quotes = new Quotes(wording, words);
    this.guides =
        outline.guides().stream().collect(Collectors.toUnmodifiableMap(Guide::id, this::view));
    this.problems = new ProblemsView(title(), outline.topics().stream().map(this::topic).toList());
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

  private GuideView view(Guide guide) {
    Wording.Guides texts = wording.guides();
    Wording.Heading heading = found(texts.guides(), guide.id());
    return new GuideView(
        guide.id(),
        heading.title(),
        quotes.read(heading.lead()),
        sentences(texts.needs(), guide.needs()),
        sentences(texts.steps(), guide.tips()),
        parts(guide),
        guide.end().map(id -> quotes.read(found(texts.successes(), id))),
        guide.problems().stream().map(this::problem).toList());
  }

  private List<PartView> parts(Guide guide) {
    List<PartView> parts = new ArrayList<>();
    int first = 1;
    for (Outline.Part part : guide.parts()) {
      parts.add(part(part, first));
      first = guide.road() ? first + part.steps().size() : 1;
    }
    return List.copyOf(parts);
  }

  private PartView part(Outline.Part part, int first) {
    Wording.Guides texts = wording.guides();
    return new PartView(
        part.part(),
        found(texts.parts(), part.part()),
        part.ordered(),
        first,
        sentences(texts.steps(), part.steps()));
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

  private String title() {
    return found(wording.labels(), PROBLEMS_TITLE);
  }

  private List<Sentence> sentences(Map<String, String> texts, List<String> ids) {
    return ids.stream().map(id -> quotes.read(found(texts, id))).toList();
  }

  private static <T> T found(Map<String, T> texts, String id) {
    return Optional.ofNullable(texts.get(id))
        .orElseThrow(() -> new NoSuchElementException("no text for " + id));
  }
}
