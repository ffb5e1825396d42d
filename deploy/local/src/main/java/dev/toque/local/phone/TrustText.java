package dev.toque.local.phone;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The text of {@link TrustPage} in the reader's language. */
final class TrustText {

  static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("zh"));

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%2$s</title>
      <main>
      <h1>%2$s</h1>
      <p>%3$s</p>
      <p><a href="%4$s"><strong>%5$s</strong></a></p>
      <p>%6$s<br><code>%7$s</code></p>
      <h2>iPhone, iPad</h2><p>%8$s</p>
      <h2>Android</h2><p>%9$s</p>
      <p>%10$s <a href="%11$s">%11$s</a></p>
      <p><small>%12$s</small></p>
      </main>
      </html>
      """;

  private TrustText() {}

  /**
   * The page.
   *
   * @param acceptLanguage of the request; may be {@code null}
   * @param certificate path of the authority's certificate
   */
  static String page(
      String acceptLanguage, String certificate, String fingerprint, String publicUrl) {
    Locale language = language(acceptLanguage);
    ResourceBundle text =
        ResourceBundle.getBundle(
            "trust.trust",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return PAGE.formatted(
        language.toLanguageTag(),
        text.getString("heading"),
        text.getString("why"),
        certificate,
        text.getString("download"),
        text.getString("compare"),
        fingerprint,
        text.getString("ios"),
        text.getString("android"),
        text.getString("then"),
        publicUrl,
        text.getString("after"));
  }

  private static Locale language(String acceptLanguage) {
    try {
      Locale found =
          Locale.lookup(Locale.LanguageRange.parse(String.valueOf(acceptLanguage)), LANGUAGES);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
