package sfw.fix.render.view;

import java.util.List;

/**
 * Entries of one topic.
 *
 * @param title the topic
 */
public record EntryGroup(String anchor, String title, List<EntryCard> entries) {}
