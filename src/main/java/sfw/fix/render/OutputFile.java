package sfw.fix.render;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A file of the site, in memory.
 *
 * @param path from the site's root
 * @param kind when it may be written
 * @param links paths of the site that it links to, with fragments
 * @param anchors ids of its elements
 */
public record OutputFile(
    String path, Kind kind, byte[] content, Set<String> links, Set<String> anchors) {

  /** What a file is, which decides when it is published: lists after what they list. */
  public enum Kind {
    /** A file that a page needs or offers: an asset, a twin. */
    RESOURCE,
    PAGE,
    /** Lists other pages. */
    LIST
  }

  static OutputFile resource(String path, String content) {
    return new OutputFile(path, Kind.RESOURCE, bytes(content), Set.of(), Set.of());
  }

  static OutputFile list(String path, String content) {
    return new OutputFile(path, Kind.LIST, bytes(content), Set.of(), Set.of());
  }

  static OutputFile html(PageLinks links, Kind kind, String content) {
    return new OutputFile(
        links.page(), kind, bytes(content), Set.copyOf(links.links()), Set.copyOf(links.anchors()));
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a person can land on it. */
  public boolean isHtml() {
    return path.endsWith(".html");
  }
}
