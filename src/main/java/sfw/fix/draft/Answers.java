package sfw.fix.draft;

import java.util.ArrayList;
import java.util.List;

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
  /** An answer; no more than two dozen, so that a map would only cost download. */
  private record Answer(String field, String text, boolean isGuess) {}

  private final List<Answer> answers = new ArrayList<>();

  /** Takes an answer in place of an earlier one; a blank one is none. */
  public Answers put(String field, String text) {
    return put(new Answer(field, CleanText.of(text), false));
  }

  /** Takes what may be wrong: the entry says so behind it. */
  public Answers guess(String field, String text) {
    return put(new Answer(field, CleanText.of(text), true));
  }

  private Answers put(Answer answer) {
    int at = indexOf(answer.field());
    if (at < 0) {
      answers.add(answer);
    } else {
      answers.set(at, answer);
    }
    return this;
  }

  private int indexOf(String field) {
    int at = answers.size() - 1;
    while (at >= 0 && !answers.get(at).field().equals(field)) {
      at--;
    }
    return at;
  }

  /** Whether nothing is explained, so that the entry only says that the error exists. */
  public boolean isStub() {
    return !has("summary") && !has("cause") && !has("confirm") && !has("repair");
  }

  /** The answer, with its lines; empty where there is none. */
  public String text(String field) {
    int at = indexOf(field);
    return at < 0 ? "" : answers.get(at).text();
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
    return !has(field) || answers.get(indexOf(field)).isGuess();
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
