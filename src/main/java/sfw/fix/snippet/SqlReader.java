package sfw.fix.snippet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SQL as far as PostgreSQL, MySQL and SQLite agree on it: quotes, comments and brackets that
 * close, and statements that begin with a word that begins one. No parser that is to be had knows
 * the administrative statements of all three, which are most of what stands here.
 */
final class SqlReader {
  private static final Set<String> FIRST_WORDS =
      Set.of(
          ("abort alter analyze attach begin call change checkpoint close cluster comment commit copy create"
                  + " deallocate declare delete deny describe desc detach discard do drop end execute"
                  + " explain fetch flush grant handler import insert install kill listen load lock"
                  + " merge move notify optimize prepare pragma purge reassign refresh reindex release"
                  + " rename repair replace reset restore resume revoke rollback savepoint security"
                  + " select set show shutdown start stop suspend table truncate uninstall unlisten"
                  + " unlock update use vacuum values with")
              .split(" "));
  private static final Pattern DOLLAR = Pattern.compile("\\$([A-Za-z_]\\w*)?\\$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final String code;
  private final Deque<Integer> open = new ArrayDeque<>();
  private boolean inStatement;
  private int at;

  private SqlReader(String code) {
    this.code = code;
  }

  static Optional<SnippetFaults.Fault> fault(String code) {
    return new SqlReader(code).read();
  }

  private Optional<SnippetFaults.Fault> read() {
    while (at < code.length()) {
      Optional<SnippetFaults.Fault> fault = next();
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.ofNullable(open.peek())
        .map(bracket -> new SnippetFaults.Fault(bracket, 1, "this bracket never closes"));
  }

  private Optional<SnippetFaults.Fault> next() {
    char c = code.charAt(at);
    if (code.startsWith("--", at) || (c == '\\' && !inStatement)) {
      at = code.indexOf('\n', at) < 0 ? code.length() : code.indexOf('\n', at) + 1;
    } else if (code.startsWith("/*", at)) {
      return skipTo("*/", 2, "this comment never closes");
    } else if (c == '\'' || c == '"' || c == '`') {
      inStatement = true;
      return skipTo(String.valueOf(c), 1, "this quote never closes");
    } else if (c == '$' && DOLLAR.matcher(code).region(at, code.length()).lookingAt()) {
      String tag = code.substring(at, code.indexOf('$', at + 1) + 1);
      return skipTo(tag, tag.length(), "this quote never closes");
    } else if (c == '(') {
      open.push(at);
      inStatement = true;
      at++;
    } else if (c == ')') {
      return close();
    } else if (c == ';') {
      inStatement = false;
      at++;
    } else if (!inStatement && Character.isLetter(c)) {
      inStatement = true;
      return firstWord();
    } else {
      at++;
    }
    return Optional.empty();
  }

  private Optional<SnippetFaults.Fault> skipTo(String end, int length, String otherwise) {
    int found = code.indexOf(end, at + length);
    if (found < 0) {
      return Optional.of(new SnippetFaults.Fault(at, length, otherwise));
    }
    at = found + end.length();
    return Optional.empty();
  }

  private Optional<SnippetFaults.Fault> close() {
    if (open.isEmpty()) {
      return Optional.of(new SnippetFaults.Fault(at, 1, "this bracket closes nothing"));
    }
    open.pop();
    at++;
    return Optional.empty();
  }

  private Optional<SnippetFaults.Fault> firstWord() {
    Matcher word = WORD.matcher(code).region(at, code.length());
    if (!word.lookingAt() || FIRST_WORDS.contains(word.group().toLowerCase(Locale.ROOT))) {
      at = word.end();
      return Optional.empty();
    }
    return Optional.of(
        new SnippetFaults.Fault(
            at, word.group().length(), "no SQL statement begins with \"" + word.group() + "\""));
  }
}
