package sfw.fix.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sfw.fix.content.Placeholder;
import sfw.fix.diagnostic.Unprintable;
import sfw.fix.model.CodeId;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.model.Tool;
import sfw.fix.search.engine.SignatureDraft;

/**
 * The text of a new entry's files: valid wherever it can be, and a placeholder wherever only the
 * author knows.
 *
 * @param toolName as titles begin
 * @param draft of the output that shows the error
 * @param codes guessed
 * @param platform a guess
 * @param tag a guess
 */
record EntryTemplate(
    EntryId id,
    String toolName,
    SignatureDraft draft,
    List<CodeId> codes,
    Id platform,
    Id tag,
    LocalDate today) {
  private static final int TITLE = 120;
  private static final int LABEL = 48;
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{3,46}\\)");
  private static final int EXAMPLE = 120;
  private static final int SAMPLE_LINES = 40;
  private static final int SAMPLE_LENGTH = 7000;

  /** The file of facts of an entry that is explained. */
  String facts() {
    return head()
        + "label: "
        + quoted(label())
        + "\nsummary: "
        + placeholder("what is broken and why, in one or two sentences")
        + "\nseverity: medium"
        + comment(
            "critical: data loss or host down | high: service down | medium: degraded | low:"
                + " nuisance")
        + "updated: "
        + today
        + "\n"
        + codesLine()
        + "platforms: ["
        + platform
        + "]"
        + comment("where this happens, ids of platforms.yaml")
        + "tags: ["
        + tag
        + "]"
        + comment("topics, ids of tags.yaml")
        + slots()
        + signatures()
        + sample()
        + causes()
        + references();
  }

  /** The one file of a stub. */
  String stub() {
    return head() + codesLine() + signatures();
  }

  private String head() {
    return "# yaml-language-server: $schema=../../../schema/entry.schema.json\ntitle: "
        + quoted(title())
        + "\n";
  }

  private String codesLine() {
    String all = codes.stream().map(CodeId::toString).collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : "codes: [" + all + "]\n";
  }

  private String slots() {
    if (draft.slots().isEmpty()) {
      return "";
    }
    StringBuilder slots = new StringBuilder("slots:\n");
    for (SignatureDraft.Slot slot : draft.slots()) {
      String kind = slot.kind().name().toLowerCase(Locale.ROOT);
      slots.append("  ").append(slot.name()).append(": {kind: ").append(kind);
      slots.append(", label: ").append(quoted(slot.name().replace('-', ' ')));
      slots.append(", example: ").append(quoted(cut(slot.example(), EXAMPLE))).append("}\n");
    }
    return slots.toString();
  }

  private String signatures() {
    String text =
        draft.text().isBlank()
            ? placeholder("the message as the program prints it, what varies in angle brackets")
            : quoted(draft.text());
    return "signatures:\n  - text: " + text + "\n";
  }

  private String sample() {
    return "samples:\n  - from: "
        + placeholder("program and version, operating system")
        + "\n    origin: report"
        + comment("run: you made it print this | manual: a manual shows it | report: else")
        + "    text: "
        + block(sampleLines(), "      ");
  }

  private List<String> sampleLines() {
    List<String> all =
        draft.output().lines().map(line -> Unprintable.blankedOut(line).stripTrailing()).toList();
    int message = 0;
    while (message < all.size() - 1 && !all.get(message).contains(draft.line())) {
      message++;
    }
    int first = Math.max(0, Math.min(message - SAMPLE_LINES / 2, all.size() - SAMPLE_LINES));
    List<String> kept = new ArrayList<>();
    int room = SAMPLE_LENGTH;
    for (String line : all.subList(first, Math.min(all.size(), first + SAMPLE_LINES))) {
      room -= line.length() + 1;
      boolean begins = kept.isEmpty() && line.isEmpty();
      if (!begins && room > 0) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** A literal block; its first line says how far it is indented where YAML could not tell. */
  private static String block(List<String> lines, String indent) {
    if (lines.isEmpty()) {
      return placeholder("the output, as the program printed it") + "\n";
    }
    String mark = lines.get(0).startsWith(" ") ? "|2\n" : "|\n";
    return mark
        + lines.stream()
            .map(line -> line.isEmpty() ? "\n" : indent + line + "\n")
            .collect(Collectors.joining());
  }

  private static String causes() {
    return "causes:\n  - id: first-cause\n    frequency: usual\n    cause: "
        + placeholder("why it happens")
        + "\n    confirmed-by: {step: confirm, shows: "
        + placeholder("what the output of that step contains then")
        + "}\n    fixed-by: [repair]\n";
  }

  private static String references() {
    return "references:\n  - {title: "
        + placeholder("a manual page, or the vendor's documentation")
        + ", url: \"https://example.com/\"}\n";
  }

  /** The file of prose of an entry that is explained. */
  String prose() {
    return """
    # What is happening

    REPLACE-ME: what the program was doing, and what stopped it, in two short paragraphs

    # Fix

    ## REPLACE-ME: how to see whether it is this cause {#confirm role=confirm}

    REPLACE-ME: what each outcome means

    ```sh
    echo "REPLACE-ME: the command that shows it"
    ```

    ## REPLACE-ME: what mends it {#repair}

    ```sh
    echo "REPLACE-ME: the command, with risk= behind sh where it can do harm"
    ```

    ## REPLACE-ME: how to see that it worked {#verify role=verify}

    ```sh
    echo "REPLACE-ME: the command that shows it"
    ```

    # Prevent

    REPLACE-ME: how it never happens again
    """;
  }

  /** The file of a tool that is not known yet. */
  static String tool(Id tool, Id area) {
    return "# yaml-language-server: $schema=../../schema/tool.schema.json\nname: "
        + quoted(tool.value())
        + "\narea: "
        + area
        + comment("what it is for, an area of site.yaml")
        + "about: "
        + placeholder("what it is, in a few words")
        + "\nhome: \"https://example.com/\""
        + comment("its home page");
  }

  private String title() {
    if (draft.line().isBlank()) {
      return Placeholder.MARK + ": tool and message, as a person would search for it";
    }
    boolean named =
        draft.line().toLowerCase(Locale.ROOT).startsWith(toolName.toLowerCase(Locale.ROOT));
    return cut(oneLine(named ? draft.line() : toolName + ": " + draft.line()), TITLE);
  }

  /** What stands in parentheses, or behind the last colon, or the beginning. */
  private String label() {
    String line = oneLine(draft.line());
    if (line.isBlank()) {
      return Placeholder.MARK + ": the shortest text that is its own";
    }
    Matcher brackets = IN_BRACKETS.matcher(line);
    if (brackets.find()) {
      return brackets.group();
    }
    String last = line.substring(line.lastIndexOf(": ") < 0 ? 0 : line.lastIndexOf(": ") + 2);
    return cut(last.isBlank() ? line : last, LABEL);
  }

  private static String oneLine(String text) {
    return Unprintable.blankedOut(text).strip();
  }

  /** At most so many characters, whole words where there are any. */
  static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    int end = text.offsetByCodePoints(0, most);
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > most / 2 ? space : end).strip();
  }

  private static String placeholder(String wanted) {
    return "\"" + Placeholder.MARK + ": " + wanted + "\"";
  }

  private static String comment(String wanted) {
    return " # " + Placeholder.MARK + ": " + wanted + "\n";
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
  }

  /** The name of a tool that is given to titles, where there is one. */
  static String nameOf(Id id, List<Tool> tools) {
    return tools.stream()
        .filter(tool -> tool.id().equals(id))
        .findFirst()
        .map(Tool::name)
        .orElse(id.value());
  }
}
