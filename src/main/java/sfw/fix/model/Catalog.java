package sfw.fix.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All of the knowledge base, consistent as a whole: ids are unique and references resolve. It is
 * made of a draft that the checks have found no error in. Everything in it has a fixed order.
 */
public final class Catalog {
  private final Site site;
  private final Map<Id, CodeSystem> codeSystems;
  private final Map<Id, Tag> tags;
  private final Map<Id, Platform> platforms;
  private final SortedMap<EntryId, Entry> entries;
  private final Map<EntryId, Entry> entryById;
  private final SortedMap<Id, Tool> tools;
  private final SortedMap<Id, SharedStep> sharedSteps;
  private final SortedMap<Id, Page> pages;
  private final SortedMap<EntryId, Tombstone> gone;
  private final Map<Id, List<Entry>> byTool;
  private final Map<CodeId, List<Entry>> byCode;
  private final Map<Id, List<Entry>> byTag;
  private final Map<EntryId, List<Entry>> relatedFrom;

  private Catalog(Draft draft) {
    site = draft.site().orElseThrow();
    codeSystems = draft.codes().orElseThrow();
    tags = draft.tags().orElseThrow();
    platforms = draft.platforms().orElseThrow();
    entries = index(draft.entries(), Entry::id);
    entryById = new HashMap<>(entries);
    tools = index(draft.tools(), Tool::id);
    sharedSteps = index(draft.steps(), SharedStep::id);
    pages = index(draft.pages(), Page::id);
    gone = index(draft.gone(), Tombstone::id);
    byTool = group(entry -> Stream.of(entry.id().tool()));
    byCode = group(entry -> entry.codes().stream().map(code -> code.value()));
    byTag = group(entry -> tagsOf(entry).stream());
    relatedFrom = group(entry -> declaredRelated(entry).stream());
  }

  /**
   * The catalog of a draft.
   *
   * @throws IllegalArgumentException when two entries share an id; the checks would have said so
   */
  public static Catalog of(Draft draft) {
    return new Catalog(draft);
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> index(
      List<V> values, Function<V, K> key) {
    SortedMap<K, V> index = new TreeMap<>();
    for (V value : values) {
      if (index.put(key.apply(value), value) != null) {
        throw new IllegalArgumentException("twice: " + key.apply(value));
      }
    }
    return Collections.unmodifiableSortedMap(index);
  }

  private <K> Map<K, List<Entry>> group(Function<Entry, Stream<K>> keys) {
    Map<K, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      keys.apply(entry)
          .distinct()
          .forEach(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
    }
    return groups;
  }

  public Site site() {
    return site;
  }

  public Map<Id, CodeSystem> codeSystems() {
    return codeSystems;
  }

  public Map<Id, Tag> tags() {
    return tags;
  }

  public Map<Id, Platform> platforms() {
    return platforms;
  }

  public SortedMap<EntryId, Entry> entries() {
    return entries;
  }

  public SortedMap<Id, Tool> tools() {
    return tools;
  }

  public SortedMap<Id, SharedStep> sharedSteps() {
    return sharedSteps;
  }

  public SortedMap<Id, Page> pages() {
    return pages;
  }

  /** The entries that were removed. */
  public SortedMap<EntryId, Tombstone> gone() {
    return gone;
  }

  public Entry entry(EntryId id) {
    return Optional.ofNullable(entryById.get(id)).orElseThrow();
  }

  public Tool tool(Id id) {
    return Optional.ofNullable(tools.get(id)).orElseThrow();
  }

  public SharedStep sharedStep(Id id) {
    return Optional.ofNullable(sharedSteps.get(id)).orElseThrow();
  }

  public Tag tag(Id id) {
    return Optional.ofNullable(tags.get(id)).orElseThrow();
  }

  public Platform platform(Id id) {
    return Optional.ofNullable(platforms.get(id)).orElseThrow();
  }

  public CodeSystem.Code code(CodeId id) {
    return Optional.ofNullable(codeSystems.get(id.system()))
        .map(system -> system.codes().get(id.code()))
        .orElseThrow();
  }

  /** The entries of a tool, by id. */
  public List<Entry> entriesOf(Tool tool) {
    return byTool.getOrDefault(tool.id(), List.of());
  }

  /** The entries that carry a code, by id. */
  public List<Entry> entriesWith(CodeId code) {
    return byCode.getOrDefault(code, List.of());
  }

  /** The entries that carry a tag, by id. */
  public List<Entry> entriesTagged(Id tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  /** The tools of an area, by id. */
  public List<Tool> toolsIn(Id area) {
    return tools.values().stream().filter(tool -> tool.area().value().equals(area)).toList();
  }

  /**
   * The entries to show beside one: those it declares, those that declare it, and at most {@code
   * more} others that share codes and tags with it, the rarer the better. Ends in time bounded by
   * the number of codes and tags of the entry, not by the size of the catalog.
   */
  public List<Entry> related(Entry entry, int more) {
    Map<EntryId, Entry> related = new LinkedHashMap<>();
    declaredRelated(entry).forEach(id -> related.put(id, entry(id)));
    relatedFrom
        .getOrDefault(entry.id(), List.of())
        .forEach(other -> related.putIfAbsent(other.id(), other));
    related.remove(entry.id());
    List<Entry> all = new ArrayList<>(related.values());
    Shared shared = new Shared();
    entry.codes().forEach(code -> shared.add(entriesWith(code.value()), 2));
    tagsOf(entry).forEach(tag -> shared.add(entriesTagged(tag), 1));
    all.addAll(
        shared.best(other -> !other.equals(entry.id()) && !related.containsKey(other), more));
    return all;
  }

  private static List<Id> tagsOf(Entry entry) {
    return entry.explanation().stream()
        .flatMap(explanation -> explanation.tags().stream())
        .map(tag -> tag.value())
        .toList();
  }

  private static List<EntryId> declaredRelated(Entry entry) {
    return entry.explanation().stream()
        .flatMap(explanation -> explanation.related().stream())
        .map(id -> id.value())
        .toList();
  }

  /** Adds up what entries share, each code or tag weighed by its rarity. */
  private static final class Shared {
    /** A code or tag of more entries than this says nothing about how near two of them are. */
    private static final int COMMON = 40;

    private static final Comparator<Map.Entry<Entry, Double>> BEST_FIRST =
        Map.Entry.<Entry, Double>comparingByValue()
            .reversed()
            .thenComparing(scored -> scored.getKey().id());

    private final IdentityHashMap<Entry, Double> scores = new IdentityHashMap<>();

    void add(List<Entry> group, int weight) {
      if (group.size() <= COMMON) {
        group.forEach(e -> scores.merge(e, (double) weight / group.size(), Double::sum));
      }
    }

    List<Entry> best(Predicate<EntryId> wanted, int limit) {
      return scores.entrySet().stream()
          .filter(scored -> wanted.test(scored.getKey().id()))
          .sorted(BEST_FIRST)
          .limit(limit)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
