package sfw.fix.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.search.engine.SignatureDraft;
import sfw.fix.site.Tree;

/** What is written is what the content reader reads. */
class EntryTextTest {
  private static final String OUTPUT =
      "2026/11/26 09:12:44 [emerg] 812#812: open() \"/etc/nginx/mime.types\" failed (2: No such"
          + " file or directory) in /etc/nginx/nginx.conf:14\n";

  @TempDir private Path temp;

  private static Answers message() {
    return new Answers()
        .put("tool", "nginx")
        .put("slug", "written")
        .put("title", "nginx: open() failed (2: No such file or directory)")
        .put("signature", SignatureDraft.of(OUTPUT).text());
  }

  private static Answers explained() {
    return message()
        .put("label", "(2: No such file or directory)")
        .put("summary", "nginx cannot read a file that its configuration includes.")
        .put("severity", "high")
        .put("platforms", "linux")
        .put("tags", "configuration")
        .put("from", "nginx 1.22.1, Debian 12")
        .put("origin", "run")
        .put("happening", "nginx reads included files when it starts.")
        .put("cause", "The path is wrong.")
        .put("confirm", "sudo nginx -t")
        .put("shows", "No such file or directory")
        .put("repair", "sudo ls -l <path> <my-own>")
        .put("verify", "sudo nginx -t")
        .put("prevent", "Run `nginx -t` before each reload.")
        .put("source", "nginx: include")
        .put("url", "https://nginx.org/en/docs/ngx_core_module.html#include");
  }

  private static EntryText text(Answers answers) {
    return text(answers, OUTPUT);
  }

  private static EntryText text(Answers answers, String output) {
    return new EntryText(answers, SignatureDraft.of(output), "2026-11-26");
  }

  private List<Diagnostic> diagnostics(EntryText text, boolean stub) throws IOException {
    Path content = Files.createTempDirectory(temp, "content");
    Tree.copy(Repo.CONTENT, content);
    Tree.write(content.resolve("errors/nginx/written.yaml"), stub ? text.stub() : text.facts());
    if (!stub) {
      Tree.write(content.resolve("errors/nginx/written.md"), text.prose());
    }
    ContentReader.Result read = ContentReader.read(content, "content");
    return Stream.concat(read.diagnostics().stream(), Linter.check(read.draft()).stream()).toList();
  }

  private Set<String> rules(EntryText text, boolean stub) throws IOException {
    return diagnostics(text, stub).stream().map(d -> d.rule().id()).collect(Collectors.toSet());
  }

  @Test
  void whatIsExplainedIsComplete() throws IOException {
    EntryText text = text(explained());
    String slot =
        "  my-own: {kind: text, label: \"my own\", example: \"REPLACE-ME: an example\"}\n";
    assertTrue(text.facts().contains(slot), text::facts);
    assertEquals(Set.of("placeholder"), rules(text, false));
    EntryText whole = text(explained().put("repair", "sudo ls -l <path>"));
    assertEquals(List.of(), diagnostics(whole, false));
    assertFalse((whole.facts() + whole.prose()).contains("REPLACE-ME"));
  }

  @Test
  void aStubIsComplete() throws IOException {
    assertTrue(message().isStub());
    assertFalse(message().put("cause", "x").isStub());
    assertTrue(message().put("cause", " \n").isStub());
    assertEquals(List.of(), diagnostics(text(message().put("codes", "errno/ENOENT")), true));
  }

  @Test
  void whatIsNotAnsweredIsAPlaceholder() throws IOException {
    Answers one = new Answers().put("cause", "It is so.").guess("platforms", "linux");
    EntryText text = text(one, "");
    assertTrue(text.facts().contains("platforms: [linux] # REPLACE-ME: where"), text::facts);
    assertTrue(text.facts().contains("severity: medium # REPLACE-ME: "), text::facts);
    assertTrue(text.facts().contains("tags: [] # REPLACE-ME: topics"), text::facts);
    assertTrue(text.prose().contains("## REPLACE-ME: what mends it {#repair}"), text::prose);
    one.guess("tags", "configuration");
    assertEquals(Set.of("placeholder"), rules(text, false));
    assertEquals(Set.of("placeholder"), rules(text(new Answers(), ""), true));
  }

  /** Each of them is a text of every kind: a value, a sample, a command, a paragraph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"quoted\" and 'quoted' \\ \\n \\",
        "yes: {no: [1, 2]} # no comment",
        "- item: &anchor *alias !tag | > % @ `",
        "a\u0000b\u0007c\u001b[31md\u007fe\u0085f\u009bg\u2028h\u2029i\ufeffj\u202ek",
        "half \ud83d of a pair, \ude00, and a whole \ud83d\ude00",
        "---\n...\n--- more",
        "  indented\n    more\n\ttab",
        "null",
        "2026-11-26",
      })
  void anyTextIsTaken(String strange) throws IOException {
    String output = OUTPUT + strange + "\n";
    Answers answers = explained().put("title", strange).put("from", strange).put("label", strange);
    for (String field : List.of("summary", "cause", "shows", "source")) {
      answers.put(field, "It says: `x` " + strange.replaceAll("[*`<\\[]", ""));
    }
    answers.put("repair", "cat <<'END'\n" + strange + "\nEND");
    answers.put("prevent", "    " + strange.replace('\n', ' '));
    String facts = text(answers, output).facts();
    Set<String> rules = rules(text(answers, output), false);
    rules.removeAll(Set.of("placeholder", "label-length"));
    assertEquals(Set.of(), rules, facts);
  }

  @Test
  void aSampleBeginsWithBlanksAsPrinted() throws IOException {
    EntryText text = text(explained().put("repair", "true"), "\n    at x\n" + OUTPUT + "\n\n");
    assertTrue(text.facts().contains("    text: |2\n          at x\n"), text::facts);
    assertEquals(List.of(), diagnostics(text, false));
  }

  @Test
  void aSampleHasTheLinesAroundTheMessage() {
    String noise = "going on as ever\n".repeat(100);
    List<String> lines = SampleLines.of(SignatureDraft.of(noise + OUTPUT + noise));
    assertEquals(40, lines.size());
    assertTrue(lines.get(20).contains("mime.types"), lines::toString);
    List<String> long_ = SampleLines.of(SignatureDraft.of(OUTPUT + "x ".repeat(5000) + "\nend"));
    assertEquals(1, long_.size());
  }

  @Test
  void aFenceIsLongerThanThoseInIt() {
    assertEquals("```sh\na\n```\n", Fence.around("a", "sh"));
    assertEquals("```sh\na ``b\n```\n", Fence.around("a ``b\n", "sh"));
    assertEquals("`````sh\n````\n`````\n", Fence.around("````", "sh"));
    String prose = text(explained().put("repair", "a\n```\n# Prevent")).prose();
    assertTrue(prose.contains("\n````sh\na\n```\n# Prevent\n````\n"), prose);
  }

  @Test
  void slotsAreThoseThatAreUsed() {
    Answers answers =
        explained()
            .put("signature", "open <path-2> \\<no> <a|b>")
            .put("repair", "cat \\<no> <<EOF");
    String facts = text(answers).facts();
    assertTrue(facts.contains("  path-2: {kind: path, label: \"path 2\", example: \"/etc"), facts);
    assertFalse(facts.contains("  path: {"), facts);
    assertFalse(facts.contains("  no: {"), facts);
  }

  @Test
  void valuesThatAreNoWordsAreQuoted() {
    Answers answers = explained().put("tags", "a], b: {c").put("severity", "x # y");
    String facts = text(answers).facts();
    assertTrue(facts.contains("tags: [\"a]\", \"b:\", \"{c\"]\n"), facts);
    assertTrue(facts.contains("severity: \"x # y\"\n"), facts);
  }
}
