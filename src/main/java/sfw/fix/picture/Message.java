package sfw.fix.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import sfw.fix.snippet.Template;

/**
 * An error text, each character with its style. Of a choice it has the first option; runs of white
 * space are one space.
 *
 * @param styles one for each character of the text
 */
record Message(String text, List<Style> styles) {

  enum Style {
    PLAIN,
    /** Tells this error apart from others. */
    TELLING,
    SLOT
  }

  Message {
    styles = List.copyOf(styles);
    if (styles.size() != text.length()) {
      throw new IllegalArgumentException(styles.size() + " styles for \"" + text + "\"");
    }
  }

  /**
   * The text of a signature.
   *
   * @param label what tells it apart, with {@code …} for what is left out
   */
  static Message of(Template signature, Optional<String> label) {
    Writer writer = new Writer();
    for (Template.Part part : signature.parts()) {
      if (part instanceof Template.Literal literal) {
        writer.add(literal.text(), Style.PLAIN);
      } else if (part instanceof Template.Choice choice) {
        writer.add(choice.options().get(0), Style.PLAIN);
      } else if (part instanceof Template.Slot slot) {
        writer.add(slot.shown(), Style.SLOT);
      }
    }
    label.ifPresent(writer::mark);
    return new Message(writer.text.toString(), writer.styles);
  }

  /** Words of our own. */
  static Message plain(String words) {
    Writer writer = new Writer();
    writer.add(words, Style.PLAIN);
    return new Message(writer.text.toString(), writer.styles);
  }

  /** Whether a part of it tells it apart. */
  boolean tells() {
    return styles.contains(Style.TELLING);
  }

  /** Its text with spaces that hold together what tells it apart. */
  String bound() {
    StringBuilder bound = new StringBuilder(text);
    for (int i = 0; i < bound.length(); i++) {
      if (bound.charAt(i) == ' ' && styles.get(i) == Style.TELLING) {
        bound.setCharAt(i, '\u00a0');
      }
    }
    return bound.toString();
  }

  /** Its beginning, with a sign that there is more. */
  Message cut(int length) {
    List<Style> kept = new ArrayList<>(styles.subList(0, length));
    kept.add(Style.PLAIN);
    return new Message(text.substring(0, length) + "…", kept);
  }

  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();

    /** One character for each code point: what is beyond those has no glyph anyway. */
    void add(String words, Style style) {
      words
          .codePoints()
          .map(c -> Character.isBmpCodePoint(c) ? c : Typeface.UNKNOWN)
          .forEach(c -> add((char) c, style));
    }

    private void add(char c, Style style) {
      boolean space = Character.isWhitespace(c);
      if (space && (text.length() == 0 || text.charAt(text.length() - 1) == ' ')) {
        return;
      }
      text.append(space ? ' ' : c);
      styles.add(style);
    }

    /** Marks the parts of a label, if all of them are there in their order. */
    void mark(String label) {
      List<Style> marked = new ArrayList<>(styles);
      int at = 0;
      for (String part : label.split(" *… *", -1)) {
        int found = text.indexOf(part, at);
        if (found < 0) {
          return;
        }
        at = found + part.length();
        Collections.fill(marked.subList(found, at), Style.TELLING);
      }
      for (int i = 0; i < styles.size(); i++) {
        if (styles.get(i) == Style.PLAIN) {
          styles.set(i, marked.get(i));
        }
      }
    }
  }
}
