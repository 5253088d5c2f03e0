package sfw.fix.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.snippet.Language;
import sfw.fix.snippet.SlotContext;
import sfw.fix.snippet.Template;

/** A stretch of a section or a step: prose, or a snippet. */
public sealed interface Part {

  /** Paragraphs, lists, tables. */
  record Text(Prose prose) implements Part {}

  /**
   * A fence: a command, code, or output.
   *
   * @param code as written, lines ending in line feeds
   * @param contexts where each slot of the template stands, in their order
   * @param role set where it differs from the step's
   * @param platforms empty means all
   * @param file the file that a piece of configuration belongs in
   * @param match how an output is to be read
   * @param origin where the code's first character is
   * @param span the fence's first line
   */
  record Snippet(
      Language language,
      String code,
      Template template,
      List<SlotContext> contexts,
      Optional<Role> role,
      Set<Risk> risks,
      List<Located<Id>> platforms,
      Optional<String> file,
      Match match,
      Origin origin,
      Span span)
      implements Part {

    public Snippet {
      contexts = List.copyOf(contexts);
      risks = risks.isEmpty() ? Set.of() : EnumSet.copyOf(risks);
      platforms = List.copyOf(platforms);
    }
  }

  /** The prose among some parts. */
  static Stream<Prose> proseOf(Stream<Part> parts) {
    return parts.filter(Text.class::isInstance).map(part -> ((Text) part).prose());
  }

  /** The snippets among some parts. */
  static Stream<Snippet> snippetsOf(Stream<Part> parts) {
    return parts.filter(Snippet.class::isInstance).map(Snippet.class::cast);
  }

  /** How much of a program's output an output fence shows. */
  enum Match {
    CONTAINS,
    EXACT
  }
}
