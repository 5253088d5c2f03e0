package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * A code and the errors that carry it.
 *
 * @param system its system's name and place among all codes
 * @param comparisons the usual cause of each entry, when there are several
 * @param others codes of other systems that are written the same or have the same number
 */
public record CodePage(
    Layout layout,
    String code,
    @Nullable String number,
    String meaning,
    Link system,
    Html about,
    Link reference,
    List<EntryCard> entries,
    List<Comparison> comparisons,
    List<CodeChip> others) {

  /** What the code comes down to in one error. */
  public record Comparison(Link tool, Link entry, String cause) {}
}
