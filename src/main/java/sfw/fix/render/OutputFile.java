package sfw.fix.render;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A file of the site, in memory. */
public final class OutputFile {

  /** What a file is, which decides when it is published: lists after what they list. */
  public enum Kind {
    /** A file that a page needs or offers: an asset, a twin. */
    RESOURCE,
    PAGE,
    /** Lists other pages. */
    LIST
  }

  private final String path;
  private final Kind kind;
  private final byte[] content;
  private final Set<String> links;
  private final Set<String> anchors;

  private OutputFile(
      String path, Kind kind, byte[] content, Set<String> links, Set<String> anchors) {
    this.path = path;
    this.kind = kind;
    this.content = content;
    this.links = links;
    this.anchors = anchors;
  }

  static OutputFile of(String path, Kind kind, byte[] content) {
    return new OutputFile(path, kind, content.clone(), Set.of(), Set.of());
  }

  /** A file of text that is no page. */
  public static OutputFile of(String path, Kind kind, String content) {
    return new OutputFile(path, kind, bytes(content), Set.of(), Set.of());
  }

  /** A page, with the links and anchors that were recorded while it was made. */
  static OutputFile html(PageLinks links, Kind kind, String content) {
    return new OutputFile(
        links.page(), kind, bytes(content), Set.copyOf(links.links()), Set.copyOf(links.anchors()));
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  /** Where it is, from the site's root. */
  public String path() {
    return path;
  }

  public Kind kind() {
    return kind;
  }

  /** Its bytes, not to be changed. */
  public byte[] content() {
    return content;
  }

  /** The paths of the site that it links to, with fragments. */
  public Set<String> links() {
    return links;
  }

  /** The ids of its elements. */
  public Set<String> anchors() {
    return anchors;
  }
}
