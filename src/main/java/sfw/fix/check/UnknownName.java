package sfw.fix.check;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Draft;
import sfw.fix.model.Part;

/**
 * References to names that are declared elsewhere: tags in {@code tags.yaml}, entries by their
 * files, and so on.
 *
 * @param what the kind of name, as messages call it
 * @param names those that are declared
 * @param references hands each reference in the content to a consumer
 */
record UnknownName(
    Rule rule,
    String what,
    Function<Known, Known.Names> names,
    BiConsumer<Known, Consumer<Located<?>>> references)
    implements Check {

  static UnknownName area() {
    return new UnknownName(
        Rule.error("unknown-area"),
        "area",
        Known::areas,
        (known, to) -> known.draft().tools().forEach(tool -> to.accept(tool.area())));
  }

  static UnknownName tool() {
    return new UnknownName(
        Rule.error("unknown-tool"),
        "tool",
        Known::toolIds,
        (known, to) ->
            known
                .entries()
                .forEach(entry -> to.accept(new Located<>(entry.id().tool(), entry.span()))));
  }

  static UnknownName code() {
    return new UnknownName(
        Rule.error("unknown-code"),
        "code",
        Known::codes,
        (known, to) -> known.entries().forEach(entry -> entry.codes().forEach(to)));
  }

  static UnknownName tag() {
    return new UnknownName(
        Rule.error("unknown-tag"),
        "tag",
        Known::tags,
        (known, to) -> known.explanations().forEach(explained -> explained.tags().forEach(to)));
  }

  static UnknownName platform() {
    return new UnknownName(
        Rule.error("unknown-platform"), "platform", Known::platforms, UnknownName::platforms);
  }

  private static void platforms(Known known, Consumer<Located<?>> to) {
    known
        .explanations()
        .forEach(
            explained -> {
              explained.platforms().forEach(to);
              explained.steps().forEach(step -> step.platforms().forEach(to));
              Part.snippetsOf(explained.parts())
                  .forEach(snippet -> snippet.platforms().forEach(to));
            });
    Draft draft = known.draft();
    Stream<Part> elsewhere =
        Stream.of(
                draft.steps().stream().flatMap(step -> step.body().stream()),
                draft.pages().stream().flatMap(page -> page.lead().stream()),
                Stream.concat(
                        draft.pages().stream().flatMap(page -> page.sections().stream()),
                        draft.tools().stream().flatMap(tool -> tool.introduction().stream()))
                    .flatMap(section -> section.body().stream()))
            .flatMap(Function.identity());
    Part.snippetsOf(elsewhere).forEach(snippet -> snippet.platforms().forEach(to));
  }

  static UnknownName entry() {
    return new UnknownName(
        Rule.error("unknown-entry"),
        "entry",
        Known::entryIds,
        (known, to) -> {
          known
              .explanations()
              .forEach(
                  explained -> {
                    explained.related().forEach(to);
                    explained.lookalikes().forEach(like -> like.entry().ifPresent(to));
                  });
          known.draft().gone().forEach(tombstone -> tombstone.instead().forEach(to));
        });
  }

  static UnknownName sharedStep() {
    return new UnknownName(
        Rule.error("unknown-shared-step"),
        "shared step",
        Known::stepIds,
        (known, to) ->
            known
                .explanations()
                .flatMap(explained -> explained.steps().stream())
                .forEach(step -> step.shared().ifPresent(to)));
  }

  @Override
  public void check(Known known, Problems problems) {
    Known.Names declared = names.apply(known);
    references.accept(
        known,
        reference -> {
          String name = reference.value().toString();
          if (!declared.has().test(name)) {
            problems.add(
                rule,
                reference.span(),
                "unknown " + what + " \"" + name + "\"",
                DidYouMean.hint(name, declared.all()));
          }
        });
  }
}
