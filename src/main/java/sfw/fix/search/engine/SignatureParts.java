package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a signature as the index writes them, and the texts that its choices allow.
 *
 * <pre>
 * U+0001 letter name U+0001           a slot, e.g. p port: see {@link SlotKind}
 * U+0002 text U+0003 text ... U+0002  a choice
 * U+0004                              a line feed
 * anything else                       literal text
 * </pre>
 */
public final class SignatureParts {
  private static final char SLOT = 1;
  private static final char CHOICE = 2;
  private static final char OR = 3;
  private static final char LINE = 4;

  /** More variants than this are not worth their time: the choice is taken for any text. */
  private static final int MOST_VARIANTS = 12;

  private SignatureParts() {}

  /** A stretch of a signature; the slot's name is empty for literal text. */
  record Part(String text, String slot, SlotKind kind) {
    static Part literal(String text) {
      return new Part(text, "", SlotKind.TEXT);
    }

    boolean isSlot() {
      return !slot.isEmpty();
    }
  }

  /** Writes a slot. */
  public static String slot(String name, SlotKind kind) {
    // No concatenation: TeaVM takes these characters in it for marks of its own.
    StringBuilder slot = new StringBuilder(name.length() + 3);
    slot.append(SLOT).append(kind.letter()).append(name).append(SLOT);
    return slot.toString();
  }

  /** Writes a choice. */
  public static String choice(List<String> options) {
    StringBuilder choice = new StringBuilder().append(CHOICE);
    for (int i = 0; i < options.size(); i++) {
      if (i > 0) {
        choice.append(OR);
      }
      choice.append(literal(options.get(i)));
    }
    return choice.append(CHOICE).toString();
  }

  /** Writes literal text. */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      literal.append(c == '\n' ? LINE : c < ' ' ? ' ' : c);
    }
    return literal.toString();
  }

  /** The signature as the content has it. */
  static String source(String written) {
    StringBuilder source = new StringBuilder();
    boolean open = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == SLOT || c == CHOICE) {
        source.append(open ? '>' : '<');
        i += c == SLOT && !open ? 1 : 0;
        open = !open;
      } else {
        source.append(c == OR ? '|' : c == LINE ? '\n' : c);
      }
    }
    return source.toString();
  }

  /** All lists of parts that the choices allow. */
  static List<List<Part>> variants(String written) {
    List<List<Part>> variants = new ArrayList<>();
    variants.add(new ArrayList<>());
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      int end = end(written, at, c);
      if (c == SLOT) {
        SlotKind kind = SlotKind.of(written.charAt(at + 1));
        append(variants, new Part("", written.substring(at + 2, end), kind));
        at = end + 1;
      } else if (c == CHOICE) {
        variants = fork(variants, options(written.substring(at + 1, end)));
        at = end + 1;
      } else {
        append(variants, Part.literal(lines(written.substring(at, end))));
        at = end;
      }
    }
    return variants;
  }

  private static int end(String written, int at, char c) {
    if (c == SLOT || c == CHOICE) {
      int end = written.indexOf(c, at + 1);
      return end < 0 ? written.length() : end;
    }
    int end = at;
    while (end < written.length() && written.charAt(end) != SLOT && written.charAt(end) != CHOICE) {
      end++;
    }
    return end;
  }

  private static String lines(String text) {
    return text.replace(LINE, '\n');
  }

  private static List<String> options(String inside) {
    List<String> options = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= inside.length(); i++) {
      if (i == inside.length() || inside.charAt(i) == OR) {
        options.add(inside.substring(start, i));
        start = i + 1;
      }
    }
    return options;
  }

  private static void append(List<List<Part>> variants, Part part) {
    for (List<Part> variant : variants) {
      variant.add(part);
    }
  }

  private static List<List<Part>> fork(List<List<Part>> variants, List<String> options) {
    if (variants.size() * options.size() > MOST_VARIANTS) {
      append(variants, new Part("", "choice", SlotKind.TEXT));
      return variants;
    }
    List<List<Part>> forked = new ArrayList<>();
    for (List<Part> variant : variants) {
      for (String option : options) {
        List<Part> copy = new ArrayList<>(variant);
        copy.add(Part.literal(lines(option)));
        forked.add(copy);
      }
    }
    return forked;
  }
}
