package sfw.fix.model;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;

/**
 * A family of codes that are unique among themselves: errno, HTTP status, SQLSTATE.
 *
 * @param codes by code, in the order declared
 */
public record CodeSystem(
    Id id, String name, Prose about, Located<URI> reference, Map<String, Code> codes) {

  /**
   * A code.
   *
   * @param number where the system has names and numbers
   * @param meaning in a few words
   */
  public record Code(CodeId id, Optional<String> number, String meaning, Span span) {}
}
