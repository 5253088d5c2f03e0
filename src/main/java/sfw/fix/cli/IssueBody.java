package sfw.fix.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sfw.fix.model.EntryId;

/**
 * An issue that proposes an entry: its id, and its two files in fences. A stranger wrote it, so
 * that nothing of it is trusted: an id has the letters of an id, everything else is text for the
 * reader of the content to judge.
 *
 * @param id where the body names one: on a line of its own, or in a path of the content folder
 * @param facts what stands in the first fence marked {@code yaml}
 * @param prose what stands in the first one marked {@code markdown}; a stub has none
 */
record IssueBody(Optional<EntryId> id, Optional<String> facts, Optional<String> prose) {
  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})[ \\t]*([A-Za-z]*)[^`]*");
  private static final Pattern PATH =
      Pattern.compile("errors/([a-z0-9-]{1,80}/[a-z0-9-]{1,200})\\.(?:yaml|md)\\b");

  static IssueBody parse(String body) {
    List<String> lines = body.replace("\r\n", "\n").lines().toList();
    return new IssueBody(
        id(lines), fenced(lines, List.of("yaml", "yml")), fenced(lines, List.of("markdown", "md")));
  }

  private static Optional<EntryId> id(List<String> lines) {
    return lines.stream().flatMap(line -> id(line).stream()).findFirst();
  }

  private static Optional<EntryId> id(String line) {
    Optional<EntryId> alone = EntryId.parse(line.strip().replace("`", ""));
    if (alone.isPresent()) {
      return alone;
    }
    Matcher path = PATH.matcher(line);
    return path.find() ? EntryId.parse(path.group(1)) : Optional.empty();
  }

  private static Optional<String> fenced(List<String> lines, List<String> languages) {
    int at = 0;
    while (at < lines.size()) {
      Matcher open = FENCE.matcher(lines.get(at).strip());
      if (!open.matches()) {
        at++;
        continue;
      }
      int end = end(lines, at + 1, open.group(1));
      if (languages.contains(open.group(2).toLowerCase(java.util.Locale.ROOT))) {
        return Optional.of(String.join("\n", lines.subList(at + 1, end)) + "\n");
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  /** The line that closes a fence, or the end of the text. */
  private static int end(List<String> lines, int from, String fence) {
    String mark = fence.substring(0, 1);
    for (int at = from; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.length() >= fence.length() && line.replace(mark, "").isEmpty()) {
        return at;
      }
    }
    return lines.size();
  }
}
