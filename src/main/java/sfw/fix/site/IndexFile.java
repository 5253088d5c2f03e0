package sfw.fix.site;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.content.SparseReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.model.Tool;

/**
 * What is known of the content, kept as a file for commands that search and for checks of single
 * entries. Entries that have changed since are read again; everything is, where a table, a tool or
 * the generator has changed, or many entries have.
 */
public final class IndexFile {
  /** Where more entries than this have changed, all of them are read. */
  static final int MANY = 200;

  private final Path content;
  private final String generator;
  private final SearchArchive archive;

  /**
   * An index file, which need not exist yet.
   *
   * @param content the content folder
   * @param file where the index is, or will be
   * @param generator what changes when the generator does
   */
  public IndexFile(Path content, Path file, String generator) {
    this.content = content;
    this.generator = generator;
    this.archive = new SearchArchive(file);
  }

  /** What commands search in; to be {@link #refresh refreshed} before. */
  public SearchArchive archive() {
    return archive;
  }

  /**
   * Makes the archive where it is missing or older than the content.
   *
   * @param display how diagnostics name the content folder
   * @return what is wrong with the content; with an error among it there is no archive
   */
  public List<Diagnostic> refresh(String display) throws IOException {
    if (archive.isNewerThan(content)) {
      return List.of();
    }
    long now = System.currentTimeMillis();
    SparseReader reader = SparseReader.of(content, display);
    Optional<KnownEntries> known = known(reader);
    if (known.isPresent()) {
      Set<EntryId> changed = known.get().changed(reader.stamps());
      if (changed.isEmpty()) {
        archive.touch(now);
        return List.of();
      } else if (changed.size() <= MANY) {
        Set<EntryId> concerned = concerned(known.get(), changed, reader);
        return refresh(
            now,
            reader.result(path -> false),
            catalog -> known.get().with(concerned, catalog, reader.stamps(), now));
      }
    }
    return refresh(
        now,
        reader.readAll(),
        catalog -> KnownEntries.of(CatalogIndex.of(catalog), reader, stamp(reader), now));
  }

  private List<Diagnostic> refresh(
      long now, ContentReader.Result read, Function<Catalog, KnownEntries> known)
      throws IOException {
    List<Diagnostic> diagnostics = problems(read);
    if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
      archive.write(known.apply(Catalog.of(read.draft())));
      archive.touch(now);
    }
    return diagnostics;
  }

  private static List<Diagnostic> problems(ContentReader.Result read) {
    return Stream.concat(read.diagnostics().stream(), Linter.check(read.draft()).stream())
        .sorted()
        .toList();
  }

  /**
   * Reads what has changed, and whose lines change with it: to which lookalikes of these belong, or
   * belonged.
   */
  static Set<EntryId> concerned(KnownEntries known, Set<EntryId> changed, SparseReader reader) {
    reader.read(changed);
    Set<EntryId> concerned = new TreeSet<>(changed);
    concerned.addAll(known.namedBy(changed));
    changed.stream()
        .flatMap(id -> reader.entry(id).stream())
        .flatMap(entry -> entry.explanation().stream())
        .flatMap(explanation -> explanation.lookalikes().stream())
        .flatMap(lookalike -> lookalike.entry().stream())
        .forEach(named -> concerned.add(named.value()));
    reader.read(concerned);
    return concerned;
  }

  /** What was known of this content, if it still says something. */
  Optional<KnownEntries> known(SparseReader reader) throws IOException {
    try {
      return KnownEntries.parse(archive.known(), stamp(reader));
    } catch (NoSuchFileException | ZipException e) {
      return Optional.empty();
    }
  }

  /** Keeps what was read, unless that is known already. */
  void keep(SparseReader reader, CatalogIndex index, long now) throws IOException {
    boolean isKnown =
        known(reader).filter(known -> known.changed(reader.stamps()).isEmpty()).isPresent();
    if (!isKnown) {
      archive.write(KnownEntries.of(index, reader, stamp(reader), now), index::index);
      archive.touch(now);
    }
  }

  /**
   * The entries of which an index can be made, whatever else may be wrong with them. Empty when a
   * table is missing.
   */
  static Optional<Catalog> catalog(Draft draft) {
    if (Stream.of(draft.site(), draft.codes(), draft.tags(), draft.platforms())
        .anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Set<Id> tools = draft.tools().stream().map(Tool::id).collect(Collectors.toSet());
    Set<Id> tags = draft.tags().orElseThrow().keySet();
    Set<CodeId> codes =
        draft.codes().orElseThrow().values().stream()
            .flatMap(system -> system.codes().values().stream())
            .map(CodeSystem.Code::id)
            .collect(Collectors.toSet());
    List<Entry> entries =
        draft.entries().stream()
            .filter(entry -> tools.contains(entry.id().tool()))
            .filter(entry -> entry.codes().stream().allMatch(c -> codes.contains(c.value())))
            .filter(
                entry ->
                    entry.explanation().stream()
                        .flatMap(explanation -> explanation.tags().stream())
                        .allMatch(tag -> tags.contains(tag.value())))
            .toList();
    return Optional.of(Catalog.of(draft.withEntries(entries)));
  }

  private String stamp(SparseReader reader) {
    return generator + ' ' + reader.stampOfTables().text();
  }
}
