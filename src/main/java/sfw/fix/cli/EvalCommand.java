package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Hit;
import sfw.fix.search.engine.Index;
import sfw.fix.site.SearchArchive;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code fix eval}: how well the search answers a file of texts. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Measure the search on a file of JSON lines:",
      "{\"text\": \"...\", \"expect\": [\"tool/slug\"], \"kind\": \"paste\"}"
    },
    sortOptions = false)
final class EvalCommand implements java.util.concurrent.Callable<Integer> {
  private final Terminal terminal;
  private final Path home;

  @Parameters(paramLabel = "FILE", description = "The texts, one JSON object on each line.")
  private Path file = Path.of("");

  @Mixin private SearchOptions options = new SearchOptions();

  @Option(names = "--failures", description = "Print each text that went wrong.")
  private boolean failures;

  @Option(
      names = "--whole",
      description = "Search the index in one piece, however large: the site cuts a large one.")
  private boolean whole;

  @Option(names = "--bm25", description = "Rank by plain BM25 as well, to compare.")
  private boolean bm25;

  @Option(names = "--times", description = "Say how long answers take. Asks everything twice.")
  private boolean times;

  @Option(names = "--json", description = "Print the counts as JSON.")
  private boolean json;

  EvalCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      terminal.failure("there is no file " + file, "name a file of JSON lines");
      return ExitCode.FAILURE.code();
    }
    Optional<List<Evaluation.Case>> cases = cases();
    Optional<SearchArchive> file = cases.flatMap(c -> options.archive(terminal, home));
    if (cases.isEmpty() || file.isEmpty()) {
      return ExitCode.FAILURE.code();
    }
    Index index = file.get().whole();
    Function<String, Answer> search =
        whole ? new Engine(index)::search : file.get().library()::search;
    Optional<Bm25> baseline = bm25 ? Optional.of(new Bm25(index)) : Optional.empty();
    Evaluation evaluation = evaluate(search, index, cases.get(), baseline);
    if (times) {
      evaluation = evaluate(search, index, cases.get(), baseline);
    }
    if (failures) {
      evaluation.failures().forEach(this::print);
    }
    if (json) {
      terminal.out().println(JsonMapper.shared().writeValueAsString(report(evaluation)));
    } else {
      for (String kind : evaluation.counts().keySet()) {
        print(kind, evaluation);
      }
    }
    return ExitCode.OK.code();
  }

  private static Evaluation evaluate(
      Function<String, Answer> search,
      Index index,
      List<Evaluation.Case> cases,
      Optional<Bm25> baseline) {
    Evaluation evaluation =
        new Evaluation(
            search,
            index.entries().stream().map(entry -> entry.id()).collect(Collectors.toSet()),
            baseline);
    cases.forEach(evaluation::add);
    return evaluation;
  }

  private Optional<List<Evaluation.Case>> cases() throws IOException {
    List<Evaluation.Case> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        if (!line.isBlank()) {
          cases.add(read(line));
        }
      } catch (JacksonException | IllegalArgumentException e) {
        terminal.failure(
            file + ":" + number + ": not a case: " + Wrap.printable(String.valueOf(e.getMessage())),
            "write {\"text\": \"...\", \"expect\": [\"tool/slug\"], \"kind\": \"paste\"}");
        return Optional.empty();
      }
    }
    return Optional.of(cases);
  }

  static Evaluation.Case read(String line) {
    Evaluation.Case read = JsonMapper.shared().readValue(line, Evaluation.Case.class);
    if (read.text() == null || read.expect() == null || read.kind() == null) {
      throw new IllegalArgumentException("text, expect and kind must all be there");
    }
    return read;
  }

  private Map<String, Map<String, Number>> report(Evaluation evaluation) {
    Map<String, Map<String, Number>> report = new LinkedHashMap<>();
    for (String kind : List.of("paste", "query", Evaluation.NONE)) {
      report.put(kind, numbers(kind, new Evaluation.Counts(), evaluation));
    }
    evaluation
        .counts()
        .forEach((kind, counts) -> report.put(kind, numbers(kind, counts, evaluation)));
    return report;
  }

  private Map<String, Number> numbers(
      String kind, Evaluation.Counts counts, Evaluation evaluation) {
    Map<String, Number> numbers = new LinkedHashMap<>();
    numbers.put("n", counts.n);
    if (times) {
      numbers.put("medianMillis", evaluation.millis(kind, 0.5));
      numbers.put("p95Millis", evaluation.millis(kind, 0.95));
    }
    if (kind.equals(Evaluation.NONE)) {
      numbers.put("certain", counts.wrongCertain);
      numbers.put("likely", counts.wrongLikely);
      numbers.put("rejected", evaluation.rejected());
      return numbers;
    }
    numbers.put("top1", counts.top1);
    numbers.put("top3", counts.top3);
    numbers.put("mrr", counts.mrr());
    numbers.put("rightCertain", counts.rightCertain);
    numbers.put("rightLikely", counts.rightLikely);
    numbers.put("wrongCertain", counts.wrongCertain);
    numbers.put("rejected", evaluation.rejected(kind));
    if (bm25) {
      numbers.put("bm25Top1", counts.bm25);
    }
    return numbers;
  }

  private void print(String kind, Evaluation evaluation) {
    Evaluation.Counts counts = evaluation.counts().getOrDefault(kind, new Evaluation.Counts());
    String sure =
        kind.equals(Evaluation.NONE)
            ? line("", counts.wrongCertain, counts.n, " certain")
                + line(", ", counts.wrongLikely, counts.n, " likely")
                + line(
                    "\n      rejected by a limit that keeps 95 % of all right ones: ",
                    evaluation.rejected(), counts.n, "")
            : line("top-1 ", counts.top1, counts.n, "")
                + line(", top-3 ", counts.top3, counts.n, "")
                + String.format(Locale.ROOT, ", mrr %.3f", counts.mrr())
                + line(
                    "\n      of the right first ones ",
                    counts.rightCertain,
                    counts.top1,
                    " certain")
                + line(", ", counts.rightLikely, counts.top1, " likely")
                + line("\n      of all ", counts.wrongCertain, counts.n, " wrong but certain")
                + further(kind, evaluation);
    String time =
        times
            ? String.format(
                Locale.ROOT,
                "%n      median %.1f ms, 95 %% within %.1f ms",
                evaluation.millis(kind, 0.5),
                evaluation.millis(kind, 0.95))
            : "";
    terminal.out().println(String.format(Locale.ROOT, "%-5s %d: %s%s", kind, counts.n, sure, time));
  }

  private String further(String kind, Evaluation evaluation) {
    Evaluation.Counts counts = evaluation.counts().getOrDefault(kind, new Evaluation.Counts());
    Evaluation.Counts none =
        evaluation.counts().getOrDefault(Evaluation.NONE, new Evaluation.Counts());
    String rejected =
        none.n == 0
            ? ""
            : line(
                "\n      a limit that keeps 95 % of them rejects ",
                evaluation.rejected(kind), none.n, " of none");
    return rejected + (bm25 ? line("\n      plain BM25: top-1 ", counts.bm25, counts.n, "") : "");
  }

  private static String line(String before, int part, int all, String behind) {
    double percent = all == 0 ? 0 : 100.0 * part / all;
    return String.format(Locale.ROOT, "%s%d (%.1f %%)%s", before, part, percent, behind);
  }

  private void print(Evaluation.Failure failure) {
    Evaluation.Case asked = failure.asked();
    terminal
        .out()
        .println(asked.kind() + ", expected " + asked.expect() + ", rank " + failure.rank());
    asked.text().lines().limit(12).forEach(line -> Wrap.print(terminal.out(), line, "  | "));
    for (Hit hit : failure.hits().subList(0, Math.min(3, failure.hits().size()))) {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "  %6.1f %-8s %s  %s",
                  hit.score(),
                  hit.confidence(),
                  hit.entry().id(),
                  Wrap.printable(hit.signature())));
    }
    terminal.out().println();
  }
}
