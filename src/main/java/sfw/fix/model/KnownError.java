package sfw.fix.model;

import java.util.List;
import sfw.fix.diagnostic.Span;

/**
 * An error as its program's own catalogue has it.
 *
 * @param code its name there; empty where the text is the name, as with gettext
 * @param messages as printed, placeholders included; at least one
 * @param span where it stands in the catalogue
 */
public record KnownError(String code, List<String> messages, Span span) {
  public KnownError {
    messages = List.copyOf(messages);
  }
}
