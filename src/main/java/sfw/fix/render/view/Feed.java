package sfw.fix.render.view;

import java.util.List;

/**
 * The Atom feed.
 *
 * @param updated the newest item's date, RFC 3339
 */
public record Feed(
    String title, String tagline, String home, String self, String updated, List<Item> items) {

  /** An entry of the feed. Addresses are absolute, dates RFC 3339. */
  public record Item(String url, String title, String summary, String updated, String tool) {}
}
