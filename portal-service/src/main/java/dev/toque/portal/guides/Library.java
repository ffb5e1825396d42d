package dev.toque.portal.guides;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toque.kit.web.PublicUrl;
import dev.toque.portal.brand.Brand;
import dev.toque.portal.page.PortalName;
import dev.toque.portal.web.OwnPages;
import dev.toque.protocol.problem.ProblemTexts;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The guides in every language, read once at start. */
@Startup
@Singleton
class Library implements OwnPages {

  private static final String FOLDER = "/guides/";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Outline outline = outline();
  private final Figures figures = figures();
  private final Map<String, Book> books;

  Library(PortalName portal, Brand brand, PublicUrl publicUrl, Shelves shelves) {
    String address = publicUrl.origin().replaceFirst("^https?://", "") + "/a/";
    Map<String, String> words =
        Map.of("portal", portal.text(), "address", address, "app", brand.appName());
    this.books =
        ProblemTexts.languages().stream()
            .map(Locale::getLanguage)
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), language -> book(language, shelves, words)));
  }

  Book in(Locale locale) {
    return books.get(locale.getLanguage());
  }

  /** The eight guides that the chooser decides among. */
  List<String> roads() {
    return outline.guides().stream().filter(Outline.Guide::road).map(Outline.Guide::id).toList();
  }

  @Override
  public boolean hold(String path) {
    if (!path.startsWith(HelpResource.PATH)) {
      return false;
    }
    String name = path.substring(HelpResource.PATH.length());
    return name.isEmpty() || name.equals(Book.PROBLEMS) || outline.guide(name).isPresent();
  }

  private Book book(String language, Shelves shelves, Map<String, String> words) {
    Wording wording = wording(language);
    Illustrator illustrator = new Illustrator(figures, language, wording.figures());
    return new Book(
        outline,
        wording,
        phone -> new GuideWriter(wording, illustrator, phone, shelves.of(phone, language), words));
  }

  static Outline outline() {
    return read("outline.json", new TypeReference<Outline>() {});
  }

  static Figures figures() {
    return read("figures.json", new TypeReference<Figures>() {});
  }

  static Wording wording(String language) {
    TypeReference<Map<String, String>> texts = new TypeReference<>() {};
    return new Wording(
        read(language + "/labels.json", texts),
        read(language + "/guides.json", new TypeReference<Wording.Guides>() {}),
        read(language + "/problems.json", new TypeReference<Wording.Problems>() {}),
        read(language + "/figures.json", texts));
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream file = Library.class.getResourceAsStream(FOLDER + name)) {
      return JSON.readValue(file, type);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, failure);
    }
  }
}
