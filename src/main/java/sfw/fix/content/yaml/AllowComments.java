package sfw.fix.content.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import sfw.fix.diagnostic.Allowance;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;

/**
 * Reads the exceptions from rules, {@code # allow rule-id: reason}. One at the end of a line speaks
 * of that line, one on a line of its own of the next; where that line begins a block of text
 * ({@code |}), of the block, too.
 */
final class AllowComments {
  private final SourceFile file;
  private final List<String> lines;
  private final Problems problems;

  private AllowComments(SourceFile file, Problems problems) {
    this.file = file;
    this.lines = file.text().lines().toList();
    this.problems = problems;
  }

  /** Hands on the exceptions of a file that has any; parsing it for comments takes its time. */
  static void read(SourceFile file, Problems problems) {
    if (file.text().contains("# allow ")) {
      new AllowComments(file, problems).read();
    }
  }

  private void read() {
    for (CommentEvent comment : comments()) {
      if (Allowance.isMeant(comment.getValue())) {
        allowance(comment);
      }
    }
  }

  /** All comments. What is not YAML has none: it is reported elsewhere. */
  private List<CommentEvent> comments() {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(file.text())), options);
    List<CommentEvent> comments = new ArrayList<>();
    try {
      for (Event event = parser.getEvent(); event != null; event = parser.getEvent()) {
        if (event instanceof CommentEvent comment) {
          comments.add(comment);
        }
        if (event.is(Event.ID.StreamEnd)) {
          break;
        }
      }
      return comments;
    } catch (YAMLException e) {
      return List.of();
    }
  }

  private void allowance(CommentEvent comment) {
    Mark mark = comment.getStartMark();
    int line = mark.getLine();
    int column = file.column(line, mark.getColumn());
    boolean alone = lines.get(line).substring(0, column).isBlank();
    int first = alone ? nextOf(line) : line;
    Span span =
        new Span(file.path(), line + 1, column + 1, Math.max(1, comment.getValue().length() + 1));
    Allowance.read(comment.getValue(), span, first + 1, lastOf(first) + 1, problems);
  }

  /** The next line that is no comment. */
  private int nextOf(int line) {
    int next = line + 1;
    while (next < lines.size() && lines.get(next).stripLeading().startsWith("#")) {
      next++;
    }
    return next;
  }

  /** The last line of a block of text that a line begins; else the line itself. */
  private int lastOf(int line) {
    String begins = line < lines.size() ? lines.get(line).replaceAll(" #.*", "").strip() : "";
    if (!begins.matches(".*: [|][+-]?")) {
      return line;
    }
    int last = line;
    while (last + 1 < lines.size() && isWithin(lines.get(last + 1), keyColumn(lines.get(line)))) {
      last++;
    }
    return last;
  }

  private static boolean isWithin(String line, int keyColumn) {
    return line.isBlank() || line.length() - line.stripLeading().length() > keyColumn;
  }

  /** The column of a key, behind the dashes of a list. */
  private static int keyColumn(String line) {
    return line.length() - line.replaceFirst("^[ -]+", "").length();
  }
}
