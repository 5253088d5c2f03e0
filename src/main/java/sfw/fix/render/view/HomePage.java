package sfw.fix.render.view;

import java.util.List;

/**
 * The home page.
 *
 * @param codes those with the most entries
 * @param recent the entries last looked at
 */
public record HomePage(
    Layout layout,
    List<AreaView> areas,
    List<CodeChip> codes,
    List<EntryCard> recent,
    int entries,
    int tools) {}
