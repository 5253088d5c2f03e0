package sfw.fix.model;

import java.util.List;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/**
 * Any other page.
 *
 * @param lead what stands before the first section
 */
public record Page(Id id, Span span, Prose title, List<Part> lead, List<Section> sections) {}
