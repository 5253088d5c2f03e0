package sfw.fix.picture;

import java.awt.Color;
import java.util.List;
import sfw.fix.model.Severity;

/** The dark theme of {@code site.css}. */
final class Palette {
  static final Color PAPER = new Color(0x101615);
  static final Color INK = new Color(0xe3eae7);
  static final Color SOFT = new Color(0xa3b1ac);
  static final Color LINE = new Color(0x303c39);
  static final Color EDGE = new Color(0x71827c);
  static final Color ACCENT = new Color(0x62d2bd);
  static final Color SLOT = new Color(0x493b07);
  static final Color SLOT_INK = new Color(0xffe9a3);
  private static final Color RED = new Color(0xff9b8f);
  private static final Color AMBER = new Color(0xf0bb60);
  private static final Color SLATE = new Color(0xa6bccb);

  /** All that stands on the paper. */
  static final List<Color> ON_PAPER =
      List.of(INK, SOFT, LINE, EDGE, ACCENT, SLOT, SLOT_INK, RED, AMBER, SLATE);

  private Palette() {}

  static Color of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> RED;
      case MEDIUM -> AMBER;
      case LOW -> SLATE;
    };
  }
}
