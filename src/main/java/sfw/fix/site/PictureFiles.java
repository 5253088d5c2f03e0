package sfw.fix.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sfw.fix.model.Catalog;
import sfw.fix.model.EntryId;
import sfw.fix.picture.ErrorPicture;
import sfw.fix.picture.Painter;
import sfw.fix.picture.Picture;
import sfw.fix.picture.SitePicture;
import sfw.fix.picture.Specimens;
import sfw.fix.render.ContentHash;
import sfw.fix.render.Previews;
import sfw.fix.render.SitePath;

/**
 * The pictures as the site publishes them:
 *
 * <pre>
 * pictures/site-HASH.png            of all pages but those of entries
 * pictures/TOOL/SLUG-HASH.png       of an entry
 * </pre>
 *
 * The hash is that of what a picture shows and of how a few specimens look, so that its name is
 * known before it is drawn, and one that the last build has drawn is not drawn again.
 */
final class PictureFiles {
  private final Painter painter;
  private final Map<String, Picture> files = new TreeMap<>();
  private final Previews previews;

  private PictureFiles(Painter painter, Catalog catalog) {
    this.painter = painter;
    String style = style(painter);
    Map<EntryId, Previews.Picture> entries = new LinkedHashMap<>();
    catalog
        .entries()
        .forEach(
            (id, entry) ->
                entries.put(id, add(id.toString(), ErrorPicture.of(catalog, entry), style)));
    Previews.Picture site = add("site", SitePicture.of(catalog), style);
    this.previews = new Previews(entries, Optional.of(site));
  }

  /**
   * The pictures of a catalog, none of them drawn yet.
   *
   * @throws OutputException when this Java draws no text
   */
  static PictureFiles of(Catalog catalog) throws OutputException {
    try {
      return new PictureFiles(Painter.open(), catalog);
    } catch (IOException e) {
      throw new OutputException(
          "this Java cannot draw text: " + e.getMessage(),
          "install what it draws with (apt install libfreetype6 fontconfig fonts-dejavu-core), or"
              + " build without --pictures");
    }
  }

  private static String style(Painter painter) {
    StringBuilder style = new StringBuilder();
    Specimens.ALL.forEach(picture -> style.append(ContentHash.of(painter.png(picture))));
    return style.toString();
  }

  private Previews.Picture add(String name, Picture picture, String style) {
    String hash = ContentHash.of(style + picture);
    String path = SitePath.PICTURES + name + "-" + hash + ".png";
    files.put(path, picture);
    return new Previews.Picture(path, Picture.WIDTH, Picture.HEIGHT, picture.alt());
  }

  Previews previews() {
    return previews;
  }

  /** The paths of all of them. */
  Set<String> paths() {
    return files.keySet();
  }

  /** Jobs that draw what no build has drawn. */
  List<SiteBuild.Job> jobs(SiteWriter writer) {
    return files.entrySet().stream()
        .map(
            file ->
                (SiteBuild.Job)
                    () -> writer.stageOnce(file.getKey(), () -> painter.png(file.getValue())))
        .toList();
  }
}
