package sfw.fix.render;

import static sfw.fix.markdown.ProseMarkdown.codeSpan;
import static sfw.fix.markdown.ProseMarkdown.escaped;

import java.util.List;
import java.util.stream.Collectors;
import sfw.fix.model.Catalog;
import sfw.fix.model.Cause;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Part;
import sfw.fix.model.Sample;
import sfw.fix.model.Step;

/** Writes the Markdown twin of an entry's page: everything the page says, links absolute. */
final class EntryMarkdown {
  private final Catalog catalog;
  private final Entry entry;
  private final MarkdownText text;
  private final StringBuilder out = new StringBuilder(8 * 1024);

  private EntryMarkdown(Catalog catalog, Entry entry, MarkdownText text) {
    this.catalog = catalog;
    this.entry = entry;
    this.text = text;
  }

  static String of(Catalog catalog, Entry entry, MarkdownText text) {
    return new EntryMarkdown(catalog, entry, text).write();
  }

  private String write() {
    out.append("# ").append(escaped(entry.title().value())).append("\n\n");
    entry.explanation().ifPresent(explained -> paragraph(text.inline(explained.summary())));
    facts();
    heading("Signatures");
    entry.signatures().forEach(signature -> fence(signature.text().value()));
    if (entry.isStub()) {
      paragraph("Nobody has explained this error here yet.");
    }
    entry.explanation().ifPresent(this::explanation);
    return out.toString();
  }

  private void facts() {
    line("- Tool", escaped(catalog.tool(entry.id().tool()).name()));
    line("- Address", text.links().page());
    if (!entry.codes().isEmpty()) {
      List<String> codes = entry.codes().stream().map(code -> code.value().toString()).toList();
      line("- Codes", escaped(String.join(", ", codes)));
    }
    entry
        .explanation()
        .ifPresent(
            explained -> {
              line("- Severity", PageScope.severity(explained.severity()).word());
              line("- Platforms", text.platforms(explained.platforms()));
              line("- Updated", explained.updated().toString());
            });
    out.append('\n');
  }

  private void explanation(Explanation explained) {
    heading("What you see");
    explained.samples().forEach(this::sample);
    if (!explained.lookalikes().isEmpty()) {
      heading("Is this really it?");
      explained.lookalikes().forEach(this::lookalike);
    }
    heading("What is happening");
    parts(explained.whatIsHappening());
    heading("Causes");
    explained.causes().forEach(this::cause);
    out.append('\n');
    heading("Fix");
    int number = 1;
    for (Step step : explained.steps()) {
      step(number++, step);
    }
    heading("Prevent");
    parts(explained.prevention());
    explained
        .stillStuck()
        .ifPresent(
            stuck -> {
              heading("Still stuck");
              parts(stuck);
            });
    heading("References");
    explained
        .references()
        .forEach(r -> out.append("- [" + escaped(r.title()) + "](" + r.url().value() + ")\n"));
  }

  private void sample(Sample sample) {
    paragraph(escaped(sample.from()) + ":");
    fence(sample.text().value());
  }

  private void lookalike(Lookalike like) {
    fence(like.text().value());
    String see =
        like.entry()
            .map(id -> " See [" + id.value() + "](" + text.links().entry(id.value()) + ").")
            .orElse("");
    paragraph(text.inline(like.tell()) + see);
  }

  private void cause(Cause cause) {
    out.append("- **").append(MarkdownText.word(cause.frequency())).append("**: ");
    out.append(text.inline(cause.cause())).append(" Confirmed by `");
    out.append(cause.confirmedBy().value()).append("`");
    cause.shows().ifPresent(shows -> out.append(", which shows " + codeSpan(shows)));
    cause.sign().ifPresent(sign -> out.append(": " + text.inline(sign).replaceFirst("\\.$", "")));
    out.append(". Fixed by ");
    out.append(
        cause.fixedBy().stream()
            .map(step -> "`" + step.value() + "`")
            .collect(Collectors.joining(", ")));
    out.append(".\n");
  }

  private void step(int number, Step step) {
    out.append("### ").append(number).append(". ").append(text.inline(step.title()));
    out.append(" (`").append(step.id().value()).append("`, ");
    out.append(MarkdownText.word(step.role()));
    if (!step.platforms().isEmpty()) {
      out.append(", on ").append(text.platforms(step.platforms()));
    }
    out.append(")\n\n");
    parts(step.body());
    step.shared().ifPresent(id -> parts(catalog.sharedStep(id.value()).body()));
  }

  private void parts(List<Part> parts) {
    if (!parts.isEmpty()) {
      paragraph(text.parts(parts));
    }
  }

  private void heading(String title) {
    out.append("## ").append(title).append("\n\n");
  }

  private void line(String name, String value) {
    out.append(name).append(": ").append(value).append('\n');
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  private void fence(String code) {
    out.append(MarkdownText.fence("text", code)).append('\n');
  }
}
