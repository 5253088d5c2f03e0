package sfw.fix.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import sfw.fix.diagnostic.Diagnostic;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the dev server adds to the site: a script and a style sheet on each page, and its own pages.
 */
final class LivePage {
  /** Where they are; no file of the site begins so. */
  static final String FOLDER = ".live/";

  private static final int MOST_SHOWN = 50;
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

  private LivePage() {}

  /** A page of the site, with the script as the first of all. */
  static byte[] with(byte[] page, String version) {
    String html = new String(page, StandardCharsets.UTF_8);
    String tags =
        "\n<meta name=\"fix-serve\" content=\"\">\n<link rel=\"stylesheet\" href=\"/"
            + FOLDER
            + "live.css\">\n<script src=\"/"
            + FOLDER
            + "live.js\" data-version=\""
            + version
            + "\"></script>";
    int title = html.indexOf("\n<title>");
    int at = title < 0 ? 0 : title;
    return (html.substring(0, at) + tags + html.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  /** A page that there is none of in the site: a file that is missing, a template that fails. */
  static byte[] message(String title, String words, String version) {
    String html =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\""
            + POLICY
            + "\">\n<title>"
            + escaped(title)
            + "</title>\n</head>\n<body>\n<main>\n<h1>"
            + escaped(title)
            + "</h1>\n<pre>"
            + escaped(words)
            + "</pre>\n</main>\n</body>\n</html>\n";
    return with(html.getBytes(StandardCharsets.UTF_8), version);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What pages listen to, as one line of JSON. */
  static String event(State state) {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("version", state.version());
    event.put("count", state.diagnostics().size());
    ArrayNode problems = event.putArray("problems");
    state.diagnostics().stream().limit(MOST_SHOWN).forEach(d -> add(problems, d));
    return MAPPER.writeValueAsString(event);
  }

  private static void add(ArrayNode problems, Diagnostic diagnostic) {
    ObjectNode problem = problems.addObject();
    problem.put("at", diagnostic.span().toString());
    problem.put("severity", diagnostic.isError() ? "error" : "warning");
    problem.put("message", diagnostic.message());
    problem.put("hint", diagnostic.hint().orElse(""));
    problem.put("rule", diagnostic.rule().id());
  }

  /** A file of this package's own. */
  static byte[] asset(String name) {
    try (InputStream in = LivePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the generator was built without " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
