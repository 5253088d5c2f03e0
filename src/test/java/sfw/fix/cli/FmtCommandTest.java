package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;
import sfw.fix.content.ContentFormat;
import sfw.fix.site.Child;
import sfw.fix.site.Tree;

/** {@code ./fix fmt}: keys in order, everything else as it was. */
class FmtCommandTest {
  private static final String PATH = "errors/demo/denied.yaml";

  @TempDir private Path temp;
  private final Repo.Printed out = new Repo.Printed();
  private final Repo.Printed err = new Repo.Printed();

  private int run(Path content, String... args) {
    Terminal terminal = new Terminal(out.stream(), err.stream(), false, false);
    String[] all =
        Stream.concat(
                Stream.of("--content", content.toString(), "--today", "2026-12-24"),
                Stream.of(args))
            .toArray(String[]::new);
    return new CommandLine(new FmtCommand(terminal, Repo.ROOT)).execute(all);
  }

  private static String formatted(String text) {
    return ContentFormat.of(PATH, text, Optional.empty());
  }

  @Test
  void keysMoveWithTheirCommentsAndBlankLines() {
    assertEquals(
        """
        # yaml-language-server: $schema=../../../schema/entry.schema.json
        # About the title.
        title: 'one' # single quotes
        label: "x"

        codes: [errno/EACCES]
        # What varies.
        # In two lines.
        slots:
          port: {kind: port, label: "a", example: "80"}

        signatures:
        - text: "a # b"
          versions: "all"
        samples:
          # The first.
          - from: "a"
            # Really?
            origin: run
            text: |
              # not a comment

              {b: 1}
        """,
        formatted(
            """
            # yaml-language-server: $schema=../../../schema/entry.schema.json
            label: "x"
            # What varies.
            # In two lines.
            slots:
              port: {label: "a", example: "80", kind: port}
            samples:
              # The first.
              - text: |
                  # not a comment

                  {b: 1}
                # Really?
                origin: run
                from: "a"

            signatures:
            - versions: "all"
              text: "a # b"

            codes: [errno/EACCES]
            # About the title.
            title: 'one' # single quotes
            """));
  }

  @Test
  void listsOverSeveralLinesStayWhole() {
    assertEquals(
        "title: \"a\"\ncodes: [\n  a/B,\n  c/D\n]\ntags: [x]\n",
        formatted("tags: [x]\ncodes: [\n  a/B,\n  c/D\n]\ntitle: \"a\"\n"));
  }

  @Test
  void lineEndsStay() {
    assertEquals("title: \"a\"\r\nlabel: \"b\"\r\n", formatted("label: \"b\"\r\ntitle: \"a\"\r\n"));
    assertEquals("title: \"a\"\nlabel: \"b\"\n", formatted("label: \"b\"\ntitle: \"a\""));
  }

  @Test
  void unknownKeysGoLast() {
    assertEquals(
        "title: \"a\"\nlabel: \"b\"\nextra: 1\n",
        formatted("extra: 1\nlabel: \"b\"\ntitle: \"a\"\n"));
  }

  @ParameterizedTest
  @MethodSource("notYaml")
  void whatIsNoYamlStays(String text) {
    assertEquals(text, formatted(text));
  }

  static Stream<String> notYaml() {
    return Stream.of("", "\n", "a: [", "label: \"\ntitle: x", "- a\n", "just words\n", "# only\n");
  }

  static Stream<String> published() {
    return Tree.files(Repo.CONTENT).stream().filter(path -> path.endsWith(".yaml"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void theContentIsInOrder(String path) {
    String text = Tree.text(Repo.CONTENT.resolve(path));
    assertEquals(text, ContentFormat.of(path, text, Optional.empty()));
  }

  /** Whatever order the keys were in, they come back to the one order, and stay. */
  @ParameterizedTest
  @MethodSource("published")
  void shuffledKeysComeBack(String path) {
    if (!path.startsWith("errors/")) {
      return;
    }
    String text = Tree.text(Repo.CONTENT.resolve(path));
    String head = text.substring(0, text.indexOf('\n') + 1);
    List<String> parts =
        new ArrayList<>(List.of(text.substring(head.length()).split("(?m)^(?=[a-z])")));
    parts.removeIf(String::isEmpty);
    Collections.shuffle(parts, new Random(path.hashCode()));
    assertEquals(text, ContentFormat.of(path, head + String.join("", parts), Optional.empty()));
  }

  @Test
  void aNamedEntryGetsTodaysDate() {
    Path content = ContentFolder.minimal(temp.resolve("content")).root();
    assertEquals(0, run(content, "demo/denied"), err::toString);
    assertTrue(Tree.text(content.resolve(PATH)).contains("\nupdated: 2026-12-24\n"));
    assertEquals("changed errors/demo/denied.yaml\n", out.toString());
    String once = Tree.text(content.resolve(PATH));
    assertEquals(0, run(content, content.resolve("errors/demo/denied.md").toString()));
    assertEquals(once, Tree.text(content.resolve(PATH)));
  }

  @Test
  void aMissingDateIsAddedInItsPlace() {
    String text = "title: \"a\"\nsummary: \"b\"\nseverity: low\ncodes: []\n";
    assertEquals(
        "title: \"a\"\nsummary: \"b\"\nseverity: low\nupdated: 2026-12-24\ncodes: []\n",
        ContentFormat.of(PATH, text, Optional.of(LocalDate.of(2026, 12, 24))));
  }

  @Test
  void whatGitSaysHasChangedGetsTodaysDate() throws IOException {
    Path content = ContentFolder.minimal(temp.resolve("repo/a content")).root();
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "a");
    assertEquals(0, run(content));
    assertEquals("", out.toString());
    Tree.edit(content.resolve("errors/demo/denied.md"), "# Prevent", "# Prevent\n\nMore.\n");
    assertEquals(0, run(content));
    assertEquals("changed errors/demo/denied.yaml\n", out.toString());
  }

  private void git(String... words) {
    List<String> all = new ArrayList<>(List.of("git", "-C", temp.resolve("repo").toString()));
    all.addAll(List.of(words));
    assertEquals(0, Child.of(all).run().exit());
  }

  @Test
  void checkChangesNothingAndSaysSo() {
    Path content = ContentFolder.minimal(temp.resolve("content")).root();
    assertEquals(0, run(content, "--check"), out::toString);
    Tree.write(content.resolve(PATH), "label: \"b\"\ntitle: \"a\"\n");
    assertEquals(1, run(content, "--check"));
    assertEquals("not in order: errors/demo/denied.yaml\n", out.toString());
    assertEquals("label: \"b\"\ntitle: \"a\"\n", Tree.text(content.resolve(PATH)));
  }

  @Test
  void aPathOutsideIsRefused() {
    Path content = ContentFolder.minimal(temp.resolve("content")).root();
    Path outside = temp.resolve("other.yaml");
    Tree.write(outside, "label: \"b\"\ntitle: \"a\"\n");
    assertEquals(2, run(content, outside.toString()));
    assertEquals(2, run(content, "demo/nowhere"));
    assertEquals("label: \"b\"\ntitle: \"a\"\n", Tree.text(outside));
  }
}
