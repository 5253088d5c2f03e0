package sfw.fix.snippet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where slots stand in SQL: within quotes, or bare. A bare one takes a name or a number only:
 * {@code 1--} would be harmless in quotes, and turns the rest of the line into a comment without
 * them.
 *
 * <p>It is one scan that knows {@code '...'}, {@code "..."}, {@code `...`}, and both kinds of
 * comments, in which quotes mean nothing. Doubled quotes end a text and begin the next one, which
 * comes to the same. What else databases have ({@code $$...$$}) counts as bare.
 */
final class SqlContexts {
  private static final char NONE = 0;

  private final List<SlotContext> contexts = new ArrayList<>();

  /** The quote that is open, or what began a comment: {@code -} or {@code /}. */
  private char open = NONE;

  private SqlContexts() {}

  static List<SlotContext> of(Template template) {
    SqlContexts scan = new SqlContexts();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        scan.text(literal.text());
      } else {
        scan.slot();
      }
    }
    return List.copyOf(scan.contexts);
  }

  private void slot() {
    boolean quoted = open == '\'' || open == '"' || open == '`';
    contexts.add(quoted ? SlotContext.SQL_QUOTED : SlotContext.NAME);
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (open == NONE) {
        open = opened(text, i);
      } else if (closes(text, i)) {
        open = NONE;
      }
    }
  }

  private static char opened(String text, int at) {
    char c = text.charAt(at);
    boolean comment = text.startsWith("--", at) || text.startsWith("/*", at);
    return comment || c == '\'' || c == '"' || c == '`' ? c : NONE;
  }

  private boolean closes(String text, int at) {
    return switch (open) {
      case '-' -> text.charAt(at) == '\n';
      case '/' -> text.charAt(at) == '/' && at > 0 && text.charAt(at - 1) == '*';
      default -> text.charAt(at) == open;
    };
  }
}
