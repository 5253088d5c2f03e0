package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * A stretch of a section or step: either prose, or one snippet, or several that are each other's
 * variants for different platforms.
 */
public record PartView(@Nullable Html prose, List<SnippetView> snippets) {

  public static PartView of(Html prose) {
    return new PartView(prose, List.of());
  }

  public static PartView of(List<SnippetView> variants) {
    return new PartView(null, variants);
  }
}
