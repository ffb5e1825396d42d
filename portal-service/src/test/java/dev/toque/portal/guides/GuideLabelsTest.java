package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guides say to press is what stands there. */
class GuideLabelsTest {

  private static final Pattern ENTRY =
      Pattern.compile("\"([\\w.-]+)\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The table of labels (product.md, section 2). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "app:start.register | Register two-factor | Registrar autenticación en dos factores",
        "app:code.label.android | Session ID | ID de la sesión",
        "app:code.label.ios | Activation code | Código de activación",
        "app:code.scan.android | QR code | Código QR",
        "app:code.scan.ios | Launch camera | Abrir cámara",
        "app:code.setUp | Set up using QR code | Configurar con código QR",
        "system:allow | Allow | Permitir",
        "system:ok | OK | OK",
        "app:pin.activate | Activate | Activar",
        "app:app.done | Done | Hecho",
        "app:pin.guidelines | PIN guidelines | Más directrices sobre el código PIN",
        "app:menu.help | Possible problems and solutions | Posibles problemas y soluciones",
        "system:install | Install | Instalar",
        "system:open | Open | Abrir",
        "system:get | Get | Obtener",
        "system:scanQrCodes | Scan QR codes | Escanear códigos QR",
        "app:menu.services | Services | Servicios",
        "app:menu.more | More | Más",
        "app:menu.twoFactor | Two-factor authentication | Autenticación en dos factores",
        "app:menu.authenticate | Authenticate | Autenticar",
        "app:home.add | Add user | Añadir usuario",
      })
  void labelsAreThoseOfTheTable(String key, String english, String spanish) {
    assertEquals(english, Library.wording("en").labels().get(key));
    assertEquals(spanish, Library.wording("es").labels().get(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void labelsOfTheAppAreWhatTheAppShows(String language) {
    Map<String, String> shown = new TreeMap<>();
    Matcher entry = ENTRY.matcher(text("/META-INF/resources/a/i18n/" + language + ".js"));
    while (entry.find()) {
      shown.put("app:" + entry.group(1), entry.group(2));
    }
    Map<String, String> quoted = quoted(language, "app:");

    assertTrue(quoted.size() > 20);
    shown.keySet().retainAll(quoted.keySet());
    assertEquals(shown, quoted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void labelsOfThePortalAreWhatThePortalShows(String language) {
    Map<String, String> quoted = quoted(language, "portal:");
    Map<String, String> shown = new TreeMap<>();
    for (String key : quoted.keySet()) {
      String[] name = key.substring("portal:".length()).split("\\.", 2);
      shown.put(key, bundle(name[0], language).getProperty(name[1]));
    }

    assertTrue(quoted.size() > 10);
    assertEquals(shown, quoted);
  }

  /** The portal does not know yet which phone will scan its code. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void portalCallsTheCodeByBothOfItsNames(String language) {
    Map<String, String> labels = Library.wording(language).labels();
    Properties banner = bundle("banner", language);

    assertEquals(labels.get("app:code.label.ios"), banner.getProperty("code"));
    assertTrue(banner.getProperty("codeAlso").contains(labels.get("app:code.label.android")));
    assertTrue(banner.getProperty("stepCheck").contains(labels.get("app:pin.activate")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "zh"})
  void everyLanguageHasTheSameLabels(String language) {
    assertEquals(
        Library.wording("en").labels().keySet(), Library.wording(language).labels().keySet());
  }

  @Test
  void guidesThatAppAndPortalNameAreCalledWhatTheyAreThere() {
    for (String language : new String[] {"en", "es", "zh"}) {
      Wording wording = Library.wording(language);
      assertEquals(
          wording.labels().get("app:pin.guidelines"),
          wording.guides().guides().get("pin-guidelines").title());
      assertEquals(
          wording.labels().get("app:menu.help"), bundle("help", language).getProperty("problems"));
      assertEquals(wording.labels().get("help:home"), bundle("page", language).getProperty("help"));
    }
  }

  private static Map<String, String> quoted(String language, String kind) {
    Map<String, String> quoted = new TreeMap<>(Library.wording(language).labels());
    quoted.keySet().removeIf(key -> !key.startsWith(kind));
    return quoted;
  }

  private static Properties bundle(String name, String language) {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            open("/messages/%s_%s.properties".formatted(name, language)), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(String name) {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String name) {
    return GuideLabelsTest.class.getResourceAsStream(name);
  }
}
