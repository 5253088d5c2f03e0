package sfw.fix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import sfw.fix.site.SiteBuild;

/** This checkout, and the site made from its content. */
public final class Repo {
  public static final Path ROOT = Path.of("").toAbsolutePath();
  public static final Path CONTENT = ROOT.resolve("content");
  public static final Path TEMPLATES = ROOT.resolve("templates");

  private static final Path TEST_SITE = ROOT.resolve("target/test-site");
  private static boolean built;

  private Repo() {}

  /** The site of the content folder, built once for all tests of this JVM. Not to be changed. */
  public static synchronized Path site() {
    if (!built) {
      deleteTree(TEST_SITE);
      build(CONTENT, TEST_SITE);
      built = true;
    }
    return TEST_SITE;
  }

  /** Builds a site that has no errors. */
  public static SiteBuild.Result build(Path content, Path out) {
    return build(content, out, Optional.empty());
  }

  /** Builds a site that has no errors, for an address of its own. */
  public static SiteBuild.Result build(Path content, Path out, Optional<URI> baseUrl) {
    try {
      var options =
          new SiteBuild.Options(content, "content", TEMPLATES, out, baseUrl, false, true, false);
      SiteBuild.Result result = SiteBuild.run(options, (done, all) -> {});
      if (result.summary().isEmpty()) {
        throw new AssertionError("errors in " + content + ": " + result.diagnostics());
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects what is printed. */
  public static final class Printed {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public PrintStream stream() {
      return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
