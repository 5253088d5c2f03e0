package sfw.fix.content;

import java.net.URI;
import java.util.List;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.model.Id;

/** {@code tools/<tool>.yaml}, key by key. */
public record ToolFile(
    @Doc("The name as its makers write it.") @Limit(48) String name,
    @Doc("One of the areas of site.yaml.") Located<Id> area,
    @Doc("What it is, in a few words of Markdown.") @Limit(200) Prose about,
    @Doc("Other names that people search for.") List<String> aliases,
    @Doc("Its home page.") Located<URI> home,
    Span span) {}
