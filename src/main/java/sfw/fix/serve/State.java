package sfw.fix.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.model.Catalog;
import sfw.fix.render.OutputFile;
import sfw.fix.render.SitePath;
import sfw.fix.render.SiteRenderer;
import sfw.fix.site.SearchFiles;

/**
 * The site at one moment. Files are made when somebody asks for them, and kept. Safe to be asked by
 * many at once.
 */
final class State {
  private static final String SEARCH = "search/";

  private final String version;
  private final @Nullable SiteRenderer renderer;
  private final @Nullable Catalog catalog;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Optional<OutputFile>> made = new ConcurrentHashMap<>();
  private @Nullable List<OutputFile> search;

  /**
   * A state.
   *
   * @param version differs between states whose files may differ
   * @param renderer null as long as nothing can be shown, like the catalog
   */
  State(
      String version,
      @Nullable SiteRenderer renderer,
      @Nullable Catalog catalog,
      List<Diagnostic> diagnostics) {
    this.version = version;
    this.renderer = renderer;
    this.catalog = catalog;
    this.diagnostics = diagnostics;
  }

  /** The same site, of which something else is known to be wrong. */
  State with(List<Diagnostic> others) {
    return new State(version, renderer, catalog, others);
  }

  String version() {
    return version;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  boolean canBeShown() {
    return renderer != null;
  }

  /** A file of the site; empty when it has none of that path. */
  Optional<OutputFile> file(String path) {
    Optional<OutputFile> known = made.get(path);
    if (known != null) {
      return known;
    }
    Optional<OutputFile> file = make(path);
    // What is not there is not kept: a client may ask for any number of such paths.
    if (file.isPresent()) {
      made.put(path, file);
    }
    return file;
  }

  private Optional<OutputFile> make(String path) {
    SiteRenderer now = renderer;
    if (now == null) {
      return Optional.empty();
    }
    Stream<OutputFile> index = path.startsWith(SEARCH) ? search().stream() : Stream.empty();
    return index
        .filter(file -> file.path().equals(path))
        .findFirst()
        .or(() -> path.equals(SitePath.SITEMAP) ? Optional.empty() : now.file(path));
  }

  private synchronized List<OutputFile> search() {
    List<OutputFile> files = search;
    if (files == null) {
      files = catalog == null ? List.of() : SearchFiles.of(catalog);
      search = files;
    }
    return files;
  }
}
