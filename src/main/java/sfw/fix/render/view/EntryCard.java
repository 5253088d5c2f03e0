package sfw.fix.render.view;

import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * An entry in a list of entries.
 *
 * @param label null for a stub, like {@code severity}, {@code summary} and {@code updated}
 * @param updated YYYY-MM-DD
 */
public record EntryCard(
    String href,
    String title,
    Link tool,
    @Nullable String label,
    @Nullable SeverityView severity,
    @Nullable Html summary,
    @Nullable String updated) {}
