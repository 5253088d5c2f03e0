package sfw.fix.render;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the links of one page and remembers them, together with the page's anchors, so that a
 * build knows whether all of them resolve without parsing what it wrote.
 */
final class PageLinks {
  private final String page;
  private final Function<String, String> href;
  private final Set<String> links = new LinkedHashSet<>();
  private final Set<String> anchors = new LinkedHashSet<>();

  private PageLinks(String page, Function<String, String> href) {
    this.page = page;
    this.href = href;
  }

  /** Links relative to the page, which work on any host, under any path, and from disk. */
  static PageLinks relative(String page) {
    return new PageLinks(page, target -> SitePath.relative(page, target));
  }

  /** Links from the root of the host: for a page that is shown under addresses not its own. */
  static PageLinks rooted(String page, URI baseUrl) {
    return new PageLinks(page, target -> baseUrl.getRawPath() + target);
  }

  /** Links with host and all: for a file that is read elsewhere. */
  static PageLinks absolute(String page, URI baseUrl) {
    return new PageLinks(page, target -> baseUrl + target);
  }

  /** The address of a file of the site. */
  String to(String target) {
    links.add(target);
    return href.apply(target);
  }

  /** The address of a file of the site, for those who read the page elsewhere. */
  String withHost(String target, URI baseUrl) {
    links.add(target);
    return baseUrl + target;
  }

  /** What the address of any file of the site begins with, as seen from this page. */
  String root() {
    return href.apply("");
  }

  /** The address of a place on a page of the site; on this page only the fragment. */
  String to(String target, String anchor) {
    links.add(target + "#" + anchor);
    return (target.equals(page) ? "" : href.apply(target)) + "#" + anchor;
  }

  /** Says that the page has an element with this id. */
  String anchor(String id) {
    if (!anchors.add(id)) {
      throw new IllegalStateException("two elements of " + page + " have the id " + id);
    }
    return id;
  }

  String page() {
    return page;
  }

  /** The targets of all links written, with fragments. */
  Set<String> links() {
    return links;
  }

  Set<String> anchors() {
    return anchors;
  }
}
