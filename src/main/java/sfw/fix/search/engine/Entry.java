package sfw.fix.search.engine;

import java.util.List;

/**
 * An entry as a result shows it.
 *
 * @param id {@code tool/slug}; its page is {@code errors/<id>.html}
 * @param label the chip; empty for a stub
 * @param signatures as written in the content
 */
public record Entry(String id, String title, String label, List<String> signatures) {
  public String link() {
    return "errors/" + id + ".html";
  }
}
