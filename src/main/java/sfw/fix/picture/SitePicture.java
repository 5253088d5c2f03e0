package sfw.fix.picture;

import java.net.URI;
import java.util.List;
import sfw.fix.model.Catalog;
import sfw.fix.model.Site;
import sfw.fix.model.Tool;

/**
 * The picture of all pages that have none of their own.
 *
 * @param tools the names of the programs whose errors are explained
 * @param address where the site is, as people write it
 */
public record SitePicture(String site, String tagline, List<String> tools, String address)
    implements Picture {

  public SitePicture {
    tools = List.copyOf(tools);
  }

  public static SitePicture of(Catalog catalog) {
    Site site = catalog.site();
    List<String> tools =
        catalog.tools().values().stream()
            .filter(tool -> !catalog.entriesOf(tool).isEmpty())
            .map(Tool::name)
            .toList();
    return new SitePicture(site.title(), site.tagline(), tools, address(site));
  }

  /** Host and path, without the scheme and the last slash. */
  static String address(Site site) {
    URI base = site.baseUrl();
    return Site.withoutSlash(URI.create("//" + base.getRawAuthority() + base.getRawPath()))
        .toString()
        .substring(2);
  }

  @Override
  public String alt() {
    return site + ": " + tagline;
  }
}
