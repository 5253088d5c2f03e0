package sfw.fix.content;

import java.net.URI;
import java.util.List;
import java.util.Optional;
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
    @Doc("Its own list of its errors, each of which is to have an entry.")
        Optional<CatalogueItem> catalogue,
    Span span) {

  /** What stands under {@code catalogue:}. */
  public record CatalogueItem(
      @Doc("A file in content/catalogues/.") Located<String> file,
      @Doc("The system of codes.yaml whose codes the names in it are.")
          Optional<Located<Id>> system) {}
}
