package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints {@code docs/rules/<id>.md} for a terminal of 80 columns. */
final class RulePage {
  private static final String FENCE = "```";
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final Path pages;
  private final StringBuilder paragraph = new StringBuilder();

  RulePage(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.pages = home.resolve("docs/rules");
  }

  void print(String rule) throws IOException {
    List<String> lines = Files.readAllLines(pages.resolve(rule + ".md"));
    String fence = "";
    for (String line : lines) {
      if (!fence.isEmpty() && line.equals(fence)) {
        fence = "";
      } else if (fence.isEmpty() && line.startsWith(FENCE)) {
        endParagraph();
        fence = line.substring(0, line.length() - line.replaceFirst("^`+", "").length());
      } else if (!fence.isEmpty()) {
        terminal.out().println((INDENT + line).stripTrailing());
      } else if (line.startsWith("#")) {
        terminal.out().println(terminal.bold(line.replaceFirst("^#+ ", "")));
      } else if (line.isBlank()) {
        endParagraph();
        terminal.out().println();
      } else {
        item(line);
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    endParagraph();
  }

  /** An item of a list is a paragraph of its own. */
  private void item(String line) {
    if (line.startsWith("- ")) {
      endParagraph();
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      String text = paragraph.toString().replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
      Wrap.print(terminal.out(), text.replace("**", ""), "");
      paragraph.setLength(0);
    }
  }
}
