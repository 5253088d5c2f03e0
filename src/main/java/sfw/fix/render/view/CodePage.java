package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * A code and the errors that carry it.
 *
 * @param system its system's name and place among all codes
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
    List<CodeChip> others) {}
