package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.guides.Outline.Guide;
import dev.toque.portal.guides.Outline.Part;
import dev.toque.portal.guides.Outline.Topic;
import dev.toque.protocol.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {

  private static final Pattern QUOTE = Pattern.compile("\\[[^]]*]");
  private final Outline outline = Library.outline();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void everyLanguageHasExactlyTheTextsThatTheGuidesConsistOf(String language) {
    Wording wording = Library.wording(language);
    Wording.Guides texts = wording.guides();

    assertEquals(ids(Guide::id), texts.guides().keySet());
    assertEquals(all(Guide::needs), texts.needs().keySet());
    assertEquals(parts(part -> List.of(part.part())), texts.parts().keySet());
    Set<String> sentences = parts(Part::steps);
    sentences.addAll(all(Guide::tips));
    assertEquals(sentences, texts.steps().keySet());
    assertEquals(all(guide -> guide.end().stream().toList()), texts.successes().keySet());
    assertEquals(
        outline.topics().stream().map(Topic::topic).collect(Collectors.toSet()),
        wording.problems().topics().keySet());
    assertEquals(
        outline.problems().collect(Collectors.toSet()), wording.problems().problems().keySet());
    assertEquals(Library.figures().ids().collect(Collectors.toSet()), wording.figures().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "zh"})
  void everyLanguageQuotesTheSameLabelsAndLinksInTheSameSentences(String language) {
    assertEquals(quotes(Library.wording("en")), quotes(Library.wording(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void everySentenceCanBeReadAndEndsLikeOne(String language) {
    Wording wording = Library.wording(language);
    Quotes quotes = Bookshop.quotes(language, "android");

    for (Map.Entry<String, String> text : sentences(wording).entrySet()) {
      String read = quotes.read(text.getValue()).text();
      assertTrue(read.matches("[^\\[\\]]*[.。]"), text.getKey() + ": " + read);
    }
  }

  @Test
  void chineseSentencesUseFullWidthPunctuation() {
    for (Map.Entry<String, String> text : sentences(Library.wording("zh")).entrySet()) {
      String own = QUOTE.matcher(text.getValue()).replaceAll("");
      assertTrue(own.matches("[^,;:?!.()\"]*"), text.getKey() + ": " + own);
    }
  }

  @Test
  void everyProblemOfTheProtocolIsExplained() {
    Set<String> codes =
        Stream.of(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toSet());

    codes.removeAll(outline.problems().collect(Collectors.toSet()));

    assertEquals(Set.of(), codes);
  }

  @Test
  void everyProblemStandsOnceOnThePageAndGuidesNameOnlyThose() {
    List<String> problems = outline.problems().toList();

    assertEquals(Set.copyOf(problems).size(), problems.size());
    assertTrue(problems.containsAll(all(Guide::problems)));
  }

  @Test
  void eachOfTheEightRoadsHasExactlyOneGuide() {
    Set<String> chosen = new TreeSet<>();
    for (String phone : Road.PHONES) {
      for (String way : Road.WAYS) {
        for (String app : Road.APPS) {
          Road road = Road.of(Optional.of(phone), Optional.of(way), Optional.of(app)).orElseThrow();
          chosen.add(road.guide());
        }
      }
    }

    assertEquals(8, chosen.size());
    assertTrue(ids(Guide::id).containsAll(chosen));
  }

  @Test
  void choiceThatIsMissingOrUnknownLeadsDownNoRoad() {
    Optional<String> qr = Optional.of("qr");
    Optional<String> fresh = Optional.of("new");

    assertEquals(Optional.empty(), Road.of(Optional.empty(), qr, fresh));
    assertEquals(Optional.empty(), Road.of(Optional.of("../admin"), qr, fresh));
    assertEquals(Optional.empty(), Road.of(Optional.of("ios"), Optional.of("fax"), fresh));
    assertEquals(Optional.empty(), Road.of(Optional.of("ios"), qr, Optional.of("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[app:no.such]", "[guide:nowhere]", "[word:nobody]", "[picture:qr]"})
  void quoteOfWhatDoesNotExistIsRefused(String text) {
    Quotes quotes = Bookshop.quotes("en", "android");

    assertThrows(IllegalArgumentException.class, () -> quotes.read(text));
  }

  private Set<String> ids(Function<Guide, String> id) {
    return outline.guides().stream().map(id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** With web app and with store. */
  private Stream<Guide> guides() {
    return outline.guides().stream().flatMap(guide -> Stream.of(guide, guide.withStore()));
  }

  private Set<String> all(Function<Guide, List<String>> ids) {
    return guides()
        .map(ids)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> parts(Function<Part, List<String>> ids) {
    return guides()
        .flatMap(guide -> guide.parts().stream())
        .map(ids)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every sentence under a name of its own. */
  private static Map<String, String> sentences(Wording wording) {
    Map<String, String> sentences = new HashMap<>(wording.guides().steps());
    sentences.putAll(wording.guides().needs());
    sentences.putAll(wording.guides().successes());
    wording.figures().forEach((id, text) -> sentences.put("figure " + id, text));
    wording.guides().guides().forEach((id, text) -> sentences.put("lead of " + id, text.lead()));
    wording
        .problems()
        .problems()
        .forEach(
            (id, problem) -> {
              sentences.put("cause of " + id, problem.cause());
              for (int i = 0; i < problem.steps().size(); i++) {
                sentences.put("step %d of %s".formatted(i + 1, id), problem.steps().get(i));
              }
            });
    return sentences;
  }

  /** What each sentence quotes, in no order, because word order differs. */
  private static Map<String, List<String>> quotes(Wording wording) {
    Map<String, List<String>> quotes = new TreeMap<>();
    sentences(wording)
        .forEach(
            (name, text) -> {
              List<String> found =
                  new ArrayList<>(QUOTE.matcher(text).results().map(MatchResult::group).toList());
              found.sort(null);
              quotes.put(name, found);
            });
    return quotes;
  }
}
