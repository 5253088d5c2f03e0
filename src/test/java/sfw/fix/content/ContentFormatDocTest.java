package sfw.fix.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.markdown.Block.Fence;
import sfw.fix.markdown.MarkdownReader;
import sfw.fix.model.Slot;
import sfw.fix.snippet.Language;

/** What docs/content-format.md says is so. */
class ContentFormatDocTest {
  private static final Path DOC = Repo.ROOT.resolve("docs/content-format.md");

  /** What the examples refer to and do not show. */
  private static final List<String> STUBS =
      List.of(
          "nginx/connect-failed-111-connection-refused",
          "nginx/upstream-socket-13-permission-denied");

  @TempDir private Path temp;

  @Test
  void theExamplesAreReadWithoutAProblem() throws IOException {
    ContentFolder content = ContentFolder.minimal(temp.resolve("content"));
    for (String stub : STUBS) {
      content.write(
          "errors/" + stub + ".yaml",
          "title: \"" + stub + "\"\nsignatures:\n  - text: \"" + stub + "\"\n");
    }
    for (Fence example : examples()) {
      content.write(file(example).orElseThrow(), example.code());
    }

    assertEquals(List.of(), content.diagnostics());
  }

  @Test
  void thereIsAnExampleOfEachKindOfFile() throws IOException {
    Set<String> files =
        examples().stream()
            .map(example -> file(example).orElseThrow())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(
        Set.of(
            "codes.yaml",
            "commands/ss.yaml",
            "errors/nginx/connect-13-permission-denied.md",
            "errors/nginx/connect-13-permission-denied.yaml",
            "gone.yaml",
            "platforms.yaml",
            "site.yaml",
            "steps/nginx-reload.md",
            "tags.yaml",
            "tools/nginx.yaml"),
        files);
  }

  @Test
  void eachKeyOfAnEntryIsExplained() throws IOException {
    Set<String> explained =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
            .matcher(Files.readString(DOC))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> keys =
        Arrays.stream(EntryFile.class.getRecordComponents())
            .map(key -> key.getName().equals("appliesTo") ? "applies-to" : key.getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(keys, explained);
  }

  @Test
  void eachLanguageAndEachKindOfSlotIsNamed() throws IOException {
    String doc = Files.readString(DOC);
    Language.ids().forEach(id -> assertTrue(doc.contains("`" + id + "`"), id));
    for (Slot.Kind kind : Slot.Kind.values()) {
      String name = kind.name().toLowerCase(java.util.Locale.ROOT);
      assertTrue(doc.contains("`" + name + "`"), name);
    }
  }

  /** All fences that show YAML or Markdown: none of them is not tested. */
  private static List<Fence> examples() throws IOException {
    return MarkdownReader.blocks(Files.readString(DOC), Origin.file("doc"), new Problems()).stream()
        .filter(Fence.class::isInstance)
        .map(Fence.class::cast)
        .filter(fence -> Set.of("yaml", "markdown").contains(fence.language().value()))
        .toList();
  }

  private static Optional<String> file(Fence example) {
    String extension = example.language().value().equals("yaml") ? ".yaml" : ".md";
    return attribute(example, "entry")
        .map(id -> "errors/" + id + extension)
        .or(() -> attribute(example, "tool").map(id -> "tools/" + id + extension))
        .or(() -> attribute(example, "step").map(id -> "steps/" + id + extension))
        .or(() -> attribute(example, "page").map(id -> "pages/" + id + extension))
        .or(() -> attribute(example, "file"));
  }

  private static Optional<String> attribute(Fence example, String key) {
    return Optional.ofNullable(example.attributes().values().get(key)).map(Located::value);
  }
}
