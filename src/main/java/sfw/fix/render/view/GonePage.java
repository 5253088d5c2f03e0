package sfw.fix.render.view;

import java.util.List;
import sfw.fix.markdown.Html;

/**
 * The address of an entry that was removed.
 *
 * @param id of the entry
 * @param date the day it was removed
 * @param instead entries to read
 */
public record GonePage(Layout layout, String id, String date, Html reason, List<Link> instead) {}
