package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sitemap. */
public record Sitemap(List<Item> items) {

  /** A page: its absolute address and, for entries, the day it was updated. */
  public record Item(String url, @Nullable String updated) {}
}
