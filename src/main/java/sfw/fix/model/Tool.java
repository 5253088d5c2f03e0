package sfw.fix.model;

import java.net.URI;
import java.util.List;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/**
 * A program that prints errors.
 *
 * @param aliases other names that people search for
 * @param introduction empty when nobody has written one
 */
public record Tool(
    Id id,
    Span span,
    String name,
    Located<Id> area,
    Prose about,
    List<String> aliases,
    Located<URI> home,
    List<Section> introduction) {}
