package sfw.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.site.Tree;

/** What the documents say can be done: their commands run, their links lead somewhere. */
class DocsTest {
  private static final Pattern FENCE =
      Pattern.compile("^ *```sh\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]+)[^)]*\\)");
  private static final Pattern TEST_CLASS = Pattern.compile("-Dtest=(\\w+)");

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> commandsRun() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String document : List.of("README.md", "CONTRIBUTING.md", "content/pages/contribute.md")) {
      FENCE
          .matcher(Files.readString(Repo.ROOT.resolve(document)))
          .results()
          .flatMap(fence -> fence.group(1).lines())
          .map(String::strip)
          .forEach(commands::add);
    }
    assertTrue(commands.contains("./fix build"), commands::toString);
    return commands.stream().distinct().map(c -> DynamicTest.dynamicTest(c, () -> run(c)));
  }

  private void run(String command) throws IOException, InterruptedException {
    if (command.equals("./verify")) {
      assertTrue(Files.isExecutable(Repo.ROOT.resolve("verify")), "this test is part of it");
      return;
    }
    boolean toSite = command.startsWith("./fix build") && !command.contains("--out ");
    if (command.contains("--content /tmp/content")) {
      Tree.copy(Repo.CONTENT, scratch.resolve("content"));
    }
    String elsewhere = toSite ? " --out '" + scratch.resolve("site") + "'" : "";
    String line = command.replace("/tmp/", scratch + "/") + elsewhere;
    Process process =
        new ProcessBuilder("bash", "-c", line)
            .directory(Repo.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> line + "\n" + output);
  }

  @TestFactory
  Stream<DynamicTest> linksLeadSomewhere() throws IOException {
    return documents()
        .map(document -> DynamicTest.dynamicTest(document.toString(), () -> checkLinks(document)));
  }

  private static void checkLinks(Path document) throws IOException {
    Matcher link = LINK.matcher(Files.readString(document));
    while (link.find()) {
      Path target = document.resolveSibling(link.group(1)).normalize();
      assertTrue(Files.exists(target), () -> document + " links to " + target);
    }
  }

  @TestFactory
  Stream<DynamicTest> namedTestsExist() throws IOException {
    List<String> names = new ArrayList<>();
    documents()
        .forEach(
            document ->
                TEST_CLASS.matcher(read(document)).results().forEach(m -> names.add(m.group(1))));
    assertFalse(names.isEmpty());
    return names.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertTrue(isTestClass(name), name)));
  }

  private static boolean isTestClass(String name) throws IOException {
    try (Stream<Path> tree = Files.walk(Repo.ROOT.resolve("src/test/java"))) {
      return tree.anyMatch(path -> path.endsWith(name + ".java"));
    }
  }

  private static Stream<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (Path folder : List.of(Repo.ROOT, Repo.ROOT.resolve("docs"), Repo.ROOT.resolve("bench"))) {
      try (Stream<Path> children = Files.list(folder)) {
        children.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
      }
    }
    return documents.stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
