package sfw.fix.search.browser;

import sfw.fix.search.engine.JsonText;

/** Writes JSON from left to right, and knows where commas belong. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private boolean first = true;

  JsonWriter open(char bracket) {
    separate();
    out.append(bracket);
    first = true;
    return this;
  }

  JsonWriter close(char bracket) {
    out.append(bracket);
    first = false;
    return this;
  }

  /** The name of what is written next. */
  JsonWriter name(String name) {
    text(name);
    out.append(':');
    first = true;
    return this;
  }

  JsonWriter text(String text) {
    separate();
    JsonText.quote(text, out);
    return this;
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
