package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what is nobody else's business, before it is shared: keys, tokens, passwords,
 * e-mail addresses, public IP addresses, the names of home folders. Stand-ins are readable and of
 * the same kind, so that the masked text still finds its entry: {@code 198.51.100.9} would find
 * what {@code 192.0.2.1} finds.
 *
 * <p>Walks over the text once. At each place a finder may cover a stretch; no finder looks further
 * than a fixed distance beyond what it covers, so that the time is linear. What has been masked
 * stays as it is when it is masked again.
 *
 * <p>Leaves out what has no shape of its own: host names, user names, secrets without a name.
 */
public final class Mask {

  /** What stands in for a stretch of the text. */
  public record Cover(int start, int end, String standIn) {}

  private final String text;
  private final SecretFinder secrets;
  private final PersonFinder persons;
  private final AddressFinder addresses;

  private Mask(String text) {
    this.text = text;
    this.secrets = new SecretFinder(text);
    this.persons = new PersonFinder(text);
    this.addresses = new AddressFinder(text);
  }

  /** The text without what should not be shared. Takes any text. */
  public static String mask(String text) {
    return new Mask(text).run();
  }

  /** What of a text should not be shared, in its order. Takes any text. */
  public static List<Cover> covers(String text) {
    Mask mask = new Mask(text);
    List<Cover> covers = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Cover cover = mask.cover(at);
      if (cover != null) {
        covers.add(cover);
      }
      at = cover == null ? at + 1 : cover.end();
    }
    return covers;
  }

  private String run() {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      Cover cover = cover(at);
      if (cover == null) {
        out.append(text.charAt(at));
        at++;
      } else {
        out.append(text, at, cover.start()).append(cover.standIn());
        at = cover.end();
      }
    }
    return out.toString();
  }

  private @Nullable Cover cover(int at) {
    Cover cover = secrets.find(at);
    if (cover == null) {
      cover = persons.find(at);
    }
    return cover == null ? addresses.find(at) : cover;
  }
}
