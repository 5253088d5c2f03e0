package sfw.fix.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.links.ExternalCheck;
import sfw.fix.links.Manners;
import sfw.fix.site.ContentCheck;
import sfw.fix.site.Rules;
import sfw.fix.site.Selection;

/** {@code fix check}: everything that is wrong with the content. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Say what is wrong with the content: all rules over all of it, or over some of it.",
      "Exit code 0 when there is no error, 1 when there is one."
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private static final int DAYS_OF_A_YEAR = 365;

  private final Terminal terminal;
  private final Path home;

  @Parameters(
      paramLabel = "PATH",
      description = "Files or folders of the content, or ids of entries; by default all of it.")
  private List<String> paths = List.of();

  @Option(
      names = "--since",
      paramLabel = "REV",
      description = "Only what has changed since a revision that git knows, such as origin/main.")
  private @Nullable String since;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, sarif, or github (annotations of a workflow).")
  private String format = "text";

  @Option(names = "--rule", paramLabel = "RULE", description = "Report only this rule.")
  private List<String> rules = List.of();

  @Option(names = "--explain", paramLabel = "RULE", description = "Say what a rule wants and why.")
  private @Nullable String explain;

  @Option(
      names = "--thorough",
      description = "Ask the search for every entry, even where there are more than 1,000.")
  private boolean thorough;

  @Option(
      names = "--external",
      description = {
        "Ask other sites whether the pages that the content links to are still there, keep the",
        "answers in links.json, and check nothing else. Never in a pull request."
      })
  private boolean external;

  @Option(
      names = "--allow-address",
      paramLabel = "IP",
      description = "An address that --external may ask although it is not public.")
  private List<String> allowed = List.of();

  @Option(
      names = "--stale",
      description = "List the entries that nobody has looked at for a year, and nothing else.")
  private boolean stale;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "What --stale and --external take for today, YYYY-MM-DD.")
  private @Nullable String today;

  CheckCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return run().code();
    } catch (WrongUse e) {
      terminal.failure(e.what(), e.hint());
    } catch (NoSuchFileException e) {
      terminal.failure(e.getMessage() + " is missing", "is this checkout complete?");
    }
    return ExitCode.FAILURE.code();
  }

  private ExitCode run() throws IOException, WrongUse {
    if (explain != null) {
      new RulePage(terminal, home).print(known(explain));
      return ExitCode.OK;
    }
    for (String rule : rules) {
      known(rule);
    }
    ReportFormat report = ReportFormat.of(format);
    ContentFolder folder = ContentFolder.of(content == null ? home.resolve("content") : content);
    if (external) {
      return external(folder, report);
    }
    return stale ? stale(folder) : check(folder, report);
  }

  private ExitCode external(ContentFolder folder, ReportFormat report)
      throws IOException, WrongUse {
    String event = Optional.ofNullable(System.getenv("GITHUB_EVENT_NAME")).orElse("");
    if (event.startsWith("pull_request")) {
      throw new WrongUse(
          "--external asks other sites, and a pull request must not",
          "run it by a schedule, or at home");
    }
    Set<InetAddress> addresses = new HashSet<>();
    for (String address : allowed) {
      addresses.add(address(address));
    }
    ExternalCheck.Result result =
        ContentCheck.external(folder.path(), folder.shown(), today(), Manners.usual(addresses));
    report(result.diagnostics(), report);
    if (report == ReportFormat.TEXT) {
      result.notes().forEach(note -> terminal.out().println("note: " + note));
      terminal.out().println("asked for " + DiagnosticPrinter.number(result.asked(), "link"));
    }
    return exitCode(result.diagnostics());
  }

  /** An address in digits: a name would have to be asked for. */
  private static InetAddress address(String text) throws WrongUse {
    boolean digits = text.matches("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    try {
      if (digits) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      // Answered below, like any other text that is no address.
    }
    throw new WrongUse(
        "--allow-address: \"" + text + "\" is no IP address", "write one such as 127.0.0.1");
  }

  private void report(List<Diagnostic> diagnostics, ReportFormat report) {
    if (report == ReportFormat.TEXT) {
      new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(diagnostics);
    } else {
      terminal.out().print(report.write(diagnostics));
      terminal.out().flush();
    }
  }

  private static ExitCode exitCode(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(Diagnostic::isError) ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  private static String known(String rule) throws WrongUse {
    if (!Rules.ids().contains(rule)) {
      throw new WrongUse("there is no rule \"" + rule + "\"", DidYouMean.hint(rule, Rules.ids()));
    }
    return rule;
  }

  private ExitCode check(ContentFolder folder, ReportFormat report) throws IOException, WrongUse {
    long start = System.nanoTime();
    Optional<Selection> selection = selection(folder);
    ContentCheck.Result result =
        thorough && selection.isEmpty()
            ? ContentCheck.runThoroughly(folder.path(), folder.shown())
            : ContentCheck.run(
                folder.path(),
                folder.shown(),
                selection,
                GeneratorFiles.index(folder.path(), home));
    List<Diagnostic> diagnostics =
        result.diagnostics().stream()
            .filter(d -> rules.isEmpty() || rules.contains(d.rule().id()))
            .toList();
    report(diagnostics, report);
    if (report == ReportFormat.TEXT && diagnostics.isEmpty()) {
      terminal.out().println(allIsWell(folder, selection, result, System.nanoTime() - start));
    }
    return exitCode(diagnostics);
  }

  private Optional<Selection> selection(ContentFolder folder) throws IOException, WrongUse {
    if (since != null && !paths.isEmpty()) {
      throw new WrongUse("--since and paths together", "give one of the two");
    }
    if (since != null) {
      return folder.changedSince(since);
    }
    return paths.isEmpty() ? Optional.empty() : Optional.of(folder.select(paths));
  }

  private static String allIsWell(
      ContentFolder folder, Optional<Selection> selection, ContentCheck.Result result, long nanos) {
    String what =
        selection
            .map(some -> DiagnosticPrinter.number(some.files().size(), "file"))
            .orElseGet(() -> entries(result.draft().entries().size()));
    String seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    return folder.shown() + ": nothing wrong in " + what + ", checked in " + seconds + " s";
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  private ExitCode stale(ContentFolder folder) throws IOException, WrongUse {
    LocalDate day = today();
    ContentCheck.Result result = ContentCheck.run(folder.path(), folder.shown(), Optional.empty());
    List<String> lines =
        result.draft().entries().stream()
            .flatMap(entry -> entry.explanation().map(e -> e.updated() + " " + entry.id()).stream())
            .filter(line -> isStale(LocalDate.parse(line.substring(0, 10)), day))
            .sorted()
            .toList();
    lines.forEach(terminal.out()::println);
    if (lines.isEmpty()) {
      terminal.out().println("no entry is older than a year on " + day);
    }
    return ExitCode.OK;
  }

  private static boolean isStale(LocalDate updated, LocalDate today) {
    return updated.plusDays(DAYS_OF_A_YEAR).isBefore(today);
  }

  private LocalDate today() throws WrongUse {
    if (today == null) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.parse(today);
    } catch (DateTimeException e) {
      throw new WrongUse("--today: \"" + today + "\" is no date", "write YYYY-MM-DD");
    }
  }
}
