package sfw.fix.model;

import java.time.LocalDate;
import java.util.List;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/**
 * An entry that was removed on purpose. Its address still says what happened.
 *
 * @param date the day it was removed
 * @param instead entries to read, where there are any
 */
public record Tombstone(
    EntryId id, Span span, LocalDate date, Prose reason, List<Located<EntryId>> instead) {}
