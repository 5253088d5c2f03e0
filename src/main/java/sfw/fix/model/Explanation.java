package sfw.fix.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.markdown.Prose;

/**
 * What an entry that is more than a stub says about its error.
 *
 * @param label the shortest text that tells the error apart
 * @param summary one or two sentences, a single paragraph
 * @param updated the day somebody last looked at the facts
 * @param causes most frequent first; at least one
 * @param steps in the order to take them, first the one that confirms; at least one
 * @param reproduction how to make the program print the error
 */
public record Explanation(
    String label,
    Prose summary,
    Severity severity,
    LocalDate updated,
    List<Located<Id>> platforms,
    List<String> appliesTo,
    List<Located<Id>> tags,
    List<Sample> samples,
    List<Lookalike> lookalikes,
    List<Cause> causes,
    List<Located<EntryId>> related,
    List<Reference> references,
    List<Part> whatIsHappening,
    List<Step> steps,
    List<Part> prevention,
    Optional<List<Part>> stillStuck,
    Optional<Reproduction> reproduction) {

  /** Everything that stands in sections and steps, in the order of the page; shared steps aside. */
  public Stream<Part> parts() {
    return Stream.of(
            whatIsHappening.stream(),
            steps.stream().flatMap(step -> step.body().stream()),
            prevention.stream(),
            stillStuck.stream().flatMap(List::stream))
        .flatMap(Function.identity());
  }

  /** All prose, that of the YAML file included. */
  public Stream<Prose> prose() {
    return Stream.of(
            Stream.of(summary),
            lookalikes.stream().map(Lookalike::tell),
            causes.stream().map(Cause::cause),
            causes.stream().flatMap(cause -> cause.sign().stream()),
            steps.stream().map(Step::title),
            Part.proseOf(parts()))
        .flatMap(Function.identity());
  }
}
