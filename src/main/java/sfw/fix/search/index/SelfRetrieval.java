package sfw.fix.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Located;
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
  /** An entry's own texts find it first. */
  public static final Rule RULE = Rule.error("self-retrieval");

  /** A lookalike finds the entry that it names, and not this one. */
  public static final Rule CONFUSION = Rule.error("confusion");

  /**
   * A text that is not found as it should be.
   *
   * @param owner whose text it is
   * @param winner what it finds instead, where it finds something
   */
  public record Lost(EntryId owner, Optional<EntryId> winner, Diagnostic diagnostic) {}

  private static final int SHOWN = 60;
  private static final int NEIGHBOURS = 5;

  private final Engine engine;
  private final Entry entry;
  private final List<Lost> lost = new ArrayList<>();

  private SelfRetrieval(Engine engine, Entry entry) {
    this.engine = engine;
    this.entry = entry;
  }

  /**
   * Everything that is not found as it should be, sorted.
   *
   * @param engine over all entries, or over those that they may be taken for
   * @param entries those to check
   */
  public static List<Lost> check(Engine engine, Collection<Entry> entries) {
    return entries.parallelStream()
        .flatMap(entry -> new SelfRetrieval(engine, entry).check().stream())
        .sorted(Comparator.comparing(Lost::diagnostic))
        .toList();
  }

  /** Checks a whole catalog. */
  public static List<Lost> check(Catalog catalog) {
    return check(engine(catalog), catalog.entries().values());
  }

  /** An engine over a whole catalog. */
  public static Engine engine(Catalog catalog) {
    return new Engine(Index.read(SearchIndex.of(catalog)));
  }

  /** An entry's own texts: its signatures, as a program might print them, and its samples. */
  private static Stream<String> texts(Entry entry) {
    Stream<String> signatures = entry.signatures().stream().map(s -> filled(entry, s.template()));
    Stream<String> samples =
        entry.explanation().stream()
            .flatMap(explanation -> explanation.samples().stream())
            .map(sample -> sample.text().value());
    return Stream.concat(signatures, samples);
  }

  /** Every text of an entry that the search is asked for: the same, and its lookalikes. */
  public static Stream<String> asked(Entry entry) {
    Stream<String> lookalikes =
        entry.explanation().stream()
            .flatMap(explanation -> explanation.lookalikes().stream())
            .map(lookalike -> lookalike.text().value());
    return Stream.concat(texts(entry), lookalikes);
  }

  /** The ids of the entries that an entry's own texts find, itself among them. */
  public static Set<EntryId> neighbours(Engine engine, Entry entry) {
    Set<EntryId> found = new TreeSet<>();
    texts(entry)
        .flatMap(text -> engine.search(text).hits().stream().limit(NEIGHBOURS))
        .forEach(hit -> found.add(id(hit)));
    return found;
  }

  private List<Lost> check() {
    for (Signature signature : entry.signatures()) {
      Span span = signature.text().span();
      String text = filled(entry, signature.template());
      expect(RULE, "signature", new Located<>(text, span), entry.id());
    }
    entry.explanation().ifPresent(this::check);
    return lost;
  }

  private void check(Explanation explanation) {
    explanation.samples().forEach(sample -> expect(RULE, "sample", sample.text(), entry.id()));
    explanation.lookalikes().forEach(this::lookalike);
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

  private void lookalike(Lookalike lookalike) {
    List<Hit> hits = engine.search(lookalike.text().value()).hits();
    // An engine over few entries may lack the one that a neighbour of theirs names.
    lookalike
        .entry()
        .filter(named -> engine.has(named.value().toString()))
        .ifPresent(named -> expect(CONFUSION, "lookalike", lookalike.text(), hits, named.value()));
    for (Hit hit : hits) {
      boolean sure = hit.confidence() != Confidence.PERHAPS;
      if (sure && id(hit).equals(entry.id())) {
        report(
            CONFUSION,
            Optional.of(entry.id()),
            lookalike.text().span(),
            "the lookalike " + shown(lookalike.text().value()) + " is " + word(hit) + " to be this",
            score(lookalike.text().value(), hit)
                + "; leave those words out of the signature, or name the entry that the text"
                + " belongs to");
      }
    }
  }

  private void expect(Rule rule, String what, Located<String> text, EntryId id) {
    expect(rule, what, text, engine.search(text.value()).hits(), id);
  }

  private void expect(Rule rule, String what, Located<String> text, List<Hit> hits, EntryId id) {
    Optional<EntryId> first = hits.stream().limit(1).map(SelfRetrieval::id).findFirst();
    if (!first.equals(Optional.of(id))) {
      report(
          rule,
          first,
          text.span(),
          "the " + what + " " + shown(text.value()) + " does not find " + id + " first",
          reason(text.value(), hits, id));
    }
  }

  private void report(Rule rule, Optional<EntryId> winner, Span span, String message, String hint) {
    Diagnostic diagnostic = new Diagnostic(rule, span, message, Optional.of(hint));
    lost.add(new Lost(entry.id(), winner, diagnostic));
  }

  private static EntryId id(Hit hit) {
    return EntryId.parse(hit.entry().id()).orElseThrow();
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
