package sfw.fix.picture;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sfw.fix.model.Severity;
import sfw.fix.picture.LineBreaks.Line;
import sfw.fix.picture.Message.Style;

/**
 * Draws pictures with Java2D, and with the font that the generator brings along: on one JDK, the
 * same picture is the same bytes. Safe to use from several threads.
 */
public final class Painter {
  private static final int MARGIN = 76;
  private static final int BAND = 12;
  private static final int INNER = Picture.WIDTH - 2 * MARGIN;

  /** The base lines of what is above and below the message. */
  private static final int HEAD = 104;

  private static final int FOOT = 562;
  private static final int MESSAGE_TOP = 138;
  private static final int MESSAGE_BOTTOM = 484;
  private static final int RULE = 508;

  /** How many bars the highest severity has. */
  private static final int BARS = 4;

  private final Typeface regular;
  private final Typeface bold;

  private Painter(Typeface regular, Typeface bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * A painter.
   *
   * @throws IOException when this Java draws no text
   */
  public static Painter open() throws IOException {
    return new Painter(Typeface.load("Regular"), Typeface.load("Bold"));
  }

  /** The picture as a PNG file of {@link Picture#WIDTH} by {@link Picture#HEIGHT} pixels. */
  public byte[] png(Picture picture) {
    Canvas canvas = new Canvas(Palette.PAPER);
    canvas.box(0, 0, Picture.WIDTH, BAND, Palette.ACCENT);
    if (picture instanceof ErrorPicture error) {
      draw(error, canvas);
    } else if (picture instanceof SitePicture site) {
      draw(site, canvas);
    }
    return canvas.png();
  }

  private void draw(ErrorPicture error, Canvas canvas) {
    brand(error.site(), MARGIN, HEAD, 36, canvas);
    severity(error.severity(), canvas);
    message(error.message(), canvas);
    canvas.box(MARGIN, RULE, INNER, 2, Palette.LINE);
    double end = canvas.text(error.tool(), MARGIN, FOOT, 34, bold, Palette.ACCENT);
    double address = address(error.address(), canvas);
    chips(error.codes(), end + 28, address - 28, canvas);
  }

  private void draw(SitePicture site, Canvas canvas) {
    brand(site.site(), MARGIN, HEAD, 36, canvas);
    Message tagline = Message.plain(site.tagline());
    message(tagline, canvas);
    canvas.box(MARGIN, RULE, INNER, 2, Palette.LINE);
    double address = address(site.address(), canvas);
    names(site.tools(), address - 28, canvas);
  }

  /** The sign of the site's header, and its name. */
  private void brand(String name, double x, double base, double size, Canvas canvas) {
    double unit = size / 13;
    AffineTransform place = AffineTransform.getTranslateInstance(x - unit, base - 12.5 * unit);
    place.scale(unit, unit);
    canvas.fill(place.createTransformedShape(sign()), Palette.ACCENT);
    canvas.text(name, x + 17 * unit, base, size, bold, Palette.INK);
  }

  /** The path of layout.ftlh. */
  private static Path2D sign() {
    Path2D sign = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    polygon(sign, 1, 2, 15, 2, 15, 14, 1, 14);
    polygon(sign, 3, 4, 3, 12, 13, 12, 13, 4);
    polygon(sign, 4.5, 5.6, 7, 8, 4.5, 10.4);
    polygon(sign, 8, 9, 12, 9, 12, 10.5, 8, 10.5);
    return sign;
  }

  private static void polygon(Path2D path, double... points) {
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
  }

  private void severity(Optional<Severity> severity, Canvas canvas) {
    double size = 28;
    if (severity.isEmpty()) {
      String words = "not explained yet";
      double x = Picture.WIDTH - MARGIN - Canvas.width(words, size);
      canvas.text(words, x, HEAD, size, regular, Palette.SOFT);
      return;
    }
    Severity level = severity.get();
    String word = level.name().toLowerCase(Locale.ROOT);
    String meaning = " · " + level.meaning();
    Color color = Palette.of(level);
    double x = Picture.WIDTH - MARGIN - Canvas.width(word + meaning, size);
    bars(bars(level), x - 76, color, canvas);
    double end = canvas.text(word, x, HEAD, size, bold, color);
    canvas.text(meaning, end, HEAD, size, regular, color);
  }

  private static int bars(Severity severity) {
    return switch (severity) {
      case CRITICAL -> BARS;
      case HIGH -> 3;
      case MEDIUM -> 2;
      case LOW -> 1;
    };
  }

  private static void bars(int filled, double x, Color color, Canvas canvas) {
    for (int i = 0; i < BARS; i++) {
      canvas.box(x + i * 15, HEAD - 23, 10, 25, i < filled ? color : Palette.LINE);
    }
  }

  private void message(Message message, Canvas canvas) {
    int height = MESSAGE_BOTTOM - MESSAGE_TOP;
    Typesetting set = Typesetting.of(message, INNER, height);
    double leading = set.size() * Typesetting.LEADING;
    double top = MESSAGE_TOP + (height - set.height()) / 2;
    double base = top + (leading + set.size() * Typeface.CAPITAL) / 2;
    for (Line line : set.lines()) {
      slots(set, line, base, canvas);
      letters(set, line, base, canvas);
      base += leading;
    }
  }

  private void letters(Typesetting set, Line line, double base, Canvas canvas) {
    Message message = set.message();
    double advance = set.size() * Typeface.ADVANCE;
    for (int i = line.start(); i < line.end(); i++) {
      Style style = message.styles().get(i);
      boolean strong = style == Style.TELLING || !message.tells();
      Color color =
          switch (style) {
            case PLAIN -> Palette.INK;
            case TELLING -> Palette.ACCENT;
            case SLOT -> Palette.SLOT_INK;
          };
      double x = MARGIN + (i - line.start()) * advance;
      canvas.letter(message.text().charAt(i), x, base, set.size(), strong ? bold : regular, color);
    }
  }

  /** The ground of slots: from the first character of each to its last one. */
  private static void slots(Typesetting set, Line line, double base, Canvas canvas) {
    double advance = set.size() * Typeface.ADVANCE;
    List<Style> styles = set.message().styles();
    int i = line.start();
    while (i < line.end()) {
      int end = i + 1;
      while (end < line.end() && styles.get(end) == styles.get(i)) {
        end++;
      }
      if (styles.get(i) == Style.SLOT) {
        double x = MARGIN + (i - line.start()) * advance;
        double width = (end - i) * advance;
        double top = base - set.size() * 0.92;
        canvas.box(x, top, width, set.size() * 1.16, Palette.SLOT);
        canvas.box(x, top + set.size() * 1.16 - 3, width, 3, Palette.SLOT_INK);
      }
      i = end;
    }
  }

  /** As many codes as there is room for. */
  private void chips(List<String> codes, double from, double to, Canvas canvas) {
    double size = 25;
    double x = from;
    for (String code : codes) {
      double width = Canvas.width(code, size) + 2 * 14;
      if (x + width > to) {
        return;
      }
      canvas.edge(x, FOOT - 34, width, 46, 2, Palette.EDGE);
      canvas.text(code, x + 14, FOOT - 2, size, regular, Palette.INK);
      x += width + 14;
    }
  }

  private void names(List<String> names, double to, Canvas canvas) {
    double size = 25;
    double x = MARGIN;
    for (String name : names) {
      if (x + Canvas.width(name, size) > to) {
        return;
      }
      x = canvas.text(name, x, FOOT, size, regular, Palette.ACCENT) + size * Typeface.ADVANCE * 1.5;
    }
  }

  /** At the right; returns where it begins. */
  private double address(String address, Canvas canvas) {
    double size = 25;
    double x = Picture.WIDTH - MARGIN - Canvas.width(address, size);
    canvas.text(address, x, FOOT, size, regular, Palette.SOFT);
    return x;
  }
}
