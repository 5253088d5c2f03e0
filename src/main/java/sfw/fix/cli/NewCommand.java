package sfw.fix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sfw.fix.check.Linter;
import sfw.fix.cli.EntryFiles.RefusedException;
import sfw.fix.content.ContentReader;
import sfw.fix.content.ContentRules;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.draft.EntryText;
import sfw.fix.model.Catalog;
import sfw.fix.model.Draft;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.search.engine.Confidence;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Hit;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.SignatureDraft;
import sfw.fix.search.index.SearchIndex;

/** {@code fix new}: begins an entry. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Begin an entry: make its two files from an output that shows the error, on standard input,",
      "as in: some-command 2>&1 | ./fix new nginx/bind-98-address-already-in-use",
      "What only you know is marked REPLACE-ME."
    },
    sortOptions = false)
final class NewCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path home;
  private final InputStream in;

  @Parameters(
      arity = "0..1",
      paramLabel = "TOOL/SLUG",
      description = "The entry's id; by default a guess from the output.")
  private @Nullable String asked;

  @Option(names = "--from", paramLabel = "FILE", description = "A file that has the output.")
  private @Nullable Path from;

  @Option(
      names = "--from-issue",
      paramLabel = "FILE",
      description = "A file that has the text of an issue, with both files in fences.")
  private @Nullable Path fromIssue;

  @Option(names = "--stub", description = "Only say that the error exists: one short file.")
  private boolean stub;

  @Option(names = "--new-tool", description = "The tool is new: make its file, too.")
  private boolean newTool;

  @Option(names = "--force", description = "Replace files that exist.")
  private boolean force;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  @Option(names = "--today", paramLabel = "DATE", description = "The day to write into updated.")
  private LocalDate today = LocalDate.now(ZoneId.systemDefault());

  NewCommand(Terminal terminal, Path home, InputStream in) {
    this.terminal = terminal;
    this.home = home;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return make().code();
    } catch (RefusedException e) {
      terminal.failure(String.valueOf(e.getMessage()), e.hint());
    } catch (NoSuchFileException e) {
      terminal.failure("there is no file " + e.getMessage(), "");
    }
    return ExitCode.FAILURE.code();
  }

  private ExitCode make() throws IOException, RefusedException {
    Path folder = content == null ? home.resolve("content") : content;
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(
          "there is no content folder " + folder, "name one with --content DIR");
    }
    ContentReader.Result read = ContentReader.read(folder, shown(folder));
    EntryFiles files = new EntryFiles(folder, force);
    EntryId id = fromIssue == null ? begin(read, files) : take(fromIssue, read.draft(), files);
    List<Path> written = files.write();
    return report(folder, id, written);
  }

  /** From an output: its files are made here. */
  private EntryId begin(ContentReader.Result read, EntryFiles files)
      throws IOException, RefusedException {
    SignatureDraft draft = SignatureDraft.of(output());
    ErrorGuess guess = new ErrorGuess(read.draft(), draft);
    EntryId id = asked == null ? guessed(guess) : parsed(asked);
    tool(id, read.draft(), guess, files);
    warnOfKnown(read, draft);
    EntryText text = new EntryText(guess.answers(id.tool()), draft, today.toString());
    files.add("errors/" + id + ".yaml", stub ? text.stub() : text.facts());
    if (!stub) {
      files.add("errors/" + id + ".md", text.prose());
    }
    return id;
  }

  private String output() throws IOException {
    if (from != null) {
      try (InputStream file = Files.newInputStream(from)) {
        return SearchedText.read(file);
      }
    }
    if (terminal.interactive()) {
      terminal
          .err()
          .println("Reading the output that shows the error (pasted? then press Ctrl-D):");
    }
    return SearchedText.read(in);
  }

  private static EntryId guessed(ErrorGuess guess) throws RefusedException {
    Optional<EntryId> id =
        guess.tool().flatMap(tool -> guess.slug().map(slug -> new EntryId(tool, slug)));
    return id.orElseThrow(
        () ->
            new RefusedException(
                "no tool that is known prints this", "name the entry: ./fix new <tool>/<slug>"));
  }

  private static EntryId parsed(String text) throws RefusedException {
    EntryId id =
        EntryId.parse(text)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "\"" + text + "\" is no id of an entry",
                        "write <tool>/<slug>, each of words of a-z and 0-9 joined by -"));
    if (ContentReader.isReserved(id.tool()) || ContentReader.isReserved(id.slug())) {
      throw new RefusedException(
          "\"" + text + "\" has a word that is reserved", "choose another one");
    }
    return id;
  }

  private void tool(EntryId id, Draft draft, ErrorGuess guess, EntryFiles files)
      throws RefusedException {
    if (draft.toolIds().contains(id.tool())) {
      return;
    }
    if (!newTool) {
      List<String> known = draft.toolIds().stream().map(Id::value).toList();
      throw new RefusedException(
          "there is no tool \"" + id.tool() + "\"",
          DidYouMean.hint(id.tool().value(), known) + " A new one: add --new-tool");
    }
    files.add("tools/" + id.tool() + ".yaml", ToolTemplate.text(id.tool(), guess.area()));
  }

  /** Says whether an entry explains this already. Content with errors cannot be searched. */
  private void warnOfKnown(ContentReader.Result read, SignatureDraft draft) {
    boolean sound =
        Linter.check(read.draft()).stream().noneMatch(Diagnostic::isError)
            && read.diagnostics().stream().noneMatch(Diagnostic::isError);
    if (!sound) {
      warning(
          "the content has errors, so that nobody knows whether the error is explained already");
      return;
    }
    Engine engine = new Engine(Index.read(SearchIndex.of(Catalog.of(read.draft()))));
    for (Hit hit : engine.search(draft.output()).hits()) {
      if (hit.confidence() != Confidence.PERHAPS) {
        boolean certain = hit.confidence() == Confidence.CERTAIN;
        warning((certain ? "explained already: " : "perhaps the same: ") + hit.entry().id());
        terminal.err().println("  " + hit.entry().title());
      }
    }
  }

  private void warning(String text) {
    terminal.err().println(terminal.bold("fix: ") + terminal.yellow("warning: ") + text);
  }

  /** From an issue: its files are taken as they are. */
  private EntryId take(Path issue, Draft draft, EntryFiles files)
      throws IOException, RefusedException {
    IssueBody body;
    try (InputStream file = Files.newInputStream(issue)) {
      body = IssueBody.parse(SearchedText.read(file));
    }
    EntryId id = parsed(asked == null ? body.id().map(EntryId::toString).orElse("") : asked);
    String facts =
        body.facts()
            .orElseThrow(
                () ->
                    new RefusedException(
                        "the issue has no fence marked yaml",
                        "the facts of the entry stand there"));
    tool(id, draft, new ErrorGuess(draft, SignatureDraft.of("")), files);
    files.add("errors/" + id + ".yaml", facts);
    body.prose().ifPresent(prose -> files.add("errors/" + id + ".md", prose));
    return id;
  }

  /** Says what was made, and what is left to do. */
  private ExitCode report(Path folder, EntryId id, List<Path> written) throws IOException {
    List<String> paths = written.stream().map(NewCommand::shown).toList();
    paths.forEach(path -> terminal.out().println("made " + path));
    List<Diagnostic> own =
        ContentReader.read(folder, shown(folder)).diagnostics().stream()
            .filter(diagnostic -> paths.contains(diagnostic.span().path()))
            .toList();
    List<Diagnostic> left = own.stream().filter(NewCommand::isUnwritten).toList();
    List<Diagnostic> wrong = own.stream().filter(d -> !isUnwritten(d)).toList();
    new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(wrong);
    if (!left.isEmpty()) {
      terminal.out().println("\nLeft to write, where it says " + "REPLACE-ME:");
      left.forEach(this::printLeft);
    }
    terminal.out().println("\nThen:");
    terminal.out().println("  ./fix serve                # look at it while you write");
    terminal.out().println("  ./fix fmt " + id);
    terminal.out().println("  ./fix build");
    return wrong.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
  }

  private static boolean isUnwritten(Diagnostic diagnostic) {
    return diagnostic.rule().equals(ContentRules.PLACEHOLDER);
  }

  private void printLeft(Diagnostic diagnostic) {
    String wanted = diagnostic.message().replace("not written yet: ", "");
    terminal.out().println("  " + diagnostic.span() + ": " + wanted);
  }

  /** A path as the user would type it from where they are. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }
}
