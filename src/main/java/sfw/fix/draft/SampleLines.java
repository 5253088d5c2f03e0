package sfw.fix.draft;

import java.util.ArrayList;
import java.util.List;
import sfw.fix.search.engine.SignatureDraft;

/** The lines of an output that an entry shows: those around the message. */
final class SampleLines {
  private static final int LINES = 40;
  private static final int CHARACTERS = 7000;

  private SampleLines() {}

  /** At most 40 lines and 7,000 characters, the first line not empty; none of a blank output. */
  static List<String> of(SignatureDraft draft) {
    List<String> all = lines(draft.output());
    int message = 0;
    while (message < all.size() - 1 && !all.get(message).contains(draft.line())) {
      message++;
    }
    int first = Math.max(0, Math.min(message - LINES / 2, all.size() - LINES));
    List<String> kept = new ArrayList<>();
    int room = CHARACTERS;
    for (int i = first; i < Math.min(all.size(), first + LINES); i++) {
      String line = CleanText.printed(all.get(i));
      room -= line.length() + 1;
      boolean begins = kept.isEmpty() && line.isEmpty();
      if (!begins && room > 0) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    return lines;
  }
}
