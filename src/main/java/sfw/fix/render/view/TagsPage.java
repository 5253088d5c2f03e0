package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/** All tags. */
public record TagsPage(Layout layout, List<TagRow> tags) {

  /** A tag in the list. */
  public record TagRow(Link link, Html about, int count) {}
}
