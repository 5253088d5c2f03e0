package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;

/** {@code fix explain}: an entry to read in the terminal. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Print an entry, or the entries that carry a code.",
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path home;

  @Parameters(
      paramLabel = "ID",
      description = "An entry (nginx/bind-98-address-already-in-use) or a code (EACCES, http/502).")
  private String asked = "";

  @Mixin private SearchOptions options = new SearchOptions();

  ExplainCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = options.folder(home);
    if (!Files.isDirectory(folder)) {
      terminal.failure("there is no content folder " + folder, "name one with --content DIR");
      return ExitCode.FAILURE.code();
    }
    ContentReader.Result read = ContentReader.read(folder, folder.toString());
    List<Diagnostic> diagnostics =
        read.diagnostics().isEmpty() ? Linter.check(read.draft()) : read.diagnostics();
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(diagnostics);
      return ExitCode.PROBLEMS.code();
    }
    return explain(Catalog.of(read.draft())).code();
  }

  private ExitCode explain(Catalog catalog) {
    List<Entry> entries = asked(catalog);
    if (entries.size() == 1) {
      new EntryPrinter(terminal.out(), catalog).print(entries.get(0));
      return ExitCode.OK;
    }
    if (entries.isEmpty()) {
      List<String> ids = catalog.entries().keySet().stream().map(EntryId::toString).toList();
      terminal.failure("there is no entry or code \"" + asked + "\"", DidYouMean.hint(asked, ids));
      return ExitCode.PROBLEMS;
    }
    for (Entry entry : entries) {
      terminal.out().println(entry.id());
      Wrap.print(terminal.out(), entry.title().value(), "    ");
    }
    return ExitCode.OK;
  }

  /** The entry of that id or former id; else those that carry the code, with or without system. */
  private List<Entry> asked(Catalog catalog) {
    Optional<Entry> entry =
        EntryId.parse(asked)
            .flatMap(
                id ->
                    catalog.entries().values().stream()
                        .filter(e -> e.id().equals(id) || isFormer(e, id))
                        .findFirst());
    return entry
        .map(List::of)
        .orElseGet(
            () ->
                catalog.entries().values().stream()
                    .filter(
                        e -> e.codes().stream().anyMatch(code -> isAsked(catalog, code.value())))
                    .toList());
  }

  private static boolean isFormer(Entry entry, EntryId id) {
    return entry.aliases().stream().anyMatch(alias -> alias.value().equals(id));
  }

  private boolean isAsked(Catalog catalog, sfw.fix.model.CodeId code) {
    return code.toString().equalsIgnoreCase(asked)
        || code.code().equalsIgnoreCase(asked)
        || catalog.code(code).number().filter(asked::equals).isPresent();
  }
}
