package sfw.fix.render;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;

/** The addresses of a site that people link to: its pages, redirects and tombstones. */
public final class SiteAddresses {
  private static final List<String> FIXED =
      List.of(
          SitePath.HOME,
          SitePath.TOOLS,
          SitePath.CODES,
          SitePath.TAGS,
          SitePath.SEARCH,
          SitePath.NOT_FOUND);

  private SiteAddresses() {}

  /** The file that has all that an entry says, as JSON. */
  public static String twin(EntryId entry) {
    return SitePath.twin(entry, "json");
  }

  /** All of them, as paths from the root of the site, sorted. A test compares them with a build. */
  public static Set<String> of(Catalog catalog) {
    Set<String> addresses = new TreeSet<>(FIXED);
    for (Entry entry : catalog.entries().values()) {
      addresses.add(SitePath.of(entry.id()));
      entry.aliases().forEach(alias -> addresses.add(SitePath.of(alias.value())));
    }
    catalog.gone().keySet().forEach(id -> addresses.add(SitePath.of(id)));
    catalog.tools().keySet().forEach(tool -> addresses.add(SitePath.ofTool(tool)));
    catalog.tags().keySet().forEach(tag -> addresses.add(SitePath.ofTag(tag)));
    catalog.pages().keySet().forEach(page -> addresses.add(SitePath.ofPage(page)));
    catalog
        .codeSystems()
        .values()
        .forEach(
            system -> system.codes().values().forEach(c -> addresses.add(SitePath.of(c.id()))));
    return Collections.unmodifiableSet(addresses);
  }
}
