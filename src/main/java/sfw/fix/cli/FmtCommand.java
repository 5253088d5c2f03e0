package sfw.fix.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sfw.fix.content.ContentFormat;
import sfw.fix.model.EntryId;

/** {@code fix fmt}: puts the content's YAML into its usual form. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Put the keys of YAML files in the order of the format. Comments, quotes and blank lines stay.",
      "In entries that you name, or that git says have changed, updated is set to today."
    },
    sortOptions = false)
final class FmtCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path home;

  @Parameters(
      paramLabel = "PATH",
      description = "Files, folders, or entries (nginx/upstream-timed-out-110); by default all.")
  private List<String> named = List.of();

  @Option(names = "--check", description = "Change nothing; exit code 1 when a file would change.")
  private boolean check;

  @Option(names = "--today", paramLabel = "DATE", description = "The day to write into updated.")
  private LocalDate today = LocalDate.now(ZoneId.systemDefault());

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The content folder; by default content/ of this checkout.")
  private @Nullable Path content;

  FmtCommand(Terminal terminal, Path home) {
    this.terminal = terminal;
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Path folder =
        (content == null ? home.resolve("content") : content).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      terminal.failure("there is no content folder " + folder, "name one with --content DIR");
      return ExitCode.FAILURE.code();
    }
    SortedSet<Path> files = new TreeSet<>();
    Set<Path> dated = new TreeSet<>(check ? List.of() : Git.uncommitted(folder));
    for (String name : named) {
      Optional<Path> path = path(folder, name);
      if (path.isEmpty()) {
        terminal.failure(
            "there is no file or entry " + name + " in " + folder,
            "name files of the content folder, or entries as tool/slug");
        return ExitCode.FAILURE.code();
      }
      files.addAll(below(path.get()));
      dated.add(path.get());
    }
    return format(folder, named.isEmpty() ? below(folder) : files, dated).code();
  }

  private static Optional<Path> path(Path folder, String name) {
    Path entry =
        EntryId.parse(name).map(id -> folder.resolve("errors/" + id + ".yaml")).orElse(folder);
    Path file = Path.of(name).toAbsolutePath().normalize();
    if (!file.startsWith(folder) || !Files.exists(file)) {
      return Optional.of(entry).filter(path -> Files.isRegularFile(path));
    }
    String text = file.toString();
    Path facts = Path.of(text.replaceAll("\\.md$", ".yaml"));
    return Optional.of(Files.exists(facts) ? facts : file);
  }

  private static List<Path> below(Path path) throws IOException {
    try (Stream<Path> tree = Files.walk(path)) {
      return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private ExitCode format(Path folder, Iterable<Path> files, Set<Path> dated) throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      Optional<String> text = text(file);
      boolean touched = isTouched(file, dated) && !check;
      Optional<LocalDate> day = touched ? Optional.of(today) : Optional.empty();
      String now = text.map(old -> ContentFormat.of(path, old, day)).orElse("");
      if (text.isPresent() && !now.equals(text.get())) {
        changed.add(path);
        if (!check) {
          replace(file, now);
        }
      }
    }
    changed.forEach(path -> terminal.out().println((check ? "not in order: " : "changed ") + path));
    if (check && !changed.isEmpty()) {
      terminal.err().println("./fix fmt puts them in order");
    }
    return check && !changed.isEmpty() ? ExitCode.PROBLEMS : ExitCode.OK;
  }

  /** Whether either file of an entry is one of those. */
  private static boolean isTouched(Path file, Set<Path> dated) {
    Path prose = Path.of(file.toString().replaceAll("\\.yaml$", ".md"));
    return dated.contains(file) || dated.contains(prose);
  }

  /** The text of a file; what is no UTF-8 is left for the build to report. */
  private static Optional<String> text(Path file) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = Files.createTempFile(file.resolveSibling(""), ".fmt", ".part");
    Files.write(part, text.getBytes(StandardCharsets.UTF_8));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
