package sfw.fix.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sfw.fix.cli.EntryFiles.RefusedException;
import sfw.fix.content.ContentReader;
import sfw.fix.content.catalogue.CatalogueReader;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Draft;
import sfw.fix.model.Id;
import sfw.fix.model.KnownError;

/** {@code fix import}: stubs for what a program's own catalogue lists and nobody has entered. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Make stubs of the errors that a program's own catalogue lists.",
      "A catalogue is YAML, JSON, .properties, .po or .pot.",
      "What the knowledge base has already is named and left alone."
    },
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path home;

  @Parameters(paramLabel = "FILE", description = "The catalogue.")
  private @Nullable Path file;

  @Option(
      names = "--tool",
      paramLabel = "TOOL",
      required = true,
      description = "The tool that prints these errors, as in content/tools/.")
  private String tool = "";

  @Option(
      names = "--system",
      paramLabel = "SYSTEM",
      description = {
        "The catalogue's names are codes of this system. Those that codes.yaml lacks are added to it."
      })
  private @Nullable String system;

  @Option(
      names = "--select",
      paramLabel = "REGEX",
      description = "Only errors whose name or message has this in it.")
  private @Nullable String select;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Make at most so many stubs; by default 20, 0 for all.")
  private int limit = 20;

  @Option(names = "--dry-run", description = "Say what would be made, and make nothing.")
  private boolean dryRun;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  ImportCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return run().code();
    } catch (WrongUse e) {
      terminal.failure(e.what(), e.hint());
    } catch (RefusedException e) {
      terminal.failure(String.valueOf(e.getMessage()), e.hint());
    }
    return ExitCode.FAILURE.code();
  }

  private ExitCode run() throws IOException, WrongUse, RefusedException {
    ContentFolder folder = ContentFolder.of(content == null ? home.resolve("content") : content);
    Draft draft = ContentReader.read(folder.path(), folder.shown()).draft();
    Id id = tool(draft);
    Optional<CodeSystem> codes = system(draft);
    Problems problems = new Problems();
    List<KnownError> errors = CatalogueReader.read(source(), problems);
    new DiagnosticPrinter(terminal, UnaryOperator.identity()).print(problems.sorted());
    if (problems.hasErrors()) {
      return ExitCode.PROBLEMS;
    }
    List<KnownError> selected = selected(errors);
    StubPlan plan = new StubPlan(draft, id, codes.map(CodeSystem::id));
    List<StubPlan.Stub> stubs = plan.stubs(selected);
    List<StubPlan.Stub> some = limit == 0 ? stubs : stubs.subList(0, Math.min(limit, stubs.size()));
    plan.notes().forEach(terminal.out()::println);
    EntryFiles files = new EntryFiles(folder.path(), false);
    some.forEach(stub -> files.add("errors/" + stub.id() + ".yaml", stub.text()));
    if (dryRun) {
      some.forEach(stub -> terminal.out().println("would make errors/" + stub.id() + ".yaml"));
    } else {
      List<Path> written = files.write();
      written.forEach(path -> terminal.out().println("made " + ContentFolder.shown(path)));
      declare(folder, codes, some);
    }
    terminal.out().println(summary(selected.size(), stubs.size(), some.size()));
    return ExitCode.OK;
  }

  private Id tool(Draft draft) throws WrongUse {
    Optional<Id> id = Id.parse(tool).filter(draft.toolIds()::contains);
    if (id.isEmpty()) {
      throw new WrongUse(
          "--tool: there is no tool \"" + tool + "\"",
          DidYouMean.hint(tool, draft.toolIds().stream().map(Id::value).toList())
              + "; a new one: make its file in tools/ first");
    }
    return id.get();
  }

  private Optional<CodeSystem> system(Draft draft) throws WrongUse {
    if (system == null) {
      return Optional.empty();
    }
    Map<Id, CodeSystem> systems = draft.codes().orElse(Map.of());
    Optional<CodeSystem> found = Id.parse(system).map(systems::get);
    if (found.isEmpty()) {
      throw new WrongUse(
          "--system: codes.yaml has no system \"" + system + "\"",
          DidYouMean.hint(system, systems.keySet().stream().map(Id::value).toList())
              + "; a new one: declare it in codes.yaml, with its first code");
    }
    return found;
  }

  private SourceFile source() throws WrongUse {
    Path path = java.util.Objects.requireNonNull(file);
    String shown = ContentFolder.shown(path);
    try {
      return new SourceFile(shown, Files.readString(path).replace("\r\n", "\n"));
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new WrongUse(shown + " is no UTF-8", "convert it: iconv -t UTF-8");
    } catch (IOException e) {
      throw new WrongUse(shown + " cannot be read", "name a file that is there");
    }
  }

  private List<KnownError> selected(List<KnownError> errors) throws WrongUse {
    if (select == null) {
      return errors;
    }
    try {
      Pattern pattern = Pattern.compile(select);
      return errors.stream()
          .filter(
              error ->
                  pattern.matcher(error.code()).find()
                      || pattern.matcher(error.messages().get(0)).find())
          .toList();
    } catch (PatternSyntaxException e) {
      throw new WrongUse(
          "--select: \"" + select + "\" is no regular expression", e.getDescription());
    }
  }

  /** Adds the codes of new stubs to codes.yaml. */
  private void declare(ContentFolder folder, Optional<CodeSystem> codes, List<StubPlan.Stub> stubs)
      throws IOException {
    if (codes.isEmpty()) {
      return;
    }
    Map<String, String> meanings = new TreeMap<>();
    for (StubPlan.Stub stub : stubs) {
      stub.code()
          .map(CodeId::code)
          .filter(code -> !codes.get().codes().containsKey(code))
          .ifPresent(code -> meanings.put(code, stub.meaning()));
    }
    if (!meanings.isEmpty()) {
      Path table = folder.path().resolve("codes.yaml");
      Files.writeString(
          table, DeclaredCodes.added(Files.readString(table), codes.get().id(), meanings));
      terminal.out().println("added " + meanings.size() + " codes to codes.yaml");
    }
  }

  private String summary(int selected, int missing, int made) {
    List<String> parts = new ArrayList<>();
    parts.add(DiagnosticPrinter.number(selected, "error"));
    parts.add((selected - missing) + " left alone");
    parts.add(made + (dryRun ? " would be made" : " made"));
    if (made < missing) {
      parts.add((missing - made) + " more with --limit 0");
    }
    return String.join(", ", parts);
  }
}
