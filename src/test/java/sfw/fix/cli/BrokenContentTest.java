package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.Golden;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;
import sfw.fix.site.SiteBuild;

/**
 * Broken content, and exactly what a build says about it. Each folder of {@code
 * src/test/fixtures/broken} is a case: {@code content/} is laid over the minimal content, {@code
 * make.txt} is a script of {@link ContentFolder}, {@code expected.txt} is what is printed.
 */
class BrokenContentTest {
  private static final Path CASES = ContentFolder.FIXTURES.resolve("broken");

  @TempDir private Path temp;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  static List<String> casesOfTextFiles() throws IOException {
    return cases().stream().filter(name -> !Files.exists(scriptOf(name))).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReportedAtItsPlaceAndNothingIsWritten(String name) throws IOException {
    ContentFolder content = content(name);
    Path out = temp.resolve("site");

    String said = build(content, out);

    assertAll(
        () -> Golden.assertMatches(expectedOf(name), said),
        () -> assertFalse(Files.exists(out), "something was written"),
        () -> assertFalse(said.contains("Exception"), said));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesOfTextFiles")
  void carriageReturnsChangeNothing(String name) throws IOException {
    ContentFolder content = content(name).endLinesWithCarriageReturns();

    String said = build(content, temp.resolve("site"));

    assertEquals(Files.readString(expectedOf(name)).replace("\r\n", "\n"), said);
  }

  private static Path scriptOf(String name) {
    return CASES.resolve(name).resolve("make.txt");
  }

  private static Path expectedOf(String name) {
    return CASES.resolve(name).resolve("expected.txt");
  }

  private ContentFolder content(String name) throws IOException {
    ContentFolder content = ContentFolder.minimal(temp.resolve("content"));
    Path changed = CASES.resolve(name).resolve("content");
    if (Files.exists(changed)) {
      content.overlay(changed);
    }
    Path script = scriptOf(name);
    return Files.exists(script) ? content.make(Files.readString(script)) : content;
  }

  private String build(ContentFolder content, Path out) throws IOException {
    var options =
        new SiteBuild.Options(
            content.root(), "content", Repo.TEMPLATES, out, Optional.empty(), false, false);
    Repo.Printed printed = new Repo.Printed();
    Terminal terminal = new Terminal(printed.stream(), printed.stream(), false, false);
    SiteBuild.Result result = SiteBuild.run(options, (done, all) -> {});
    assertTrue(result.summary().isEmpty(), "nothing was found wrong");
    new DiagnosticPrinter(terminal, path -> temp.resolve(path).toString())
        .print(result.diagnostics());
    return printed.toString();
  }
}
