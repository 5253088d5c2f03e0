package sfw.fix.draft;

import java.util.ArrayList;
import java.util.List;
import sfw.fix.search.engine.Chars;
import sfw.fix.search.engine.Mask;

/**
 * What is wrong with answers, so that their entry would not be taken. Leaves out what only the
 * content knows: whether a tool, code, platform or topic is there.
 */
public final class AnswerCheck {
  private static final int LONGEST_MESSAGE = 1000;

  private final Answers answers;
  private final List<String> found = new ArrayList<>();

  private AnswerCheck(Answers answers) {
    this.answers = answers;
  }

  /** A sentence for each problem, as the form calls its fields; none where all is well. */
  public static List<String> of(EntryText entry) {
    AnswerCheck check = new AnswerCheck(entry.answers());
    check.names();
    check.message();
    check.lengths();
    boolean stub = entry.answers().isStub();
    if (!stub) {
      check.facts();
    }
    check.secrets(stub ? entry.stub() : entry.facts() + entry.prose());
    return check.found;
  }

  private void want(boolean fine, String otherwise) {
    if (!fine) {
      found.add(otherwise);
    }
  }

  private void names() {
    want(isId(answers.text("tool")), "Tool: words of a-z and 0-9, joined by -");
    want(isId(answers.text("slug")), "Name: words of a-z and 0-9, joined by -");
    for (String code : answers.words("codes")) {
      int slash = code.indexOf('/');
      boolean fine =
          slash > 0
              && isId(code.substring(0, slash))
              && slash + 1 < code.length()
              && slash == code.lastIndexOf('/');
      want(fine, "Codes: " + code + " is not system/CODE");
    }
  }

  private void message() {
    String signature = answers.text("signature");
    want(!signature.isEmpty(), "Message: the program\u2019s own words");
    want(
        Brackets.areSound(signature),
        "Message: a slot is <name>, a choice <a|b>, a literal bracket \\<");
    atMost(LONGEST_MESSAGE, "Message", signature);
  }

  private void lengths() {
    atMost(120, "Title", answers.line("title"));
    atMost(48, "Short label", answers.line("label"));
    atMost(300, "Summary", answers.line("summary"));
    atMost(120, "Where you saw it", answers.line("from"));
    atMost(500, "The usual cause", answers.line("cause"));
    atMost(200, "What its output contains then", answers.line("shows"));
    atMost(160, "Source", answers.line("source"));
  }

  private void atMost(int most, String label, String text) {
    want(Suggestions.length(text) <= most, label + ": " + most + " characters at most");
  }

  private void facts() {
    ids("platforms", "Platforms");
    ids("tags", "Topics");
    String url = answers.line("url");
    want(url.isEmpty() || isAddress(url), "Source: an address that begins with https://");
  }

  private void ids(String field, String label) {
    want(answers.has(field), label + ": at least one");
    for (String id : answers.words(field)) {
      want(isId(id), label + ": " + id + " is no id");
    }
  }

  private void secrets(String files) {
    want(
        Mask.mask(files).equals(files),
        "Something looks like a password, a key, or an address of somebody. Look once more");
  }

  private static boolean isId(String text) {
    boolean afterWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || Chars.isDigit(c);
      if (!word && (c != '-' || !afterWord)) {
        return false;
      }
      afterWord = word;
    }
    return afterWord;
  }

  private static boolean isAddress(String url) {
    int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
    return host < url.length() && url.charAt(host) != '/' && url.indexOf(' ') < 0;
  }
}
