package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.content.ContentFolder;

/** What the command line answers, on which stream, with which exit code. */
class MainTest {
  private final Repo.Printed out = new Repo.Printed();
  private final Repo.Printed err = new Repo.Printed();

  @TempDir private Path temp;

  private int run(String... args) {
    return runIn(Repo.ROOT, args);
  }

  private int runIn(Path home, String... args) {
    return Main.run(args, new Terminal(out.stream(), err.stream(), false, false), home);
  }

  private String[] build(ContentFolder content, String... more) {
    Stream<String> args =
        Stream.of(
            "build", "--content", content.root().toString(), "--out", temp.resolve("o").toString());
    return Stream.concat(args, Stream.of(more)).toArray(String[]::new);
  }

  private ContentFolder minimal() {
    return ContentFolder.minimal(temp.resolve("content"));
  }

  @Test
  void aBuildSaysWhatItWroteAndExitsWith0() {
    int exit = run(build(minimal()));

    assertEquals(0, exit, err.toString());
    assertTrue(
        out.toString()
            .matches(
                "\\S+/o: \\d+ pages, \\d+ files, \\d\\.\\d MB in \\d+\\.\\d s"
                    + " \\(\\d+ written, 0 unchanged, 0 removed\\)\\R"),
        out.toString());
    assertEquals("", err.toString());
    assertTrue(Files.exists(temp.resolve("o/index.html")));
  }

  @Test
  void problemsInTheContentAreExitCode1AndNothingIsWritten() {
    int exit = run(build(minimal().write("pages/broken.md", "No title.\n")));

    assertEquals(1, exit);
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("pages/broken.md:1:1: error: "), err.toString());
    assertTrue(err.toString().endsWith("1 error in 1 file\nNothing was written.\n"));
    assertFalse(Files.exists(temp.resolve("o")));
  }

  @Test
  void helpIsNoError() {
    int exit = run("--help");

    assertEquals(0, exit);
    assertEquals(
        """
        Usage: fix [-hV] [COMMAND]
        Compiles a folder of error entries into a fast, searchable, static site.
          -h, --help      Show this help message and exit.
          -V, --version   Print version information and exit.
        Commands:
          build    Build the site: read the content, check it, write the pages.
          check    Say what is wrong with the content: all rules over all of it, or
                     over some of it.
          new      Begin an entry: make its two files from an output that shows the
                     error, on standard input,
          import   Make stubs of the errors that a program's own catalogue lists.
          fmt      Put the keys of YAML files in the order of the format. Comments,
                     quotes and blank lines stay.
          serve    Show the site while you write: each page as its files are now,
                     loaded again when you save,
          search   Find the entry for an error: the text as arguments, or on standard
                     input,
          explain  Print an entry, or the entries that carry a code.
          eval     Measure the search on a file of JSON lines:
        """,
        out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void eachOptionOfBuildIsInItsHelp() {
    int exit = run("build", "--help");

    assertEquals(0, exit);
    Stream.of("--content=DIR", "--out=DIR", "--base-url=URL", "--clean", "--without-zip")
        .forEach(option -> assertTrue(out.toString().contains(option), option));
    assertEquals("", err.toString());
  }

  @Test
  void theVersionIsNoError() {
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("fix "), out.toString());
  }

  @Test
  void withoutACommandItSaysWhereTheyAreListed() {
    assertFails("fix: error: Missing required subcommand\n  see ./fix --help\n");
  }

  @Test
  void anUnknownCommandGetsTheNearestOne() {
    assertFails(
        """
        fix: error: there is no command "biuld"
          did you mean "build"?
          see ./fix --help
        """,
        "biuld");
  }

  @Test
  void anUnknownOptionGetsTheNearestOne() {
    assertFails(
        """
        fix: error: there is no option "--bse-url"
          did you mean "--base-url"?
          see ./fix build --help
        """,
        "build",
        "--bse-url",
        "https://example.com/");
  }

  @Test
  void anArgumentTooManyIsNamed() {
    assertFails(
        "fix: error: \"content\" is one argument too many\n  see ./fix build --help\n",
        "build",
        "content");
  }

  @Test
  void anOptionWithoutItsValueIsNamed() {
    assertFails(
        """
        fix: error: Missing required parameter for option '--out' (DIR)
          see ./fix build --help
        """,
        "build",
        "--out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "ftp://example.com/",
        "javascript:alert(1)",
        "https://",
        "https://example.com/?a=b",
        "https://example.com/#a",
        "https://example.com/a b",
        ""
      })
  void aBaseUrlThatIsNoneIsRefused(String url) {
    assertFails(
        "fix: error: --base-url: \"" + url + "\" is no web address\n  write https://host/path/\n",
        build(minimal(), "--base-url", url));
  }

  @Test
  void aBaseUrlReplacesTheOneOfTheSite() throws IOException {
    int exit = run(build(minimal(), "--base-url", "http://localhost:8000/kb"));

    assertEquals(0, exit, err.toString());
    String sitemap = Files.readString(temp.resolve("o/sitemap.xml"));
    assertTrue(sitemap.contains("<loc>http://localhost:8000/kb/about.html</loc>"), sitemap);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "file"})
  void aContentFolderThatIsNoneIsNamed(String name) throws IOException {
    Files.writeString(temp.resolve("file"), "");
    String folder = temp.resolve(name).toString();

    assertFails(
        "fix: error: there is no content folder " + folder + "\n  name one with --content DIR\n",
        "build",
        "--content",
        folder);
  }

  @Test
  void aForeignOutputFolderIsLeftAlone() throws IOException {
    Files.createDirectories(temp.resolve("o"));
    Files.writeString(temp.resolve("o/thesis.txt"), "mine");

    int exit = run(build(minimal()));

    assertEquals(2, exit);
    assertTrue(err.toString().contains("it has thesis.txt"), err.toString());
    assertEquals("mine", Files.readString(temp.resolve("o/thesis.txt")));
  }

  @Test
  void aCheckoutWithoutTemplatesIsNamed() {
    int exit = runIn(temp, build(minimal()));

    assertEquals(2, exit);
    assertEquals(
        "fix: error: " + temp.resolve("templates") + " is missing\n  is this checkout complete?\n",
        err.toString());
  }

  private void assertFails(String expected, String... args) {
    int exit = run(args);

    assertEquals(expected, err.toString());
    assertEquals(2, exit);
    assertEquals("", out.toString());
  }
}
