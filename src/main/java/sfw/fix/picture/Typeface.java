package sfw.fix.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A weight of the font that the generator brings along. Letters are drawn by their outlines, so
 * that no setting of the machine has a say in how they look.
 */
final class Typeface {
  /** How wide each character is, in sizes. */
  static final double ADVANCE = 0.6;

  /** How high a capital is, in sizes. */
  static final double CAPITAL = 0.73;

  /** Stands for what the font cannot show. */
  static final char UNKNOWN = '\u25a1';

  /** The size of the outlines, in pixels. */
  static final int UNITS = 1000;

  private final Font font;
  private final Map<Character, Shape> outlines = new ConcurrentHashMap<>();

  private Typeface(Font font) {
    this.font = font;
  }

  /**
   * Loads a weight.
   *
   * @throws IOException when this Java draws no text
   */
  static Typeface load(String weight) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream("JetBrainsMono-" + weight + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("the generator was built without its font");
      }
      Typeface typeface =
          new Typeface(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) UNITS));
      typeface.outline(UNKNOWN);
      return typeface;
    } catch (FontFormatException | RuntimeException | LinkageError | InternalError e) {
      // Without fontconfig or without any font, the JDK fails in one of these ways.
      throw new IOException(e.toString(), e);
    }
  }

  /** Whether the font has a character. */
  boolean has(char c) {
    return font.canDisplay(c);
  }

  /** The outline of a character, with the origin at the left end of its base line. */
  Shape outline(char c) {
    return outlines.computeIfAbsent(c, this::make);
  }

  private Shape make(char c) {
    char shown = has(c) ? c : UNKNOWN;
    FontRenderContext exact = new FontRenderContext(null, true, true);
    return font.createGlyphVector(exact, new char[] {shown}).getOutline();
  }
}
