package sfw.fix.model;

import java.util.List;
import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.markdown.Prose;

/**
 * Why the error happens.
 *
 * @param cause one paragraph
 * @param confirmedBy the step that shows whether it is this one
 * @param shows what that step's output contains then, literally
 * @param sign how it shows itself where that is no literal text
 * @param fixedBy the steps that end it
 */
public record Cause(
    Located<Id> id,
    Frequency frequency,
    Prose cause,
    Located<Id> confirmedBy,
    Optional<String> shows,
    Optional<Prose> sign,
    List<Located<Id>> fixedBy) {}
