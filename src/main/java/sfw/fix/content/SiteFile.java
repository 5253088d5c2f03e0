package sfw.fix.content;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.content.yaml.NotEmpty;
import sfw.fix.diagnostic.Located;
import sfw.fix.model.Id;

/** {@code site.yaml}, key by key. */
public record SiteFile(
    @Doc("The name of the site.") @Limit(48) String title,
    @Doc("What it is for, in a few words.") @Limit(120) String tagline,
    @Doc("Where the site will be found.") URI baseUrl,
    @Doc("The address of the repository.") URI repository,
    @Doc("The branch that edits are proposed to.") Id branch,
    @Doc("What tools are for, in the order that pages show them.") @NotEmpty
        Map<Id, AreaItem> areas,
    @Doc("Rules of another severity than their own.") Optional<RulesItem> rules) {

  /** An item of {@code areas}. */
  public record AreaItem(@Limit(48) String name, @Limit(120) String about) {}

  /** What stands under the key {@code rules:}. */
  public record RulesItem(
      @Doc("Ids of rules that are errors here.") List<Located<Id>> error,
      @Doc("Ids of rules that are warnings here.") List<Located<Id>> warning) {}
}
