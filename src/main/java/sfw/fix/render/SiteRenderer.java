package sfw.fix.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Tombstone;
import sfw.fix.render.OutputFile.Kind;

/**
 * Turns a catalog into the files of the site. It hands out one job for each page, so that whoever
 * runs them can do so in parallel and need not hold all files at once; the files of a job depend on
 * the catalog alone.
 */
public final class SiteRenderer {
  private final Catalog catalog;
  private final Templates templates;
  private final Assets assets;
  private final String openApi;
  private final String worker;
  private final PageScope.Shared shared;

  private SiteRenderer(
      Catalog catalog,
      Templates templates,
      Assets assets,
      String openApi,
      String worker,
      boolean withZip,
      Previews previews) {
    this.catalog = catalog;
    this.templates = templates;
    this.assets = assets;
    this.openApi = openApi;
    this.worker = worker;
    this.shared =
        new PageScope.Shared(
            catalog,
            assets,
            Repository.of(catalog.site()),
            withZip,
            previews,
            new ConcurrentHashMap<>());
  }

  /** A renderer of pages without pictures. */
  public static SiteRenderer of(Catalog catalog, Path templates, boolean withZip)
      throws IOException {
    return of(catalog, templates, withZip, Previews.NONE);
  }

  /**
   * A renderer.
   *
   * @param templates the folder of templates, which holds a folder {@code assets}
   * @param withZip whether pages offer {@code kb.zip}
   * @param previews the pictures that pages name
   * @throws IOException when a template or an asset cannot be read
   */
  public static SiteRenderer of(Catalog catalog, Path templates, boolean withZip, Previews previews)
      throws IOException {
    return new SiteRenderer(
        catalog,
        Templates.load(templates),
        Assets.load(templates.resolve("assets")),
        text(templates.resolve("openapi.json")),
        text(templates.resolve("sw.js")),
        withZip,
        previews);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file).replace("\r\n", "\n");
  }

  /** A renderer of another catalog, with the same templates. */
  public SiteRenderer with(Catalog other) {
    return new SiteRenderer(
        other, templates, assets, openApi, worker, shared.withZip(), shared.previews());
  }

  /** The jobs that make all files, in a fixed order. */
  public List<Supplier<List<OutputFile>>> jobs() {
    List<Supplier<List<OutputFile>>> all = new ArrayList<>();
    all.add(assets::files);
    catalog.entries().values().forEach(entry -> all.add(() -> entry(entry)));
    catalog.entries().values().forEach(entry -> all.add(() -> redirects(entry)));
    catalog.gone().values().forEach(tombstone -> all.add(() -> List.of(gone(tombstone))));
    Jobs others = others();
    all.addAll(others.pages.values());
    all.addAll(others.groups);
    return all;
  }

  /**
   * Jobs for all but the entries: those that make one page, by its path, and those that make more.
   */
  private static final class Jobs {
    private final Map<String, Supplier<List<OutputFile>>> pages = new LinkedHashMap<>();
    private final List<Supplier<List<OutputFile>>> groups = new ArrayList<>();
  }

  private Jobs others() {
    Jobs jobs = new Jobs();
    catalog
        .tools()
        .values()
        .forEach(tool -> page(jobs, SitePath.ofTool(tool.id()), pages -> pages.tool(tool)));
    catalog.codeSystems().values().forEach(system -> codes(jobs, system));
    catalog
        .tags()
        .values()
        .forEach(tag -> page(jobs, SitePath.ofTag(tag.id()), pages -> pages.tag(tag)));
    catalog
        .pages()
        .values()
        .forEach(page -> page(jobs, SitePath.ofPage(page.id()), pages -> pages.page(page)));
    list(jobs, SitePath.HOME, ListPages::home);
    list(jobs, SitePath.TOOLS, ListPages::tools);
    list(jobs, SitePath.CODES, ListPages::codes);
    list(jobs, SitePath.TAGS, ListPages::tags);
    list(jobs, SitePath.SEARCH, ListPages::search);
    jobs.pages.put(SitePath.NOT_FOUND, () -> List.of(notFound()));
    jobs.groups.add(this::feeds);
    jobs.groups.add(() -> Api.files(catalog));
    return jobs;
  }

  /**
   * One file of the site, made without the others: for whoever shows pages while the content
   * changes. Empty when the site has no such file; the sitemap and the archive are left out.
   */
  public Optional<OutputFile> file(String path) {
    if (path.startsWith(SitePath.ERRORS)) {
      return ofEntry(path);
    }
    Jobs others = others();
    Supplier<List<OutputFile>> page = others.pages.get(path);
    if (page != null) {
      return page.get().stream().findFirst();
    }
    return Stream.concat(Stream.of(assets::files), others.groups.stream())
        .flatMap(group -> group.get().stream())
        .filter(file -> file.path().equals(path))
        .findFirst();
  }

  private Optional<OutputFile> ofEntry(String path) {
    int dot = path.lastIndexOf('.');
    String name = path.substring(SitePath.ERRORS.length(), Math.max(dot, SitePath.ERRORS.length()));
    return EntryId.parse(name).stream()
        .flatMap(id -> entryFiles(id).stream())
        .filter(file -> file.path().equals(path))
        .findFirst();
  }

  private List<OutputFile> entryFiles(EntryId id) {
    return Optional.ofNullable(catalog.entries().get(id))
        .map(this::entry)
        .or(() -> Optional.ofNullable(catalog.gone().get(id)).map(gone -> List.of(gone(gone))))
        .orElseGet(
            () ->
                catalog.entries().values().stream()
                    .filter(entry -> entry.aliases().stream().anyMatch(a -> a.value().equals(id)))
                    .flatMap(entry -> redirects(entry).stream())
                    .toList());
  }

  /** The sitemap, which lists what the jobs made. */
  public OutputFile sitemap(Stream<String> paths) {
    List<String> pages =
        paths
            .filter(path -> path.endsWith(".html") && !path.equals(SitePath.NOT_FOUND))
            .filter(path -> !isOfNoEntry(path))
            .toList();
    return OutputFile.of(
        SitePath.SITEMAP, Kind.LIST, templates.xml(new Feeds(catalog).sitemap(pages)));
  }

  /** What the site needs to work without a network, made of the list of its files. */
  public List<OutputFile> offline(Stream<String> paths) {
    List<String> pages =
        paths.filter(path -> !path.equals(SitePath.NOT_FOUND) && !isOfNoEntry(path)).toList();
    return Offline.files(worker, pages);
  }

  /** Whether a page only says where an entry has gone. */
  private boolean isOfNoEntry(String path) {
    return path.startsWith(SitePath.ERRORS)
        && EntryId.parse(path.substring(SitePath.ERRORS.length(), path.length() - ".html".length()))
            .filter(id -> !catalog.entries().containsKey(id))
            .isPresent();
  }

  private List<OutputFile> entry(Entry entry) {
    PageLinks links = PageLinks.relative(SitePath.of(entry.id()));
    Record view = EntryPages.view(new PageScope(shared, links), entry);
    MarkdownText text = new MarkdownText(catalog, entry);
    return List.of(
        OutputFile.html(links, Kind.PAGE, templates.html(view)),
        OutputFile.of(
            SitePath.twin(entry.id(), "md"), Kind.RESOURCE, EntryMarkdown.of(catalog, entry, text)),
        OutputFile.of(
            SitePath.twin(entry.id(), "json"),
            Kind.RESOURCE,
            Json.write(EntryJson.of(catalog, entry, text))));
  }

  private List<OutputFile> redirects(Entry entry) {
    return entry.aliases().stream()
        .map(
            alias ->
                html(
                    PageLinks.relative(SitePath.of(alias.value())),
                    Kind.PAGE,
                    pages -> pages.redirect(entry)))
        .toList();
  }

  private OutputFile gone(Tombstone tombstone) {
    PageLinks links = PageLinks.relative(SitePath.of(tombstone.id()));
    return html(links, Kind.PAGE, pages -> pages.gone(tombstone));
  }

  private void codes(Jobs jobs, CodeSystem system) {
    system
        .codes()
        .values()
        .forEach(code -> page(jobs, SitePath.of(code.id()), pages -> pages.code(system, code)));
  }

  private void page(Jobs jobs, String path, Function<ListPages, Record> view) {
    jobs.pages.put(path, () -> List.of(html(PageLinks.relative(path), Kind.PAGE, view)));
  }

  private void list(Jobs jobs, String path, Function<ListPages, Record> view) {
    jobs.pages.put(path, () -> List.of(html(PageLinks.relative(path), Kind.LIST, view)));
  }

  private OutputFile notFound() {
    PageLinks links = PageLinks.rooted(SitePath.NOT_FOUND, catalog.site().baseUrl());
    return html(links, Kind.LIST, ListPages::notFound);
  }

  private OutputFile html(PageLinks links, Kind kind, Function<ListPages, Record> view) {
    ListPages pages = new ListPages(new PageScope(shared, links));
    return OutputFile.html(links, kind, templates.html(view.apply(pages)));
  }

  private List<OutputFile> feeds() {
    Feeds feeds = new Feeds(catalog);
    return List.of(
        OutputFile.of(SitePath.FEED, Kind.LIST, templates.xml(feeds.feed())),
        OutputFile.of(
            SitePath.OPEN_SEARCH,
            Kind.LIST,
            templates.xml(feeds.openSearch(assets.path("favicon.svg")))),
        Offline.manifest(catalog.site(), assets.path("favicon.svg")),
        OutputFile.of(SitePath.LLMS, Kind.LIST, feeds.llms()),
        OutputFile.of(SitePath.ROBOTS, Kind.LIST, feeds.robots()),
        OutputFile.of(SitePath.API + "openapi.json", Kind.LIST, openApi));
  }
}
