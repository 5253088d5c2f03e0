package sfw.fix.content;

import java.time.LocalDate;
import java.util.List;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.model.EntryId;

/** An entry of {@code gone.yaml}. */
public record GoneItem(
    @Doc("The day it was removed.") LocalDate date,
    @Doc("Why, in Markdown.") @Limit(300) Prose reason,
    @Doc("Entries to read instead.") List<Located<EntryId>> instead,
    Span span) {}
