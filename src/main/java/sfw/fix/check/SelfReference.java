package sfw.fix.check;

import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Explanation;

/** An entry is neither related to itself nor its own lookalike. */
final class SelfReference implements Check {
  private static final Rule RULE = Rule.error("self-reference");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (Entry entry : known.entries()) {
      entry.explanation().stream()
          .flatMap(SelfReference::references)
          .filter(reference -> reference.value().equals(entry.id()))
          .forEach(
              reference ->
                  problems.add(
                      RULE,
                      reference.span(),
                      "the entry refers to itself",
                      "name another entry, or remove this"));
    }
  }

  private static Stream<Located<EntryId>> references(Explanation explanation) {
    return Stream.concat(
        explanation.related().stream(),
        explanation.lookalikes().stream().flatMap(like -> like.entry().stream()));
  }
}
