package sfw.fix.content.yaml;

import java.util.List;
import sfw.fix.diagnostic.Span;

/** What a file of texts holds, whatever its keys mean: the texts, and how they are nested. */
public sealed interface TextTree {
  Span span();

  /** A text, a number, or another single value. */
  record Text(String value, Span span) implements TextTree {}

  /** Values one after the other. */
  record Items(List<TextTree> items, Span span) implements TextTree {}

  /** Values by name. */
  record Named(List<Key> keys, Span span) implements TextTree {}

  /** A name and its value. */
  record Key(String name, Span span, TextTree value) {}
}
