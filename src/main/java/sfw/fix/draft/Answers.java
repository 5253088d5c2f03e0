package sfw.fix.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a new entry, by field. The fields are those of the form on the page
 * <i>Contribute</i>:
 *
 * <pre>
 * tool slug title codes signature                        of every entry
 * label summary severity platforms tags from origin      facts
 * cause shows source url
 * happening confirm repair verify prevent                prose and commands
 * </pre>
 *
 * Any text is taken: its line ends become line feeds, and what nobody sees becomes a blank.
 */
public final class Answers {
  private static final String[] EXPLAINING = {"summary", "cause", "confirm", "repair"};

  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> guesses = new HashSet<>();

  /** Takes an answer in place of an earlier one; a blank one is none. */
  public Answers put(String field, String text) {
    texts.put(field, CleanText.of(text));
    guesses.remove(field);
    return this;
  }

  /** Takes what may be wrong: the entry says so behind it. */
  public Answers guess(String field, String text) {
    put(field, text);
    guesses.add(field);
    return this;
  }

  /** Whether nothing is explained, so that the entry only says that the error exists. */
  public boolean isStub() {
    for (String field : EXPLAINING) {
      if (has(field)) {
        return false;
      }
    }
    return true;
  }

  /** The answer, with its lines; empty where there is none. */
  public String text(String field) {
    String text = texts.get(field);
    return text == null ? "" : text;
  }

  /** The answer on one line. */
  public String line(String field) {
    return CleanText.oneLine(text(field));
  }

  public boolean has(String field) {
    return !text(field).isEmpty();
  }

  /** Whether somebody has to look at the answer, or to give one. */
  boolean isOpen(String field) {
    return !has(field) || guesses.contains(field);
  }

  /** The words of an answer that is a list, with blanks or commas between them. */
  List<String> words(String field) {
    List<String> words = new ArrayList<>();
    String line = line(field).replace(',', ' ');
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == ' ') {
        if (i > start) {
          words.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
