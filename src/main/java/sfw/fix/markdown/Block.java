package sfw.fix.markdown;

import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Span;

/** A top-level block of a Markdown file, as far as the content format tells blocks apart. */
public sealed interface Block {

  Span span();

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param title without the attributes
   * @param attributes from the braces at its end
   */
  record Heading(int level, Prose title, Attributes attributes, Span span) implements Block {

    /** The destination, when the whole heading is one link. */
    public Optional<Located<String>> soleLink() {
      return title.soleLink();
    }
  }

  /**
   * A fenced code block.
   *
   * @param language the first word behind the back-ticks; empty when there is none
   * @param code the lines between the fences, each with its line feed
   * @param origin where the first character of the code is
   * @param closed whether it ends before the next fence begins, and before the file ends
   */
  record Fence(
      Located<String> language,
      Attributes attributes,
      String code,
      Origin origin,
      boolean closed,
      Span span)
      implements Block {}

  /** Everything between two headings or fences: paragraphs, lists, quotes, tables. */
  record Text(Prose prose, Span span) implements Block {}
}
