package sfw.fix.content;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.content.yaml.NotEmpty;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Id;
import sfw.fix.model.OptionSpec;
import sfw.fix.model.Program.Runs;
import sfw.fix.model.Program.Trait;

/** {@code commands/<program>.yaml}, key by key. */
public record CommandFile(
    @Doc("How we know.") EvidenceItem evidence,
    @Doc("Ids of platforms.yaml: where the program is found. Without it: everywhere.")
        List<Located<Id>> platforms,
    @Doc("How it reads its command line where it differs from most programs.") List<Trait> traits,
    @Doc("Where the command that it runs begins: first or second operand, or behind --.")
        Optional<Runs> runs,
    @Doc("Its options: -l, -n= (takes a value), --color?= (may take one), -c=code, -exec=command.")
        List<OptionSpec> options,
    @Doc("Its subcommands, by their words.") Map<String, SubcommandItem> subcommands,
    @Doc("Options that the evidence does not show.") List<MoreItem> more) {

  /** How we know: a page of a Debian package, or, by hand, the documentation. */
  public record EvidenceItem(
      @Doc("Package and version.") @Limit(120) Optional<String> debian,
      @Doc("The manual page, or the command that prints the help.") @Limit(120)
          Optional<String> page,
      @Doc("Written by hand, after this documentation.") Optional<URI> byHand,
      Span span) {}

  /** An item under the key {@code subcommands:}. */
  public record SubcommandItem(
      @Doc("How we know, where it differs from the program.") Optional<EvidenceItem> evidence,
      @Doc("How it reads its command line where it differs from most programs.") List<Trait> traits,
      @Doc("Where the command that it runs begins.") Optional<Runs> runs,
      @Doc("Its options.") List<OptionSpec> options,
      @Doc("Options that the evidence does not show.") List<MoreItem> more) {}

  /** An item under the key {@code more:}. */
  public record MoreItem(
      @Doc("The documentation that shows them.") URI byHand,
      @Doc("The options.") @NotEmpty List<OptionSpec> options) {}
}
