package sfw.fix.snippet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Dockerfiles: first the instructions, whose names the grammar lets pass, then the grammar.
 */
final class DockerfileReader {
  private static final Set<String> INSTRUCTIONS =
      Set.of(
          ("add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run"
                  + " shell stopsignal user volume workdir")
              .split(" "));

  /** The grammar does not know that {@code ARG} may name several arguments. */
  private static final Pattern ARGUMENTS = Pattern.compile("(?m)^ARG ([A-Za-z_0-9 ]+)$");

  private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?(\\w+)");
  private static final Pattern WORD = Pattern.compile("\\s*([A-Za-z]+)\\b.*");

  private DockerfileReader() {}

  static Optional<SnippetFaults.Fault> fault(String code) {
    int start = 0;
    boolean goesOn = false;
    String delimiter = "";
    for (String line : code.split("\n", -1)) {
      Matcher word = WORD.matcher(line);
      if (delimiter.isEmpty() && !goesOn && word.matches() && !isInstruction(word.group(1))) {
        return Optional.of(
            new SnippetFaults.Fault(
                start + word.start(1),
                word.group(1).length(),
                "no instruction is called \"" + word.group(1) + "\""));
      }
      Matcher heredoc = HEREDOC.matcher(line);
      if (!delimiter.isEmpty()) {
        delimiter = line.strip().equals(delimiter) ? "" : delimiter;
      } else if (heredoc.find()) {
        delimiter = heredoc.group(1);
      }
      boolean comment = line.stripLeading().startsWith("#");
      goesOn = comment ? goesOn : line.stripTrailing().endsWith("\\");
      start += line.length() + 1;
    }
    String known =
        ARGUMENTS.matcher(code).replaceAll(line -> "ARG " + line.group(1).replace(' ', '_'));
    return SyntaxTree.fault(Language.DOCKERFILE, known);
  }

  private static boolean isInstruction(String word) {
    return INSTRUCTIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
