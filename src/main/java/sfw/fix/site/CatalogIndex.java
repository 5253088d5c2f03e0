package sfw.fix.site;

import java.util.Map;
import java.util.SortedMap;
import sfw.fix.model.Catalog;
import sfw.fix.model.EntryId;
import sfw.fix.search.engine.Index;
import sfw.fix.search.index.SearchIndex;

/**
 * The search index of a whole catalog, made once for all who need it.
 *
 * @param lines of each entry, as the index has them
 */
record CatalogIndex(Catalog catalog, SortedMap<EntryId, String> lines, Index index) {
  static CatalogIndex of(Catalog catalog) {
    SortedMap<EntryId, String> lines =
        SearchIndex.lines(catalog, catalog.entries().keySet(), Map.of());
    String text = SearchIndex.head() + String.join("", lines.values());
    return new CatalogIndex(catalog, lines, Index.read(text));
  }
}
