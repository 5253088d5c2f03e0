package sfw.fix.content.catalogue;

import java.util.ArrayList;
import java.util.List;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.KnownError;

/**
 * Reads gettext's {@code .po} and {@code .pot}: the texts of the program's source ({@code msgid},
 * {@code msgid_plural}). Translations, obsolete messages and the head of the file are passed over.
 */
final class GettextReader {
  private final SourceFile file;
  private final Problems problems;
  private final List<KnownError> errors = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private final List<String> messages = new ArrayList<>();
  private String keyword = "";
  private int line;

  private GettextReader(SourceFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static List<KnownError> read(SourceFile file, Problems problems) {
    GettextReader reader = new GettextReader(file, problems);
    reader.read();
    return reader.errors;
  }

  private void read() {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String stripped = lines.get(i).strip();
      if (stripped.startsWith("\"")) {
        append(stripped, lines.get(i).indexOf('"'), i + 1);
      } else if (stripped.startsWith("msg")) {
        begin(lines.get(i), i + 1);
      } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        report(i + 1, 1, "neither msgid nor msgstr nor a text in quotes");
      }
    }
    endText();
    endMessage();
  }

  private void begin(String source, int number) {
    endText();
    int quote = source.indexOf('"');
    String word = source.substring(0, quote < 0 ? source.length() : quote).strip();
    if (word.equals("msgid")) {
      endMessage();
      line = number;
    } else if (word.equals("msgctxt")) {
      endMessage();
    }
    keyword = word;
    if (quote < 0) {
      report(number, 1, "a text in quotes is missing here");
    } else {
      append(source.substring(quote).strip(), quote, number);
    }
  }

  private void append(String quoted, int column, int number) {
    if (quoted.length() < 2 || !quoted.endsWith("\"")) {
      report(number, column + 1, "this quote never closes");
      return;
    }
    text.append(plain(quoted.substring(1, quoted.length() - 1)));
  }

  private void endText() {
    if (keyword.equals("msgid") || keyword.equals("msgid_plural")) {
      messages.add(text.toString());
    }
    text.setLength(0);
  }

  private void endMessage() {
    if (!messages.isEmpty() && !messages.get(0).isEmpty()) {
      errors.add(new KnownError("", messages, new Span(file.path(), line, 1, "msgid".length())));
    }
    messages.clear();
  }

  private void report(int number, int column, String message) {
    problems.add(
        CatalogueReader.RULE, new Span(file.path(), number, column, 1), message, "mend the file");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c =
            switch (text.charAt(i)) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> text.charAt(i);
            };
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
