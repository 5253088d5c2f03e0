package sfw.fix.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfw.fix.search.engine.SignatureDraft;

class SuggestionsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "bind() to <address>:<port> failed (98: Address already in use)"
            + "~bind-to-failed-98-address-already-in",
        "unexpected token \\<name> in JSON~unexpected-token-in-json",
        "Fatal:  \u00e4rger & <Not a slot>~fatal-rger-not-a-slot",
        "x <a|b> y~x-a-b-y",
        "...~''",
        "''~''",
      })
  void anIdHasTheFirstWords(String signature, String slug) {
    assertEquals(slug, Suggestions.slug(signature));
  }

  @Test
  void anIdHasSixtyCharactersAtMost() {
    String slug =
        Suggestions.slug("one " + "verylongword".repeat(6) + " two " + "three".repeat(11));
    assertEquals("one-two", slug);
    assertEquals(60, Suggestions.slug("abcde ".repeat(2) + "z".repeat(48)).length());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      value = {
        "open() failed (2: No such file or directory)~(2: No such file or directory)",
        "a (b) (c: d)~(c: d)",
        "a ((nested))~(nested)",
        "a (no end: here~here",
        "FATAL:  role does not exist~role does not exist",
        "plain~plain",
        "''~''",
      })
  void aLabelIsWhatTellsItApart(String message, String label) {
    assertEquals(label, Suggestions.label(message));
  }

  @Test
  void aLabelFitsItsChip() {
    assertEquals("(" + "x".repeat(46) + ")", Suggestions.label("a (" + "x".repeat(46) + ")"));
    assertTrue(Suggestions.label("a (" + "x".repeat(47) + ")").length() <= 48);
  }

  @Test
  void aTitleBeginsWithItsTool() {
    assertEquals("nginx: no luck", Suggestions.title("no\tluck", "nginx"));
    assertEquals("NGINX: no", Suggestions.title("NGINX: no", "nginx"));
    assertEquals("no", Suggestions.title("no", ""));
    assertEquals("", Suggestions.title(" ", "nginx"));
    assertEquals(120, Suggestions.title("x".repeat(200), "a").length());
  }

  @Test
  void whatIsCutEndsWithAWord() {
    assertEquals("one two", Suggestions.cut("one two three", 9));
    assertEquals("one two three", Suggestions.cut("one two three", 13));
    assertEquals("abcdef", Suggestions.cut("abcdefgh", 6));
    assertEquals("\ud83d\ude00\ud83d\ude00", Suggestions.cut("\ud83d\ude00".repeat(3), 2));
  }

  @Test
  void theToolIsNamedByTheMessageOrElseByTheOutput() {
    KnownTools tools = new KnownTools();
    tools.add("OpenSSH", "ssh");
    tools.add("ssh", "ssh");
    tools.add("git", "git");
    tools.add("", "none");
    assertEquals("git", tools.namedIn(SignatureDraft.of("ssh: hello\nerror: git failed")));
    assertEquals("ssh", tools.namedIn(SignatureDraft.of("openssh 9\nerror: it failed")));
    assertEquals("", tools.namedIn(SignatureDraft.of("error: digital sshd")));
    assertEquals("", tools.namedIn(SignatureDraft.of("")));
  }
}
