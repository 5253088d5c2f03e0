package sfw.fix.search.engine;

import org.jspecify.annotations.Nullable;
import sfw.fix.search.engine.Mask.Cover;

/** Finds what names a person: e-mail addresses and home folders. */
final class PersonFinder {
  private static final int LONGEST_HOST = 255;
  private static final int LONGEST_NAME = 64;

  /** Accounts of programs and machines, which are part of many messages. */
  private static final String SHARED_ACCOUNTS =
      "|git|hg|svn|root|ubuntu|ec2-user|postgres|noreply|no-reply|";

  /** What follows a dot in names that have an at sign but are no addresses. */
  private static final String NO_DOMAINS =
      "|service|socket|timer|target|mount|slice|scope|device|png|jpg|jpeg|gif|svg|webp|js|mjs|cjs|ts|tsx|jsx|json|css|html|jar|tgz|whl|yaml|yml|toml|";

  private static final String SHARED_FOLDERS = "|USER|Shared|Public|Default|All Users|";

  private final TextScan scan;

  PersonFinder(String text) {
    this.scan = new TextScan(text);
  }

  @Nullable Cover find(int at) {
    char c = scan.at(at);
    if (c == '/' || c == '\\') {
      return homeFolder(at);
    }
    return scan.beginsRun(at) ? email(at) : null;
  }

  private @Nullable Cover email(int at) {
    int sign = scan.runEnd(at);
    if (scan.at(sign) != '@' || sign - at > LONGEST_NAME) {
      return null;
    }
    int end = sign + 1;
    int dot = 0;
    while (end < sign + LONGEST_HOST && isOfHost(scan.at(end))) {
      dot = scan.at(end) == '.' && isOfHost(scan.at(end + 1)) ? end : dot;
      end++;
    }
    end = scan.at(end - 1) == '.' ? end - 1 : end;
    boolean found = dot > sign + 1 && isDomain(dot + 1, end) && !isKept(at, sign, end);
    return found ? new Cover(at, end, "user@example.com") : null;
  }

  private static boolean isOfHost(char c) {
    return Chars.isAsciiLetter(c) || Chars.isDigit(c) || c == '-' || c == '.';
  }

  private boolean isDomain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isAsciiLetter(scan.at(i))) {
        return false;
      }
    }
    return to - from >= 2 && !Chars.isAmong(NO_DOMAINS, lower(from, to));
  }

  private boolean isKept(int at, int sign, int end) {
    boolean example =
        scan.endsWith("example.com", end)
            || scan.endsWith("example.org", end)
            || scan.endsWith("example.net", end)
            || scan.endsWith(".example", end);
    return example || Chars.isAmong(SHARED_ACCOUNTS, lower(at, sign));
  }

  private String lower(int from, int to) {
    return Chars.lower(scan.text().substring(from, to));
  }

  /** {@code /home/...}, {@code /Users/...}, {@code C:\Users\...}, and with doubled backslashes. */
  private @Nullable Cover homeFolder(int at) {
    char slash = scan.at(at);
    int word = afterSlashes(at, slash);
    boolean home = slash == '/' && scan.startsWith("home/", word) && mayBeginPath(at);
    boolean users = scan.startsWith("Users", word) && scan.at(word + 5) == slash && isDrive(at);
    if (!home && !users) {
      return null;
    }
    int start = afterSlashes(word + (home ? 4 : 5), slash);
    int end = nameEnd(start, slash);
    boolean shared = Chars.isAmong(SHARED_FOLDERS, scan.text().substring(start, end));
    return end > start && !shared ? new Cover(start, end, "USER") : null;
  }

  /** Behind one slash, or two backslashes as in JSON. */
  private int afterSlashes(int at, char slash) {
    return slash == '\\' && scan.at(at + 1) == slash ? at + 2 : at + 1;
  }

  private boolean mayBeginPath(int at) {
    char before = scan.at(at - 1);
    boolean inside = TextScan.isRun(before);
    return !inside
        || scan.endsWith("/var", at)
        || scan.endsWith("/usr", at)
        || scan.endsWith("/export", at);
  }

  /** At the root, or behind {@code C:}, {@code /c}, {@code /mnt/c}. */
  private boolean isDrive(int at) {
    boolean letter = Chars.isAsciiLetter(scan.at(at - 1)) && scan.at(at - 2) == '/';
    boolean below = letter && (!TextScan.isRun(scan.at(at - 3)) || scan.endsWith("/mnt", at - 2));
    return !TextScan.isRun(scan.at(at - 1)) || below;
  }

  /** The end of a folder's name; in Windows it may have spaces, when more of the path follows. */
  private int nameEnd(int start, char slash) {
    int end = start;
    while (end < start + LONGEST_NAME && isOfName(scan.at(end))) {
      end++;
    }
    int spaced = end;
    while (spaced < start + LONGEST_NAME && (isOfName(scan.at(spaced)) || scan.at(spaced) == ' ')) {
      spaced++;
    }
    return slash == '\\' && scan.at(spaced) == slash ? spaced : end;
  }

  private static boolean isOfName(char c) {
    return Chars.isWord(c) || c == '.' || c == '-' || c == '@' || c == '+';
  }
}
