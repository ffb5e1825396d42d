package dev.toque.portal.brand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One colour becomes a palette that people can read (product.md, section 8). */
class PaletteTest {

  private static final Colour DARK_SURFACE = Colour.of("#171b22");

  @Test
  void contrastIsThatOfTheStandard() {
    assertEquals(21, Colour.of("#000000").contrast(Colour.WHITE), 0.001);
    assertEquals(1, Colour.WHITE.contrast(Colour.WHITE), 0.001);
    // a figure of WebAIM's contrast checker
    assertEquals(4.54, Colour.of("#767676").contrast(Colour.WHITE), 0.005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#0f6f5c", "#8a1538", "#5b2ca0", "#1a56c4", "#000000", "#9a3b00"})
  void everyUseOfTheAccentCanBeRead(String text) {
    Palette light = Palette.light(Colour.of(text));
    Palette dark = Palette.dark(Palette.lighter(light.accent()));

    for (Palette palette : new Palette[] {light, dark}) {
      assertTrue(palette.on().contrast(palette.accent()) >= 4.5, "text on the accent");
      assertTrue(palette.on().contrast(palette.strong()) >= 4.5, "text on what is pressed");
      assertTrue(palette.accent().contrast(palette.tint()) >= 4.5, "the accent on its tint");
    }
    assertTrue(light.accent().contrast(Colour.WHITE) >= 4.5, "a link on white");
    assertTrue(dark.accent().contrast(DARK_SURFACE) >= 4.5, "a link on dark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffcc00", "#7fb2ff", "#ffffff"})
  void accentsThatNobodyCouldReadAreRefused(String text) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Palette.light(Colour.of(text)));

    assertTrue(refusal.getMessage().contains("take a darker one"), refusal.getMessage());
  }

  @Test
  void darkModeRefusesWhatIsTooDark() {
    assertThrows(IllegalArgumentException.class, () -> Palette.dark(Colour.of("#1a56c4")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#fff", "0f6f5c", "#0f6f5", "#0f6f5cc0", "#0f6f5g"})
  void onlySixHexDigitsAreAColour(String text) {
    assertThrows(IllegalArgumentException.class, () -> Colour.of(text));
  }

  @Test
  void aColourIsWrittenAsItWasRead() {
    assertEquals("#0f6f5c", Colour.of("#0F6f5C").css());
  }
}
