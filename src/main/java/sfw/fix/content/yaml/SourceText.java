package sfw.fix.content.yaml;

import sfw.fix.diagnostic.Origin;
import sfw.fix.diagnostic.Span;

/**
 * Free text whose parts a rule can point at.
 *
 * @param origin where its first character is
 * @param span where all of it is, quotes included
 */
public record SourceText(String value, Origin origin, Span span) {

  /** An origin to keep: it holds neither the file nor its nodes. */
  public Origin places() {
    return origin instanceof ScalarOrigin scalar ? scalar.detached() : origin;
  }
}
