package sfw.fix.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks git, as a process. */
final class Git {
  private static final String INSTALL = "install git: apt install git";

  private Git() {}

  /**
   * The files below a folder that differ from a revision, in commits or in the working tree, and
   * those that git does not track yet.
   *
   * @return paths from the folder, with {@code /}
   */
  static SortedSet<String> changed(Path folder, String revision) throws IOException, WrongUse {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw new WrongUse(
          "--since: \"" + revision + "\" is no revision",
          "name one, such as origin/main or HEAD~3");
    }
    SortedSet<String> files = new TreeSet<>();
    files.addAll(
        run(
            folder,
            "diff",
            "--name-only",
            "--no-renames",
            "--relative",
            "-z",
            revision,
            "--",
            "."));
    files.addAll(run(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", "."));
    return Collections.unmodifiableSortedSet(files);
  }

  /**
   * The files below a folder that differ from the last commit, and those that git does not track.
   * None where there is no git, no repository, or no commit yet.
   */
  static List<Path> uncommitted(Path folder) throws IOException {
    try {
      return changed(folder, "HEAD").stream().map(folder::resolve).map(Path::normalize).toList();
    } catch (WrongUse e) {
      return List.of();
    }
  }

  private static List<String> run(Path folder, String... arguments) throws IOException, WrongUse {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(Arrays.asList(arguments));
    Process process = start(command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (exitCode(process) != 0) {
      String first = errors.lines().findFirst().orElse("git failed");
      throw new WrongUse(
          "--since: " + first, "in a shallow clone, fetch the revision first: git fetch origin");
    }
    return Arrays.stream(output.split("\0", -1)).filter(name -> !name.isEmpty()).toList();
  }

  private static Process start(List<String> command) throws WrongUse {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new WrongUse("--since: git cannot be started", INSTALL);
    }
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      throw new InterruptedIOException("git was interrupted");
    }
  }
}
