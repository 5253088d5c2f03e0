package sfw.fix.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sfw.fix.site.OutputException;
import sfw.fix.site.SiteBuild;
import sfw.fix.site.SiteWriter.Summary;

/** {@code fix build}: the content folder becomes a site. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Build the site: read the content, check it, write the pages.",
    sortOptions = false)
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path home;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write the site; by default site/ of this checkout.")
  private @Nullable Path out;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will be found, instead of base-url in site.yaml.")
  private @Nullable String baseUrl;

  @Option(names = "--clean", description = "First remove everything that earlier builds wrote.")
  private boolean clean;

  @Option(names = "--without-zip", description = "Leave out kb.zip, the site as one archive.")
  private boolean withoutZip;

  @Option(
      names = "--pictures",
      description = "Draw the pictures that chats and feeds show beside a link to a page.")
  private boolean pictures;

  BuildCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() {
    Path contentFolder = content == null ? home.resolve("content") : content;
    Path outFolder = out == null ? home.resolve("site") : out;
    if (!Files.isDirectory(contentFolder)) {
      terminal.failure(
          "there is no content folder " + shown(contentFolder), "name one with --content DIR");
      return ExitCode.FAILURE.code();
    }
    Optional<URI> address = Optional.ofNullable(baseUrl).map(BuildCommand::webAddress);
    if (baseUrl != null && webAddress(baseUrl) == null) {
      terminal.failure(
          "--base-url: \"" + baseUrl + "\" is no web address", "write https://host/path/");
      return ExitCode.FAILURE.code();
    }
    return build(
            new SiteBuild.Options(
                contentFolder,
                shown(contentFolder),
                home.resolve("templates"),
                outFolder,
                address,
                clean,
                !withoutZip,
                pictures))
        .code();
  }

  private static @Nullable URI webAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean plain = uri.getQuery() == null && uri.getFragment() == null;
      return web && plain && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private ExitCode build(SiteBuild.Options options) {
    long start = System.nanoTime();
    ProgressLine progress = new ProgressLine(terminal, "building");
    try {
      SiteBuild.Result result = SiteBuild.run(options, progress::at);
      progress.end();
      new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(result.diagnostics());
      if (result.summary().isEmpty()) {
        terminal.err().println("Nothing was written.");
        return ExitCode.PROBLEMS;
      }
      terminal
          .out()
          .println(sentence(result.summary().get(), options.out(), System.nanoTime() - start));
      return ExitCode.OK;
    } catch (OutputException e) {
      progress.end();
      terminal.failure(String.valueOf(e.getMessage()), e.hint());
    } catch (NoSuchFileException e) {
      progress.end();
      terminal.failure(e.getMessage() + " is missing", "is this checkout complete?");
    } catch (IOException e) {
      progress.end();
      terminal.failure(e.toString(), "");
    }
    return ExitCode.FAILURE;
  }

  private String sentence(Summary summary, Path folder, long nanos) {
    String seconds = String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    String size = String.format(Locale.ROOT, "%.1f", summary.bytes() / 1e6);
    int written = summary.created() + summary.changed();
    return shown(folder)
        + ": "
        + DiagnosticPrinter.number(summary.pages(), "page")
        + ", "
        + DiagnosticPrinter.number(summary.files(), "file")
        + ", "
        + size
        + " MB in "
        + seconds
        + " s ("
        + written
        + " written, "
        + summary.unchanged()
        + " unchanged, "
        + summary.removed()
        + " removed)";
  }

  /** A path as the user would type it from where they are. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    if (absolute.equals(here)) {
      return ".";
    }
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }
}
