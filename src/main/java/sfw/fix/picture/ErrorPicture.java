package sfw.fix.picture;

import java.util.List;
import java.util.Optional;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeId;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Severity;
import sfw.fix.model.Site;

/**
 * The picture of an entry: its message, as the program prints it.
 *
 * @param tool the name of the program
 * @param codes each with its system, {@code errno EACCES}
 * @param severity empty for an error that nobody has explained yet
 * @param site the site's name
 * @param address where the site is, as people write it
 */
public record ErrorPicture(
    Message message,
    String tool,
    List<String> codes,
    Optional<Severity> severity,
    String site,
    String address)
    implements Picture {

  public ErrorPicture {
    codes = List.copyOf(codes);
  }

  public static ErrorPicture of(Catalog catalog, Entry entry) {
    Site site = catalog.site();
    return new ErrorPicture(
        Message.of(entry.signatures().get(0).template(), entry.label()),
        catalog.tool(entry.id().tool()).name(),
        entry.codes().stream().map(code -> words(code.value())).toList(),
        entry.explanation().map(Explanation::severity),
        site.title(),
        SitePicture.address(site));
  }

  private static String words(CodeId code) {
    return code.system() + " " + code.code();
  }

  @Override
  public String alt() {
    return tool + " prints: " + message.text();
  }
}
