package sfw.fix.render;

import java.util.Map;
import java.util.Optional;
import sfw.fix.model.EntryId;

/**
 * The pictures that stand beside links to the site.
 *
 * @param entries those of entries
 * @param site that of all other pages
 */
public record Previews(Map<EntryId, Picture> entries, Optional<Picture> site) {
  /** For a site without pictures. */
  public static final Previews NONE = new Previews(Map.of(), Optional.empty());

  /**
   * A picture.
   *
   * @param path where it is in the site
   * @param alt what it shows, in words
   */
  public record Picture(String path, int width, int height, String alt) {}

  Optional<Picture> of(EntryId entry) {
    return Optional.ofNullable(entries.get(entry));
  }
}
