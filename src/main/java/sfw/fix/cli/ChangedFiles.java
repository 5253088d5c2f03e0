package sfw.fix.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What git says has changed since the last commit, new files included. */
final class ChangedFiles {
  private ChangedFiles() {}

  /** The files below a folder; none where there is no git, or no repository. */
  static List<Path> of(Path folder) throws IOException {
    String root = git(folder, "rev-parse", "--show-toplevel").strip();
    if (root.isEmpty()) {
      return List.of();
    }
    List<Path> changed = new ArrayList<>();
    String all = git(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".");
    // Each is two letters, a space and a path; of a renamed file the old path follows.
    for (String item : all.split("\0", -1)) {
      if (item.length() > 3 && item.charAt(2) == ' ') {
        changed.add(Path.of(root).resolve(item.substring(3)).normalize());
      }
    }
    return changed;
  }

  private static String git(Path folder, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("git", "-C", folder.toString()));
    words.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? out : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } catch (IOException e) {
      return "";
    }
  }
}
