package sfw.fix.search.browser;

import org.teavm.jso.JSExport;
import sfw.fix.search.engine.AnswerJson;
import sfw.fix.search.engine.Library;
import sfw.fix.search.engine.Mask;

/**
 * What a page can call. It hands over the files of the index as they arrive, asks which ones a text
 * needs, and then searches. Nothing here waits or fetches; that is the page's part.
 */
public final class BrowserEngine {
  private static final Library LIBRARY = new Library();

  private BrowserEngine() {}

  /** TeaVM begins here; there is nothing to begin. */
  public static void main(String[] args) {}

  /** Takes a file of the index, by the name that the manifest or {@link #needs} has for it. */
  @JSExport
  public static void add(String name, String text) {
    LIBRARY.add(name, text);
  }

  /** The names of files that must be added before a text can be answered, a line each. */
  @JSExport
  public static String needs(String text) {
    StringBuilder names = new StringBuilder();
    for (String name : LIBRARY.needs(text)) {
      names.append(name).append('\n');
    }
    return names.toString();
  }

  /** Answers a text that needs no more files, as JSON. */
  @JSExport
  public static String search(String text) {
    return AnswerJson.write(LIBRARY.search(text));
  }

  /** The text without what should not be shared. */
  @JSExport
  public static String mask(String text) {
    return Mask.mask(text);
  }
}
