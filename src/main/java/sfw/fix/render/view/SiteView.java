package sfw.fix.render.view;

import org.jspecify.annotations.Nullable;

/**
 * The site as one page sees it: all but {@code title} and {@code tagline} are addresses.
 *
 * @param contribute null when the content has no such page, like {@code about}
 * @param finder the search
 * @param listStyles null where no errors are listed
 * @param theme the script that runs before anything is drawn
 * @param zip null when the build makes none
 * @param offline the script that keeps pages for times without a network
 */
public record SiteView(
    String title,
    String tagline,
    String repository,
    String home,
    String tools,
    String codes,
    String tags,
    String search,
    @Nullable String contribute,
    @Nullable String about,
    String theme,
    String stylesheet,
    @Nullable String listStyles,
    String icon,
    FinderView finder,
    String feed,
    String openSearch,
    @Nullable String zip,
    String offline) {}
