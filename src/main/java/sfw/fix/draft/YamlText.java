package sfw.fix.draft;

import java.util.List;
import sfw.fix.search.engine.Chars;
import sfw.fix.search.engine.JsonText;

/** Any text as a value in YAML. */
public final class YamlText {
  private YamlText() {}

  /** In double quotes, in which YAML reads what JSON does. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2);
    JsonText.quote(text, quoted);
    return quoted.toString();
  }

  /** A list on one line; what has other characters than ids and codes is quoted. */
  static String list(List<String> items) {
    StringBuilder list = new StringBuilder("[");
    for (String item : items) {
      list.append(list.length() > 1 ? ", " : "").append(word(item));
    }
    return list.append(']').toString();
  }

  /** A word as it is; anything else in quotes. */
  static String word(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x80 && Chars.isWord(c);
      if (!plain && (i == 0 || "-./+".indexOf(c) < 0)) {
        return quoted(text);
      }
    }
    return text.isEmpty() ? "\"\"" : text;
  }

  /**
   * A literal block behind its key; its first line says how far it is indented where YAML could not
   * tell.
   *
   * @param lines clean, the first one not empty
   */
  static String block(List<String> lines, String indent) {
    StringBuilder block = new StringBuilder(lines.get(0).startsWith(" ") ? "|2\n" : "|\n");
    for (String line : lines) {
      block.append(line.isEmpty() ? "" : indent).append(line).append('\n');
    }
    return block.toString();
  }
}
