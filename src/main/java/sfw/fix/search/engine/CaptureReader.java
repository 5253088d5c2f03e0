package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands in the gaps of an aligned pattern, and notices where it is not of the slot's
 * kind.
 */
final class CaptureReader {
  private static final int LONGEST = 2000;

  private final String text;
  private final List<Token> tokens;

  CaptureReader(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * What was read.
   *
   * @param misfits how many slots are filled with something of another kind
   */
  record Reading(List<Capture> captures, int misfits) {}

  Reading read(Alignment alignment) {
    List<Capture> captures = new ArrayList<>();
    int misfits = 0;
    Gap[] gaps = alignment.pattern().gaps();
    for (int i = 0; i < gaps.length; i++) {
      int before = i == 0 ? -1 : alignment.tokens()[i - 1];
      int behind = i == gaps.length - 1 ? -1 : alignment.tokens()[i];
      boolean known = (i == 0 || before >= 0) && (i == gaps.length - 1 || behind >= 0);
      if (gaps[i].isOpen() && known) {
        misfits += read(gaps[i], before, behind, captures);
      }
    }
    return new Reading(captures, misfits);
  }

  private int read(Gap gap, int before, int behind, List<Capture> captures) {
    int from = before < 0 ? regionStart(gap, tokens.get(behind).start()) : tokens.get(before).end();
    int to = behind < 0 ? regionEnd(gap, from) : tokens.get(behind).start();
    if (to < from || to - from > LONGEST) {
      return 1;
    }
    int at = skip(from, to, gap.separators().get(0));
    int misfits = 0;
    for (int i = 0; i < gap.slots().size(); i++) {
      Gap.Slot slot = gap.slots().get(i);
      String separator = gap.separators().get(i + 1);
      boolean last = i == gap.slots().size() - 1;
      int end = last ? lastEnd(at, to, separator) : separatorAt(slot.kind(), at, to, separator);
      String value = trim(text.substring(at, Math.max(at, end)));
      if (!slot.kind().fits(value)) {
        misfits++;
      } else if (!has(captures, slot.name())) {
        captures.add(new Capture(slot.name(), slot.kind(), value));
      }
      at = Math.min(to, Math.max(at, end) + trim(separator).length());
    }
    return misfits;
  }

  /** Where the slots before the first word begin: at the line, or the word, that leads to it. */
  private int regionStart(Gap gap, int end) {
    int start = end;
    boolean words = gap.holdsText();
    boolean begun = false;
    while (start > 0 && end - start < LONGEST && text.charAt(start - 1) != '\n') {
      char c = text.charAt(start - 1);
      if (!words && begun && Chars.isSpace(c)) {
        break;
      }
      begun |= Chars.isWord(c);
      start--;
    }
    return start;
  }

  /** Where the slots behind the last word end: with the line, or with the first word. */
  private int regionEnd(Gap gap, int start) {
    int end = start;
    boolean words = gap.holdsText();
    boolean begun = false;
    while (end < text.length() && end - start < LONGEST && text.charAt(end) != '\n') {
      char c = text.charAt(end);
      if (!words && begun && Chars.isSpace(c)) {
        break;
      }
      begun |= Chars.isWord(c) || c == '/';
      end++;
    }
    return end;
  }

  private int skip(int from, int to, String separator) {
    int at = from;
    for (int i = 0; i < separator.length() && at < to; i++) {
      char c = separator.charAt(i);
      if (Chars.isSpace(c)) {
        while (at < to && Chars.isSpace(text.charAt(at))) {
          at++;
        }
      } else if (text.charAt(at) == c || (Chars.isQuote(c) && Chars.isQuote(text.charAt(at)))) {
        at++;
      }
    }
    return at;
  }

  /** The end of the last slot: before the punctuation that follows it. */
  private int lastEnd(int at, int to, String separator) {
    int end = to;
    for (int i = separator.length() - 1; i >= 0 && end > at; i--) {
      char c = separator.charAt(i);
      char here = text.charAt(end - 1);
      if (Chars.isSpace(c)) {
        while (end > at && Chars.isSpace(text.charAt(end - 1))) {
          end--;
        }
      } else if (here == c || (Chars.isQuote(c) && Chars.isQuote(here))) {
        end--;
      }
    }
    return end;
  }

  private int separatorAt(SlotKind kind, int at, int to, String separator) {
    if (separator.isEmpty()) {
      return to;
    }
    String region = text.substring(at, to);
    boolean address = kind == SlotKind.ADDRESS && separator.equals(":");
    int index = address ? region.lastIndexOf(separator) : region.indexOf(separator);
    return index < 0 ? to : at + index;
  }

  private static boolean has(List<Capture> captures, String slot) {
    for (Capture capture : captures) {
      if (capture.slot().equals(slot)) {
        return true;
      }
    }
    return false;
  }

  private static String trim(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && Chars.isSpace(value.charAt(start))) {
      start++;
    }
    while (end > start && Chars.isSpace(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }
}
