package sfw.fix.model;

import java.util.List;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.snippet.Template;

/** A step that several entries take in by its id. */
public record SharedStep(Id id, Prose title, Role role, List<Part> body, Span span) {

  /**
   * The slots of its snippets and its inline code, which every entry that takes the step in must
   * declare.
   */
  public Stream<Template.Slot> slots() {
    return Stream.concat(
            Part.snippetsOf(body.stream()).map(Part.Snippet::template),
            Part.proseOf(body.stream())
                .flatMap(prose -> prose.codes().stream())
                .map(code -> Template.code(code.value())))
        .flatMap(template -> template.slots().stream());
  }
}
