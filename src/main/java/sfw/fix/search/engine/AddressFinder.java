package sfw.fix.search.engine;

import org.jspecify.annotations.Nullable;
import sfw.fix.search.engine.Mask.Cover;

/**
 * Finds IP addresses that are reachable from everywhere: IPv4 but for the blocks of RFC 6890, and
 * of IPv6 the global unicast addresses, {@code 2000::/3}. Four numbers are taken for an address
 * even where they are a version, unless the text says so.
 */
final class AddressFinder {
  private static final int LONGEST = 45;

  private final TextScan scan;

  AddressFinder(String text) {
    this.scan = new TextScan(text);
  }

  @Nullable Cover find(int at) {
    char before = scan.at(at - 1);
    if (!Chars.isDigit(scan.at(at)) || Chars.isWord(before) || before == '.') {
      return null;
    }
    Cover six = six(at);
    return six == null ? four(at) : six;
  }

  private @Nullable Cover four(int at) {
    int[] bytes = new int[4];
    int end = at;
    for (int i = 0; i < 4; i++) {
      int start = i == 0 ? end : end + 1;
      end = digits(start);
      boolean fits = end > start && end - start <= 3;
      bytes[i] = fits ? number(start, end) : 256;
      if (bytes[i] > 255 || (i < 3 && scan.at(end) != '.')) {
        return null;
      }
    }
    boolean more = Chars.isWord(scan.at(end)) || isDotted(end);
    boolean found = !more && isPublic(bytes) && !isVersion(at, end);
    return found ? new Cover(at, end, "192.0.2.1") : null;
  }

  /** A fifth number. */
  private boolean isDotted(int end) {
    return scan.at(end) == '.' && Chars.isDigit(scan.at(end + 1));
  }

  private int digits(int from) {
    int end = from;
    while (end < from + 4 && Chars.isDigit(scan.at(end))) {
      end++;
    }
    return end;
  }

  private int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + scan.at(i) - '0';
    }
    return number;
  }

  /** {@code version 1.2.3.4}, {@code parser-1.2.3.4.jar}. */
  private boolean isVersion(int at, int end) {
    char after = scan.at(end);
    boolean file =
        scan.at(at - 1) == '-'
            && (after == '-' || (after == '.' && Chars.isAsciiLetter(scan.at(end + 1))));
    return file || scan.endsWith("version ", at) || scan.endsWith("version: ", at);
  }

  private static boolean isPublic(int[] b) {
    boolean own =
        b[0] == 0
            || b[0] == 10
            || b[0] == 127
            || (b[0] == 100 && b[1] >= 64 && b[1] < 128)
            || (b[0] == 169 && b[1] == 254)
            || (b[0] == 172 && b[1] >= 16 && b[1] < 32)
            || (b[0] == 192 && b[1] == 168);
    boolean example =
        (b[0] == 192 && b[1] == 0 && (b[2] == 0 || b[2] == 2))
            || (b[0] == 198 && (b[1] == 18 || b[1] == 19))
            || (b[0] == 198 && b[1] == 51 && b[2] == 100)
            || (b[0] == 203 && b[1] == 0 && b[2] == 113);
    boolean unicast = b[0] < 224;
    return unicast && !own && !example;
  }

  private @Nullable Cover six(int at) {
    char first = scan.at(at);
    if ((first != '2' && first != '3') || scan.at(at + 4) != ':' || isExample(at)) {
      return null;
    }
    int end = at;
    int group = 0;
    int colons = 0;
    int gaps = 0;
    while (end < at + LONGEST && (Chars.isHexDigit(scan.at(end)) || scan.at(end) == ':')) {
      boolean colon = scan.at(end) == ':';
      colons += colon ? 1 : 0;
      gaps += colon && scan.at(end + 1) == ':' ? 1 : 0;
      group = colon ? 0 : group + 1;
      if (group > 4) {
        return null;
      }
      end++;
    }
    boolean trailing = scan.at(end - 1) == ':' && scan.at(end - 2) != ':';
    int stop = trailing ? end - 1 : end;
    int inside = trailing ? colons - 1 : colons;
    boolean whole = (gaps == 0 && inside == 7) || (gaps == 1 && inside <= 7);
    boolean found = whole && !Chars.isWord(scan.at(stop));
    return found ? new Cover(at, stop, "2001:db8::1") : null;
  }

  /** {@code 2001:db8::/32} and {@code 3fff::/20}, which documentation uses. */
  private boolean isExample(int at) {
    boolean old = scan.continuesWith("2001:db8:", at) || scan.continuesWith("2001:0db8:", at);
    return old || scan.continuesWith("3fff:0", at) || scan.continuesWith("3fff::", at);
  }
}
