package sfw.fix.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.Repo;
import sfw.fix.picture.Message.Style;
import sfw.fix.site.BuiltSite;
import sfw.fix.site.Tree;
import sfw.fix.snippet.Template;

/** What a picture shows, and how its message is set. */
class PictureTest {
  private static Message message(String signature, String label) {
    Template template = Template.signature(signature, (offset, length, fault) -> {});
    return Message.of(template, Optional.of(label));
  }

  private static String styles(Message message) {
    return message.styles().stream()
        .map(style -> style.name().substring(0, 1))
        .collect(Collectors.joining());
  }

  private static List<String> lines(Typesetting set) {
    return set.lines().stream()
        .map(line -> set.message().text().substring(line.start(), line.end()))
        .toList();
  }

  // ---- the message

  @ParameterizedTest
  @CsvSource({
    // text, label, as shown, styles
    "a <port> b, b, a PORT b, PPSSSSPT",
    "<no|some> words, none, no words, PPPPPPPP",
    "one two three, one … three, one two three, TTTPPPPPTTTTT",
    "one two, two … one, one two, PPPPPPP",
    "from <a> to <b>, from A to B, from A to B, TTTTTSTTTTS",
    "a    <b>, a, a B, TPS",
  })
  void aMessageHasTheStylesOfItsParts(
      String signature, String label, String shown, String expected) {
    Message message = message(signature, label);
    assertEquals(shown, message.text());
    assertEquals(expected, styles(message));
  }

  @Test
  void whatNoFontHasIsOneCharacterEach() {
    Message message = message("smile \uD83D\uDE00\nend", "no");
    assertEquals("smile " + Typeface.UNKNOWN + " end", message.text());
  }

  /** The font that the generator brings along is a small one. */
  @Test
  void theFontHasAllThatTheMessagesNeed() throws IOException {
    Typeface regular = Typeface.load("Regular");
    Typeface bold = Typeface.load("Bold");
    String missing =
        BuiltSite.real().catalog().entries().values().stream()
            .flatMap(entry -> entry.signatures().stream())
            .flatMapToInt(it -> Message.of(it.template(), Optional.empty()).text().chars())
            .filter(c -> !regular.has((char) c) || !bold.has((char) c))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertEquals("", missing);
  }

  // ---- lines

  @ParameterizedTest
  @CsvSource({
    "one two three, 9, one two|three",
    "one two three, 13, one two three",
    "one two three four, 14, one two|three four",
    "/var/lib/docker/overlay, 12, /var/lib/|docker/|overlay",
    "abcdefghij, 4, abcd|efgh|ij",
    "ab abcdefgh, 4, ab|abcd|efgh",
  })
  void linesBreakAtSpacesAndAreBalanced(String text, int columns, String expected) {
    String lines =
        LineBreaks.balanced(text, columns).stream()
            .map(line -> text.substring(line.start(), line.end()))
            .collect(Collectors.joining("|"));
    assertEquals(expected, lines);
  }

  @Test
  void whatTellsAnErrorApartStaysOnOneLine() {
    Typesetting set =
        Typesetting.of(
            message("connect() to it failed (13: Permission denied)", "(13: Permission denied)"),
            1048,
            346);
    assertTrue(lines(set).contains("(13: Permission denied)"), () -> lines(set).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40, 400, 5000})
  void everyMessageFits(int words) {
    for (String word : List.of("word ", "averylongword", "/a", "<slot>:<slot> ")) {
      Typesetting set = Typesetting.of(message(word.repeat(words).strip(), "no"), 1048, 346);
      assertTrue(set.height() <= 346, word);
      int widest = lines(set).stream().mapToInt(String::length).max().orElseThrow();
      assertTrue(widest * set.size() * Typeface.ADVANCE <= 1048, word);
      boolean cut = set.message().text().endsWith("…");
      assertTrue(cut ? words >= 40 : words < 400, word);
    }
  }

  @Test
  void whatDoesNotFitEndsInASign() {
    List<String> lines = lines(Typesetting.of(message("word ".repeat(500), "no"), 1048, 346));
    assertTrue(lines.get(lines.size() - 1).endsWith("…"), lines::toString);
  }

  // ---- the file

  @Test
  void theSamePictureIsTheSameBytes() throws IOException {
    for (Picture picture : Specimens.ALL) {
      assertArrayEquals(Painter.open().png(picture), Painter.open().png(picture), picture::alt);
    }
  }

  @Test
  void aPictureHasItsSizeAndItsColors() throws IOException {
    for (Picture picture : Specimens.ALL) {
      byte[] png = Painter.open().png(picture);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertEquals(Picture.WIDTH, image.getWidth());
      assertEquals(Picture.HEIGHT, image.getHeight());
      assertEquals(Palette.ACCENT.getRGB(), image.getRGB(5, 5));
      assertEquals(Palette.PAPER.getRGB(), image.getRGB(5, 600));
      assertTrue(png.length < 100_000, () -> picture.alt() + ": " + png.length);
    }
  }

  @Test
  void theColorsAreThoseOfTheSite() {
    String styles = Tree.text(Repo.TEMPLATES.resolve("assets/site.css"));
    String dark = styles.substring(styles.indexOf("prefers-color-scheme: dark"));
    for (Color color : Palette.ON_PAPER) {
      String hex = String.format("#%06x", color.getRGB() & 0xffffff);
      assertTrue(dark.contains(hex), hex + " is no color of the dark theme");
    }
  }

  @Test
  void allStylesAreAmongTheSpecimens() {
    String shown = Specimens.ALL.toString();
    for (Style style : Style.values()) {
      assertTrue(shown.contains(style.name()), style::name);
    }
    assertFalse(IntStream.rangeClosed('!', '~').anyMatch(c -> c != '<' && shown.indexOf(c) < 0));
  }
}
