package sfw.fix.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.ProseMarkdown;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.Tool;
import sfw.fix.render.view.Feed;
import sfw.fix.render.view.OpenSearch;
import sfw.fix.render.view.Sitemap;

/** Makes the files that machines read: sitemap, feed, OpenSearch, llms.txt, robots.txt. */
final class Feeds {
  private static final int FEED_ITEMS = 50;

  private final Catalog catalog;
  private final String base;

  Feeds(Catalog catalog) {
    this.catalog = catalog;
    this.base = catalog.site().baseUrl().toString();
  }

  Feed feed() {
    List<Feed.Item> items =
        ListPages.recent(catalog, FEED_ITEMS).stream().map(this::feedItem).toList();
    String updated = items.isEmpty() ? "1970-01-01T00:00:00Z" : items.get(0).updated();
    return new Feed(
        catalog.site().title(),
        catalog.site().tagline(),
        base,
        base + SitePath.FEED,
        updated,
        items);
  }

  private Feed.Item feedItem(Entry entry) {
    var explained = entry.explanation().orElseThrow();
    return new Feed.Item(
        base + SitePath.of(entry.id()),
        entry.title().value(),
        explained.summary().plainText(),
        explained.updated() + "T00:00:00Z",
        entry.id().tool().value());
  }

  /**
   * The sitemap.
   *
   * @param pages paths of all pages that search engines should list
   */
  Sitemap sitemap(List<String> pages) {
    SortedMap<String, Sitemap.Item> items = new TreeMap<>();
    pages.forEach(page -> items.put(page, item(page, null)));
    catalog
        .entries()
        .values()
        .forEach(
            entry ->
                entry
                    .explanation()
                    .ifPresent(
                        explained -> {
                          String page = SitePath.of(entry.id());
                          items.put(page, item(page, explained.updated().toString()));
                        }));
    return new Sitemap(List.copyOf(items.values()));
  }

  private Sitemap.Item item(String page, @Nullable String updated) {
    return new Sitemap.Item(base + (page.equals(SitePath.HOME) ? "" : page), updated);
  }

  OpenSearch openSearch(String icon) {
    return new OpenSearch(
        catalog.site().title(), catalog.site().tagline(), base + SitePath.SEARCH, base + icon);
  }

  String robots() {
    return "User-agent: *\nAllow: /\n\nSitemap: " + base + SitePath.SITEMAP + "\n";
  }

  /**
   * The knowledge base for language models: what there is, and where its Markdown is (llmstxt.org).
   */
  String llms() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + catalog.site().title());
    lines.add("");
    lines.add("> " + catalog.site().tagline());
    lines.add("");
    lines.add("Each error has a page, and the same as Markdown and as JSON beside it.");
    lines.add("All entries as one list: " + base + SitePath.API + "entries.json");
    for (Tool tool : catalog.tools().values()) {
      List<Entry> entries = catalog.entriesOf(tool);
      if (!entries.isEmpty()) {
        lines.add("");
        lines.add("## " + ProseMarkdown.escaped(tool.name()));
        lines.add("");
        entries.forEach(entry -> lines.add(llmsLine(entry)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String llmsLine(Entry entry) {
    String title = ProseMarkdown.escaped(entry.title().value());
    return "- [" + title + "](" + base + SitePath.twin(entry.id(), "md") + ")";
  }
}
