package sfw.fix.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Capture;
import sfw.fix.search.engine.Confidence;
import sfw.fix.search.engine.Hit;

/** Prints an answer for a person: what it is, how surely, why, and how to go on. */
final class AnswerPrinter {
  private static final int MOST_GROUPS = 3;
  private static final int MOST_FURTHER = 3;
  private static final int MOST_IGNORED = 12;
  private static final String INDENT = "    ";

  private final PrintStream out;

  AnswerPrinter(PrintStream out) {
    this.out = out;
  }

  void print(Answer answer, String asked) {
    if (asked.isBlank()) {
      out.println("There is no text to search for.");
    } else if (answer.groups().isEmpty()) {
      out.println("Nothing in the knowledge base is like this.");
    } else if (answer.isFound()) {
      answer.groups().stream()
          .limit(MOST_GROUPS)
          .filter(AnswerPrinter::isMore)
          .forEach(this::group);
      out.println("To read it: ./fix explain " + answer.hits().get(0).entry().id());
    } else {
      out.println("No sure match. The closest entries:");
      answer.hits().stream().limit(MOST_FURTHER).forEach(this::line);
    }
    answer.hints().forEach(hint -> Wrap.print(out, hint, ""));
    if (!answer.isFound() && !answer.ignored().isEmpty()) {
      Wrap.print(out, "Not known here: " + some(answer.ignored()), "");
    }
  }

  private static boolean isMore(Answer.Group group) {
    return group.hits().get(0).confidence() != Confidence.PERHAPS;
  }

  private void group(Answer.Group group) {
    Hit first = group.hits().get(0);
    out.println(word(first.confidence()) + ": " + first.entry().id());
    Wrap.print(out, first.entry().title(), INDENT);
    if (!first.signature().isEmpty()) {
      Wrap.print(out, "matches \"" + first.signature().strip() + "\"", INDENT);
    }
    for (Capture capture : first.captures()) {
      Wrap.print(out, capture.slot() + " = " + capture.value(), INDENT + "  ");
    }
    List<Hit> further =
        group.hits().stream()
            .skip(1)
            .filter(hit -> hit.score() > first.score() / 4)
            .limit(MOST_FURTHER)
            .toList();
    if (!further.isEmpty()) {
      out.println(INDENT + "or:");
      further.forEach(this::line);
    }
    out.println();
  }

  private void line(Hit hit) {
    out.println(INDENT + hit.entry().id());
    Wrap.print(out, hit.entry().title(), INDENT + "  ");
  }

  private static String word(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> "Certain";
      case LIKELY -> "Likely";
      case PERHAPS -> "Perhaps";
    };
  }

  private static String some(List<String> words) {
    String more = words.size() > MOST_IGNORED ? " ..." : "";
    return words.stream().limit(MOST_IGNORED).collect(Collectors.joining(" ")) + more;
  }
}
