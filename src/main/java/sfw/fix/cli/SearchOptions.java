package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Index;
import sfw.fix.site.IndexFile;

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
   * The engine, or nothing when there is no usable content; then it has been said why.
   *
   * @param home the checkout; the index is kept in its target folder
   */
  Optional<Engine> engine(Terminal terminal, Path home) {
    return index(terminal, home).map(Engine::new);
  }

  Optional<Index> index(Terminal terminal, Path home) {
    Path folder = folder(home);
    if (!Files.isDirectory(folder)) {
      terminal.failure("there is no content folder " + folder, "name one with --content DIR");
      return Optional.empty();
    }
    try {
      IndexFile.Result result = GeneratorFiles.index(folder, home).read(folder.toString());
      if (result.text().isEmpty()) {
        new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(result.diagnostics());
      }
      return result.text().map(Index::read);
    } catch (IOException e) {
      terminal.failure(e.toString(), "");
      return Optional.empty();
    }
  }
}
