package sfw.fix.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What a picture is drawn on. All measures are pixels, from the upper left corner. */
final class Canvas {
  static {
    System.setProperty("java.awt.headless", "true");
  }

  private final BufferedImage image =
      new BufferedImage(Picture.WIDTH, Picture.HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = image.createGraphics();

  Canvas(Color paper) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    fill(new Rectangle2D.Double(0, 0, Picture.WIDTH, Picture.HEIGHT), paper);
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  void box(double x, double y, double width, double height, Color color) {
    fill(new Rectangle2D.Double(x, y, width, height), color);
  }

  /** The edge of a box, within it. */
  void edge(double x, double y, double width, double height, double thickness, Color color) {
    box(x, y, width, thickness, color);
    box(x, y + height - thickness, width, thickness, color);
    box(x, y, thickness, height, color);
    box(x + width - thickness, y, thickness, height, color);
  }

  /** Writes one character on a base line. */
  void letter(char c, double x, double base, double size, Typeface typeface, Color color) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, base);
    place.scale(size / Typeface.UNITS, size / Typeface.UNITS);
    fill(place.createTransformedShape(typeface.outline(c)), color);
  }

  /** Writes on a base line, from left to right; returns where the text ends. */
  double text(String text, double x, double base, double size, Typeface typeface, Color color) {
    double at = x;
    for (int i = 0; i < text.length(); i++) {
      letter(text.charAt(i), at, base, size, typeface, color);
      at += size * Typeface.ADVANCE;
    }
    return at;
  }

  static double width(String text, double size) {
    return text.length() * size * Typeface.ADVANCE;
  }

  /** The picture as a PNG file. */
  byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(Reduction.of(image), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
