package sfw.fix.content.catalogue;

import java.util.ArrayList;
import java.util.List;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.KnownError;

/**
 * Reads a resource bundle of Java, in the format of {@link java.util.Properties}, which says no
 * lines.
 */
final class PropertiesReader {
  private final SourceFile file;
  private final List<KnownError> errors = new ArrayList<>();

  private PropertiesReader(SourceFile file) {
    this.file = file;
  }

  static List<KnownError> read(SourceFile file) {
    PropertiesReader reader = new PropertiesReader(file);
    reader.read();
    return reader.errors;
  }

  private void read() {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int first = i;
      StringBuilder logical = new StringBuilder(lines.get(i).stripLeading());
      if (logical.isEmpty() || logical.charAt(0) == '#' || logical.charAt(0) == '!') {
        continue;
      }
      while (isContinued(logical)) {
        logical.setLength(logical.length() - 1);
        i++;
        logical.append(i < lines.size() ? lines.get(i).stripLeading() : "");
      }
      int column = lines.get(first).length() - lines.get(first).stripLeading().length();
      add(logical.toString(), first + 1, column + 1);
    }
  }

  /** An odd number of backslashes at its end. */
  private static boolean isContinued(CharSequence line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private void add(String line, int number, int column) {
    int end = 0;
    while (end < line.length() && "=: \t".indexOf(line.charAt(end)) < 0) {
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, line.length());
    String value = line.substring(end).replaceFirst("^[ \\t]*[=:]?[ \\t]*", "");
    Span span = new Span(file.path(), number, column, Math.max(1, end));
    errors.add(new KnownError(plain(line.substring(0, end)), List.of(plain(value)), span));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean isEscape = c == '\\' && i + 1 < text.length();
      char escaped = isEscape ? text.charAt(i + 1) : c;
      if (escaped == 'u' && isEscape && text.substring(i + 2).matches("(?s)[0-9a-fA-F]{4}.*")) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 6;
      } else {
        plain.append(isEscape ? unescaped(escaped) : c);
        i += isEscape ? 2 : 1;
      }
    }
    return plain.toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> letter;
    };
  }
}
