package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;
import sfw.fix.diagnostic.Diagnostic;

/** A check of one entry that reads few others says what one says that reads them all. */
class SelectedCheckTest {
  private static final String ENTRY = "errors/nginx/connect-13-permission-denied";
  private static final String OTHER = "errors/nginx/bind-98-address-already-in-use";

  @TempDir private Path temp;
  private Path content;
  private Path index;

  @BeforeEach
  void knowAll() throws IOException {
    content = temp.resolve("content");
    index = temp.resolve("index.zip");
    try (Stream<Path> tree = Files.walk(Repo.CONTENT)) {
      for (Path path : tree.toList()) {
        Files.copy(path, content.resolve(Repo.CONTENT.relativize(path).toString()));
        if (Files.isRegularFile(path)) {
          setTime(content.resolve(Repo.CONTENT.relativize(path).toString()));
        }
      }
    }
    assertEquals(
        List.of(),
        ContentCheck.run(content, "content", Optional.empty(), indexFile()).diagnostics());
    assertTrue(Files.exists(index));
  }

  /** Files written this very moment are never taken for known. */
  private static void setTime(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void nothingIsWrong() throws IOException {
    assertEquals(List.of(), sameEitherWay(ENTRY));
  }

  @Test
  void ofNothingThereIsNothingToSay() throws IOException {
    Optional<Selection> nothing = Optional.of(new Selection(Set.of()));
    assertEquals(
        List.of(), ContentCheck.run(content, "content", nothing, indexFile()).diagnostics());
  }

  @Test
  void whatIsWrongInItself() throws IOException {
    edit(
        ENTRY + ".md",
        "sudo ausearch -m avc -c nginx -ts recent",
        "sudo ausearch --avc | nosuchprogram");
    edit(ENTRY + ".yaml", "severity: high", "severity: high # allow filler: it reads well");

    assertEquals(List.of("exception", "unknown-option", "unknown-program"), sameEitherWay(ENTRY));
  }

  @Test
  void whatItSharesWithOthers() throws IOException {
    String signature = firstSignature(OTHER);
    edit(ENTRY + ".yaml", "signatures:\n", "signatures:\n" + signature + "\n");
    edit(OTHER + ".yaml", "signatures:\n", "aliases: [nginx/old]\nsignatures:\n");
    edit(ENTRY + ".yaml", "signatures:\n", "aliases: [nginx/old]\nsignatures:\n");

    List<String> rules = sameEitherWay(ENTRY);
    assertTrue(rules.contains("same-signature") || rules.contains("taken-id"), rules.toString());
  }

  @Test
  void whatTheSearchTakesForSomethingElse() throws IOException {
    String text = firstSignature(OTHER).replaceAll("<[a-z-]+>", "1").strip();
    edit(
        ENTRY + ".yaml",
        "lookalikes:\n",
        "lookalikes:\n  " + text + "\n    entry: git/not-a-git-repository\n    tell: \"Not.\"\n");

    assertTrue(sameEitherWay(ENTRY).contains("confusion"));
  }

  @Test
  void aLinkToAStepThatIsNotThere() throws IOException {
    String id = OTHER.substring("errors/".length());
    edit(ENTRY + ".md", "# Prevent\n", "# Prevent\n\n[x](entry:" + id + "#nowhere)\n");

    assertEquals(List.of("unknown-link"), sameEitherWay(ENTRY));
  }

  @Test
  void othersThatHaveChangedMeanwhileAreReadAgain() throws IOException {
    String signature = firstSignature(ENTRY);
    edit(OTHER + ".yaml", "signatures:\n", "signatures:\n" + signature + "\n");

    assertFalse(sameEitherWay(ENTRY).isEmpty());
  }

  @Test
  void aBrokenEntrySaysSo() throws IOException {
    edit(ENTRY + ".yaml", "severity: high", "severity: hihg");

    assertEquals(List.of("yaml-bad-value"), sameEitherWay(ENTRY));
  }

  private List<String> sameEitherWay(String entry) throws IOException {
    Optional<Selection> selection =
        Optional.of(
            new Selection(Set.of("content/" + entry + ".yaml", "content/" + entry + ".md")));
    List<Diagnostic> all = ContentCheck.run(content, "content", selection).diagnostics();
    ContentCheck.Result few = ContentCheck.run(content, "content", selection, indexFile());
    assertEquals(
        all.stream().map(this::shown).toList(),
        few.diagnostics().stream().map(this::shown).toList());
    assertTrue(few.draft().entries().size() < 60, () -> few.draft().entries().size() + " read");
    return all.stream().map(diagnostic -> diagnostic.rule().id()).distinct().sorted().toList();
  }

  /** Without scores: words are counted as they were when all was read. */
  private String shown(Diagnostic diagnostic) {
    return diagnostic.toString().replaceAll("scores [0-9.]+", "scores");
  }

  private IndexFile indexFile() {
    return new IndexFile(content, index, "of this test");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = content.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), () -> from + " in " + file);
    Files.writeString(path, text.replace(from, to));
  }

  private String firstSignature(String entry) throws IOException {
    List<String> lines = Files.readAllLines(content.resolve(entry + ".yaml"));
    return lines.get(lines.indexOf("signatures:") + 1);
  }
}
