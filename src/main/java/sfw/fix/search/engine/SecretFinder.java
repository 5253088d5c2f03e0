package sfw.fix.search.engine;

import org.jspecify.annotations.Nullable;
import sfw.fix.search.engine.Mask.Cover;

/**
 * Finds keys, tokens and passwords: by their shape ({@code ghp_...}), by the name before them
 * ({@code password=...}), or by their place ({@code ://user:...@}).
 *
 * <p>An error message says <i>token</i> and <i>password</i> as well ({@code using password: YES},
 * {@code unexpected token: }}), so that the less the form says, the more the value must look like a
 * secret.
 */
final class SecretFinder {
  private static final String STAND_IN = "REDACTED";
  private static final int SHORTEST_KEY = 20;

  /** As much of a value is looked at to judge it. */
  private static final int JUDGED = 256;

  private static final String[] KEYS = {
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "glptt-",
    "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.", "xapp-", "sk_live_", "sk_test_",
    "rk_live_", "rk_test_", "pk_live_", "whsec_", "dop_v1_", "shpat_", "dckr_pat_",
        "AGE-SECRET-KEY-",
  };

  /** Beginnings that other words share: what follows must look random. */
  private static final String[] LIKELY_KEYS = {
    "eyJ", "sk-", "npm_", "pypi-", "hf_", "AIza", "ya29.", "SG.", "hvs.",
  };

  private static final String[] PASSWORD_NAMES = {"password", "passwd", "passphrase", "pwd"};

  private static final String[] TOKEN_NAMES = {
    "token",
    "secret",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "accountkey",
    "authkey",
    "signingkey",
    "encryptionkey",
    "credential",
    "credentials",
    "authorization",
    "cookie",
    "signature",
    "sig",
  };

  private static final String[] KEY_ADJECTIVES = {"api ", "access ", "secret ", "auth "};

  private static final String SCHEMES = "|bearer|basic|token|digest|negotiate|apikey|secret|";

  /** What programs say about a password instead of saying it. */
  private static final String STATES =
      "|yes|no|true|false|null|none|nil|undefined|empty|set|unset|required|invalid|incorrect|wrong|missing|expired|failed|denied|redacted|hidden|masked|token|password|";

  private final TextScan scan;
  private int valueStart;
  private int valueEnd;

  SecretFinder(String text) {
    this.scan = new TextScan(text);
  }

  @Nullable Cover find(int at) {
    char c = scan.at(at);
    if (c == '-') {
      Cover block = keyBlock(at);
      return block == null && scan.beginsRun(at) ? ofRun(at) : block;
    }
    if (c == ':') {
      return urlPassword(at);
    }
    return scan.beginsRun(at) ? ofRun(at) : null;
  }

  /** {@code -----BEGIN RSA PRIVATE KEY-----} and what follows, to its end or as far as it goes. */
  private @Nullable Cover keyBlock(int at) {
    if (!scan.startsWith("-----BEGIN ", at)) {
      return null;
    }
    int name = at + 11;
    int end = name;
    while (end < name + 40 && (Chars.isUpper(scan.at(end)) || scan.at(end) == ' ')) {
      end++;
    }
    boolean secret = scan.endsWith("private key", end) && scan.startsWith("-----", end);
    return secret ? new Cover(end + 5, keyEnd(end + 5), " PRIVATE-KEY ") : null;
  }

  private int keyEnd(int from) {
    int end = from;
    while (isOfKey(scan.at(end)) && !scan.startsWith("-----END", end)) {
      end++;
    }
    return end;
  }

  private static boolean isOfKey(char c) {
    boolean sign = c == '\\' || c == ':' || c == ',' || c == '-' || c == '+' || c == '/';
    boolean letter = Chars.isAsciiLetter(c) || Chars.isDigit(c) || c == '=';
    return sign || letter || c == '_' || c == '\r' || Chars.isSpace(c);
  }

  /** {@code ://user:...@}: what stands before the last at sign of the host. */
  private @Nullable Cover urlPassword(int at) {
    if (!scan.startsWith("://", at)) {
      return null;
    }
    int colon = 0;
    int sign = 0;
    for (int i = at + 3; i < at + 3 + JUDGED && isOfAuthority(scan.at(i)); i++) {
      colon = scan.at(i) == ':' && colon == 0 ? i : colon;
      sign = scan.at(i) == '@' ? i : sign;
    }
    return colon > 0 && sign > colon + 1 ? new Cover(colon + 1, sign, STAND_IN) : null;
  }

  private static boolean isOfAuthority(char c) {
    return c > ' ' && c != '/' && c != '?' && c != '#' && c != '<' && c != '>' && c != '"';
  }

  private @Nullable Cover ofRun(int at) {
    int end = scan.runEnd(at);
    Cover key = key(at, end);
    if (key == null) {
      key = webhook(at, end);
    }
    if (key == null) {
      key = scheme(at, end);
    }
    return key == null ? named(at, end) : key;
  }

  private @Nullable Cover key(int at, int runEnd) {
    int end = runEnd;
    while (end > at && (scan.at(end - 1) == '.' || scan.at(end - 1) == '-')) {
      end--;
    }
    if (end - at < SHORTEST_KEY) {
      return null;
    }
    Traits traits = traits(at, end);
    boolean found =
        (startsWithAny(KEYS, at) && traits.digit)
            || (startsWithAny(LIKELY_KEYS, at) && traits.isMixed())
            || isAwsKey(at, end, traits);
    return found ? new Cover(at, end, STAND_IN) : null;
  }

  private boolean isAwsKey(int at, int end, Traits traits) {
    boolean prefix = scan.startsWith("AKIA", at) || scan.startsWith("ASIA", at);
    return prefix && end - at == SHORTEST_KEY && !traits.lower && !traits.sign;
  }

  private boolean startsWithAny(String[] prefixes, int at) {
    for (String prefix : prefixes) {
      if (scan.startsWith(prefix, at)) {
        return true;
      }
    }
    return false;
  }

  /** The path of an address whose path is all that protects it. */
  private @Nullable Cover webhook(int at, int end) {
    String path = "/services/";
    boolean slack = scan.startsWith("hooks.slack.com", at) && scan.startsWith(path, end);
    int start = end + path.length();
    int stop = slack ? unquotedEnd(start) : start;
    return stop > start ? new Cover(start, stop, STAND_IN) : null;
  }

  /** {@code Bearer ...}, and other words that a secret follows without a sign between them. */
  private @Nullable Cover scheme(int at, int end) {
    int start = scan.afterBlanks(end);
    if (start == end || end - at > 10 || !Chars.isAmong(SCHEMES, lower(at, end))) {
      return null;
    }
    int stop = unquotedEnd(start);
    Traits traits = traits(start, stop);
    boolean header = scan.endsWith("authorization: ", at);
    boolean found = header || (stop - start >= SHORTEST_KEY && traits.isRandom());
    return found && stop > start ? new Cover(start, stop, STAND_IN) : null;
  }

  private @Nullable Cover named(int at, int end) {
    String name = name(at, end);
    boolean password = endsWithAny(name, PASSWORD_NAMES) || isPass(at, end);
    boolean token = !password && (isTokenName(name) || isSpacedKey(name, at));
    if (password || token) {
      return new Value(at, end, password).cover();
    }
    boolean sql = name.equals("by") && scan.endsWith("identified ", at);
    return sql ? new Value(at, end, true).cover() : null;
  }

  /** The last letters of a setting's name: {@code X-Api-Key} and {@code api_key} are one. */
  private String name(int at, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = Math.max(at, end - 24); i < end; i++) {
      if (Chars.isWord(scan.at(i)) && scan.at(i) != '_') {
        name.append(Chars.lower(scan.at(i)));
      }
    }
    return name.toString();
  }

  private static boolean endsWithAny(String name, String[] ends) {
    for (String end : ends) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTokenName(String name) {
    return name.equals("sig") || (!name.endsWith("sig") && endsWithAny(name, TOKEN_NAMES));
  }

  /** {@code pass}, {@code DB_PASS}; not {@code bypass}. */
  private boolean isPass(int at, int end) {
    char before = scan.at(end - 5);
    boolean whole = end - at == 4 || before == '_' || before == '-' || before == '.';
    return whole && end - at >= 4 && scan.endsWith("pass", end) && scan.at(end) == '=';
  }

  private boolean isSpacedKey(String name, int at) {
    if (name.equals("key")) {
      for (String adjective : KEY_ADJECTIVES) {
        if (scan.endsWith(adjective, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private String lower(int at, int end) {
    return Chars.lower(scan.text().substring(at, end));
  }

  /** Where a value without quotes ends. Names may follow each other within one such stretch. */
  private int unquotedEnd(int from) {
    if (from < valueStart || from >= valueEnd) {
      int end = from;
      while (scan.at(end) > ' ' && !endsValue(scan.at(end))) {
        end++;
      }
      valueStart = from;
      valueEnd = end;
    }
    return valueEnd;
  }

  private static boolean endsValue(char c) {
    boolean bracket = c == ')' || c == ']' || c == '}' || c == '<' || c == '>';
    return bracket || Chars.isQuote(c) || c == ',' || c == ';' || c == '&' || c == '|';
  }

  private Traits traits(int from, int to) {
    Traits traits = new Traits();
    for (int i = from; i < Math.min(to, from + JUDGED); i++) {
      traits.add(scan.at(i));
    }
    return traits;
  }

  /** Which kinds of characters a value has. */
  private static final class Traits {
    private boolean digit;
    private boolean upper;
    private boolean lower;
    private boolean sign;
    private boolean other;
    private boolean hex = true;

    void add(char c) {
      digit |= Chars.isDigit(c);
      upper |= Chars.isUpper(c);
      lower |= Chars.isAsciiLetter(c) && !Chars.isUpper(c);
      hex &= Chars.isHexDigit(c);
      boolean letter = Chars.isAsciiLetter(c) || Chars.isDigit(c);
      boolean base64 = c == '+' || c == '=' || c == '_';
      sign |= !letter && !base64;
      other |= !letter && !base64 && c != '/' && c != '-' && c != '.' && c != '~';
    }

    boolean isMixed() {
      return digit && upper && lower;
    }

    boolean isRandom() {
      return !other && (isMixed() || (hex && digit && (upper || lower)));
    }

    boolean isWord() {
      return !digit && !sign && !other;
    }
  }

  /** What may be the value of a name that speaks of a secret. */
  private final class Value {
    private final int nameStart;
    private final boolean password;
    private final boolean quotedName;
    private final char separator;
    private final char quote;
    private final int start;
    private final int end;

    Value(int nameStart, int nameEnd, boolean password) {
      this.nameStart = nameStart;
      this.password = password;
      int behind = afterQuote(nameEnd);
      this.quotedName = behind > nameEnd;
      int sign = scan.afterBlanks(behind);
      this.separator = separatorAt(sign);
      int from = scan.afterBlanks(separator == ' ' ? sign : afterSeparator(sign));
      int open = afterQuote(from);
      this.quote = open > from ? scan.at(open - 1) : 0;
      this.start = open;
      this.end = quote == 0 ? unquotedEnd(open) : quotedEnd(open);
    }

    private int afterQuote(int index) {
      int behind = scan.at(index) == '\\' ? index + 1 : index;
      return Chars.isQuote(scan.at(behind)) ? behind + 1 : index;
    }

    private char separatorAt(int index) {
      char c = scan.at(index);
      char next = scan.at(index + 1);
      boolean colon = c == ':' && next != ':' && next != '/';
      return c == '=' || colon ? c : ' ';
    }

    private int afterSeparator(int index) {
      char next = scan.at(index + 1);
      return next == '=' || next == '>' ? index + 2 : index + 1;
    }

    private int quotedEnd(int from) {
      int stop = from;
      while (stop < scan.text().length()
          && scan.at(stop) != quote
          && !TextScan.isLineEnd(scan.at(stop))) {
        stop++;
      }
      return scan.at(stop - 1) == '\\' ? stop - 1 : stop;
    }

    @Nullable Cover cover() {
      boolean secret = end > start && !isPlaceholder() && (password ? isPassword() : isToken());
      return secret ? new Cover(start, end, STAND_IN) : null;
    }

    private boolean isPlaceholder() {
      char c = scan.at(start);
      boolean variable = c == '$' || c == '*' || c == '%' || c == '<' || c == '{' || c == '[';
      return variable || (end - start < 12 && Chars.isAmong(STATES, lower(start, end)));
    }

    private boolean isPassword() {
      Traits traits = traits(start, end);
      return switch (separator) {
        case '=' -> !isPath();
        case ':' -> quote != 0 || (!traits.isWord() && end - start >= 4) || isLineOfSettings();
        default -> quote == '\'' || (isOption() && (!traits.isWord() || end - start >= 12));
      };
    }

    private boolean isToken() {
      Traits traits = traits(start, end);
      int length = end - start;
      return switch (separator) {
        case '=' -> length >= 6 && (traits.upper || traits.lower) && !isPath();
        case ':' -> (quotedName && quote != 0 && length >= 8) || looksSecret(traits, length);
        default -> isOption() && !isPath() && (traits.digit && length >= 6);
      };
    }

    private boolean looksSecret(Traits traits, int length) {
      boolean plain = !traits.sign && length >= 8 && traits.digit;
      boolean random = length >= 16 && traits.isRandom();
      return (traits.upper || traits.lower) && !isPath() && (plain || random);
    }

    private boolean isPath() {
      char c = scan.at(start);
      return c == '/' || c == '.' || c == '~' || scan.at(start + 1) == ':';
    }

    private boolean isOption() {
      return scan.startsWith("--", nameStart);
    }

    private boolean isLineOfSettings() {
      return scan.isFirstOfLine(nameStart) && scan.isLastOfLine(end);
    }
  }
}
