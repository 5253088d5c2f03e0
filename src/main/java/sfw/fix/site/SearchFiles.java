package sfw.fix.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import sfw.fix.model.Catalog;
import sfw.fix.render.ContentHash;
import sfw.fix.render.OutputFile;
import sfw.fix.render.OutputFile.Kind;
import sfw.fix.render.SitePath;
import sfw.fix.search.engine.Chunks;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.JsonText;
import sfw.fix.search.engine.Library;
import sfw.fix.search.index.SearchIndex;

/**
 * The search as the site publishes it, all of it scripts, which load from a disk, too:
 *
 * <pre>
 * search/manifest.js          fixSearch.manifest({"engine": ..., "draft": ..., "folder": ..., "first": [...]})
 * search/engine-HASH.js       the engine, compiled; it defines fixEngine
 * search/draft-HASH.js        what the form for a new entry needs besides; it defines fixDraft
 * search/HASH/index.js        fixSearch.file("index", "..."): the index in one piece, while it is small
 * search/HASH/words.js ...    beyond that the files of {@link Chunks}
 * </pre>
 *
 * A folder has the hash of all that is in it in its name, so that no visitor ever mixes two
 * indexes.
 */
public final class SearchFiles {
  /**
   * An index of more characters is cut into chunks: as one piece it would be more than 20 kB of a
   * visitor's download.
   */
  private static final int WHOLE = 90_000;

  private static final String COMPILED = "/sfw/fix/search/browser/";

  private SearchFiles() {}

  /** The files; the same catalog gives the same bytes. */
  public static List<OutputFile> of(Catalog catalog) {
    Map<String, String> index = index(SearchIndex.of(catalog));
    List<OutputFile> files = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    new TreeMap<>(index).forEach((name, text) -> all.append(name).append('\n').append(text));
    String folder = "search/" + ContentHash.of(all.toString()) + "/";
    index.forEach(
        (name, text) ->
            files.add(OutputFile.of(folder + name + ".js", Kind.RESOURCE, script(name, text))));
    OutputFile engine = compiled("engine", "fixEngine", "add,needs,search,mask");
    OutputFile draft = compiled("draft", "fixDraft", "tool,set,read,write");
    files.add(engine);
    files.add(draft);
    String first = index.containsKey(Library.WHOLE) ? Library.WHOLE : Chunks.WORDS;
    String manifest = manifest(engine.path(), draft.path(), folder, first);
    files.add(OutputFile.of(SitePath.SEARCH_MANIFEST, Kind.LIST, manifest));
    return files;
  }

  /** The files of an index by name: one while it is small, {@link Chunks} beyond. */
  static Map<String, String> index(String whole) {
    return index(whole, () -> Index.read(whole));
  }

  /**
   * The same.
   *
   * @param read the index as it is read
   */
  static Map<String, String> index(String whole, Supplier<Index> read) {
    return whole.length() <= WHOLE ? Map.of(Library.WHOLE, whole) : Chunks.of(whole, read.get());
  }

  /**
   * A compiled program as a file.
   *
   * @param variable holds what it exports: by itself it would define that for every script of a
   *     page
   */
  private static OutputFile compiled(String name, String variable, String exports) {
    String text =
        "var " + variable + "=(()=>{" + program(name) + "\nreturn{" + exports + "}})();\n";
    String path = "search/" + name + "-" + ContentHash.of(text) + ".js";
    return OutputFile.of(path, Kind.RESOURCE, text);
  }

  private static String script(String name, String text) {
    StringBuilder script = new StringBuilder(text.length() + 64).append("fixSearch.file(");
    JsonText.quote(name, script);
    script.append(',');
    JsonText.quote(text, script);
    return script.append(");\n").toString();
  }

  private static String manifest(String engine, String draft, String folder, String first) {
    StringBuilder manifest = new StringBuilder("fixSearch.manifest({\"engine\":");
    JsonText.quote(engine, manifest);
    manifest.append(",\"draft\":");
    JsonText.quote(draft, manifest);
    manifest.append(",\"folder\":");
    JsonText.quote(folder, manifest);
    manifest.append(",\"first\":[");
    JsonText.quote(first, manifest);
    return manifest.append("]});\n").toString();
  }

  private static String program(String name) {
    String resource = COMPILED + name + ".js";
    try (InputStream in = SearchFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the generator was built without " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
