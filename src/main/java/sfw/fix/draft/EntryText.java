package sfw.fix.draft;

import java.util.ArrayList;
import java.util.List;
import sfw.fix.search.engine.Chars;
import sfw.fix.search.engine.SignatureDraft;

/**
 * The text of a new entry's files: valid wherever it can be, and a placeholder wherever only the
 * author knows.
 *
 * @param draft of the output that shows the error
 * @param today as in {@code 2026-11-26}
 */
public record EntryText(Answers answers, SignatureDraft draft, String today) {
  private static final int EXAMPLE = 120;

  /** The file of facts of an entry that is explained. */
  public String facts() {
    return head()
        + "label: "
        + line("label", "the shortest text that is its own")
        + "\nsummary: "
        + line("summary", "what is broken and why, in one or two sentences")
        + "\nseverity: "
        + choice(
            "severity",
            "medium",
            "critical: data loss or host down | high: service down | medium: degraded | low:"
                + " nuisance")
        + "updated: "
        + today
        + "\n"
        + codes()
        + "platforms: "
        + list("platforms", "where this happens, ids of platforms.yaml")
        + "tags: "
        + list("tags", "topics, ids of tags.yaml")
        + slots()
        + signatures()
        + sample()
        + causes()
        + references();
  }

  /** The one file of a stub. */
  public String stub() {
    return head() + codes() + signatures();
  }

  /** The file of prose of an entry that is explained. */
  public String prose() {
    return "# What is happening\n\n"
        + paragraphs(
            "happening", "what the program was doing, and what stopped it, in two short paragraphs")
        + "\n# Fix\n\n"
        + (answers.has("confirm")
            ? "## See whether it is this cause {#confirm role=confirm}\n\n"
            : "## "
                + Placeholder.text("how to see whether it is this cause")
                + " {#confirm role=confirm}\n\n"
                + Placeholder.text("what each outcome means")
                + "\n\n")
        + command("confirm", "the command that shows it")
        + "\n## "
        + heading("repair", "Mend it", "what mends it")
        + " {#repair}\n\n"
        + command("repair", "the command, with risk= behind sh where it can do harm")
        + "\n## "
        + heading("verify", "See that it worked", "how to see that it worked")
        + " {#verify role=verify}\n\n"
        + command("verify", "the command that shows it")
        + "\n# Prevent\n\n"
        + paragraphs("prevent", "how it never happens again");
  }

  private String head() {
    return "# yaml-language-server: $schema=../../../schema/entry.schema.json\ntitle: "
        + line("title", "tool and message, as a person would search for it")
        + "\n";
  }

  private String codes() {
    List<String> codes = answers.words("codes");
    return codes.isEmpty() ? "" : "codes: " + YamlText.list(codes) + "\n";
  }

  /** Slots of the message are as drafted; those that only commands have are of no special kind. */
  private String slots() {
    StringBuilder slots = new StringBuilder();
    for (String name : slotNames()) {
      String kind = "text";
      String example = Placeholder.text("an example");
      for (SignatureDraft.Slot slot : draft.slots()) {
        if (slot.name().equals(name)) {
          kind = Chars.lower(slot.kind().name());
          example = Suggestions.cut(CleanText.oneLine(slot.example()), EXAMPLE);
        }
      }
      slots.append("  ").append(name).append(": {kind: ").append(kind);
      slots.append(", label: ").append(YamlText.quoted(name.replace('-', ' ')));
      slots.append(", example: ").append(YamlText.quoted(example)).append("}\n");
    }
    return slots.length() == 0 ? "" : "slots:\n" + slots;
  }

  private List<String> slotNames() {
    List<String> names = new ArrayList<>();
    Brackets.addSlots(answers.text("signature"), names);
    Brackets.addSlots(answers.text("confirm"), names);
    Brackets.addSlots(answers.text("repair"), names);
    Brackets.addSlots(answers.text("verify"), names);
    return names;
  }

  private String signatures() {
    return "signatures:\n  - text: "
        + quoted(
            answers.text("signature"),
            "the message as the program prints it, what varies in angle brackets")
        + "\n";
  }

  private String sample() {
    List<String> lines = SampleLines.of(draft);
    return "samples:\n  - from: "
        + line("from", "program and version, operating system")
        + "\n    origin: "
        + choice(
            "origin",
            "report",
            "run: you made it print this | manual: a manual shows it | report: else")
        + "    text: "
        + (lines.isEmpty()
            ? quoted("", "the output, as the program printed it") + "\n"
            : YamlText.block(lines, "      "));
  }

  private String causes() {
    return "causes:\n  - id: first-cause\n    frequency: usual\n    cause: "
        + line("cause", "why it happens")
        + "\n    confirmed-by: {step: confirm, shows: "
        + line("shows", "what the output of that step contains then")
        + "}\n    fixed-by: [repair]\n";
  }

  private String references() {
    String url = answers.has("url") ? answers.line("url") : "https://example.com/";
    return "references:\n  - {title: "
        + line("source", "a manual page, or the vendor's documentation")
        + ", url: "
        + YamlText.quoted(url)
        + "}\n";
  }

  private String line(String field, String wanted) {
    return quoted(answers.line(field), wanted);
  }

  private static String quoted(String text, String wanted) {
    return YamlText.quoted(text.isEmpty() ? Placeholder.text(wanted) : text);
  }

  /** One of a few words, with the end of its line. */
  private String choice(String field, String usual, String wanted) {
    String word = answers.has(field) ? answers.line(field) : usual;
    return YamlText.word(word) + lineEnd(field, wanted);
  }

  private String list(String field, String wanted) {
    return YamlText.list(answers.words(field)) + lineEnd(field, wanted);
  }

  private String lineEnd(String field, String wanted) {
    return answers.isOpen(field) ? Placeholder.comment(wanted) : "\n";
  }

  private String paragraphs(String field, String wanted) {
    return (answers.has(field) ? answers.text(field) : Placeholder.text(wanted)) + "\n";
  }

  private String heading(String field, String usual, String wanted) {
    return answers.has(field) ? usual : Placeholder.text(wanted);
  }

  private String command(String field, String wanted) {
    String command = answers.text(field);
    return Fence.around(
        command.isEmpty() ? "echo \"" + Placeholder.text(wanted) + "\"" : command, "sh");
  }
}
