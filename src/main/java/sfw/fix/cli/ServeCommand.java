package sfw.fix.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.serve.DevServer;

/** {@code fix serve}: the site as the content is now, on this machine, while somebody writes. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Show the site while you write: each page as its files are now, loaded again when you save,",
      "with what is wrong on the page and here. Only this machine can see it. Ctrl-C ends it."
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65535;

  private final Terminal terminal;
  private final Path home;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8000",
      description = "Where to listen; 0 for any port that is free. By default 8000.")
  private int port;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  ServeCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() {
    Path folder = content == null ? home.resolve("content") : content;
    if (!Files.isDirectory(folder)) {
      terminal.failure("there is no content folder " + folder, "name one with --content DIR");
      return ExitCode.FAILURE.code();
    }
    if (port < 0 || port > LARGEST_PORT) {
      terminal.failure("there is no port " + port, "ports go from 1 to " + LARGEST_PORT);
      return ExitCode.FAILURE.code();
    }
    var options = new DevServer.Options(folder, folder.toString(), home.resolve("templates"), port);
    try (DevServer server = DevServer.start(options, new Printer(terminal))) {
      terminal.out().println(server.address() + "  (Ctrl-C ends it)");
      new CountDownLatch(1).await();
    } catch (BindException e) {
      terminal.failure(
          "port " + port + " is in use", "choose another one: ./fix serve --port " + (port + 1));
    } catch (NoSuchFileException e) {
      terminal.failure(e.getMessage() + " is missing", "is this checkout complete?");
    } catch (IOException e) {
      terminal.failure(e.toString(), "");
    } catch (InterruptedException e) {
      return ExitCode.OK.code();
    }
    return ExitCode.FAILURE.code();
  }

  /** Prints what is wrong when that is news. */
  private static final class Printer implements DevServer.Listener {
    private final Terminal terminal;
    private List<Diagnostic> before = List.of();

    Printer(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void read(List<Diagnostic> diagnostics, long millis) {
      if (!diagnostics.equals(before)) {
        new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(diagnostics);
        if (diagnostics.isEmpty()) {
          terminal.err().println("all is well again");
        }
        before = diagnostics;
      }
      terminal.err().println(terminal.dim("read and checked in " + millis + " ms"));
    }

    @Override
    public void failed(Exception failure) {
      terminal.failure(failure.toString(), "the pages stay as they were");
    }
  }
}
