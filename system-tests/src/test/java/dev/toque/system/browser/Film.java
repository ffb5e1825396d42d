package dev.toque.system.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * What a camera sees when it is held before a picture: one frame of a YUV4MPEG2 video, which
 * Chromium's fake camera plays over and over.
 *
 * @param side of the picture in the frame, in pixels of 640 by 480
 * @param degrees by which the camera is tilted
 * @param light from 0 (night) to 1 (day)
 * @param blur radius in pixels, 0 for none
 */
public record Film(int side, double degrees, double light, int blur) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int COLOURLESS = 128;
  private static final Color ROOM = new Color(0x8a8f98);

  /** Nothing but the room. */
  static byte[] ofTheRoom() {
    return new Film(0, 0, 1, 0).video(room());
  }

  /** Shoots the picture, a PNG. */
  public byte[] of(byte[] png) {
    try {
      return video(blurred(frame(ImageIO.read(new ByteArrayInputStream(png)))));
    } catch (IOException failure) {
      throw new IllegalStateException("no film", failure);
    }
  }

  private static BufferedImage room() {
    BufferedImage room = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = room.createGraphics();
    graphics.setColor(ROOM);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.dispose();
    return room;
  }

  private BufferedImage frame(BufferedImage picture) {
    BufferedImage frame = room();
    Graphics2D graphics = frame.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double scale = (double) side / picture.getWidth();
    AffineTransform held = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
    held.rotate(Math.toRadians(degrees));
    held.scale(scale, scale);
    held.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
    graphics.drawImage(picture, held, null);
    graphics.dispose();
    return frame;
  }

  private BufferedImage blurred(BufferedImage frame) {
    if (blur == 0) {
      return frame;
    }
    int size = 2 * blur + 1;
    float[] even = new float[size * size];
    Arrays.fill(even, 1f / even.length);
    Kernel kernel = new Kernel(size, size, even);
    return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(frame, null);
  }

  private byte[] video(BufferedImage frame) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String header = "YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\nFRAME\n".formatted(WIDTH, HEIGHT);
    out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        out.write((int) (brightness(frame.getRGB(x, y)) * light));
      }
    }
    byte[] colours = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colours, (byte) COLOURLESS);
    out.writeBytes(colours);
    return out.toByteArray();
  }

  private static int brightness(int rgb) {
    Color colour = new Color(rgb);
    return (299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue()) / 1000;
  }
}
