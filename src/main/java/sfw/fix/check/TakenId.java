package sfw.fix.check;

import java.util.HashMap;
import java.util.Map;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Tombstone;

/**
 * A former id redirects to one entry, so that it is neither an entry's id nor another one's former
 * id; and the id of an entry that is gone is nobody's.
 */
final class TakenId implements Check {
  private static final Rule RULE = Rule.error("taken-id");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    Map<EntryId, Span> takers = new HashMap<>();
    for (Entry entry : known.entries()) {
      for (Located<EntryId> alias : entry.aliases()) {
        Span taker = takers.putIfAbsent(alias.value(), alias.span());
        if (known.draft().entryIds().contains(alias.value())) {
          report("former id", alias, "it is the id of an entry", problems);
        } else if (taker != null) {
          report("former id", alias, "it is a former id at " + taker, problems);
        }
      }
    }
    for (Tombstone tombstone : known.draft().gone()) {
      Span taker = takers.get(tombstone.id());
      Located<EntryId> id = new Located<>(tombstone.id(), tombstone.span());
      if (known.draft().entryIds().contains(tombstone.id())) {
        report("id of an entry that is gone", id, "it is the id of an entry", problems);
      } else if (taker != null) {
        report("id of an entry that is gone", id, "it is a former id at " + taker, problems);
      }
    }
  }

  private static void report(String what, Located<EntryId> id, String why, Problems problems) {
    problems.add(
        RULE,
        id.span(),
        "the " + what + " \"" + id.value() + "\" is taken",
        why + "; remove one of the two");
  }
}
