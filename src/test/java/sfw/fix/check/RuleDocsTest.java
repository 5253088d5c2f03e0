package sfw.fix.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Problems;
import sfw.fix.markdown.Block;
import sfw.fix.markdown.Block.Fence;
import sfw.fix.markdown.MarkdownReader;
import sfw.fix.site.Rules;

/**
 * Each rule has a page, {@code docs/rules/<id>.md}, whose snippets are true. A fence with {@code
 * fail=errors/demo/timeout.yaml} is laid over the minimal content as that file, all such fences of
 * the page together, and then gives exactly this rule; those with {@code pass=} give nothing.
 *
 * <p>Where the minimal content has the file, a snippet replaces only the keys (YAML) or the
 * first-level sections (Markdown) that it shows. {@code fail=make} runs a script of {@link
 * ContentFolder}.
 */
class RuleDocsTest {
  private static final Path PAGES = Repo.ROOT.resolve("docs/rules");
  private static final Path MINIMAL = ContentFolder.FIXTURES.resolve("minimal");
  private static final Pattern KEY = Pattern.compile("(?ms)^([a-z-]+:).*?(?=^[a-z]|\\z)");
  private static final Pattern SECTION = Pattern.compile("(?ms)^(# \\V*).*?(?=^# |\\z)");

  @TempDir private Path temp;

  static Set<String> rules() {
    return new TreeSet<>(Rules.ids());
  }

  @Test
  void eachRuleHasAPageAndEachPageARule() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> pages =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(rules(), pages);
    }
  }

  @Test
  void theListOfRulesIsWhole() throws IOException {
    String list = Files.readString(PAGES.resolve("README.md"));
    Set<String> listed =
        Pattern.compile("\\]\\(([a-z-]+)\\.md\\)")
            .matcher(list)
            .results()
            .map(link -> link.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules(), listed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void thePageBeginsWithTheRule(String rule) throws IOException {
    assertEquals("# " + rule, Files.readAllLines(PAGES.resolve(rule + ".md")).get(0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theFailingSnippetGivesThisRuleAndNoOther(String rule) throws IOException {
    List<Diagnostic> diagnostics = contentWith("fail", rule).diagnostics();

    Set<String> given = diagnostics.stream().map(d -> d.rule().id()).collect(Collectors.toSet());
    assertEquals(Set.of(rule), given, () -> rule + ": " + diagnostics);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void thePassingSnippetGivesNothing(String rule) throws IOException {
    assertEquals(List.of(), contentWith("pass", rule).diagnostics());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void linksOfThePageLeadSomewhere(String rule) throws IOException {
    for (Block block : blocks(rule)) {
      if (block instanceof Block.Text text) {
        for (Located<String> link : text.prose().links()) {
          String file = link.value().replaceAll("#.*", "");
          assertTrue(Files.exists(PAGES.resolve(file)), rule + " links to " + file);
        }
      }
    }
  }

  private ContentFolder contentWith(String attribute, String rule) throws IOException {
    ContentFolder content = ContentFolder.minimal(temp.resolve("content"));
    List<Fence> fences = fences(rule).stream().filter(f -> file(f, attribute).isPresent()).toList();
    assertFalse(fences.isEmpty(), rule + " has no snippet " + attribute + "=");
    for (Fence fence : fences) {
      String file = file(fence, attribute).orElseThrow();
      if (file.equals("make")) {
        content.make(fence.code());
      } else {
        content.write(file, laidOver(file, fence.code()));
      }
    }
    return content;
  }

  private static List<Block> blocks(String rule) throws IOException {
    String page = Files.readString(PAGES.resolve(rule + ".md"));
    return MarkdownReader.blocks(page, Origin.file(rule), new Problems());
  }

  private static List<Fence> fences(String rule) throws IOException {
    return blocks(rule).stream().filter(Fence.class::isInstance).map(Fence.class::cast).toList();
  }

  private static Optional<String> file(Fence fence, String attribute) {
    return Optional.ofNullable(fence.attributes().values().get(attribute)).map(Located::value);
  }

  private static String laidOver(String file, String snippet) throws IOException {
    if (!Files.exists(MINIMAL.resolve(file))) {
      return snippet;
    }
    Pattern part = file.endsWith(".md") ? SECTION : KEY;
    Map<String, String> parts = parts(Files.readString(MINIMAL.resolve(file)), part);
    parts.putAll(parts(snippet, part));
    return String.join("", parts.values());
  }

  private static Map<String, String> parts(String text, Pattern part) {
    Map<String, String> parts = new LinkedHashMap<>();
    part.matcher(text).results().forEach(found -> parts.put(found.group(1), found.group() + "\n"));
    return parts;
  }
}
