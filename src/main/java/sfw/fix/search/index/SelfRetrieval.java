package sfw.fix.search.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Explanation;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Signature;
import sfw.fix.model.Slot;
import sfw.fix.search.engine.Confidence;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Hit;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.Range;
import sfw.fix.snippet.Template;

/**
 * Each entry is found by its own texts: its samples and signatures find it first; a lookalike finds
 * the entry that it names first, and this one at most perhaps.
 */
public final class SelfRetrieval {
  public static final Rule RULE = Rule.error("self-retrieval");

  private static final int SHOWN = 60;

  private final Engine engine;
  private final Problems problems = new Problems();

  private SelfRetrieval(Engine engine) {
    this.engine = engine;
  }

  /**
   * Everything that is not found as it should be, sorted.
   *
   * @param engine with the index of the whole catalog
   * @param entries those to check
   */
  public static List<Diagnostic> check(Engine engine, Iterable<Entry> entries) {
    SelfRetrieval check = new SelfRetrieval(engine);
    entries.forEach(check::check);
    return check.problems.sorted();
  }

  /** Checks a whole catalog. */
  public static List<Diagnostic> check(Catalog catalog) {
    Engine engine = new Engine(Index.read(SearchIndex.of(catalog)));
    return check(engine, catalog.entries().values());
  }

  private void check(Entry entry) {
    for (Signature signature : entry.signatures()) {
      Span span = signature.text().span();
      expect("signature", new Located<>(filled(entry, signature.template()), span), entry.id());
    }
    entry.explanation().ifPresent(explanation -> check(entry.id(), explanation));
  }

  private void check(EntryId id, Explanation explanation) {
    explanation.samples().forEach(sample -> expect("sample", sample.text(), id));
    explanation.lookalikes().forEach(lookalike -> lookalike(id, lookalike));
  }

  /** The signature as a program might print it. */
  private static String filled(Entry entry, Template template) {
    StringBuilder filled = new StringBuilder();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        filled.append(literal.text());
      } else if (part instanceof Template.Slot slot) {
        filled.append(example(entry, slot.name()));
      } else if (part instanceof Template.Choice choice) {
        filled.append(choice.options().get(0));
      }
    }
    return filled.toString();
  }

  private static String example(Entry entry, String slot) {
    return Optional.ofNullable(entry.slots().get(slot))
        .map(Slot::example)
        .filter(example -> !example.isEmpty())
        .orElse(slot);
  }

  private void lookalike(EntryId id, Lookalike lookalike) {
    lookalike.entry().ifPresent(named -> expect("lookalike", lookalike.text(), named.value()));
    List<Hit> hits = engine.search(lookalike.text().value()).hits();
    for (Hit hit : hits) {
      boolean sure = hit.confidence() != Confidence.PERHAPS;
      if (sure && hit.entry().id().equals(id.toString())) {
        problems.add(
            RULE,
            lookalike.text().span(),
            "the lookalike " + shown(lookalike.text().value()) + " is " + word(hit) + " to be this",
            score(lookalike.text().value(), hit)
                + "; leave those words out of the signature, or name the entry that the text"
                + " belongs to");
      }
    }
  }

  private void expect(String what, Located<String> text, EntryId id) {
    List<Hit> hits = engine.search(text.value()).hits();
    boolean found = !hits.isEmpty() && hits.get(0).entry().id().equals(id.toString());
    if (!found) {
      problems.add(
          RULE,
          text.span(),
          "the " + what + " " + shown(text.value()) + " does not find " + id + " first",
          reason(text.value(), hits, id));
    }
  }

  private static String reason(String text, List<Hit> hits, EntryId id) {
    if (hits.isEmpty()) {
      return "it finds nothing; add a signature with the words of the message";
    }
    String own =
        hits.stream()
            .filter(hit -> hit.entry().id().equals(id.toString()))
            .findFirst()
            .map(hit -> score(text, hit))
            .orElse(id + " is not among the results");
    return score(text, hits.get(0)) + "; " + own + "; add a signature that only this message has";
  }

  /** An entry, its score, and the words that gave it. */
  private static String score(String text, Hit hit) {
    Set<String> words = new TreeSet<>();
    for (Range range : hit.matched()) {
      words.add(text.substring(range.start(), range.end()));
    }
    String by = words.isEmpty() ? "" : " by the words " + String.join(" ", words);
    return hit.entry().id() + " scores " + String.format(Locale.ROOT, "%.1f", hit.score()) + by;
  }

  private static String word(Hit hit) {
    return hit.confidence() == Confidence.CERTAIN ? "certain" : "likely";
  }

  private static String shown(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return "\"" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line) + "\"";
  }
}
