package sfw.fix.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;

/**
 * What every page has around its content.
 *
 * @param title for {@code <title>}, without the site's name
 * @param description plain text
 * @param canonical the page's own address
 * @param indexed whether search engines should list the page
 * @param menu which item of the navigation the page belongs to: home, tools, codes, tags,
 *     contribute, or nothing
 * @param crumbs the way here, without the page itself
 * @param site what is the same everywhere, with addresses as this page needs them
 * @param markdown the page's Markdown twin
 * @param json the page's JSON twin
 * @param jsonLd structured data, ready for a script element
 */
public record Layout(
    String title,
    String description,
    String canonical,
    boolean indexed,
    String menu,
    List<Link> crumbs,
    SiteView site,
    @Nullable String markdown,
    @Nullable String json,
    @Nullable Html jsonLd) {}
