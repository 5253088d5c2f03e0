package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/** A tag and the errors that carry it. */
public record TagPage(Layout layout, String name, Html about, List<EntryCard> entries) {}
