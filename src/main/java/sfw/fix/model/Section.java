package sfw.fix.model;

import java.util.List;
import sfw.fix.markdown.Prose;

/**
 * A heading of a tool's introduction or of a page, and what stands under it.
 *
 * @param anchor unique within the page
 */
public record Section(Prose title, Id anchor, List<Part> body) {}
