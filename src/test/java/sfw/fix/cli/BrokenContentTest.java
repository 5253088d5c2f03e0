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
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.site.SiteBuild;

/**
 * Broken content, and exactly what {@code ./fix check} says about it. A build says no more than
 * that. Each folder of {@code src/test/fixtures/broken} is a case: {@code content/} is laid over
 * the minimal content, {@code make.txt} is a script of {@link ContentFolder}, {@code expected.txt}
 * is what is printed.
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
  void isReportedAtItsPlaceAndNothingElseIs(String name) throws IOException {
    String said = check(content(name));

    assertAll(
        () -> Golden.assertMatches(expectedOf(name), said),
        () -> assertFalse(said.isEmpty(), "nothing was found wrong"),
        () -> assertFalse(said.contains("Exception"), said));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isNotPublishedWhereABuildFindsAnError(String name) throws IOException {
    ContentFolder content = content(name);
    Path out = temp.resolve("site");

    SiteBuild.Result built =
        SiteBuild.run(
            new SiteBuild.Options(
                content.root(),
                "content",
                Repo.TEMPLATES,
                out,
                Optional.empty(),
                false,
                false,
                false),
            (done, all) -> {});

    List<Diagnostic> errors = built.diagnostics().stream().filter(Diagnostic::isError).toList();
    List<Diagnostic> checked = content.diagnostics();
    assertAll(
        () -> assertEquals(errors.isEmpty(), built.summary().isPresent()),
        () -> assertEquals(errors.isEmpty(), Files.exists(out.resolve("index.html"))),
        () -> assertTrue(errors.stream().allMatch(e -> isSaid(e, checked)), errors::toString));
  }

  /** The search is asked only where nothing else is wrong. */
  private static boolean isSaid(Diagnostic error, List<Diagnostic> checked) {
    boolean asked = checked.stream().noneMatch(d -> d.isError() && !isOfSearch(d));
    return checked.contains(error) || (isOfSearch(error) && !asked);
  }

  private static boolean isOfSearch(Diagnostic diagnostic) {
    return List.of("self-retrieval", "confusion").contains(diagnostic.rule().id());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("casesOfTextFiles")
  void carriageReturnsChangeNothing(String name) throws IOException {
    ContentFolder content = content(name).endLinesWithCarriageReturns();

    String said = check(content);

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

  private String check(ContentFolder content) {
    Repo.Printed printed = new Repo.Printed();
    Terminal terminal = new Terminal(printed.stream(), printed.stream(), false, false);
    new DiagnosticPrinter(terminal, path -> temp.resolve(path).toString())
        .print(content.diagnostics());
    return printed.toString();
  }
}
