package sfw.fix.content;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.content.yaml.NotEmpty;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/** A system of {@code codes.yaml}. */
public record CodeSystemItem(
    @Doc("What people call the system.") @Limit(48) String name,
    @Doc("What its codes are, in Markdown.") @Limit(300) Prose about,
    @Doc("Where the codes are defined.") Located<URI> reference,
    @Doc("The codes.") @NotEmpty Map<String, CodeItem> codes) {

  /** A code of a system. */
  public record CodeItem(
      @Doc("Its number, where the system has names and numbers.") @Limit(16)
          Optional<String> number,
      @Doc("What it means, in a few words.") @Limit(160) String meaning,
      Span span) {}
}
