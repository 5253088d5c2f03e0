package sfw.fix.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.content.SparseReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.model.ContentLink;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.index.SelfRetrieval;

/**
 * The entries that a check of some files has to read, where the others are known from before:
 *
 * <ol>
 *   <li>those that are selected, and those that have changed since;
 *   <li>those whose signatures or former ids one of them has, too, and those at whose steps their
 *       links point: rules compare them;
 *   <li>those that their texts find: the search may take the one for the other.
 * </ol>
 */
final class SelectedCheck {
  private final SparseReader reader;
  private final IndexFile index;
  private final KnownEntries known;
  private final Set<EntryId> selected;
  private final Set<EntryId> concerned;

  private SelectedCheck(
      SparseReader reader, IndexFile index, KnownEntries known, Selection selection) {
    this.reader = reader;
    this.index = index;
    this.known = known;
    this.selected = reader.entriesOf(selection.files()::contains);
    Set<EntryId> changed = known.changed(reader.stamps());
    this.concerned =
        changed.size() > IndexFile.MANY ? changed : IndexFile.concerned(known, changed, reader);
  }

  /** Reads what has to be read. Empty when that would be most of the content, or nobody knows. */
  static Optional<SelectedCheck> read(SparseReader reader, IndexFile index, Selection selection)
      throws IOException {
    if (!selection.files().stream().allMatch(SelectedCheck::isEntryOrPage)) {
      return Optional.empty();
    }
    return index
        .known(reader)
        .map(known -> new SelectedCheck(reader, index, known, selection))
        .filter(
            check ->
                check.concerned.size() <= IndexFile.MANY && check.selected.size() <= IndexFile.MANY)
        .map(SelectedCheck::readOthers);
  }

  private static boolean isEntryOrPage(String path) {
    return ("/" + path).matches(".*/(errors/[^/]+|pages)/[^/]+");
  }

  private SelectedCheck readOthers() {
    reader.read(selected);
    reader.read(known.sharing(reader.entries()));
    reader.read(linked(selectedEntries()));
    return this;
  }

  /** The entries at whose steps links point. */
  private static Set<EntryId> linked(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.explanation().stream())
        .flatMap(explanation -> explanation.prose())
        .flatMap(prose -> prose.links().stream())
        .flatMap(link -> ContentLink.parse(link.value()).stream())
        .filter(link -> link instanceof ContentLink.ToEntry to && to.step().isPresent())
        .map(link -> ((ContentLink.ToEntry) link).entry())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Asks the search about the selected entries, in parallel with whatever else there is to do.
   * Until it has answered, nothing else may be read.
   */
  CompletableFuture<List<Diagnostic>> retrieval(Draft draft) {
    if (selectedEntries().isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Catalog catalog = IndexFile.catalog(draft).orElseThrow();
    return CompletableFuture.supplyAsync(
        () -> Retrieval.of(engine(catalog), selectedEntries(), this::entries));
  }

  /** Over the selected entries, those that these name, and those that their texts may find. */
  private Engine engine(Catalog catalog) {
    Map<EntryId, String> lines = known.lines(concerned, catalog);
    Stream.concat(selected.stream(), known.namedBy(selected).stream())
        .filter(id -> !concerned.contains(id))
        .forEach(id -> known.lines(id).ifPresent(as -> lines.put(id, as)));
    Set<String> renewed =
        Stream.concat(concerned.stream(), lines.keySet().stream())
            .map(EntryId::toString)
            .collect(Collectors.toSet());
    List<String> texts = selectedEntries().stream().flatMap(SelfRetrieval::asked).toList();
    try {
      return index.archive().among(texts, renewed, String.join("", lines.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Entry> selectedEntries() {
    return selected.stream().flatMap(id -> reader.entry(id).stream()).toList();
  }

  /** What the entries that were found except. */
  Leniency leniency() {
    return new Leniency(reader.allowed(), Optional.empty());
  }

  /** Entries that are found, as far as they can be read. */
  private Collection<Entry> entries(Collection<EntryId> ids) {
    reader.read(ids);
    return ids.stream().flatMap(id -> reader.entry(id).stream()).toList();
  }
}
