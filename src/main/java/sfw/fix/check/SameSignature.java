package sfw.fix.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Signature;
import sfw.fix.snippet.Template;

/**
 * No two signatures are the same but for the names of their slots: nothing could tell the entries
 * apart.
 */
public final class SameSignature implements Check {
  private static final Rule RULE = Rule.error("same-signature");

  private record First(EntryId entry, Signature signature) {}

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    Map<String, First> firsts = new HashMap<>();
    for (Entry entry : known.entries()) {
      for (Signature signature : entry.signatures()) {
        First first =
            firsts.putIfAbsent(likeness(signature.template()), new First(entry.id(), signature));
        if (first != null) {
          report(entry, signature, first, problems);
        }
      }
    }
  }

  private static void report(Entry entry, Signature signature, First first, Problems problems) {
    boolean own = first.entry().equals(entry.id());
    problems.add(
        RULE,
        signature.text().span(),
        "this signature is the same as "
            + (own ? "another one of this entry" : "one of " + first.entry()),
        "the other is at "
            + first.signature().text().span()
            + (own ? "; remove one of them" : "; add the words that tell the two errors apart"));
  }

  /** What is left of a signature when it is printed with any values: one line. */
  public static String likeness(Template template) {
    StringBuilder likeness = new StringBuilder();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        likeness.append(literal.text());
      } else if (part instanceof Template.Choice choice) {
        likeness.append('<').append(String.join("|", choice.options())).append('>');
      } else {
        likeness.append("<>");
      }
    }
    return likeness.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
