package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.Repo;

/** The same content gives the same bytes, whenever, wherever and by whomever it is built. */
class DeterminismTest {
  private static final Path JVMS = Path.of("/usr/lib/jvm");
  private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  private static SortedMap<String, String> expected(BuiltSite site) {
    return Tree.contents(site.folder());
  }

  private SortedMap<String, String> built(Child child) {
    Child.Result result = child.run();
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    return Tree.contents(folder.resolve("site"));
  }

  private Child fix(Path jdk, List<String> options, Path home, Path content) {
    String out = folder.resolve("site").toString();
    return Child.fix(jdk, options, home, "build", "--content", content.toString(), "--out", out);
  }

  @ParameterizedTest
  @MethodSource("sfw.fix.site.BuiltSite#all")
  void anotherBuildGivesTheSameBytes(BuiltSite site) {
    Repo.build(site.content(), folder.resolve("site"));
    assertEquals(expected(site), Tree.contents(folder.resolve("site")));
  }

  @ParameterizedTest
  @MethodSource("sfw.fix.site.BuiltSite#all")
  void aSecondBuildWritesNothing(BuiltSite site) {
    Path out = folder.resolve("site");
    SiteWriter.Summary first = Repo.build(site.content(), out).summary().orElseThrow();
    SortedMap<String, String> before = Tree.stamps(out);
    SiteWriter.Summary second = Repo.build(site.content(), out).summary().orElseThrow();
    assertEquals(before, Tree.stamps(out));
    SiteWriter.Summary nothing =
        new SiteWriter.Summary(first.pages(), first.files(), first.bytes(), 0, 0, first.files(), 0);
    assertEquals(nothing, second);
  }

  @Test
  void inAnotherLocaleTimeZoneAndCharset() {
    List<String> options =
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Tokyo",
            "-Dfile.encoding=ISO-8859-1");
    BuiltSite site = BuiltSite.fixture();
    Child child = fix(THIS_JDK, options, Repo.ROOT, site.content()).with(Map.of("LC_ALL", "C"));
    assertEquals(expected(site), built(child));
  }

  @Test
  void withOneThread() {
    List<String> options = List.of("-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");
    BuiltSite site = BuiltSite.fixture();
    assertEquals(expected(site), built(fix(THIS_JDK, options, Repo.ROOT, site.content())));
  }

  @Test
  void fromAnotherWorkingDirectory() {
    BuiltSite site = BuiltSite.fixture();
    Child child = fix(THIS_JDK, List.of(), Repo.ROOT, site.content()).in(folder);
    assertEquals(expected(site), built(child));
  }

  @Test
  void fromACheckoutWithTheLineEndingsOfWindows() throws IOException {
    Path home = folder.resolve("windows");
    copyWithCarriageReturns(Repo.TEMPLATES, home.resolve("templates"));
    BuiltSite site = BuiltSite.fixture();
    copyWithCarriageReturns(site.content(), home.resolve("content"));
    Child child = fix(THIS_JDK, List.of(), home, home.resolve("content"));
    assertEquals(expected(site), built(child));
  }

  private static void copyWithCarriageReturns(Path from, Path to) throws IOException {
    for (String file : Tree.files(from)) {
      String text = Tree.text(from.resolve(file)).replace("\r\n", "\n");
      Tree.write(to.resolve(file), text.replace("\n", "\r\n"));
    }
  }

  /** Archives are packed by the JDK, each version of which may pack in its own way. */
  @TestFactory
  Stream<DynamicTest> withAnotherJdk() throws IOException {
    return otherJdks().stream()
        .map(jdk -> DynamicTest.dynamicTest(jdk.toString(), () -> assertSameWith(jdk)));
  }

  private void assertSameWith(Path jdk) {
    BuiltSite site = BuiltSite.fixture();
    SortedMap<String, String> expected = expected(site);
    // As the manifest of the jar has it: the parsers of snippets are native code.
    List<String> options =
        version(jdk) >= 24 ? List.of("--enable-native-access=ALL-UNNAMED") : List.of();
    SortedMap<String, String> built = built(fix(jdk, options, Repo.ROOT, site.content()));
    assertEquals(expected.keySet(), built.keySet());
    expected.remove("kb.zip");
    built.remove("kb.zip");
    assertEquals(expected, built);
  }

  private static List<Path> otherJdks() throws IOException {
    if (!Files.isDirectory(JVMS)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(JVMS)) {
      return folders
          .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")) && version(jdk) >= 17)
          .map(DeterminismTest::real)
          .filter(jdk -> !jdk.equals(real(THIS_JDK)))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static int version(Path jdk) {
    Path release = jdk.resolve("release");
    String text = Files.exists(release) ? Tree.text(release) : "";
    String version = text.replaceFirst("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
    return version.matches("\\d+") ? Integer.parseInt(version) : 0;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
