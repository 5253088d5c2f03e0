package sfw.fix.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sfw.fix.model.Severity;
import sfw.fix.snippet.Template;

/**
 * Pictures of nothing in particular, which show all that can be drawn. When they look other than
 * before, every picture has to be drawn again.
 */
public final class Specimens {
  private static final String LETTERS =
      IntStream.rangeClosed('!', '~').mapToObj(Character::toString).collect(Collectors.joining());

  public static final List<Picture> ALL =
      Stream.concat(
              Stream.of(Severity.values()).map(severity -> error("short", Optional.of(severity))),
              Stream.of(
                  error("<slot> tells failed " + "words of two lines ".repeat(3), Optional.empty()),
                  error(
                      "<slot> tells failed " + "words of many lines ".repeat(30), Optional.empty()),
                  error(LETTERS.replace("<", ""), Optional.empty()),
                  new SitePicture("site", "Tagline.", List.of("tool", "tool two"), "host/path")))
          .toList();

  private Specimens() {}

  private static Picture error(String signature, Optional<Severity> severity) {
    return new ErrorPicture(
        Message.of(
            Template.signature(signature, (offset, length, fault) -> {}),
            Optional.of("tells … of")),
        "tool",
        List.of("system CODE", "system CODE-2"),
        severity,
        "site",
        "host/path");
  }
}
