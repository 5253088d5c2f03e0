package sfw.fix.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.Repo;
import sfw.fix.site.Child;
import sfw.fix.site.Tree;

/** {@code ./fix} in a checkout of its own, with a space in its path. */
class LauncherTest {
  /** What the launcher calls, but for Java and Maven. */
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "dirname",
          "readlink",
          "find",
          "mkdir",
          "touch",
          "mv",
          "rm",
          "grep",
          "head",
          "flock");

  private static final Path JVMS = Path.of("/usr/lib/jvm");

  @TempDir private static Path folder;
  private static Path checkout;
  private static Path elsewhere;
  private static Child.Result firstUse;

  @BeforeAll
  static void buildInACopy() throws IOException {
    checkout = folder.resolve("a b");
    for (String part : List.of("src/main", "templates", "content", ".mvn")) {
      Tree.copy(Repo.ROOT.resolve(part), checkout.resolve(part));
    }
    for (String file : List.of("fix", "pom.xml")) {
      Files.copy(Repo.ROOT.resolve(file), checkout.resolve(file));
    }
    elsewhere = Files.createDirectories(folder.resolve("else where"));
    firstUse = run(checkout.resolve("fix"), "build", "--out", "first site");
  }

  private static Child.Result run(Path command, String... arguments) {
    return child(command, arguments).run();
  }

  private static Child child(Path command, String... arguments) {
    List<String> words = new ArrayList<>(List.of(command.toString()));
    words.addAll(List.of(arguments));
    return Child.of(words).in(elsewhere);
  }

  private static FileTime built() {
    try {
      return Files.getLastModifiedTime(checkout.resolve("target/launcher/built"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertBuilt(Child.Result result, String out) {
    assertEquals("", result.err());
    assertEquals(0, result.exit());
    assertTrue(result.out().matches(out + ": \\d+ pages, .*\\R"), result.out());
    assertTrue(Files.exists(elsewhere.resolve(out).resolve("index.html")));
  }

  @Test
  void theFirstUseBuildsTheGeneratorAndPrintsNothingAboutIt() {
    assertBuilt(firstUse, "first site");
  }

  @Test
  void theGeneratorIsBuiltOnceOnly() {
    FileTime before = built();
    assertBuilt(run(checkout.resolve("fix"), "build", "--out", "site"), "site");
    assertEquals(before, built());
  }

  @Test
  void worksThroughASymbolicLink() throws IOException {
    Path link = Files.createDirectories(folder.resolve("bin")).resolve("fix");
    Files.createSymbolicLink(link, checkout.resolve("fix"));
    assertBuilt(run(link, "build", "--out", "linked"), "linked");
  }

  @Test
  void withoutOptionsTheContentOfTheCheckoutIsBuiltIntoTheCheckout() {
    Child.Result result = run(checkout.resolve("fix"), "build");
    assertEquals(0, result.exit(), result.err());
    assertTrue(Files.exists(checkout.resolve("site/index.html")));
  }

  @Test
  void passesTheExitCodeOn() {
    assertEquals(2, run(checkout.resolve("fix"), "nonsense").exit());
    assertEquals(2, run(checkout.resolve("fix"), "build", "--content", "nowhere").exit());
    assertEquals(0, run(checkout.resolve("fix"), "--version").exit());
  }

  @Test
  void theGeneratorIsBuiltAgainWhenASourceHasChanged() {
    Path source = checkout.resolve("src/main/java/sfw/fix/cli/ExitCode.java");
    String code = Tree.text(source);
    FileTime before = built();
    Tree.write(source, code.replace("OK(0)", "OK(nonsense)"));
    Child.Result broken = run(checkout.resolve("fix"), "--version");
    assertEquals(2, broken.exit());
    assertTrue(broken.err().contains("ExitCode.java:[5,6] cannot find symbol"), broken.err());
    assertTrue(broken.err().contains("fix: error: the generator could not be built\n"));
    assertTrue(broken.err().contains("target/launcher/build.log\n"), broken.err());
    assertEquals(before, built());
    Tree.write(source, code);
    assertBuilt(run(checkout.resolve("fix"), "build", "--out", "again"), "again");
    assertNotEquals(before, built());
  }

  /** A folder for PATH that has the launcher's tools, and some more. */
  private static String path(String name, String... more) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name));
    for (String tool : Stream.concat(TOOLS.stream(), Stream.of(more)).toList()) {
      Path call = bin.resolve(tool);
      Tree.write(call, "#!/bin/sh\nexec '" + whereIs(tool) + "' \"$@\"\n");
      assertTrue(call.toFile().setExecutable(true));
    }
    return bin.toString();
  }

  private static Path whereIs(String tool) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(bin -> Path.of(bin).resolve(tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + tool));
  }

  /** A checkout in which nothing was ever built. */
  private static Path fresh(String name) throws IOException {
    Path fix = Files.createDirectories(folder.resolve(name)).resolve("fix");
    Files.copy(Repo.ROOT.resolve("fix"), fix);
    return fix;
  }

  private static Child.Result runWithPath(Path command, String path) {
    Child child = child(command, "build").with(Map.of("PATH", path));
    return child.without("JAVA_HOME").run();
  }

  @Test
  void saysThatThereIsNoMaven() throws IOException {
    Child.Result result = runWithPath(fresh("no maven"), path("without-mvn", "java"));
    assertEquals("fix: error: there is no mvn\n  install Maven: apt install maven\n", result.err());
    assertEquals(2, result.exit());
  }

  @Test
  void saysThatThereIsNoJava() throws IOException {
    Child.Result result = runWithPath(fresh("no java"), path("without-java"));
    assertEquals(
        """
        fix: error: there is no java
          install a JDK, 17 or newer: apt install openjdk-17-jdk-headless
        """,
        result.err());
    assertEquals(2, result.exit());
  }

  @Test
  void needsNoMavenOnceItIsBuilt() throws IOException {
    Child.Result result = runWithPath(checkout.resolve("fix"), path("only-java", "java"));
    assertEquals("", result.err());
    assertEquals(0, result.exit());
  }

  /** Newer JDKs warn of what they will forbid; the launcher gives them no reason to. */
  @TestFactory
  Stream<DynamicTest> aNewerJdkHasNothingToSay() throws IOException {
    if (!Files.isDirectory(JVMS)) {
      return Stream.empty();
    }
    try (Stream<Path> folders = Files.list(JVMS)) {
      List<Path> jdks =
          folders.filter(jdk -> jdk.getFileName().toString().matches(".*-25-.*")).toList();
      return jdks.stream().map(jdk -> DynamicTest.dynamicTest(jdk.toString(), () -> quietOn(jdk)));
    }
  }

  private static void quietOn(Path jdk) {
    Child build = child(checkout.resolve("fix"), "build", "--out", "newer");
    assertBuilt(build.with(Map.of("JAVA_HOME", jdk.toString())).run(), "newer");
  }
}
