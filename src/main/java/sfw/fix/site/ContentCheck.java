package sfw.fix.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.content.SparseReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.diagnostic.Rule;
import sfw.fix.links.ExternalCheck;
import sfw.fix.links.Manners;
import sfw.fix.model.Catalog;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.index.SelfRetrieval;

/**
 * Reads the content and says what is wrong with it. A build asks for the rules that make a site
 * safe, {@code ./fix check} for all of them.
 *
 * <ol>
 *   <li>Reading reports what is wrong with single files.
 *   <li>The {@link Linter} reports what is wrong with the content as a whole.
 *   <li>When there is no error among these, the search is asked whether entries are found.
 *   <li>What the content itself excepts is left out.
 * </ol>
 */
public final class ContentCheck {

  /** What was read, and everything wrong in it, sorted. */
  public record Result(Draft draft, List<Diagnostic> diagnostics) {

    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
  }

  private static final Set<String> CHECKED_BY_LINTER =
      Linter.rules().stream().map(Rule::id).collect(Collectors.toUnmodifiableSet());

  private final Path content;
  private final String display;
  private final ContentReader.Result read;
  private final Leniency leniency;
  private final List<Diagnostic> found = new ArrayList<>();

  /** Being made while other rules run. */
  private Optional<CompletableFuture<CatalogIndex>> index = Optional.empty();

  private ContentCheck(Path content, String display) throws IOException {
    this(content, display, ContentReader.read(content, display));
  }

  private ContentCheck(Path content, String display, ContentReader.Result read) {
    this.content = content;
    this.display = display;
    this.read = read;
    this.leniency = new Leniency(read.allowed(), read.draft().site());
  }

  /** Begins a check for a build: without the search, which knows later what has changed. */
  static ContentCheck forBuild(Path content, String display) throws IOException {
    ContentCheck check = new ContentCheck(content, display);
    check.found.addAll(check.read.diagnostics());
    check.found.addAll(check.leniency.faults());
    check.found.addAll(check.leniency.apply(Linter.check(check.read.draft())));
    return check;
  }

  /** The result so far. */
  Result result() {
    return new Result(read.draft(), found.stream().distinct().sorted().toList());
  }

  /** The same with what the search says about some entries. */
  Result resultWith(Catalog catalog, Collection<Entry> changed) {
    if (!changed.isEmpty()) {
      Engine engine = SelfRetrieval.engine(catalog);
      found.addAll(leniency.apply(Retrieval.of(engine, catalog, changed)));
    }
    return result();
  }

  /**
   * Runs all rules.
   *
   * @param display how diagnostics name the content folder
   * @param selection the files to report about; empty for all
   * @throws IOException when the folder cannot be listed
   */
  public static Result run(Path content, String display, Optional<Selection> selection)
      throws IOException {
    return new ContentCheck(content, display).run(selection, false);
  }

  /** The same over all files, with the search asked for every entry, however many there are. */
  public static Result runThoroughly(Path content, String display) throws IOException {
    return new ContentCheck(content, display).run(Optional.empty(), true);
  }

  /**
   * The same, by what is known from before: of a few selected entries, only they are read, and what
   * rules compare them with.
   *
   * @param index keeps what is known
   */
  public static Result run(
      Path content, String display, Optional<Selection> selection, IndexFile index)
      throws IOException {
    long now = System.currentTimeMillis();
    SparseReader reader = SparseReader.of(content, display);
    if (selection.isPresent()) {
      Selection files = selection.get();
      Optional<SelectedCheck> some = SelectedCheck.read(reader, index, files);
      if (some.isPresent()) {
        ContentReader.Result read = reader.result(files.files()::contains);
        try {
          return new ContentCheck(content, display, read).run(files, some.get());
        } catch (CompletionException e) {
          index.archive().discard(e);
        }
      }
    }
    ContentCheck check = new ContentCheck(content, display, reader.readAll());
    Result result = check.run(selection, false);
    if (check.index.isPresent()) {
      keep(index, reader, check.index.get().join(), now);
    }
    return result;
  }

  /** Where nothing can be written, the next check takes as long as this one, and that is all. */
  private static void keep(IndexFile file, SparseReader reader, CatalogIndex index, long now) {
    try {
      file.keep(reader, index, now);
    } catch (IOException e) {
      return;
    }
  }

  private Result run(Selection selection, SelectedCheck some) throws IOException {
    CompletableFuture<List<Diagnostic>> retrieval = some.retrieval(read.draft());
    lint();
    Set<String> checked = new TreeSet<>(CHECKED_BY_LINTER);
    if (!only(selection, result()).hasErrors()) {
      List<Diagnostic> asked = leniency.apply(retrieval.join());
      found.addAll(some.leniency().apply(asked));
      found.addAll(leniency.apply(ExternalCheck.known(read.draft(), ledger())));
      checked.addAll(Rules.ids());
    }
    found.addAll(leniency.unneeded(checked::contains));
    return only(selection, result());
  }

  private Result run(Optional<Selection> selection, boolean thorough) throws IOException {
    index =
        IndexFile.catalog(read.draft())
            .map(catalog -> CompletableFuture.supplyAsync(() -> CatalogIndex.of(catalog)));
    lint();
    Set<String> checked = new TreeSet<>(CHECKED_BY_LINTER);
    if (!result().hasErrors()) {
      CatalogIndex searched = index.orElseThrow().join();
      found.addAll(leniency.apply(retrieval(searched, selection, thorough)));
      found.addAll(leniency.apply(AddressLedger.check(content, display, searched.catalog())));
      found.addAll(leniency.apply(ExternalCheck.known(read.draft(), ledger())));
      checked.addAll(Rules.ids());
    }
    found.addAll(leniency.unneeded(checked::contains));
    Result all = result();
    return selection.map(files -> only(files, all)).orElse(all);
  }

  private void lint() {
    found.addAll(read.diagnostics());
    found.addAll(leniency.faults());
    found.addAll(leniency.apply(Linter.checkAll(read.draft())));
  }

  private static List<Diagnostic> retrieval(
      CatalogIndex index, Optional<Selection> selection, boolean thorough) {
    Engine engine = new Engine(index.index());
    Catalog catalog = index.catalog();
    if (selection.isPresent()) {
      return Retrieval.of(
          engine,
          catalog,
          catalog.entries().values().stream().filter(selection.get()::has).toList());
    }
    return thorough ? Retrieval.ofAll(engine, catalog) : Retrieval.ofMany(engine, catalog);
  }

  private Path ledger() {
    return content.resolve("links.json");
  }

  /**
   * Asks other sites whether their pages are still there, and keeps the answers in {@code
   * links.json}.
   *
   * @param today noted beside the answers
   * @throws IOException when a folder or the ledger cannot be read, or the ledger not written
   */
  public static ExternalCheck.Result external(
      Path content, String display, LocalDate today, Manners manners) throws IOException {
    ContentCheck check = new ContentCheck(content, display);
    ExternalCheck.Result asked =
        ExternalCheck.run(check.read.draft(), check.ledger(), today, manners);
    return new ExternalCheck.Result(
        asked.asked(), check.leniency.apply(asked.diagnostics()), asked.notes());
  }

  /** What concerns some files. What a selected entry takes from another one does so, too. */
  private static Result only(Selection selection, Result all) {
    return new Result(
        all.draft(),
        all.diagnostics().stream()
            .filter(d -> selection.has(d) || d.rule().id().equals("self-retrieval"))
            .toList());
  }
}
