package dev.toque.local.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TrustTextTest {

  @Test
  void everyLanguageSaysEverything() {
    for (Locale language : TrustText.LANGUAGES) {
      assertEquals(keys(Locale.ENGLISH), keys(language), language.toLanguageTag());
    }
  }

  @Test
  void thePageShowsFingerprintAndWhereItLeads() {
    String page = TrustText.page("es-ES", "/authority.crt", "AB:CD", "https://192.168.7.9:8080");

    assertTrue(page.contains("lang=\"es\""), page);
    assertTrue(page.contains("href=\"/authority.crt\""), page);
    assertTrue(page.contains("AB:CD"), page);
    assertTrue(page.contains("href=\"https://192.168.7.9:8080\""), page);
  }

  @Test
  void anUnknownLanguageReadsEnglish() {
    for (String language : new String[] {null, "", "fr", ";;;"}) {
      assertTrue(TrustText.page(language, "/c", "f", "u").contains("lang=\"en\""), language);
    }
  }

  private static Object keys(Locale language) {
    return ResourceBundle.getBundle(
            "trust.trust",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }
}
