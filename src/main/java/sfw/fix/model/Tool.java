package sfw.fix.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/**
 * A program that prints errors.
 *
 * @param aliases other names that people search for
 * @param catalogue when all its errors are to have an entry
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
    Optional<MessageCatalogue> catalogue,
    List<Section> introduction) {}
