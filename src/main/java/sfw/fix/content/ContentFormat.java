package sfw.fix.content;

import java.time.LocalDate;
import java.util.Optional;
import sfw.fix.content.yaml.KeyOrder;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;

/** How the YAML files of the content look: their keys in the format's order. */
public final class ContentFormat {
  private ContentFormat() {}

  /**
   * A file as it should look. Its line ends stay, and so does a file that is no YAML.
   *
   * @param path below the content folder, with {@code /}
   * @param today what to write into {@code updated}, in an entry
   */
  public static String of(String path, String text, Optional<LocalDate> today) {
    boolean windows = text.contains("\r\n");
    String lines = windows ? text.replace("\r\n", "\n") : text;
    boolean entry = path.matches("errors/[^/]+/[^/]+\\.yaml");
    String dated =
        entry && today.isPresent()
            ? KeyOrder.dated(lines, "updated", "summary", today.get())
            : lines;
    String sorted = entry ? KeyOrder.of(dated, EntryFile.class) : other(path, dated);
    return windows ? sorted.replace("\n", "\r\n") : sorted;
  }

  private static String other(String path, String text) {
    if (path.matches("tools/[^/]+\\.yaml")) {
      return KeyOrder.of(text, ToolFile.class);
    }
    return switch (path) {
      case "site.yaml" -> KeyOrder.of(text, SiteFile.class);
      case "codes.yaml" -> KeyOrder.ofMap(text, Id.class, CodeSystemItem.class);
      case "gone.yaml" -> KeyOrder.ofMap(text, EntryId.class, GoneItem.class);
      case "tags.yaml" -> KeyOrder.ofMap(text, Id.class, TagItem.class);
      case "platforms.yaml" -> KeyOrder.ofMap(text, Id.class, PlatformItem.class);
      default -> text;
    };
  }
}
