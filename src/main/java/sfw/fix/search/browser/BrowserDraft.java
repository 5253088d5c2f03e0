package sfw.fix.search.browser;

import org.teavm.jso.JSExport;
import sfw.fix.search.engine.SignatureDraft;

/** What the form for a new entry can call besides; a page that only searches does not load it. */
public final class BrowserDraft {
  private BrowserDraft() {}

  /** TeaVM begins here; there is nothing to begin. */
  public static void main(String[] args) {}

  /** A first signature for an output, as JSON. */
  @JSExport
  public static String draft(String text) {
    return SignatureDraft.of(text).json();
  }
}
