package sfw.fix.site;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.index.SelfRetrieval;

/**
 * Whether entries are found by their own texts. A changed entry can also take what belonged to
 * another one, so that with some entries, those that they may be confused with are looked at, too.
 */
final class Retrieval {
  private static final int FEW = 1000;
  private static final int SPREAD = 200;

  private Retrieval() {}

  /** Everything that is not found as it should be. */
  static List<Diagnostic> ofAll(Engine engine, Catalog catalog) {
    return diagnostics(engine, catalog.entries().values());
  }

  /**
   * The same where there are so many entries that asking for all would take minutes: then of some,
   * evenly spread. Each entry has been asked for when it was changed.
   */
  static List<Diagnostic> ofMany(Engine engine, Catalog catalog) {
    List<Entry> all = List.copyOf(catalog.entries().values());
    return all.size() <= FEW
        ? ofAll(engine, catalog)
        : diagnostics(
            engine,
            IntStream.range(0, SPREAD).mapToObj(i -> all.get(i * (all.size() / SPREAD))).toList());
  }

  private static List<Diagnostic> diagnostics(Engine engine, Collection<Entry> entries) {
    return SelfRetrieval.check(engine, entries).stream()
        .map(SelfRetrieval.Lost::diagnostic)
        .toList();
  }

  /** What some entries have to do with: their own texts, and those that they take from others. */
  static List<Diagnostic> of(Engine engine, Catalog catalog, Collection<Entry> changed) {
    return of(engine, changed, ids -> ids.stream().map(catalog::entry).toList());
  }

  /**
   * The same.
   *
   * @param entries looks up those that are found
   */
  static List<Diagnostic> of(
      Engine engine,
      Collection<Entry> changed,
      Function<Collection<EntryId>, Collection<Entry>> entries) {
    Set<EntryId> own = changed.stream().map(Entry::id).collect(Collectors.toSet());
    Set<EntryId> looked = new TreeSet<>(own);
    changed.forEach(entry -> looked.addAll(SelfRetrieval.neighbours(engine, entry)));
    return SelfRetrieval.check(engine, entries.apply(looked)).stream()
        .filter(
            lost -> own.contains(lost.owner()) || lost.winner().filter(own::contains).isPresent())
        .map(SelfRetrieval.Lost::diagnostic)
        .toList();
  }
}
