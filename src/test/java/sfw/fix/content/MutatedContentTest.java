package sfw.fix.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Span;

/**
 * Valid content with a few random changes is read to the end, and whatever is reported lies within
 * its file. The seed is fixed; a failure shows the changed file.
 */
class MutatedContentTest {
  private static final int RUNS = 1_500;

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "# ",
          "## ",
          "```",
          "```sh\n",
          "<",
          "<path>",
          "\\<",
          "|",
          "{",
          "}",
          "[",
          "]",
          "{#x}",
          "[a](b)",
          "[a](#confirm)",
          "[a](entry:demo/missing#x)",
          "![x](y)",
          "`",
          "*",
          "_",
          "> ",
          "- ",
          "    ",
          "\t",
          ": ",
          " #",
          "\"",
          "'",
          "&amp;",
          "&#0;",
          "&x ",
          "*x",
          "!!str ",
          "<<: ",
          "null",
          "~",
          "😀",
          "\u00a0",
          "\u0085",
          "\0",
          "platform=debian",
          "role=undo",
          "\\",
          "\n---\n",
          "\n| a | b |\n|---|---|\n| c |\n",
          "%",
          "@",
          "<!--",
          "step:reload",
          "0",
          "\r");

  @TempDir private Path temp;

  @Test
  void isReadToTheEndAndReportedWithinItsFile() throws IOException {
    ContentFolder content = ContentFolder.minimal(temp.resolve("content"));
    List<Path> files = files(content.root());
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(run);
      Path file = files.get(random.nextInt(files.size()));
      String name = content.root().relativize(file).toString();
      String text = Files.readString(file);
      String changed = changed(text, random);
      content.write(name, changed);
      assertAllWithinFiles(diagnostics(content, name, changed), content, changed);
      content.write(name, text);
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String changed(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      int end = Math.min(changed.length(), at + random.nextInt(12));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      changed.replace(at, random.nextBoolean() ? at : end, piece);
    }
    return changed.toString();
  }

  private static List<Diagnostic> diagnostics(ContentFolder content, String name, String text) {
    try {
      return content.diagnostics();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(name + " cannot be read:\n" + text, e);
    }
  }

  private static void assertAllWithinFiles(
      List<Diagnostic> diagnostics, ContentFolder content, String changed) throws IOException {
    for (Diagnostic diagnostic : diagnostics) {
      Span span = diagnostic.span();
      Path file = content.root().resolveSibling(span.path());
      List<String> lines = Files.readString(file).replace("\r\n", "\n").lines().toList();
      boolean atEnd = span.line() == lines.size() + 1 && span.column() == 1;
      boolean within =
          span.line() <= lines.size() && span.column() <= lines.get(span.line() - 1).length() + 1;
      assertTrue(within || atEnd || span.isWholeFile(), () -> diagnostic + " in:\n" + changed);
    }
  }
}
