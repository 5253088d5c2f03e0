package sfw.fix.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Draft;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Part;
import sfw.fix.model.Program;
import sfw.fix.model.Step;
import sfw.fix.snippet.Language;
import sfw.fix.snippet.ShellScript;

/**
 * A fence of {@code sh} or {@code bash}, and what is in it.
 *
 * @param platforms whom it is for: the fence's word, else the step's, else the entry's; empty means
 *     all
 * @param step the parts that stand around it
 * @param result its commands, also those that commands run
 */
record ShellFence(
    Part.Snippet snippet,
    List<Located<Id>> platforms,
    List<Part> step,
    InvocationReader.Result result) {

  /** All fences of a draft. */
  static List<ShellFence> all(Draft draft) {
    Stream<ShellFence> entries =
        draft.entries().parallelStream()
            .flatMap(entry -> entry.explanation().stream())
            .flatMap(explained -> ofEntry(explained, draft.programs()));
    Stream<ShellFence> elsewhere =
        Stream.of(
                draft.steps().stream().map(step -> step.body()),
                draft.pages().stream().map(page -> page.lead()),
                draft.pages().stream().flatMap(page -> page.sections().stream()).map(s -> s.body()),
                draft.tools().stream()
                    .flatMap(tool -> tool.introduction().stream())
                    .map(section -> section.body()))
            .flatMap(bodies -> bodies)
            .flatMap(body -> of(body, List.of(), draft.programs()));
    return Stream.concat(entries.toList().stream(), elsewhere).toList();
  }

  private static Stream<ShellFence> ofEntry(Explanation explained, Map<String, Program> programs) {
    Stream<ShellFence> steps =
        explained.steps().stream()
            .flatMap(step -> of(step.body(), platforms(step, explained), programs));
    Stream<ShellFence> around =
        Stream.of(
                Stream.of(explained.whatIsHappening(), explained.prevention()),
                explained.stillStuck().stream())
            .flatMap(bodies -> bodies)
            .flatMap(body -> of(body, explained.platforms(), programs));
    return Stream.concat(steps, around);
  }

  private static List<Located<Id>> platforms(Step step, Explanation explained) {
    return step.platforms().isEmpty() ? explained.platforms() : step.platforms();
  }

  private static Stream<ShellFence> of(
      List<Part> body, List<Located<Id>> platforms, Map<String, Program> programs) {
    return Part.snippetsOf(body.stream())
        .filter(s -> s.language() == Language.SH || s.language() == Language.BASH)
        .map(snippet -> of(snippet, body, platforms, programs));
  }

  private static ShellFence of(
      Part.Snippet snippet,
      List<Part> body,
      List<Located<Id>> platforms,
      Map<String, Program> programs) {
    InvocationReader.Result result = InvocationReader.Result.empty();
    InvocationReader.read(programs, ShellScript.of(snippet.code()), result);
    return new ShellFence(
        snippet, snippet.platforms().isEmpty() ? platforms : snippet.platforms(), body, result);
  }

  /** The place in the file of some characters of the fence. */
  Span at(int start, int length) {
    return snippet.origin().at(snippet.code(), start, length);
  }
}
