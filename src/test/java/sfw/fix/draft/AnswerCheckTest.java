package sfw.fix.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfw.fix.search.engine.SignatureDraft;

class AnswerCheckTest {
  private static Answers fine() {
    return new Answers()
        .put("tool", "git")
        .put("slug", "bad-object")
        .put("title", "git: bad object")
        .put("signature", "bad object <name>")
        .put("summary", "An object is missing.")
        .put("platforms", "linux, macos")
        .put("tags", "storage");
  }

  private static List<String> problems(Answers answers) {
    return AnswerCheck.of(new EntryText(answers, SignatureDraft.of("bad object x"), "2026-11-26"));
  }

  @Test
  void whatIsFineHasNone() {
    assertEquals(List.of(), problems(fine()));
    assertEquals(List.of(), problems(fine().put("summary", "").put("tags", "")));
    assertEquals(List.of(), problems(fine().put("codes", "errno/EACCES, http/404")));
    assertEquals(List.of(), problems(fine().put("url", "https://git-scm.com/docs")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "tool~Not An Id~Tool: words of a-z and 0-9, joined by -",
        "slug~../x~Name: words of a-z and 0-9, joined by -",
        "slug~a--b~Name: words of a-z and 0-9, joined by -",
        "slug~a-~Name: words of a-z and 0-9, joined by -",
        "signature~''~Message: the program\u2019s own words",
        "signature~a <B> c~Message: a slot is <name>, a choice <a|b>, a literal bracket \\<",
        "signature~a < c~Message: a slot is <name>, a choice <a|b>, a literal bracket \\<",
        "signature~<a> <~Message: a slot is <name>, a choice <a|b>, a literal bracket \\<",
        "codes~ENOENT~Codes: ENOENT is not system/CODE",
        "codes~errno/~Codes: errno/ is not system/CODE",
        "codes~a/b/c~Codes: a/b/c is not system/CODE",
        "platforms~''~Platforms: at least one",
        "tags~A b~Topics: A is no id",
        "url~ftp://x~Source: an address that begins with https://",
        "url~https://~Source: an address that begins with https://",
        "url~https://a b~Source: an address that begins with https://",
        "cause~password=hunter2hunter2~Something looks like a password, a key, or an address of"
            + " somebody. Look once more",
        "prevent~mail jane.doe@corp-mail.com~Something looks like a password, a key, or an address"
            + " of somebody. Look once more",
      })
  void whatIsWrongIsSaid(String field, String text, String problem) {
    assertEquals(List.of(problem), problems(fine().put(field, text)));
  }

  @ParameterizedTest
  @CsvSource({"a <b> c", "a <b|C d> e", "a \\<B> \\< c", "<a><b|c>"})
  void bracketsThatAreFine(String signature) {
    assertEquals(List.of(), problems(fine().put("signature", signature)));
  }

  @ParameterizedTest
  @CsvSource({
    "title,120,Title",
    "label,48,Short label",
    "summary,300,Summary",
    "from,120,Where you saw it",
    "cause,500,The usual cause",
    "shows,200,What its output contains then",
    "source,160,Source",
    "signature,1000,Message"
  })
  void whatIsTooLongIsSaid(String field, int most, String label) {
    String fits = "\ud83d\ude00".repeat(most);
    assertEquals(List.of(), problems(fine().put(field, fits)));
    assertEquals(
        List.of(label + ": " + most + " characters at most"),
        problems(fine().put(field, fits + "x")));
  }
}
