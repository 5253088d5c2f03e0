package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A first signature for an error, made of an output that shows it: the line that is the message,
 * with slots for what another run would print otherwise. A draft for a person to look at: a number
 * that is part of the message and one that varies look alike.
 *
 * <ol>
 *   <li>{@link PasteReader} cleans the output, {@link Mask} takes out what is private.
 *   <li>{@link MessageLine} finds the message.
 *   <li>Addresses, paths, URLs, times, quoted words, hashes and numbers become slots; numbers that
 *       name an error ({@code (13: }, {@code status 255}, {@code HTTP 502}) stay.
 * </ol>
 *
 * @param output all of the output, clean and masked
 * @param line the message as it stands in there
 * @param text the signature
 * @param slots in the order of their first use
 */
public record SignatureDraft(String output, String line, String text, List<Slot> slots) {

  /** What varies, with the value that it had. */
  public record Slot(String name, SlotKind kind, String example) {}

  /** Drafts a signature; both texts are empty for a blank output. */
  public static SignatureDraft of(String output) {
    String clean = Mask.mask(PasteReader.read(output).text());
    return new Writer(clean, MessageLine.of(clean)).write();
  }

  /** Writes the signature in one walk over the line. */
  private static final class Writer {
    private static final String USERS = "|user|role|username|login|";
    private static final String HOSTS = "|host|hostname|server|";
    private static final String PATHS = "|file|directory|path|";
    private static final String NAMES =
        "|database|table|column|relation|schema|container|image|package|module|"
            + "branch|service|unit|network|volume|variable|function|command|option|"
            + "argument|repository|namespace|pod|key|";
    private static final String NUMBERED = "|line|pid|process|column|size|";

    /** Words before a number that is the error's own. */
    private static final String CODED =
        "|error|errno|code|status|http|signal|exit|exitcode|sqlstate|";

    private static final String UNITS = "|ns|us|ms|s|sec|min|m|h|";
    private static final String DOMAINS =
        "|com|org|net|io|local|internal|lan|example|dev|test|invalid|" + "localdomain|";

    private final String output;
    private final String line;
    private final List<Token> tokens;
    private final SpanFinder spans;
    private final StringBuilder out = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();
    private int at;
    private String word = "";

    Writer(String output, String line) {
      this.output = output;
      this.line = line;
      this.tokens = Tokenizer.tokenize(line);
      this.spans = new SpanFinder(line);
    }

    SignatureDraft write() {
      int next = 0;
      while (at < line.length()) {
        while (next < tokens.size() && tokens.get(next).start() < at) {
          next++;
        }
        if (!span() && !quoted()) {
          boolean token = next < tokens.size() && tokens.get(next).start() == at;
          if (!token) {
            literal(line.charAt(at));
            at++;
          } else if (!varies(tokens.get(next))) {
            word(tokens.get(next));
          }
        }
      }
      return new SignatureDraft(output, line, out.toString(), slots);
    }

    private void literal(char c) {
      if (c == '<') {
        out.append('\\');
      }
      out.append(c);
    }

    private void word(Token token) {
      word = token.text();
      out.append(line, at, token.end());
      at = token.end();
    }

    private boolean span() {
      if (!spans.mayBegin(at) || !spans.find(at)) {
        return false;
      }
      String value = line.substring(at, spans.end());
      switch (spans.kind()) {
        case URL -> slot("url", SlotKind.URL, value);
        case PATH -> slot("path", SlotKind.PATH, value);
        case TIME -> slot("time", SlotKind.TEXT, value);
        case ACCOUNT -> account(value);
        default -> address(value);
      }
      at = spans.end();
      return true;
    }

    private void account(String value) {
      int sign = value.indexOf('@');
      slot("user", SlotKind.USER, value.substring(0, sign));
      out.append('@');
      slot("host", SlotKind.HOST, value.substring(sign + 1));
    }

    /** {@code 192.0.2.1:80}, {@code [::1]:80}, {@code ::1}. */
    private void address(String value) {
      int close = value.indexOf(']');
      int colon = value.lastIndexOf(':');
      boolean six = value.indexOf(':') != colon;
      boolean port = colon > 0 && (!six || (close > 0 && colon == close + 1));
      String host = port ? value.substring(0, colon) : value;
      boolean brackets = close > 0 && host.charAt(0) == '[';
      out.append(brackets ? "[" : "");
      slot("address", SlotKind.ADDRESS, brackets ? host.substring(1, close) : host);
      out.append(brackets ? "]" : "");
      if (port) {
        out.append(':');
        slot("port", SlotKind.PORT, value.substring(colon + 1));
      }
    }

    /** A single word in quotes, which is a name more often than not. */
    private boolean quoted() {
      char quote = line.charAt(at);
      boolean opens = Chars.isQuote(quote) && (at == 0 || !Chars.isWord(line.charAt(at - 1)));
      int end = opens ? line.indexOf(quote, at + 1) : -1;
      if (end <= at + 1 || hasSpace(at + 1, end) || end - at > 200) {
        return false;
      }
      String value = line.substring(at + 1, end);
      out.append(quote);
      boolean path = value.indexOf('/') >= 0 && value.indexOf("://") < 0;
      if (path || Chars.isAmong(PATHS, word)) {
        slot("path", SlotKind.PATH, value);
      } else {
        slot(named(), kindAfter(word), value);
      }
      out.append(quote);
      at = end + 1;
      return true;
    }

    private boolean hasSpace(int from, int to) {
      for (int i = from; i < to; i++) {
        if (Chars.isSpace(line.charAt(i))) {
          return true;
        }
      }
      return false;
    }

    private String named() {
      if (Chars.isAmong(USERS, word)) {
        return "user";
      }
      return Chars.isAmong(HOSTS, word) ? "host" : Chars.isAmong(NAMES, word) ? word : "name";
    }

    private static SlotKind kindAfter(String word) {
      if (Chars.isAmong(USERS, word)) {
        return SlotKind.USER;
      }
      return Chars.isAmong(HOSTS, word) ? SlotKind.HOST : SlotKind.NAME;
    }

    /** Writes a slot for a word or number that varies. */
    private boolean varies(Token token) {
      int end = versionEnd(token);
      if (end > token.end()) {
        slot("version", SlotKind.NAME, line.substring(at, end));
      } else if (isHost(token)) {
        end = hostEnd();
        slot("host", SlotKind.HOST, line.substring(at, end));
      } else if (token.kind() == Kind.HEX && !token.text().startsWith("0x")) {
        slot("id", SlotKind.NAME, line.substring(at, token.end()));
      } else if (isDuration(token.text())) {
        slot("duration", SlotKind.DURATION, line.substring(at, token.end()));
      } else if (token.kind() == Kind.NUMBER && isFree(token) && !isCode(token)) {
        number(line.substring(at, token.end()));
      } else {
        return false;
      }
      at = Math.max(end, token.end());
      return true;
    }

    private void number(String value) {
      boolean port = word.equals("port") || (before(1) == ':' && Chars.isWord(before(2)));
      if (port) {
        slot("port", SlotKind.PORT, value);
      } else {
        slot(Chars.isAmong(NUMBERED, word) ? word : "number", SlotKind.NUMBER, value);
      }
    }

    private char before(int distance) {
      return at >= distance ? line.charAt(at - distance) : 0;
    }

    private char charAt(int index) {
      return index < line.length() ? line.charAt(index) : 0;
    }

    /** Behind {@code 1.22.1}; not further than the number for anything else. */
    private int versionEnd(Token token) {
      int end = token.end();
      if (token.kind() != Kind.NUMBER || !isFree(token)) {
        return end;
      }
      while (charAt(end) == '.' && Chars.isDigit(charAt(end + 1))) {
        end++;
        while (Chars.isDigit(charAt(end))) {
          end++;
        }
      }
      return end;
    }

    /** Whether a number is no piece of a name: {@code ORA-00942}, {@code utf-8}. */
    private boolean isFree(Token token) {
      char before = before(1);
      boolean joined = before == '.' || before == '-' || before == '_' || Chars.isWord(before);
      char after = charAt(token.end());
      return !joined && after != '-' && after != '_' && !Chars.isWord(after);
    }

    private boolean isCode(Token token) {
      char before = before(1);
      char after = charAt(token.end());
      boolean inBrackets = before == '(' && (after == ')' || after == ':');
      return inBrackets || Chars.isAmong(CODED, word);
    }

    private static boolean isDuration(String text) {
      int digits = 0;
      while (digits < text.length() && Chars.isDigit(text.charAt(digits))) {
        digits++;
      }
      return digits > 0 && Chars.isAmong(UNITS, text.substring(digits));
    }

    private boolean isHost(Token token) {
      int end = hostEnd();
      if (token.kind() != Kind.WORD || end == token.end() || Chars.isWord(before(1))) {
        return false;
      }
      String host = Chars.lower(line.substring(at, end));
      return before(1) != '.' && Chars.isAmong(DOMAINS, host.substring(host.lastIndexOf('.') + 1));
    }

    private int hostEnd() {
      int end = at;
      while (end < line.length() && isHostPart(line.charAt(end))) {
        end++;
      }
      while (end > at && !Chars.isWord(line.charAt(end - 1))) {
        end--;
      }
      return end;
    }

    private static boolean isHostPart(char c) {
      return Chars.isWord(c) || c == '.' || c == '-';
    }

    /** The same value has the same slot; another value of the name gets a number. */
    private void slot(String name, SlotKind kind, String value) {
      int others = 1;
      String free = name;
      for (Slot slot : slots) {
        if (slot.kind() == kind && slot.example().equals(value)) {
          out.append('<').append(slot.name()).append('>');
          return;
        }
        if (slot.name().equals(free)) {
          others++;
          free = name + "-" + others;
        }
      }
      slots.add(new Slot(free, kind, value));
      out.append('<').append(free).append('>');
    }
  }
}
