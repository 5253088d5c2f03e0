package sfw.fix.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import sfw.fix.diagnostic.DidYouMean;

/**
 * The command line of sfw/fix: finds the command, runs it, and turns what comes of it into an exit
 * code.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Path home = Path.of(System.getProperty("fix.home", ""));
    System.exit(run(args, Terminal.of(out, err, System.getenv()), home));
  }

  /**
   * Runs a command.
   *
   * @param home the checkout, which has the content and the templates
   * @return the exit code: 0 fine, 1 problems in the content, 2 wrong use or a failure of ours
   */
  static int run(String[] args, Terminal terminal, Path home) {
    Map<String, Supplier<Object>> commands = commands(terminal, home);
    @Nullable Supplier<Object> called = args.length == 0 ? null : commands.get(args[0]);
    if (called != null) {
      CommandLine line = new CommandLine(called.get()).setCommandName("fix " + args[0]);
      return run(line, terminal, Arrays.copyOfRange(args, 1, args.length));
    }
    CommandLine line = new CommandLine(new Fix());
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    return run(line, terminal, args);
  }

  private static int run(CommandLine line, Terminal terminal, String... args) {
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.color() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler((e, given) -> wrongUse(e, terminal))
        .setExecutionExceptionHandler((e, command, parsed) -> failure(e, terminal));
    return line.execute(args);
  }

  /**
   * The commands by name. The one that is called is looked at alone: picocli takes 20 ms for each,
   * and somebody waits.
   */
  private static Map<String, Supplier<Object>> commands(Terminal terminal, Path home) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("build", () -> new BuildCommand(terminal, home));
    all.put("check", () -> new CheckCommand(terminal, home));
    all.put("new", () -> new NewCommand(terminal, home, System.in));
    all.put("import", () -> new ImportCommand(terminal, home));
    all.put("fmt", () -> new FmtCommand(terminal, home));
    all.put("serve", () -> new ServeCommand(terminal, home));
    all.put("search", () -> new SearchCommand(terminal, home, System.in));
    all.put("explain", () -> new ExplainCommand(terminal, home));
    all.put("eval", () -> new EvalCommand(terminal, home));
    return all;
  }

  private static int wrongUse(ParameterException e, Terminal terminal) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String help = "see ./" + spec.qualifiedName() + " --help";
    if (e instanceof UnmatchedArgumentException unmatched) {
      String given = unmatched.getUnmatched().get(0);
      boolean option = given.startsWith("-");
      Set<String> known = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
      if (known.isEmpty()) {
        terminal.failure("\"" + given + "\" is one argument too many", help);
      } else {
        String what = "there is no " + (option ? "option" : "command") + " \"" + given + "\"";
        terminal.failure(what, DidYouMean.hint(given, known) + "\n  " + help);
      }
    } else {
      terminal.failure(String.valueOf(e.getMessage()), help);
    }
    return ExitCode.FAILURE.code();
  }

  private static int failure(Exception e, Terminal terminal) {
    terminal.failure("this should not happen: " + e, "please report it, with the lines below");
    e.printStackTrace(terminal.err());
    return ExitCode.FAILURE.code();
  }

  /** The command without a subcommand, which only says what there is. */
  @Command(
      name = "fix",
      mixinStandardHelpOptions = true,
      description = "Compiles a folder of error entries into a fast, searchable, static site.",
      versionProvider = Version.class)
  private static final class Fix {}

  /** Reads the version that Maven put into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"fix " + (version == null ? "from classes" : version)};
    }
  }
}
