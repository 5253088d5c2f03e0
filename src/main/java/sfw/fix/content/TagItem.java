package sfw.fix.content;

import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/** A tag of {@code tags.yaml}. */
public record TagItem(
    @Doc("What pages call it.") @Limit(48) String name,
    @Doc("What it is about, in Markdown.") @Limit(200) Prose about,
    Span span) {}
