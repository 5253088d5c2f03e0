package sfw.fix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.AnswerJson;
import sfw.fix.search.engine.Hit;
import sfw.fix.site.SearchArchive;

/** {@code fix search}: which entry explains this error. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Find the entry for an error: the text as arguments, or on standard input,",
      "as in: some-command 2>&1 | ./fix search",
      "Exit code 0 when an entry was found, 1 when not."
    },
    sortOptions = false)
final class SearchCommand implements Callable<Integer> {
  private static final int NOT_FOUND = 1;

  private final Terminal terminal;
  private final Path home;
  private final InputStream in;

  @Parameters(paramLabel = "TEXT", description = "The error, or a few words of it.")
  private List<String> text = List.of();

  @Mixin private SearchOptions options = new SearchOptions();

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  @Option(names = "--open", description = "Open the page of the first result in a browser.")
  private boolean open;

  SearchCommand(Terminal terminal, Path home, InputStream in) {
    this.terminal = terminal;
    this.home = home;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SearchArchive> index = options.archive(terminal, home);
    if (index.isEmpty()) {
      return ExitCode.FAILURE.code();
    }
    String asked = text.isEmpty() ? SearchedText.read(in) : String.join(" ", text);
    Answer answer = index.get().search(asked);
    if (json) {
      terminal.out().println(AnswerJson.write(answer));
    } else {
      new AnswerPrinter(terminal.out()).print(answer, asked);
    }
    if (open && answer.isFound()) {
      return open(answer.hits().get(0));
    }
    return answer.isFound() ? ExitCode.OK.code() : NOT_FOUND;
  }

  private int open(Hit hit) {
    Path page = home.resolve("site").resolve(hit.entry().link());
    if (!Files.exists(page)) {
      terminal.failure("there is no " + page, "build the site first: ./fix build");
      return ExitCode.FAILURE.code();
    }
    @Nullable String failure = Browser.open(page.toUri().toString());
    if (failure != null) {
      terminal.failure("no browser could be started", failure);
      return ExitCode.FAILURE.code();
    }
    return ExitCode.OK.code();
  }
}
