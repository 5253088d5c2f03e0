package sfw.fix.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Located;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Signature;
import sfw.fix.site.Leniency;
import sfw.fix.snippet.Template;

/**
 * Makes a draft that can be shown of one that may be broken. Where an entry cannot be read or
 * checked, the last one of that id that could stands in for it; where there never was one, a stub
 * that says so. Broken tables, tools, steps and pages stay as they were.
 */
final class LastGood {
  /** Standing in for one entry can break another that refers to it; not much further, though. */
  private static final int ROUNDS = 8;

  private final Map<EntryId, Entry> good = new HashMap<>();
  private @Nullable Draft last;

  /**
   * What can be shown.
   *
   * @param draft fit to become a catalog; empty when there was never one that was
   * @param found errors and warnings of the draft as it is
   */
  record Shown(Optional<Draft> draft, List<Diagnostic> found) {}

  /**
   * What to show for a draft that differs from the last one in a few entries. Only these are
   * checked, which takes no time in proportion to the content; whether they break others is for
   * {@link #show} to say. Empty when it takes more than that.
   */
  Optional<Shown> showChanged(ContentReader.Result read, Set<EntryId> changed) {
    Draft draft = read.draft();
    Draft before = last;
    List<Entry> entries =
        draft.entries().stream().filter(entry -> changed.contains(entry.id())).toList();
    if (before == null || changed.isEmpty() || entries.size() != changed.size()) {
      return Optional.empty();
    }
    if (!before.entryIds().containsAll(changed)) {
      return Optional.empty();
    }
    List<Diagnostic> found = check(draft.withEntries(entries), leniency(read));
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return Optional.empty();
    }
    List<Entry> all = new ArrayList<>(before.entries());
    all.replaceAll(entry -> changed.contains(entry.id()) ? in(entries, entry.id()) : entry);
    entries.forEach(entry -> good.put(entry.id(), entry));
    Draft now = before.withEntries(all);
    last = now;
    return Optional.of(new Shown(Optional.of(now), found));
  }

  private static Entry in(List<Entry> entries, EntryId id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  /** What keeps a site from being published, but for what the content excepts. */
  static List<Diagnostic> check(Draft draft, Leniency leniency) {
    return leniency.apply(Linter.check(draft));
  }

  static Leniency leniency(ContentReader.Result read) {
    return new Leniency(read.allowed(), read.draft().site());
  }

  /** What to show for a draft. */
  Shown show(ContentReader.Result read) {
    Draft draft = read.draft();
    Leniency leniency = leniency(read);
    List<Diagnostic> found = check(draft, leniency);
    Draft candidate = withTables(draft);
    Map<EntryId, Entry> entries = new LinkedHashMap<>();
    draft.entries().forEach(entry -> entries.put(entry.id(), entry));
    draft.entryIds().forEach(id -> entries.computeIfAbsent(id, this::standIn));
    List<Diagnostic> errors = errors(candidate, entries, draft, found, leniency);
    boolean restored = false;
    for (int round = 0; round < ROUNDS && !errors.isEmpty(); round++) {
      if (!replace(errors, entries, restored)) {
        candidate = withParts(candidate);
        good.forEach(entries::putIfAbsent);
        restored = true;
      }
      errors = errors(candidate, entries, draft, found, leniency);
    }
    if (errors.isEmpty() && isWhole(candidate)) {
      last = withEntries(candidate, entries);
      remember(draft, entries);
    }
    return new Shown(Optional.ofNullable(last), found);
  }

  /** The errors of what would be shown; known already when nothing stands in. */
  @SuppressWarnings("ReferenceEquality")
  private static List<Diagnostic> errors(
      Draft candidate,
      Map<EntryId, Entry> entries,
      Draft draft,
      List<Diagnostic> found,
      Leniency leniency) {
    boolean same = candidate == draft && draft.entries().size() == entries.size();
    boolean untouched = same && draft.entries().stream().allMatch(e -> entries.get(e.id()) == e);
    List<Diagnostic> all = untouched ? found : check(withEntries(candidate, entries), leniency);
    return all.stream().filter(Diagnostic::isError).toList();
  }

  private static Draft withEntries(Draft draft, Map<EntryId, Entry> entries) {
    return new Draft(
        draft.site(),
        draft.codes(),
        draft.tags(),
        draft.platforms(),
        List.copyOf(entries.values()),
        draft.tools(),
        draft.steps(),
        draft.pages(),
        draft.gone(),
        draft.programs(),
        new TreeSet<>(entries.keySet()),
        draft.toolIds(),
        draft.stepIds(),
        draft.pageIds(),
        draft.programNames());
  }

  private static boolean isWhole(Draft draft) {
    return draft.site().isPresent()
        && draft.codes().isPresent()
        && draft.tags().isPresent()
        && draft.platforms().isPresent();
  }

  private Draft withTables(Draft draft) {
    Draft before = last;
    boolean parts =
        draft.tools().size() == draft.toolIds().size()
            && draft.steps().size() == draft.stepIds().size()
            && draft.pages().size() == draft.pageIds().size();
    if (before == null || (isWhole(draft) && parts)) {
      return draft;
    }
    Draft tables =
        new Draft(
            draft.site().or(before::site),
            draft.codes().or(before::codes),
            draft.tags().or(before::tags),
            draft.platforms().or(before::platforms),
            draft.entries(),
            draft.tools(),
            draft.steps(),
            draft.pages(),
            draft.gone(),
            draft.programs(),
            draft.entryIds(),
            draft.toolIds(),
            draft.stepIds(),
            draft.pageIds(),
            draft.programNames());
    return parts ? tables : withParts(tables);
  }

  /** The draft with tools, steps, pages and tables as they last were. */
  private Draft withParts(Draft draft) {
    Draft before = last;
    if (before == null) {
      return draft;
    }
    return new Draft(
        before.site(),
        before.codes(),
        before.tags(),
        before.platforms(),
        draft.entries(),
        before.tools(),
        before.steps(),
        before.pages(),
        before.gone(),
        before.programs(),
        draft.entryIds(),
        before.toolIds(),
        before.stepIds(),
        before.pageIds(),
        before.programNames());
  }

  /**
   * Replaces the entries that have errors. False when there was none to replace.
   *
   * @param all also those that are as they were when they were good: what they refer to is gone,
   *     and is not to be had back
   */
  @SuppressWarnings("ReferenceEquality")
  private boolean replace(List<Diagnostic> errors, Map<EntryId, Entry> entries, boolean all) {
    boolean replaced = false;
    for (EntryId id : culprits(errors, entries)) {
      Entry now = entries.get(id);
      Entry before = good.get(id);
      if (before != null && before == now && !all) {
        continue;
      }
      if (before != null && before != now) {
        entries.put(id, before);
      } else if (now != null && !isStandIn(now)) {
        good.remove(id);
        entries.put(id, standIn(id));
      } else {
        entries.remove(id);
      }
      replaced = true;
    }
    return replaced;
  }

  private static Set<EntryId> culprits(List<Diagnostic> errors, Map<EntryId, Entry> entries) {
    Set<String> stems = new HashSet<>();
    errors.forEach(error -> stems.add(stem(error.span().path())));
    Set<EntryId> culprits = new TreeSet<>();
    entries.forEach(
        (id, entry) -> {
          if (stems.contains(stem(entry.span().path()))) {
            culprits.add(id);
          }
        });
    return culprits;
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static final String UNREADABLE = "This entry has errors";

  private Entry standIn(EntryId id) {
    Entry before = good.get(id);
    if (before != null) {
      return before;
    }
    // Where its file is, as far as an error of the stand-in itself needs to be told apart.
    var span = sfw.fix.diagnostic.Span.startOf("content/errors/" + id + ".yaml");
    Template text = Template.code(UNREADABLE);
    return new Entry(
        id,
        span,
        new Located<>(UNREADABLE + ": " + id, span),
        List.of(),
        Map.of(),
        List.of(new Signature(new Located<>(UNREADABLE, span), text, Optional.empty())),
        List.of(),
        Optional.empty());
  }

  private static boolean isStandIn(Entry entry) {
    return entry.isStub() && entry.title().value().startsWith(UNREADABLE + ": ");
  }

  private void remember(Draft draft, Map<EntryId, Entry> shown) {
    good.keySet().retainAll(draft.entryIds());
    for (Entry entry : new ArrayList<>(shown.values())) {
      if (!isStandIn(entry)) {
        good.put(entry.id(), entry);
      }
    }
  }
}
