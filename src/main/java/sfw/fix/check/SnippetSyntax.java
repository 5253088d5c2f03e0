package sfw.fix.check;

import java.util.stream.Stream;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Draft;
import sfw.fix.model.Part;
import sfw.fix.snippet.SnippetFaults;

/** Code and configuration can be read by a parser of their language. */
final class SnippetSyntax implements Check {
  private static final Rule RULE = Rule.error("snippet-syntax");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    Part.snippetsOf(parts(known))
        .forEach(
            snippet ->
                SnippetFaults.first(snippet.language(), snippet.code())
                    .ifPresent(
                        fault ->
                            problems.add(
                                RULE,
                                snippet.origin().at(snippet.code(), fault.start(), fault.length()),
                                fault.message(),
                                "the fence says that it is "
                                    + snippet.language().id()
                                    + ": mend it, or name its language, conf or text")));
  }

  private static Stream<Part> parts(Known known) {
    Draft draft = known.draft();
    return Stream.of(
            known.explanations().flatMap(explained -> explained.parts()),
            draft.steps().stream().flatMap(step -> step.body().stream()),
            draft.pages().stream().flatMap(page -> page.lead().stream()),
            draft.pages().stream()
                .flatMap(page -> page.sections().stream())
                .flatMap(section -> section.body().stream()),
            draft.tools().stream()
                .flatMap(tool -> tool.introduction().stream())
                .flatMap(section -> section.body().stream()))
        .flatMap(all -> all);
  }
}
