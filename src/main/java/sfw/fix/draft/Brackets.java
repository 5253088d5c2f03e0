package sfw.fix.draft;

import java.util.List;
import sfw.fix.search.engine.Chars;

/**
 * What stands in angle brackets in signatures and commands: {@code <name>} is a slot, {@code
 * \<name>} is not, and in a signature {@code <a|b>} is a choice.
 */
final class Brackets {
  private Brackets() {}

  /** Adds the names of all slots of a text that are not in the list yet. */
  static void addSlots(String text, List<String> names) {
    for (int at = next(text, 0); at >= 0; at = next(text, at + 1)) {
      int end = slotEnd(text, at);
      String name = text.substring(at + 1, Math.max(at + 1, end - 1));
      if (end > 0 && !names.contains(name)) {
        names.add(name);
      }
    }
  }

  /** The text with a blank for each slot, literal or not. */
  static String withoutSlots(String text) {
    StringBuilder without = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '<' ? slotEnd(text, at) : 0;
      without.append(end > 0 ? ' ' : text.charAt(at));
      at = end > 0 ? end : at + 1;
    }
    return without.toString();
  }

  /** Whether each bracket that opens in a signature is literal, or that of a slot or choice. */
  static boolean areSound(String signature) {
    for (int at = next(signature, 0); at >= 0; at = next(signature, at + 1)) {
      int end = slotEnd(signature, at);
      end = end > 0 ? end : choiceEnd(signature, at);
      if (end == 0) {
        return false;
      }
      at = end - 1;
    }
    return true;
  }

  /** The next bracket that opens and is not escaped, or -1. */
  private static int next(String text, int from) {
    int at = text.indexOf('<', from);
    while (at > 0 && text.charAt(at - 1) == '\\') {
      at = text.indexOf('<', at + 1);
    }
    return at;
  }

  /** Behind the slot that begins at a bracket, or 0. */
  private static int slotEnd(String text, int open) {
    int end = open + 1;
    while (end < text.length() && isOfName(text.charAt(end), end > open + 1)) {
      end++;
    }
    boolean closed = end > open + 1 && end < text.length() && text.charAt(end) == '>';
    return closed ? end + 1 : 0;
  }

  private static boolean isOfName(char c, boolean inside) {
    return (c >= 'a' && c <= 'z') || (inside && (c == '-' || Chars.isDigit(c)));
  }

  private static int choiceEnd(String text, int open) {
    int end = text.indexOf('>', open);
    String inside = text.substring(open, Math.max(open, end));
    return inside.indexOf('|') > 0 && inside.indexOf('\n') < 0 ? end + 1 : 0;
  }
}
