package sfw.fix.model;

import java.util.List;
import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.markdown.Prose;

/**
 * One thing to do.
 *
 * @param platforms empty means all
 * @param shared the shared step whose body follows this one's
 */
public record Step(
    Located<Id> id,
    Prose title,
    Role role,
    List<Located<Id>> platforms,
    List<Part> body,
    Optional<Located<Id>> shared) {}
