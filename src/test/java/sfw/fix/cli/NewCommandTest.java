package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import sfw.fix.Repo;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.site.Tree;

/** {@code ./fix new}: what it makes, and what it refuses. */
class NewCommandTest {
  private static final String PASTE =
      """
      $ systemctl start nginx
      2026/11/26 09:12:44 [emerg] 812#812: open() "/etc/nginx/mime.types" failed (2: No such file or directory) in /etc/nginx/nginx.conf:14
      \u001b[31mtoken: ghp_0123456789abcdefghijABCDEFGHIJ012345\u001b[0m
      """;

  private final Repo.Printed out = new Repo.Printed();
  private final Repo.Printed err = new Repo.Printed();

  @TempDir private Path temp;
  private Path content;

  @BeforeEach
  void copyContent() throws IOException {
    content = temp.resolve("content");
    Tree.copy(Repo.CONTENT, content);
  }

  private int run(String paste, String... args) {
    Terminal terminal = new Terminal(out.stream(), err.stream(), false, false);
    var in = new ByteArrayInputStream(paste.getBytes(StandardCharsets.UTF_8));
    String[] all =
        Stream.concat(
                Stream.of("--content", content.toString(), "--today", "2026-11-26"),
                Stream.of(args))
            .toArray(String[]::new);
    return new CommandLine(new NewCommand(terminal, Repo.ROOT, in)).execute(all);
  }

  private List<Diagnostic> diagnostics() throws IOException {
    ContentReader.Result read = ContentReader.read(content, "content");
    return Stream.concat(read.diagnostics().stream(), Linter.check(read.draft()).stream()).toList();
  }

  private Path entry(String name) {
    return content.resolve("errors").resolve(name);
  }

  @Test
  void bothFilesAreMadeAndOnlyPlaceholdersAreWrongWithThem() throws IOException {
    assertEquals(0, run(PASTE, "nginx/open-2-no-such-file"), err::toString);
    String facts = Files.readString(entry("nginx/open-2-no-such-file.yaml"));
    String signature =
        "  - text: \"open() \\\"<path>\\\" failed (2: No such file or directory) in <path-2>\"\n";
    assertTrue(facts.contains(signature), facts);
    assertTrue(facts.contains("label: \"(2: No such file or directory)\"\n"), facts);
    assertTrue(facts.contains("codes: [errno/ENOENT]"), facts);
    assertTrue(facts.contains("updated: 2026-11-26"), facts);
    assertFalse(facts.contains("ghp_0123"), facts);
    assertEquals(
        Set.of("placeholder"),
        diagnostics().stream().map(d -> d.rule().id()).collect(Collectors.toSet()));
    assertTrue(Files.exists(entry("nginx/open-2-no-such-file.md")));
  }

  @Test
  void whatIsLeftToDoIsListed() {
    run(PASTE, "nginx/open-2-no-such-file");
    String said = out.toString();
    assertTrue(said.contains("open-2-no-such-file.yaml:4:11: what is broken and why"), said);
    assertTrue(said.contains("open-2-no-such-file.md:3:1: what the program was doing"), said);
    assertTrue(said.contains("./fix serve"), said);
  }

  @Test
  void theIdIsGuessedFromTheOutput() {
    assertEquals(0, run("nginx: [emerg] unknown directive \"prox_pass\" in /etc/nginx/a.conf:3\n"));
    assertTrue(Files.exists(entry("nginx/unknown-directive-in.yaml")), out::toString);
  }

  @Test
  void aStubIsOneFileAndComplete() throws IOException {
    assertEquals(0, run("git: error: bad object HEAD\n", "git/bad-object", "--stub"));
    assertTrue(Files.exists(entry("git/bad-object.yaml")));
    assertFalse(Files.exists(entry("git/bad-object.md")));
    assertEquals(List.of(), diagnostics());
  }

  @Test
  void anErrorThatIsExplainedAlreadyIsNamed() {
    run(
        "nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)\n",
        "nginx/another-one");
    assertTrue(
        err.toString().contains("explained already: nginx/bind-98-address-already-in-use"),
        err::toString);
  }

  @Test
  void anUnknownToolIsASpellingMistakeUnlessItIsNew() throws IOException {
    assertEquals(2, run(PASTE, "ngnix/open-2"));
    assertTrue(err.toString().contains("did you mean \"nginx\"?"), err::toString);
    assertFalse(Files.exists(entry("ngnix")));
    assertEquals(0, run("caddy: no config\n", "caddy/no-config", "--new-tool"), err::toString);
    assertTrue(Files.exists(content.resolve("tools/caddy.yaml")));
    assertEquals(
        Set.of("placeholder"),
        diagnostics().stream().map(d -> d.rule().id()).collect(Collectors.toSet()));
  }

  @Test
  void anEmptyOutputLeavesTheMessageToTheAuthor() throws IOException {
    assertEquals(0, run("", "nginx/by-hand"));
    assertEquals(
        Set.of("placeholder"),
        diagnostics().stream().map(d -> d.rule().id()).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "nginx/../x",
        "nginx",
        "/etc/x",
        "nginx/a/b",
        "NGINX/x",
        "nginx/x.yaml",
        "nginx/con",
        "nginx/",
        "nginx/x\n"
      })
  void whatIsNoIdIsRefused(String id) throws IOException {
    List<String> before = Tree.files(content);
    assertEquals(2, run(PASTE, id));
    assertEquals(before, Tree.files(content));
  }

  @Test
  void nothingIsOverwrittenUnlessAsked() throws IOException {
    String before = Files.readString(entry("nginx/connect-13-permission-denied.yaml"));
    assertEquals(2, run(PASTE, "nginx/connect-13-permission-denied"));
    assertEquals(before, Files.readString(entry("nginx/connect-13-permission-denied.yaml")));
    assertTrue(err.toString().contains("exists already"), err::toString);
    assertEquals(0, run(PASTE, "nginx/connect-13-permission-denied", "--force"));
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.createSymbolicLink(content.resolve("errors/wget"), outside);
    Files.writeString(content.resolve("tools/wget.yaml"), "");
    assertEquals(2, run(PASTE, "wget/escape", "--force"));
    assertTrue(err.toString().contains("symbolic link"), err::toString);
    assertEquals(List.of(), Tree.files(outside));
  }

  private Path issue(String body) throws IOException {
    return Files.writeString(temp.resolve("issue.md"), body);
  }

  private static final String FACTS =
      "title: \"git: bad object HEAD\"\nsignatures:\n  - text: \"bad object HEAD\"\n";

  @Test
  void anIssueHasBothFilesInFences() throws IOException {
    Path nested = Repo.CONTENT.resolve("errors/nginx/upstream-timed-out-110");
    String facts = Files.readString(Path.of(nested + ".yaml")).replace("aliases:", "# aliases:");
    String prose = Files.readString(Path.of(nested + ".md"));
    String body =
        "### Tool and name\n\nnginx/from-an-issue\n\n### Facts\n\n```yaml\n"
            + facts
            + "```\n\n### Prose\n\n````markdown\n"
            + prose
            + "````\n\n### Notes\n\n_No response_\n";
    run("", "--from-issue", issue(body.replace("\n", "\r\n")).toString());
    assertEquals(facts, Files.readString(entry("nginx/from-an-issue.yaml")));
    assertEquals(prose, Files.readString(entry("nginx/from-an-issue.md")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../.bashrc",
        "content/errors/../../etc/cron.yaml",
        "git/../../x",
        "git/x; rm -rf ~",
        "$(id)/x",
        "git\\x"
      })
  void anIssueCannotNameAPlaceOutside(String id) throws IOException {
    List<String> before = Tree.files(content);
    Path issue = issue("### Id\n\n" + id + "\n\n```yaml\n" + FACTS + "```\n");
    assertEquals(2, run("", "--from-issue", issue.toString()));
    assertEquals(before, Tree.files(content));
  }

  @Test
  void anIssueOverwritesNothing() throws IOException {
    String id = "nginx/connect-13-permission-denied";
    String before = Files.readString(entry(id + ".yaml"));
    Path issue = issue(id + "\n\n```yaml\n" + FACTS + "```\n");
    assertEquals(2, run("", "--from-issue", issue.toString()));
    assertEquals(before, Files.readString(entry(id + ".yaml")));
  }

  @Test
  void whatIsWrongInAnIssuesFilesIsSaid() throws IOException {
    Path issue = issue("git/bad-object\n\n```yaml\ntitel: \"x\"\n```\n");
    assertEquals(1, run("", "--from-issue", issue.toString()));
    assertTrue(err.toString().contains("unknown key \"titel\""), err::toString);
  }

  @Test
  void anIssueWithoutFactsIsRefused() throws IOException {
    assertEquals(2, run("", "--from-issue", issue("git/x\n\nIt does not work.\n").toString()));
    assertTrue(err.toString().contains("no fence marked yaml"), err::toString);
  }
}
