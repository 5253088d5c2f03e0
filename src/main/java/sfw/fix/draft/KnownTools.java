package sfw.fix.draft;

import java.util.ArrayList;
import java.util.List;
import sfw.fix.search.engine.Chars;
import sfw.fix.search.engine.SignatureDraft;

/** The tools of the knowledge base, to be found in an output by their names. */
public final class KnownTools {
  private record Name(String text, String id) {}

  private final List<Name> names = new ArrayList<>();

  /** Adds a name of a tool. */
  public void add(String name, String id) {
    if (!name.isEmpty()) {
      names.add(new Name(Chars.lower(name), id));
    }
  }

  /** The id of the tool that the message names first, or else the output; empty if none does. */
  public String namedIn(SignatureDraft draft) {
    String inMessage = firstIn(Chars.lower(draft.line()));
    return inMessage.isEmpty() ? firstIn(Chars.lower(draft.output())) : inMessage;
  }

  private String firstIn(String text) {
    String first = "";
    int at = text.length();
    for (Name name : names) {
      int found = indexOfWord(text, name.text());
      if (found >= 0 && found < at) {
        at = found;
        first = name.id();
      }
    }
    return first;
  }

  /** Where a word first stands alone in a text, or -1. */
  public static int indexOfWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLetterOrDigit(char c) {
    return c != '_' && Chars.isWord(c);
  }
}
