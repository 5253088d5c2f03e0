package sfw.fix.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sfw.fix.markdown.Prose;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Explanation;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Signature;
import sfw.fix.model.Slot;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.SignatureParts;
import sfw.fix.search.engine.SlotKind;
import sfw.fix.snippet.Template;

/**
 * Writes the search index: from the catalog, never from pages. What the lines mean is drawn at
 * {@link Index}. The same catalog gives the same text.
 */
public final class SearchIndex {
  private static final int CODES = 9;
  private static final int NAMES = 9;
  private static final int NAMED = 7;
  private static final int SAMPLES = 5;
  private static final int PROSE = 3;

  private final Catalog catalog;

  /** For each entry the lookalikes of others that belong to it. */
  private final Map<EntryId, List<String>> namedBy = new HashMap<>();

  private SearchIndex(Catalog catalog) {
    this.catalog = catalog;
    for (Entry entry : catalog.entries().values()) {
      entry.explanation().ifPresent(explanation -> explanation.lookalikes().forEach(this::named));
    }
  }

  private void named(Lookalike lookalike) {
    lookalike
        .entry()
        .ifPresent(
            id ->
                namedBy
                    .computeIfAbsent(id.value(), i -> new ArrayList<>())
                    .add(lookalike.text().value()));
  }

  /** What stands before the first entry. */
  public static String head() {
    StringBuilder head = new StringBuilder(Index.HEADER);
    CommonWords.write(head);
    return head.toString();
  }

  /** The index of all entries. */
  public static String of(Catalog catalog) {
    SearchIndex index = new SearchIndex(catalog);
    return catalog.entries().values().parallelStream()
        .map(index::lines)
        .collect(Collectors.joining("", head(), ""));
  }

  /**
   * The lines of some entries.
   *
   * @param catalog has them, and may lack others
   * @param namedElsewhere for each of them the lookalikes of others that the catalog lacks
   */
  public static SortedMap<EntryId, String> lines(
      Catalog catalog, Collection<EntryId> ids, Map<EntryId, List<String>> namedElsewhere) {
    SearchIndex index = new SearchIndex(catalog);
    namedElsewhere.forEach(
        (id, texts) -> index.namedBy.computeIfAbsent(id, i -> new ArrayList<>()).addAll(texts));
    return ids.parallelStream()
        .collect(
            Collectors.toMap(
                id -> id, id -> index.lines(catalog.entry(id)), (a, b) -> a, TreeMap::new));
  }

  private String lines(Entry entry) {
    StringBuilder out = new StringBuilder();
    out.append('=').append(entry.id());
    out.append('\t').append(SignatureParts.literal(entry.title().value()));
    out.append('\t').append(SignatureParts.literal(entry.label().orElse(""))).append('\n');
    for (Signature signature : entry.signatures()) {
      out.append('~').append(parts(entry, signature.template())).append('\n');
    }
    entry.explanation().stream()
        .flatMap(explanation -> explanation.lookalikes().stream())
        .forEach(
            lookalike ->
                out.append('-')
                    .append(SignatureParts.literal(lookalike.text().value().strip()))
                    .append('\n'));
    fields(entry, out);
    return out.toString();
  }

  private static String parts(Entry entry, Template template) {
    StringBuilder parts = new StringBuilder();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        parts.append(SignatureParts.literal(stripEnd(template, part, literal.text())));
      } else if (part instanceof Template.Slot slot) {
        parts.append(SignatureParts.slot(slot.name(), kind(entry, slot.name())));
      } else if (part instanceof Template.Choice choice) {
        parts.append(SignatureParts.choice(choice.options()));
      }
    }
    return parts.toString();
  }

  private static String stripEnd(Template template, Template.Part part, String text) {
    boolean last = part == template.parts().get(template.parts().size() - 1);
    return last ? text.stripTrailing() : text;
  }

  private static SlotKind kind(Entry entry, String name) {
    Slot slot = entry.slots().get(name);
    return slot == null ? SlotKind.TEXT : SlotKind.valueOf(slot.kind().name());
  }

  private void fields(Entry entry, StringBuilder out) {
    Words words = new Words(entry);
    var tool = catalog.tool(entry.id().tool());
    words.add(tool.name());
    tool.aliases().forEach(words::add);
    entry.codes().forEach(code -> addCode(code.value(), words));
    words.write(out, CODES);
    namedBy.getOrDefault(entry.id(), List.of()).forEach(words::add);
    words.write(out, NAMED);
    entry.explanation().ifPresent(explanation -> explanation(explanation, words, out));
  }

  private void addCode(CodeId id, Words words) {
    CodeSystem.Code code = catalog.code(id);
    words.add(id.code());
    code.number().ifPresent(words::add);
    words.add(code.meaning());
  }

  private void explanation(Explanation explanation, Words words, StringBuilder out) {
    words.add(explanation.label());
    explanation.tags().forEach(tag -> words.add(catalog.tag(tag.value()).name()));
    words.write(out, NAMES);
    explanation.samples().forEach(sample -> words.add(sample.text().value()));
    words.write(out, SAMPLES);
    words.add(explanation.summary());
    explanation.causes().forEach(cause -> words.add(cause.cause()));
    explanation.steps().forEach(step -> words.add(step.title()));
    words.write(out, PROSE);
  }

  /** Collects words of an entry, each for the first field that has it. */
  private static final class Words {
    private final Set<String> written;
    private final List<String> texts = new ArrayList<>();

    Words(Entry entry) {
      written = new TreeSet<>(Index.words(entry.title().value() + "\n" + entry.id()));
      entry.signatures().forEach(s -> written.addAll(Index.words(s.text().value())));
    }

    void add(String text) {
      texts.add(text);
    }

    void add(Prose prose) {
      texts.add(prose.plainText());
    }

    void write(StringBuilder out, int tenths) {
      Set<String> words = new TreeSet<>();
      texts.forEach(text -> words.addAll(Index.words(text)));
      texts.clear();
      words.removeIf(word -> !written.add(word));
      if (!words.isEmpty()) {
        out.append('+').append(tenths).append(String.join(" ", words)).append('\n');
      }
    }
  }
}
