package sfw.fix.check;

import java.util.function.Consumer;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.markdown.Wording;
import sfw.fix.markdown.Wording.Term;
import sfw.fix.model.Part;
import sfw.fix.model.Section;

/** Prose has none of the words that {@link Wording} lists; code may have them all. */
final class WordChoice implements Check {
  private final Rule rule;
  private final Wording.Kind kind;
  private final String what;

  private WordChoice(Rule rule, Wording.Kind kind, String what) {
    this.rule = rule;
    this.kind = kind;
    this.what = what;
  }

  /** Names of products as their makers spell them. */
  static WordChoice productName() {
    return new WordChoice(Rule.error("product-name"), Wording.Kind.NAME, "a misspelt name");
  }

  /** Words that can go. */
  static WordChoice filler() {
    return new WordChoice(Rule.warning("filler"), Wording.Kind.FILLER, "filler");
  }

  /** Words that shut somebody out, where plain ones say it better. */
  static WordChoice inclusive() {
    return new WordChoice(
        Rule.warning("inclusive-words"), Wording.Kind.INCLUSIVE, "a word that shuts people out");
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public void check(Known known, Problems problems) {
    Consumer<Located<Term>> report = term -> report(term, problems);
    known.entries().forEach(entry -> title(entry.title(), report));
    prose(known).flatMap(prose -> prose.terms().stream()).forEach(report);
  }

  private static Stream<Prose> prose(Known known) {
    Stream<Prose> entries = known.explanations().flatMap(explanation -> explanation.prose());
    Stream<Prose> steps =
        known.draft().steps().stream()
            .flatMap(s -> Stream.concat(Stream.of(s.title()), Part.proseOf(s.body().stream())));
    Stream<Prose> tools =
        known.draft().tools().stream()
            .flatMap(
                tool ->
                    Stream.concat(
                        Stream.of(tool.about()),
                        tool.introduction().stream().flatMap(WordChoice::prose)));
    Stream<Prose> pages =
        known.draft().pages().stream()
            .flatMap(
                page ->
                    Stream.concat(
                        Part.proseOf(page.lead().stream()),
                        page.sections().stream().flatMap(WordChoice::prose)));
    return Stream.of(entries, steps, tools, pages).flatMap(stream -> stream);
  }

  private static Stream<Prose> prose(Section section) {
    return Stream.concat(Stream.of(section.title()), Part.proseOf(section.body().stream()));
  }

  /** A title is no Markdown, so that its words are looked at here. */
  private static void title(Located<String> title, Consumer<Located<Term>> report) {
    for (Term term : Wording.find(title.value())) {
      Span all = title.span();
      boolean plain = all.length() == title.value().length() + 2;
      Span span =
          plain
              ? new Span(
                  all.path(), all.line(), all.column() + 1 + term.offset(), term.written().length())
              : all;
      report.accept(new Located<>(term, span));
    }
  }

  private void report(Located<Term> located, Problems problems) {
    Term term = located.value();
    if (term.kind() == kind) {
      problems.add(
          rule,
          located.span(),
          what + ": \"" + term.written() + "\"",
          term.instead()
              .map(instead -> "write \"" + instead + "\"")
              .orElse("the sentence says the same without it"));
    }
  }
}
