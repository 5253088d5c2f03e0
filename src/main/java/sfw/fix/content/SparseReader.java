package sfw.fix.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.content.ContentReader.EntryRead;
import sfw.fix.diagnostic.Allowance;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Problems;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.model.Step;

/**
 * Reads some entries of the content folder, and of everything else what these need: the tables,
 * their tools, the shared steps that they take in, the programs that they run. All files are
 * listed, so that whatever is there is known to be there.
 */
public final class SparseReader {
  private final ContentTree tree;
  private final Problems ofFolder;
  private final SortedMap<EntryId, EntryRead> read = new TreeMap<>();

  private SparseReader(ContentTree tree, Problems ofFolder) {
    this.tree = tree;
    this.ofFolder = ofFolder;
  }

  /**
   * Lists a content folder.
   *
   * @param display how diagnostics name it
   */
  public static SparseReader of(Path root, String display) throws IOException {
    Problems problems = new Problems();
    return new SparseReader(ContentTree.list(root, display, problems), problems);
  }

  /** The stamp of each entry that is there. */
  public SortedMap<EntryId, Stamp> stamps() {
    SortedMap<EntryId, Stamp> stamps = new TreeMap<>();
    tree.entries.forEach((id, pair) -> stamps.put(id, pair.stamp()));
    return stamps;
  }

  /** The stamp of the tables and the tools. */
  public Stamp stampOfTables() {
    return tree.stampOfTables();
  }

  /** The entries of which a file is among some. */
  public Set<EntryId> entriesOf(Predicate<String> files) {
    return tree.entries.entrySet().stream()
        .filter(entry -> isOf(entry.getValue(), files))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isOf(ContentTree.Pair pair, Predicate<String> files) {
    return Stream.of(pair.yaml, pair.markdown)
        .flatMap(Optional::stream)
        .anyMatch(path -> files.test(tree.pathOf(path)));
  }

  /** Reads entries that were not read yet; ids that no file has are passed over. */
  public void read(Collection<EntryId> ids) {
    List<EntryId> missing =
        ids.stream()
            .filter(id -> tree.entries.containsKey(id) && !read.containsKey(id))
            .distinct()
            .toList();
    List<EntryRead> values =
        missing.parallelStream()
            .map(
                id ->
                    ContentReader.entry(
                        id, java.util.Objects.requireNonNull(tree.entries.get(id)), tree))
            .toList();
    for (int i = 0; i < missing.size(); i++) {
      read.put(missing.get(i), values.get(i));
    }
  }

  /** An entry that was read, if nothing is wrong in its own files. */
  public Optional<Entry> entry(EntryId id) {
    return Optional.ofNullable(read.get(id))
        .filter(entry -> !entry.problems().hasErrors())
        .flatMap(EntryRead::value);
  }

  /** The exceptions that the entries ask for that were read. */
  public List<Allowance> allowed() {
    Problems problems = new Problems();
    read.values().forEach(entry -> problems.addAll(entry.problems()));
    return problems.allowed();
  }

  /** The entries that were read, as far as they could be. */
  public List<Entry> entries() {
    return read.values().stream().flatMap(entry -> entry.value().stream()).toList();
  }

  /** Reads everything. */
  public ContentReader.Result readAll() {
    read(tree.entries.keySet());
    Problems problems = new Problems();
    problems.addAll(ofFolder);
    read.values().forEach(entry -> problems.addAll(entry.problems()));
    Draft draft = new ContentReader(tree, problems).draft(entries());
    return new ContentReader.Result(draft, problems.sorted(), problems.allowed());
  }

  /**
   * What was read, with what it needs.
   *
   * @param wanted further files to read, by their paths: shared steps and pages
   */
  public ContentReader.Result result(Predicate<String> wanted) {
    Problems problems = new Problems();
    problems.addAll(ofFolder);
    read.values().forEach(entry -> problems.addAll(entry.problems()));
    List<Entry> entries = entries();
    Draft draft =
        new ContentReader(tree, problems)
            .draft(
                entries,
                some(tree.tools, toolsOf(entries)::contains),
                some(tree.steps, stepsOf(entries)::contains),
                some(
                    tree.pages,
                    id -> isOf(java.util.Objects.requireNonNull(tree.pages.get(id)), wanted)),
                new ProgramsOnDemand(tree));
    List<Diagnostic> diagnostics = problems.sorted();
    return new ContentReader.Result(draft, diagnostics, problems.allowed());
  }

  private static Set<Id> toolsOf(List<Entry> entries) {
    return entries.stream().map(entry -> entry.id().tool()).collect(Collectors.toSet());
  }

  private static Set<Id> stepsOf(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.explanation().stream())
        .flatMap(explained -> explained.steps().stream())
        .flatMap((Step step) -> step.shared().stream())
        .map(id -> id.value())
        .collect(Collectors.toSet());
  }

  private static Map<Id, ContentTree.Pair> some(
      SortedMap<Id, ContentTree.Pair> all, Predicate<Id> wanted) {
    Map<Id, ContentTree.Pair> some = new TreeMap<>(all);
    some.keySet().removeIf(wanted.negate());
    return some;
  }
}
