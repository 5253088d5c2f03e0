import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import sfw.fix.search.engine.Answer;
import sfw.fix.search.engine.Hit;
import sfw.fix.search.engine.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visitor downloads for an answer, and whether it is the right one: a site's published files,
 * asked as a browser asks them.
 *
 * <pre>
 * java -cp target/launcher/fix.jar bench/SearchBytes.java SITE QUERIES [MOST]
 * </pre>
 *
 * For each kind of text: the first answer on a cold cache without what every first answer needs
 * (that is printed apart: scripts, engine, first files), and each further one on a warm cache. Bytes
 * are gzipped, level 9 or so.
 */
public final class SearchBytes {
  private final Path site;
  private final JsonNode manifest;
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private SearchBytes(Path site) throws IOException {
    this.site = site;
    String script = Files.readString(site.resolve("search/manifest.js"));
    String json = script.substring(script.indexOf('(') + 1, script.lastIndexOf(')'));
    this.manifest = JsonMapper.shared().readTree(json);
  }

  private record Asked(String text, List<String> expect, String kind) {}

  public static void main(String[] args) throws IOException {
    SearchBytes bytes = new SearchBytes(Path.of(args[0]));
    int most = args.length > 2 ? Integer.parseInt(args[2]) : 200;
    Map<String, List<Asked>> byKind = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      Asked asked = JsonMapper.shared().readValue(line, Asked.class);
      List<Asked> ofKind = byKind.computeIfAbsent(asked.kind(), kind -> new ArrayList<>());
      if (ofKind.size() < most) {
        ofKind.add(asked);
      }
    }
    bytes.printFirst();
    byKind.forEach(bytes::print);
  }

  private void printFirst() throws IOException {
    int scripts = 0;
    try (var assets = Files.list(site.resolve("assets"))) {
      for (Path asset : assets.filter(it -> it.toString().endsWith(".js")).toList()) {
        scripts += gzipped(Files.readString(asset));
      }
    }
    int engine = gzipped(Files.readString(site.resolve(manifest.get("engine").asString())));
    int first = 0;
    for (JsonNode name : manifest.get("first")) {
      first += size(name.asString());
    }
    System.out.printf(
        Locale.ROOT,
        "every first answer: %d bytes of scripts, %d of engine, %d of first files%n",
        scripts, engine, first);
  }

  private void print(String kind, List<Asked> all) {
    List<Integer> cold = new ArrayList<>();
    List<Integer> warm = new ArrayList<>();
    int right = 0;
    Library kept = library();
    for (Asked asked : all) {
      cold.add(fetch(library(), asked.text()));
      warm.add(fetch(kept, asked.text()));
      Answer answer = kept.search(asked.text());
      List<Hit> hits = answer.hits();
      right += !hits.isEmpty() && asked.expect().contains(hits.get(0).entry().id()) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%-9s top-1 %5.1f %%   cold: median %6d, 95th %6d   warm: median %6d, 95th %6d%n",
        kind, 100.0 * right / all.size(), at(cold, 0.5), at(cold, 0.95), at(warm, 0.5), at(warm, 0.95));
  }

  private Library library() {
    Library library = new Library();
    manifest.get("first").forEach(name -> library.add(name.asString(), text(name.asString())));
    return library;
  }

  private int fetch(Library library, String text) {
    int bytes = 0;
    for (Set<String> needs = library.needs(text); !needs.isEmpty(); needs = library.needs(text)) {
      for (String name : needs) {
        library.add(name, text(name));
        bytes += size(name);
      }
    }
    return bytes;
  }

  private static int at(List<Integer> values, double share) {
    List<Integer> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  private String script(String name) {
    try {
      return Files.readString(site.resolve(manifest.get("folder").asString() + name + ".js"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a script hands over: its second argument. */
  private String text(String name) {
    return texts.computeIfAbsent(
        name,
        n -> {
          String script = script(n);
          String arguments = script.substring(script.indexOf('(') + 1, script.lastIndexOf(')'));
          return JsonMapper.shared().readTree("[" + arguments + "]").get(1).asString();
        });
  }

  private int size(String name) {
    return sizes.computeIfAbsent(name, n -> gzipped(script(n)));
  }

  private static int gzipped(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
