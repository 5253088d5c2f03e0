package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.site.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./fix check}: what it looks at, what it answers, in which format, with which exit code.
 */
class CheckTest {
  private static final String SLOW =
      "title: \"demo: request timed out on Github\"\nsignatures:\n  - text: \"request timed out\"\n";

  private final Repo.Printed out = new Repo.Printed();
  private final Repo.Printed err = new Repo.Printed();

  @TempDir private Path temp;
  private ContentFolder content;

  @BeforeEach
  void makeContent() {
    content = ContentFolder.minimal(temp.resolve("content"));
  }

  private int check(String... more) {
    Stream<String> args = Stream.of("check", "--content", content.root().toString());
    return Main.run(
        Stream.concat(args, Stream.of(more)).toArray(String[]::new),
        new Terminal(out.stream(), err.stream(), false, false),
        Repo.ROOT);
  }

  @Test
  void thePublishedContentHasNoFinding() throws IOException {
    var result = sfw.fix.site.ContentCheck.run(Repo.CONTENT, "content", Optional.empty());
    assertEquals(List.of(), result.diagnostics());
  }

  @Test
  void saysThatNothingIsWrong() {
    assertEquals(0, check());
    assertTrue(out.toString().contains("nothing wrong in 2 entries"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void anErrorIsExitCodeOneAndAWarningIsNot() {
    content.write("errors/demo/slow.yaml", SLOW);
    assertEquals(1, check());
    assertTrue(err.toString().contains("1:36: error: a misspelt name: \"Github\""), err.toString());
    content.write("site.yaml", read("site.yaml") + "rules: {warning: [product-name]}\n");
    assertEquals(0, check());
    assertTrue(err.toString().contains("1:36: warning: a misspelt name"), err.toString());
  }

  @Test
  void anExceptionHoldsForItsPlaceOnly() {
    content.write(
        "errors/demo/slow.yaml", SLOW.replace("Github\"", "Github\" # allow product-name: quoted"));
    content.write(
        "pages/about.md",
        "# About\n\n<!-- allow filler: the word is the topic -->\nSimply\nsimply.\n\nSimply.\n");
    content.write(
        "errors/demo/denied.yaml",
        read("errors/demo/denied.yaml")
            .replace(
                "    text: \"cannot open /srv/demo.txt: Permission denied\"",
                "    # allow private-data: the address stands in the message\n    text: |\n"
                    + "      cannot open /srv/demo.txt: Permission denied\n      8.8.4.5"));
    List<String> found =
        content.diagnostics().stream().map(d -> d.span() + " " + d.rule().id()).toList();
    assertEquals(List.of("content/pages/about.md:7:1 filler"), found);
  }

  @Test
  void onlyNamedFilesAreReported() {
    content.write("errors/demo/slow.yaml", SLOW);
    assertAll(
        () -> assertEquals(0, check("demo/denied")),
        () -> assertEquals(0, check("errors/demo/missing.yaml")),
        () -> assertEquals(1, check("demo/slow")),
        () -> assertEquals(1, check("errors/demo")),
        () -> assertEquals(2, check("demo/nothing")),
        () -> assertEquals(2, check("/etc/hostname")));
    assertTrue(err.toString().contains("there is no file, folder or entry demo/nothing"));
  }

  @Test
  void aChangedEntryThatTakesAnothersSampleIsReported() {
    content.write(
        "errors/demo/thief.yaml",
        "title: \"demo: cannot open /srv/demo.txt: Permission denied\"\nsignatures:\n"
            + "  - text: \"cannot open /srv/demo.txt: Permission denied\"\n");
    assertEquals(1, check("demo/thief"));
    assertTrue(
        err.toString().contains("denied.yaml") && err.toString().contains("[self-retrieval]"),
        err.toString());
  }

  @Test
  void onlyWhatChangedSinceARevisionIsReported() throws Exception {
    content.write("errors/demo/old.yaml", SLOW);
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "one");
    assertEquals(0, check("--since", "HEAD"));
    content.write("errors/demo/new.yaml", SLOW.replace("request", "reply").replace("Github", "it"));
    assertEquals(0, check("--since", "HEAD"));
    content.write("errors/demo/new.yaml", SLOW.replace("request", "reply"));
    assertEquals(1, check("--since", "HEAD"));
    assertFalse(err.toString().contains("old.yaml"), err.toString());
    content.write("tags.yaml", read("tags.yaml") + "\n");
    assertEquals(1, check("--since", "HEAD"));
    assertTrue(err.toString().contains("old.yaml"), "a table concerns all entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing-of-that-name", "--output=/tmp/x", ""})
  void aRevisionThatGitDoesNotKnowIsWrongUse(String revision) throws Exception {
    git("init", "-q");
    assertEquals(2, check("--since=" + revision));
    assertTrue(err.toString().startsWith("fix: error: --since: "), err.toString());
  }

  private void git(String... arguments) throws Exception {
    String[] command =
        Stream.concat(Stream.of("git", "-C", content.root().toString()), Stream.of(arguments))
            .toArray(String[]::new);
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  @Test
  void aRuleCanBePickedAndExplained() {
    content.write("errors/demo/slow.yaml", SLOW);
    assertEquals(0, check("--rule", "filler"));
    assertEquals(1, check("--rule", "product-name"));
    assertEquals(2, check("--rule", "product-names"));
    assertTrue(err.toString().contains("did you mean \"product-name\"?"), err.toString());
    assertEquals(2, check("--format", "xml"));
  }

  static List<String> rules() {
    return Rules.ids();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void explanationsFitIntoEightyColumns(String rule) {
    assertEquals(0, check("--explain", rule));
    assertTrue(out.toString().startsWith(rule + "\n"), out.toString());
    List<String> prose = out.toString().lines().filter(line -> !line.startsWith("    ")).toList();
    prose.forEach(line -> assertTrue(line.length() <= 80, line));
    assertTrue(prose.stream().noneMatch(line -> line.startsWith("```")), out.toString());
  }

  @Test
  void jsonIsAnArrayOfDiagnostics() {
    content.write("errors/demo/slow.yaml", SLOW);
    assertEquals(1, check("--format", "json"));
    JsonNode all = JsonMapper.shared().readTree(out.toString());
    JsonNode one = all.get(0);
    assertAll(
        () -> assertEquals(1, all.size()),
        () -> assertEquals("product-name", one.get("rule").asString()),
        () -> assertEquals("error", one.get("severity").asString()),
        () -> assertTrue(one.get("path").asString().endsWith("errors/demo/slow.yaml")),
        () -> assertEquals(1, one.get("line").asInt()),
        () -> assertEquals(36, one.get("column").asInt()),
        () -> assertEquals("a misspelt name: \"Github\"", one.get("message").asString()),
        () -> assertEquals("write \"GitHub\"", one.get("hint").asString()));
  }

  @Test
  void sarifIsWhatItsSchemaSays() throws IOException {
    content.write("errors/demo/slow.yaml", SLOW);
    assertEquals(1, check("--format", "sarif"));
    assertEquals("", sarifProblems(out.toString()));
    JsonNode run = JsonMapper.shared().readTree(out.toString()).get("runs").get(0);
    JsonNode result = run.get("results").get(0);
    int index = result.get("ruleIndex").asInt();
    JsonNode rule = run.get("tool").get("driver").get("rules").get(index);
    assertEquals("product-name", rule.get("id").asString());
  }

  @Test
  void sarifWithoutAFindingIsValid() throws IOException {
    assertEquals(0, check("--format", "sarif"));
    assertEquals("", sarifProblems(out.toString()));
  }

  private static String sarifProblems(String log) throws IOException {
    try (InputStream in = CheckTest.class.getResourceAsStream("/schemas/sarif-2.1.0.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(schema, InputFormat.JSON)
          .validate(log, InputFormat.JSON)
          .toString()
          .replace("[]", "");
    }
  }

  @Test
  void annotationsAreEscaped() {
    Diagnostic diagnostic =
        new Diagnostic(
            Rule.error("filler"),
            new Span("content/a,b:c%.yaml", 3, 4, 5),
            "100% \r\n::error::mine",
            Optional.of("way out"));
    assertEquals(
        "::error file=content/a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=4,endColumn=9,title=filler"
            + "::100%25 %0D%0A::error::mine%0Away out\n",
        GithubReport.write(List.of(diagnostic)));
  }

  @Test
  void entriesThatNobodyLookedAtForAYearAreListed() {
    assertEquals(0, check("--stale", "--today", "2027-11-23"));
    assertEquals("no entry is older than a year on 2027-11-23\n", out.toString());
    assertEquals(0, check("--stale", "--today", "2027-11-24"));
    assertTrue(out.toString().endsWith("2026-11-23 demo/denied\n"), out.toString());
    assertEquals(2, check("--stale", "--today", "soon"));
  }

  private String read(String file) {
    try {
      return Files.readString(content.root().resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
