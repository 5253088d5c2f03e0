package sfw.fix.site;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private Retrieval() {}

  /** Everything that is not found as it should be. */
  static List<Diagnostic> ofAll(Catalog catalog) {
    return SelfRetrieval.check(catalog).stream().map(SelfRetrieval.Lost::diagnostic).toList();
  }

  /** What some entries have to do with: their own texts, and those that they take from others. */
  static List<Diagnostic> of(Catalog catalog, Collection<Entry> changed) {
    if (changed.isEmpty()) {
      return List.of();
    }
    Engine engine = SelfRetrieval.engine(catalog);
    Set<EntryId> own = new TreeSet<>();
    Set<EntryId> looked = new TreeSet<>();
    for (Entry entry : changed) {
      own.add(entry.id());
      looked.add(entry.id());
      looked.addAll(SelfRetrieval.neighbours(engine, entry));
    }
    return SelfRetrieval.check(engine, looked.stream().map(catalog::entry).toList()).stream()
        .filter(
            lost -> own.contains(lost.owner()) || lost.winner().filter(own::contains).isPresent())
        .map(SelfRetrieval.Lost::diagnostic)
        .toList();
  }
}
