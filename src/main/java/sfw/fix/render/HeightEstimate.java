package sfw.fix.render;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * About how high a piece of a page is on a phone, for a browser that has not laid it out yet. Reads
 * the piece's HTML, as the templates write it: lines of prose and of code, and the room around
 * them. Rather too high than too low: what is too low lets the piece hang over what follows it.
 */
final class HeightEstimate {
  private static final int CHARACTERS_A_LINE = 36;
  private static final double LINE = 1.6;
  private static final double CODE_LINE = 1.32;
  private static final int FOLDED = 17;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "dt",
          "dd",
          "td",
          "th",
          "tr",
          "h2",
          "h3",
          "ul",
          "ol",
          "dl",
          "div",
          "figure",
          "figcaption",
          "summary",
          "table",
          "blockquote",
          "br");

  private final String html;
  private double height;
  private int characters;
  private int charactersALine = CHARACTERS_A_LINE;
  private int at;

  private HeightEstimate(String html) {
    this.html = html;
  }

  /**
   * The height in rem, at least 1.
   *
   * @param html complete elements
   */
  static int rem(String html) {
    HeightEstimate estimate = new HeightEstimate(html);
    while (estimate.at < html.length()) {
      estimate.step();
    }
    estimate.endLine();
    return Math.max(1, (int) Math.ceil(estimate.height));
  }

  private void step() {
    char c = html.charAt(at);
    if (c == '<') {
      int end = html.indexOf('>', at);
      String tag = html.substring(at + 1, end < 0 ? html.length() : end);
      at = end < 0 ? html.length() : end + 1;
      tag(tag);
    } else if (c == '&') {
      characters++;
      int end = html.indexOf(';', at);
      at = end < 0 ? html.length() : end + 1;
    } else {
      characters++;
      at++;
    }
  }

  private void tag(String tag) {
    String name = name(tag);
    if (name.equals("pre")) {
      endLine();
      code(tag);
    } else if (name.equals("details")) {
      closed();
    } else if (BLOCKS.contains(name) || tag.contains("class=\"message\"")) {
      endLine();
      height += around(name, tag);
      charactersALine = charactersALine(name);
    }
  }

  private static String name(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end);
  }

  /** The room around an element, where it begins. */
  private static double around(String name, String tag) {
    return switch (name) {
      case "h2" -> 4.2;
      case "h3", "p", "ul", "ol", "dl", "blockquote" -> tag.contains("class=\"risk") ? 1.3 : 1;
      case "figure" -> 3.2;
      case "div" -> tag.contains("class=\"decision") ? 2.5 : .5;
      case "li" -> tag.contains("class=\"step") || tag.contains("id=\"cause") ? 3 : .3;
      case "code", "tr", "summary" -> 1;
      case "dt", "dd", "td", "th" -> .4;
      default -> 0;
    };
  }

  /** Buttons stand beside captions, and a box to tick beside the title of a step. */
  private static int charactersALine(String name) {
    return switch (name) {
      case "figcaption" -> 14;
      case "h3" -> 22;
      default -> CHARACTERS_A_LINE;
    };
  }

  private void endLine() {
    if (characters > 1) {
      height += Math.ceil((double) characters / charactersALine) * LINE;
    }
    characters = 0;
  }

  private void code(String tag) {
    int end = html.indexOf("</pre>", at);
    String text = TAG.matcher(html.substring(at, end < 0 ? html.length() : end)).replaceAll("");
    boolean wraps = tag.contains("wrap");
    double lines =
        text.lines().mapToDouble(line -> wraps ? 1 + line.length() / CHARACTERS_A_LINE : 1).sum();
    height +=
        1.5 + (tag.contains("fold") ? Math.min(lines * CODE_LINE, FOLDED) : lines * CODE_LINE);
    at = end < 0 ? html.length() : end + "</pre>".length();
  }

  /** Folded away: its summary alone shows. */
  private void closed() {
    endLine();
    height += 1 + LINE * 2;
    int end = html.indexOf("</details>", at);
    at = end < 0 ? html.length() : end + "</details>".length();
  }
}
