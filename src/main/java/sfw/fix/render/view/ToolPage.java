package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/**
 * A tool, its introduction and its errors.
 *
 * @param groups the entries by topic, where there are too many for one list; else empty
 */
public record ToolPage(
    Layout layout,
    String name,
    Link area,
    Html about,
    List<String> aliases,
    Link home,
    List<EntryCard> entries,
    List<EntryGroup> groups,
    List<SectionView> introduction,
    String edit) {}
