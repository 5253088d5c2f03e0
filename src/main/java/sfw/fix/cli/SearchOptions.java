package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.site.IndexFile;
import sfw.fix.site.SearchArchive;

/** What the commands that search have in common: which content, and its index. */
final class SearchOptions {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  /** The content folder. */
  Path folder(Path home) {
    return content == null ? home.resolve("content") : content;
  }

  /**
   * What to search in, up to date, or nothing when there is no usable content; then it has been
   * said why.
   *
   * @param home the checkout; the archive is kept in its target folder
   */
  Optional<SearchArchive> archive(Terminal terminal, Path home) {
    Path folder = folder(home);
    if (!Files.isDirectory(folder)) {
      terminal.failure("there is no content folder " + folder, "name one with --content DIR");
      return Optional.empty();
    }
    try {
      IndexFile index = GeneratorFiles.index(folder, home);
      List<Diagnostic> found = index.refresh(folder.toString());
      if (found.stream().anyMatch(Diagnostic::isError)) {
        new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(found);
        return Optional.empty();
      }
      return Optional.of(index.archive());
    } catch (IOException e) {
      terminal.failure(e.toString(), "");
      return Optional.empty();
    }
  }
}
