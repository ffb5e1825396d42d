package dev.toque.portal.guides;

import static dev.toque.portal.guides.Wording.found;

import dev.toque.portal.guides.GuideView.PartView;
import dev.toque.portal.guides.GuideView.ProblemEntry;
import dev.toque.portal.guides.GuideView.StepView;
import dev.toque.portal.guides.Outline.Guide;
import dev.toque.portal.guides.Outline.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the guides for one kind of phone in one language. */
final class GuideWriter {

  private final Wording wording;
  private final Illustrator illustrator;
  private final Quotes quotes;
  private final String phone;
  private final boolean store;

  /**
   * @param phone whose figures are shown
   * @param shelf where it gets the app from
   * @param words what is said of this portal, by name
   */
  GuideWriter(
      Wording wording,
      Illustrator illustrator,
      String phone,
      Shelf shelf,
      Map<String, String> words) {
    this.wording = wording;
    this.illustrator = illustrator;
    this.phone = phone;
    this.store = shelf.hasStore();
    this.quotes = new Quotes(wording, shelf, shelf.words(wording.labels(), phone, words));
  }

  Quotes quotes() {
    return quotes;
  }

  GuideView write(Guide outlined) {
    Guide guide = store ? outlined.withStore() : outlined;
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
    for (Part part : guide.parts()) {
      String title = found(wording.guides().parts(), part.part());
      List<StepView> steps = part.steps().stream().map(this::step).toList();
      parts.add(new PartView(part.part(), title, part.ordered(), first, steps));
      first = guide.road() ? first + steps.size() : 1;
    }
    return List.copyOf(parts);
  }

  private StepView step(String id) {
    return new StepView(
        id, quotes.read(found(wording.guides().steps(), id)), illustrator.of(id, phone, quotes));
  }

  private ProblemEntry problem(String id) {
    return new ProblemEntry(id, found(wording.problems().problems(), id).symptom());
  }

  private List<Sentence> sentences(Map<String, String> texts, List<String> ids) {
    return ids.stream().map(id -> quotes.read(found(texts, id))).toList();
  }
}
