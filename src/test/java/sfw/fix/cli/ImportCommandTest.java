package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;

class ImportCommandTest {
  private static final String CATALOGUE =
      """
      D1: "demo: cannot attach <disk> to %s"
      D2: "demo: permission denied"
      D3: "%s"
      D4: "demo: the journal of {volume} is torn"
      D5: "demo: the journal of {other} is torn"
      """;

  @TempDir private Path temp;
  private ContentFolder content;
  private Path catalogue;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeContent() throws IOException {
    content = ContentFolder.minimal(temp.resolve("content"));
    catalogue = temp.resolve("demo.yaml");
    Files.writeString(catalogue, CATALOGUE);
  }

  @Test
  void makesStubsOfWhatIsMissing() throws IOException {
    assertEquals(0, run("--tool", "demo"), this::errors);

    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("passed over: " + catalogue + ":3:1: D3"), said);
    assertTrue(said.contains("5:1: D5: demo/demo-the-journal-of-is-torn"), said);
    assertEquals(
        """
        # yaml-language-server: $schema=../../../schema/entry.schema.json
        title: "demo: cannot attach <disk> to ..."
        signatures:
          - text: "demo: cannot attach \\\\<disk> to <value>"
        """,
        Files.readString(content.root().resolve("errors/demo/demo-cannot-attach-disk-to.yaml")));
    assertEquals(List.of(), content.diagnostics());

    out.reset();
    assertEquals(0, run("--tool", "demo"));
    String again = out.toString(StandardCharsets.UTF_8);
    assertTrue(again.contains(" 0 made"), again);
  }

  @Test
  void namesAreCodesOfASystem() throws IOException {
    assertEquals(0, run("--tool", "demo", "--system", "errno", "--select", "^D[14]$"));

    String codes = Files.readString(content.root().resolve("codes.yaml"));
    assertTrue(codes.contains("    D1: {meaning: \"demo: cannot attach <disk> to ...\"}\n"), codes);
    Path stub = content.root().resolve("errors/demo/d1-demo-cannot-attach-disk-to.yaml");
    assertTrue(Files.readString(stub).contains("codes: [errno/D1]\n"));
    assertEquals(List.of(), content.diagnostics());
  }

  @Test
  void aDryRunAndALimit() throws IOException {
    Map<Path, String> before = files();
    assertEquals(0, run("--tool", "demo", "--dry-run", "--limit", "1"));

    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("would make errors/demo/demo-cannot-attach-disk-to.yaml\n"), said);
    assertTrue(said.contains("1 would be made, 2 more with --limit 0"), said);
    assertEquals(before, files());
  }

  @Test
  void wrongUseIsSaidWithTheWayOut() throws IOException {
    assertEquals(2, run("--tool", "dmeo"));
    assertTrue(errors().contains("demo"), errors());
    assertEquals(2, run("--tool", "demo", "--system", "errnoo"));
    assertEquals(2, run("--tool", "demo", "--select", "("));
    Files.writeString(catalogue, "a: [b\n");
    assertEquals(1, run("--tool", "demo"));
    assertTrue(errors().contains(":1:4"), errors());
    Files.delete(catalogue);
    assertEquals(2, run("--tool", "demo"));
    assertFalse(errors().contains("Exception"), errors());
  }

  private Map<Path, String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(content.root())) {
      Map<Path, String> files = new java.util.TreeMap<>();
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readString(file));
      }
      return files;
    }
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int run(String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of("import", catalogue.toString(), "--content", content.root().toString()),
                Stream.of(options))
            .toList();
    Terminal terminal =
        Terminal.of(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());
    return Main.run(arguments.toArray(new String[0]), terminal, Repo.ROOT);
  }
}
