package dev.toque.portal.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  private static final Pattern STEP = Pattern.compile("([Mmh])(\\d+)(?: (\\d+)(?:\\.5)?)?");
  private static final int PIXELS_A_MODULE = 5;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/a/#K7QF9M2DXR42",
        "https://portal.of-a-rather-long-name.example/a/#K7QF9M2DXR42",
        "https://portal.example/a/#s.0e4f7d5e-3f62-4f0c-9a0e-4d6c2b1f0a99.AAAAAAAAAAAAAAAAAAAAAA"
      })
  void aPhoneReadsTheLinkFromWhatThePageDraws(String link) throws NotFoundException {
    Result read = decode(draw(QrCode.of(link)));

    assertEquals(link, read.getText());
    assertEquals("M", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
  }

  @Test
  void theQuietZoneIsFourModulesWide() {
    QrCode qr = QrCode.of("http://localhost:8080/a/#K7QF9M2DXR42");
    BufferedImage image = draw(qr);

    int dark = Color.BLACK.getRGB();
    int first = 4 * PIXELS_A_MODULE;
    for (int i = 0; i < image.getWidth(); i++) {
      assertTrue(image.getRGB(i, first - 1) != dark && image.getRGB(first - 1, i) != dark);
    }
    assertEquals(dark, image.getRGB(first, first));
    assertEquals(29 + 8, qr.size());
  }

  @Test
  void thePathStaysUnderSixKibibytesForALongAddress() {
    String scan = "#s.0e4f7d5e-3f62-4f0c-9a0e-4d6c2b1f0a99.AAAAAAAAAAAAAAAAAAAAAA";

    assertTrue(
        QrCode.of("https://" + "a".repeat(60) + ".example/a/" + scan).path().length() < 6144);
  }

  @Test
  void whatItHoldsIsNeverPrinted() {
    assertEquals("QrCode[redacted]", QrCode.of("https://portal.example/a/#x").toString());
  }

  private static BufferedImage draw(QrCode qr) {
    int side = qr.size() * PIXELS_A_MODULE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, side, side);
    graphics.setColor(Color.BLACK);
    int x = 0;
    int y = 0;
    for (MatchResult step : new Scanner(qr.path()).findAll(STEP).toList()) {
      int amount = Integer.parseInt(step.group(2));
      switch (step.group(1)) {
        case "M" -> {
          x = amount;
          y = Integer.parseInt(step.group(3));
        }
        case "m" -> x += amount;
        default -> {
          graphics.fillRect(
              x * PIXELS_A_MODULE, y * PIXELS_A_MODULE, amount * PIXELS_A_MODULE, PIXELS_A_MODULE);
          x += amount;
        }
      }
    }
    return image;
  }

  private static Result decode(BufferedImage image) throws NotFoundException {
    return new QRCodeMultiReader()
        .decodeMultiple(
            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))[0];
  }
}
