package sfw.fix.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sfw.fix.markdown.ProseMarkdown;
import sfw.fix.model.Catalog;
import sfw.fix.model.Cause;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Part;
import sfw.fix.model.Risk;
import sfw.fix.model.Step;
import sfw.fix.snippet.Template;

/**
 * Prints an entry as plain text: what is broken, why, and the steps, their commands in lines of
 * their own so that they can be copied. Text that a person reads is wrapped, commands are not.
 */
final class EntryPrinter {
  private static final String INDENT = "    ";

  private final PrintStream out;
  private final Catalog catalog;
  private final ProseMarkdown prose =
      new ProseMarkdown(href -> href, code -> Template.code(code).shown());

  EntryPrinter(PrintStream out, Catalog catalog) {
    this.out = out;
    this.catalog = catalog;
  }

  void print(Entry entry) {
    Wrap.print(out, entry.title().value(), "");
    out.println();
    if (entry.isStub()) {
      Wrap.print(out, "Nobody has explained this error here yet.", "");
    }
    entry.explanation().ifPresent(this::explanation);
    Wrap.print(out, catalog.site().baseUrl() + "errors/" + entry.id() + ".html", "");
  }

  private void explanation(Explanation explained) {
    Wrap.print(out, explained.summary().plainText(), "");
    heading("What is happening");
    parts(explained.whatIsHappening());
    heading("Causes");
    explained.causes().forEach(this::cause);
    int number = 1;
    for (Step step : explained.steps()) {
      step(number++, step);
    }
    heading("Prevent");
    parts(explained.prevention());
  }

  private void cause(Cause cause) {
    String frequency = cause.frequency().name().toLowerCase(Locale.ROOT);
    Wrap.print(out, "- " + frequency + ": " + cause.cause().plainText(), "  ");
  }

  private void step(int number, Step step) {
    heading(number + ". " + step.title().plainText());
    parts(step.body());
    step.shared().ifPresent(id -> parts(catalog.sharedStep(id.value()).body()));
  }

  private void parts(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Text text) {
        prose.blocks(text.prose()).lines().forEach(this::line);
      } else if (part instanceof Part.Snippet snippet) {
        snippet(snippet);
      }
      out.println();
    }
  }

  /** A line of Markdown: a table's as it is, others wrapped. */
  private void line(String line) {
    if (line.startsWith("|")) {
      out.println(line);
    } else {
      Wrap.print(out, line, "");
    }
  }

  private void snippet(Part.Snippet snippet) {
    snippet.file().ifPresent(file -> out.println("In " + file + ":"));
    if (!snippet.risks().isEmpty()) {
      String risks =
          snippet.risks().stream()
              .map(Risk::name)
              .collect(Collectors.joining(", "))
              .toLowerCase(Locale.ROOT);
      out.println("Risk: " + risks);
    }
    snippet.template().shown().lines().forEach(line -> out.println(INDENT + line));
  }

  private void heading(String text) {
    out.println();
    Wrap.print(out, text, "");
    out.println("-".repeat(Math.min(80, text.length())));
  }
}
