package sfw.fix.render.view;

import java.util.List;
import java.util.Optional;
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
 * @param picture what stands beside a link to the page
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
    @Nullable Html jsonLd,
    @Nullable PictureView picture) {

  /** The same for a page that is not to be listed. */
  public Layout unlisted() {
    return new Layout(
        title, description, canonical, false, menu, crumbs, site, markdown, json, jsonLd, picture);
  }

  /** The same for a page with twins and structured data. */
  public Layout with(String markdownTwin, String jsonTwin, Html data) {
    return new Layout(
        title,
        description,
        canonical,
        indexed,
        menu,
        crumbs,
        site,
        markdownTwin,
        jsonTwin,
        data,
        picture);
  }

  /** The same with a picture of the page's own, if there is one. */
  public Layout with(Optional<PictureView> own) {
    return new Layout(
        title,
        description,
        canonical,
        indexed,
        menu,
        crumbs,
        site,
        markdown,
        json,
        jsonLd,
        own.orElse(picture));
  }
}
