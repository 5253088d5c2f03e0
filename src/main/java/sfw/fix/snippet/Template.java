package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with slots: a signature, a command, a piece of configuration.
 *
 * <p>{@code <name>} is a slot, {@code \<name>} the literal text {@code <name>}. In a signature
 * {@code <a|b>} is a choice between literals, and {@code \<} always a literal {@code <}. Parsing is
 * one scan from left to right.
 */
public record Template(List<Part> parts) {

  /** A stretch of a template. Offsets count characters of the template's source. */
  public sealed interface Part {}

  /** Text that stands as it is, escapes resolved. */
  public record Literal(String text) implements Part {}

  /** A variable part. */
  public record Slot(String name, int offset) implements Part {
    /** How many characters the slot takes in the source. */
    public int length() {
      return name.length() + 2;
    }

    /**
     * What a reader without scripts sees: {@code PORT}, never {@code <port>}, which a shell would
     * redirect.
     */
    public String shown() {
      return name.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
  }

  /** One of several literal texts. */
  public record Choice(List<String> options, int offset) implements Part {}

  /** Is told about text in angle brackets that is neither a slot nor a choice. */
  @FunctionalInterface
  public interface Faults {
    void at(int offset, int length, String message);
  }

  public Template {
    parts = List.copyOf(parts);
  }

  /**
   * Parses a command, a configuration snippet or inline code: anything that is not a slot is
   * literal.
   */
  public static Template code(String source) {
    return new Scanner(source, false, (offset, length, message) -> {}).scan();
  }

  /** Parses a signature. */
  public static Template signature(String source, Faults faults) {
    return new Scanner(source, true, faults).scan();
  }

  public List<Slot> slots() {
    return parts.stream().filter(Slot.class::isInstance).map(Slot.class::cast).toList();
  }

  /** The text as a reader without scripts sees it. */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        shown.append(literal.text());
      } else if (part instanceof Slot slot) {
        shown.append(slot.shown());
      } else if (part instanceof Choice choice) {
        shown.append(String.join("|", choice.options()));
      }
    }
    return shown.toString();
  }

  private static final class Scanner {
    private final String source;
    private final boolean signature;
    private final Faults faults;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;

    Scanner(String source, boolean signature, Faults faults) {
      this.source = source;
      this.signature = signature;
      this.faults = faults;
    }

    Template scan() {
      while (at < source.length()) {
        char c = source.charAt(at);
        if (c == '\\' && isEscape()) {
          literal.append('<');
          at += 2;
        } else if (c == '<') {
          bracket();
        } else {
          literal.append(c);
          at++;
        }
      }
      endLiteral();
      return new Template(parts);
    }

    private boolean isEscape() {
      boolean beforeBracket = source.startsWith("<", at + 1);
      return beforeBracket && (signature || slotName(at + 1) != null);
    }

    private void bracket() {
      String name = slotName(at);
      if (name != null) {
        endLiteral();
        parts.add(new Slot(name, at));
        at += name.length() + 2;
      } else if (signature) {
        choice();
      } else {
        literal.append('<');
        at++;
      }
    }

    private void choice() {
      int end = source.indexOf('>', at);
      boolean closed = end >= 0 && source.substring(at, end).indexOf('\n') < 0;
      String inside = closed ? source.substring(at + 1, end) : "";
      if (inside.indexOf('|') < 0) {
        int length = closed ? end + 1 - at : 1;
        String text = source.substring(at, at + length);
        faults.at(at, length, "\"" + text + "\" is neither a slot nor a choice");
        literal.append('<');
        at++;
        return;
      }
      endLiteral();
      parts.add(new Choice(List.of(inside.split("\\|", -1)), at));
      at = end + 1;
    }

    private void endLiteral() {
      if (literal.length() > 0) {
        parts.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    /** The name between the brackets that open at an offset, or null when that is no slot. */
    private @org.jspecify.annotations.Nullable String slotName(int open) {
      int end = open + 1;
      while (end < source.length() && isNameCharacter(source.charAt(end), end > open + 1)) {
        end++;
      }
      boolean closed = end > open + 1 && end < source.length() && source.charAt(end) == '>';
      return closed ? source.substring(open + 1, end) : null;
    }

    private static boolean isNameCharacter(char c, boolean inside) {
      return (c >= 'a' && c <= 'z') || (inside && ((c >= '0' && c <= '9') || c == '-'));
    }
  }
}
